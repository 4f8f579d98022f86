/**
 * Keeps a dataset's files in the browser's own file storage, by what they contain: a page opened again, or a worker that takes
 * another's place, needs no download. What is kept is checked against the manifest like any file, and asked for anew where it
 * is wrong. Where a browser has no such storage, or no room in it, files are downloaded as ever.
 */
import type { Read } from './load.ts'

export interface FileStore {
  /** null where there is no file of this name and length. */
  get(name: string, length: number): Promise<Uint8Array | null>
  put(name: string, bytes: Uint8Array): Promise<void>
}

/** A reader that looks into the store first, and fills it. */
export function keptReader(read: Read, store: FileStore): Read {
  return async (path, asked = {}) => {
    const { file, anew = false } = asked
    if (!file) return read(path, asked)
    const kept = anew ? null : await store.get(file.sha256, file.bytes).catch(() => null)
    if (kept) return kept
    const bytes = await read(path, asked)
    // Nobody waits for it, and whoever has it already can do without.
    store.put(file.sha256, bytes).catch(() => {})
    return bytes
  }
}

/** Two datasets' worth of files, after which the oldest goes. */
const MOST = 24
const FOLDER = 'dataset'

/** The origin's private file system. To be used in a worker. */
export function browserFiles(): FileStore {
  let last: Promise<void> = Promise.resolve()
  const folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true })
  return {
    async get(name, length) {
      const found = await (await folder()).getFileHandle(name).catch(() => null)
      const file = await found?.getFile()
      return file?.size === length ? new Uint8Array(await file.arrayBuffer()) : null
    },
    put(name, bytes) {
      const write = async (): Promise<void> => writeFile(await folder(), name, bytes)
      // One after another: files of a dataset come together, and the folder is made and gone through with each.
      const written = last.then(write)
      last = written.catch(() => {})
      return written
    }
  }
}

async function writeFile(folder: FileSystemDirectoryHandle, name: string, bytes: Uint8Array): Promise<void> {
  const handle = await (await folder.getFileHandle(name, { create: true })).createSyncAccessHandle()
  try {
    handle.truncate(0)
    handle.write(bytes as Uint8Array<ArrayBuffer>)
  } finally {
    handle.close()
  }
  await dropOldest(folder)
}

async function dropOldest(folder: FileSystemDirectoryHandle): Promise<void> {
  const files: { readonly name: string; readonly at: number }[] = []
  for await (const handle of folder.values())
    if (handle.kind === 'file') files.push({ name: handle.name, at: (await handle.getFile()).lastModified })
  const old = files.sort((a, b) => b.at - a.at).slice(MOST)
  for (const { name } of old) await folder.removeEntry(name)
}
