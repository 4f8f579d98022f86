/** The datasets there are in a browser, for the app, which makes nothing of a dataset itself. */
import { fetchReader } from '../dataset/fetch-reader.ts'
import { loadManifest } from '../dataset/load.ts'
import { ownBase, ownReader } from '../dataset/own-folder.ts'
import { dropOwnSet, ownSets } from '../dataset/own-sets.ts'
import type { Manifest } from '../dataset/types.ts'
import { packSet } from './skelset.ts'

/** The manifest of a dataset that is fetched. Rejects with DatasetError. */
export const manifestAt = (dataUrl: string): Promise<Manifest> => loadManifest(fetchReader(dataUrl))

/** One's own as one file. Rejects where a file of it can't be read. */
export async function packOwnSet(manifest: Manifest): Promise<Uint8Array<ArrayBuffer>> {
  const read = ownReader(ownBase(manifest.sha256))
  if (!read) throw new Error(manifest.id)
  const files = new Map<string, Uint8Array>()
  for (const path of [...manifest.files.map(file => file.path), 'manifest.json']) files.set(path, await read(path))
  return packSet(files)
}

export { dropOwnSet, ownSets }
