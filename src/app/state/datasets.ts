/** Which dataset the case rests on, and whether there are any but the built-in one. */
import { hasOwnSet, ownBase } from '../../dataset/own-folder.ts'
import type { Manifest } from '../../dataset/types.ts'
import { useMode } from './mode.ts'
import { getServices } from './services.ts'

const KEY = 'skel.own-datasets'

/** True where this browser has been given datasets: only then is it worth while to look for them before the page opens. */
export function hasOwnSets(): boolean {
  if (useMode.getState().embedded) return false
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}

export function rememberOwnSets(): void {
  try {
    localStorage.setItem(KEY, '1')
  } catch {
    // Where nothing may be kept no dataset is either.
  }
}

let present: string | null = null

/** What the engine has open. */
export const presentBase = (): string => present ?? getServices().dataUrl

export function setPresentBase(base: string): void {
  present = base
}

/** Where the dataset of a fingerprint is opened; null where it is neither kept nor the one that is open. */
export async function baseOf(sha256: string, opened: Manifest | null): Promise<string | null> {
  if (opened?.sha256 === sha256) return presentBase()
  return (await hasOwnSet(sha256)) ? ownBase(sha256) : null
}
