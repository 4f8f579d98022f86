/** A dataset as one file: a zip of its files, the same bytes for the same dataset. */
import { readZip } from '../bundle/zip/read.ts'
import { zipOf } from '../bundle/zip/write.ts'
import { loadDataset, loadManifest, loadOverview, loadPollingDistricts, loadUnits, type Read } from '../dataset/load.ts'
import type { Manifest } from '../dataset/types.ts'

export function packSet(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  return zipOf([...files].map(([name, bytes]) => ({ name, bytes })))
}

export interface OpenedSet {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly manifest: Manifest
}

/** Every file is read and held against the manifest. Throws ZipError; rejects with DatasetError. */
export async function openSet(bytes: Uint8Array): Promise<OpenedSet> {
  const files = new Map(readZip(bytes).map(one => [one.name, one.bytes]))
  const read = filesReader(files)
  const manifest = await loadManifest(read)
  const dataset = await loadDataset(read)
  await loadOverview(read)
  for (const { role, layer } of manifest.files) if (role === 'units') await loadUnits(read, dataset, layer ?? 'parish')
  if (manifest.files.some(({ role }) => role === 'unit-records')) await loadPollingDistricts(read, dataset)
  const listed = new Set(['manifest.json', ...manifest.files.map(({ path }) => path)])
  return { files: new Map([...files].filter(([name]) => listed.has(name))), manifest }
}

/** Reads a dataset's files from memory. */
export function filesReader(files: ReadonlyMap<string, Uint8Array>): Read {
  return async path => {
    const bytes = files.get(path)
    if (!bytes) throw new Error(path)
    return bytes
  }
}
