/** Datasets of one's own that a browser keeps: the list, putting one there, and taking one away. */
import { loadManifest, type Read } from './load.ts'
import { ownBase, ownFolder, ownReader } from './own-folder.ts'
import type { Manifest } from './types.ts'

/** Those that are whole, the latest last. Empty where the browser keeps no files. */
export async function ownSets(): Promise<readonly Manifest[]> {
  const found: { readonly manifest: Manifest; readonly at: number }[] = []
  const folder = await ownFolder().catch(() => null)
  if (!folder) return []
  for await (const [sha256, handle] of folder.entries()) {
    if (handle.kind !== 'directory') continue
    const read = ownReader(ownBase(sha256)) as Read
    const manifest = await loadManifest(read).catch(() => null)
    // One whose writing was cut off has no manifest, or another's.
    if (manifest?.sha256 !== sha256) continue
    const file = await (handle as FileSystemDirectoryHandle).getFileHandle('manifest.json').then(one => one.getFile())
    found.push({ manifest, at: file.lastModified })
  }
  return found.sort((a, b) => a.at - b.at).map(({ manifest }) => manifest)
}

/** The manifest is written last: without it the rest is nothing. To be used in a worker. Rejects where there is no room. */
export async function keepOwnSet(sha256: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const folder = await (await ownFolder(true)).getDirectoryHandle(sha256, { create: true })
  const ordered = [...files].sort(([a], [b]) => Number(a === 'manifest.json') - Number(b === 'manifest.json'))
  for (const [name, bytes] of ordered) {
    const handle = await (await folder.getFileHandle(name, { create: true })).createSyncAccessHandle()
    try {
      handle.truncate(0)
      if (handle.write(bytes as Uint8Array<ArrayBuffer>) !== bytes.length) throw new Error(name)
      handle.flush()
    } finally {
      handle.close()
    }
  }
}

export async function dropOwnSet(sha256: string): Promise<void> {
  await (await ownFolder()).removeEntry(sha256, { recursive: true })
}
