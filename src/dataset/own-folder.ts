/** Where a browser keeps datasets of one's own: each in a folder of its file storage called by its fingerprint. */
import type { Read } from './load.ts'

const FOLDER = 'own-datasets'
/** What the engine is told to open in place of an address. */
const SCHEME = 'own:'

/** Where the engine opens the dataset of that fingerprint. */
export const ownBase = (sha256: string): string => `${SCHEME}${sha256}`

/** null where the dataset is not one of the user's own. */
export function ownReader(base: string): Read | null {
  if (!base.startsWith(SCHEME)) return null
  const sha256 = base.slice(SCHEME.length)
  return async path => {
    const folder = await (await ownFolder()).getDirectoryHandle(sha256)
    const file = await (await folder.getFileHandle(path)).getFile()
    return new Uint8Array(await file.arrayBuffer())
  }
}

/** True where it is there, whole or not: its manifest is written last. */
export async function hasOwnSet(sha256: string): Promise<boolean> {
  try {
    await (await (await ownFolder()).getDirectoryHandle(sha256)).getFileHandle('manifest.json')
    return true
  } catch {
    return false
  }
}

/** Rejects where there is none, or the browser keeps no files. */
export async function ownFolder(create = false): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create })
}
