/** The datasets there are in this browser: the built-in one, and one's own. */
import { dropOwnSet, manifestAt, ownSets, packOwnSet } from '../../../boundaries/sets.ts'
import { ownBase } from '../../../dataset/own-folder.ts'
import type { Manifest } from '../../../dataset/types.ts'
import { newProposal } from '../../../proposal/create.ts'
import { nextNewYear } from '../../kit/format/dates.ts'
import { getServices } from '../../state/services.ts'
import { downloadText, fileNameFor } from '../files/download.ts'
import { beginScenario } from '../scenarios/manage.ts'

export interface KnownSet {
  readonly manifest: Manifest
  /** Where the engine opens it. */
  readonly base: string
  readonly own: boolean
  /** Names of the scenarios that rest on it. */
  readonly scenarios: number
}

/** The built-in one first. Rejects where not even that can be had. */
export async function knownSets(): Promise<readonly KnownSet[]> {
  const { dataUrl, storage } = getServices()
  const builtIn = await manifestAt(dataUrl)
  const own = await ownSets().catch(() => [])
  const scenarios = await storage.then(kept => kept.list()).catch(() => [])
  const restingOn = (sha256: string) => scenarios.filter(({ proposal }) => proposal?.dataset.sha256 === sha256).length
  return [
    { manifest: builtIn, base: dataUrl, own: false, scenarios: restingOn(builtIn.sha256) },
    ...own.map(manifest => ({
      manifest,
      base: ownBase(manifest.sha256),
      own: true,
      scenarios: restingOn(manifest.sha256)
    }))
  ]
}

/** A new case on a dataset; the present one stays among the scenarios. The page opens anew. */
export function beginCaseOn({ id, sha256 }: Manifest): Promise<void> {
  const now = getServices().now()
  return beginScenario(newProposal({ dataset: { id, sha256 }, effectiveDate: nextNewYear(now), now }))
}

export function removeSet({ sha256 }: Manifest): Promise<void> {
  return dropOwnSet(sha256)
}

/** As one file, `.skelset`. Rejects where a file of it can't be read. */
export async function saveSet(manifest: Manifest): Promise<void> {
  downloadSet(await packOwnSet(manifest), manifest)
}

export function downloadSet(bytes: Uint8Array<ArrayBuffer>, manifest: Manifest): void {
  downloadText(bytes, fileNameFor(manifest.id, 'skelset'), 'application/zip')
}
