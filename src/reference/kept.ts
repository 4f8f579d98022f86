/**
 * Files of reference layers that a browser keeps, where the user has chosen so: each in a folder of the file storage, its files as
 * they are, with how they are shown beside them.
 */

const FOLDER = 'reference-layers'
/** Written last: without it the rest is nothing. */
const SETTINGS = 'layers.json'
const PIECE = 1024 * 1024

export interface KeptLayers {
  readonly id: string
  /** As they were given, in their order. */
  readonly files: readonly File[]
  readonly settings: string
}

interface Listed {
  readonly names: readonly string[]
  readonly settings: string
}

async function folder(create = false): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create })
}

/** To be used in a worker. Files that are kept already are only given new settings. Rejects where there is no room. */
export async function keepLayers(id: string, files: readonly File[], settings: string): Promise<void> {
  const own = await (await folder(true)).getDirectoryHandle(id, { create: true })
  if (!(await isWhole(own)))
    for (const [i, file] of files.entries())
      await written(own, `file-${i}`, async put => {
        for (let at = 0; at < file.size; at += PIECE)
          put(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()), at)
      })
  const listed: Listed = { names: files.map(({ name }) => name), settings }
  const bytes = new TextEncoder().encode(JSON.stringify(listed))
  await written(own, SETTINGS, put => Promise.resolve(put(bytes, 0)))
}

async function written(
  own: FileSystemDirectoryHandle,
  name: string,
  write: (put: (bytes: Uint8Array<ArrayBuffer>, at: number) => void) => Promise<void>
): Promise<void> {
  const handle = await (await own.getFileHandle(name, { create: true })).createSyncAccessHandle()
  try {
    handle.truncate(0)
    await write((bytes, at) => {
      if (handle.write(bytes, { at }) !== bytes.length) throw new Error(name)
    })
    handle.flush()
  } finally {
    handle.close()
  }
}

const isWhole = (own: FileSystemDirectoryHandle): Promise<boolean> =>
  own.getFileHandle(SETTINGS).then(
    () => true,
    () => false
  )

/** Those that are whole. Empty where the browser keeps no files. */
export async function keptLayers(): Promise<readonly KeptLayers[]> {
  const all = await folder().catch(() => null)
  if (!all) return []
  const found: KeptLayers[] = []
  for await (const [id, handle] of all.entries()) {
    if (handle.kind !== 'directory') continue
    const kept = await readKept(id, handle as FileSystemDirectoryHandle).catch(() => null)
    if (kept) found.push(kept)
  }
  return found
}

async function readKept(id: string, own: FileSystemDirectoryHandle): Promise<KeptLayers> {
  const file = async (name: string) => (await own.getFileHandle(name)).getFile()
  const { names, settings } = JSON.parse(await (await file(SETTINGS)).text()) as Listed
  const files: File[] = []
  for (const [i, name] of names.entries()) files.push(new File([await file(`file-${i}`)], name))
  return { id, files, settings }
}

export async function dropLayers(id: string): Promise<void> {
  await (await folder()).removeEntry(id, { recursive: true })
}
