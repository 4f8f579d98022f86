/** Files named on the command line. */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { Refusal } from './refusal.ts'

const MEGA = 1024 * 1024

/** Names standard input. A file of that name is ./- */
export const STDIN = '-'

/** `file` and `where` (a JSON path) are for messages. Rejects with a Refusal. */
export async function bytesFrom(
  file: string,
  path: string,
  where: string | null,
  maxBytes: number,
  saidLimit = maxBytes
): Promise<Uint8Array> {
  const { found, bytes, size } = file === STDIN ? await bytesGiven(maxBytes) : await bytesOf(path, maxBytes)
  switch (found) {
    case 'missing':
      throw new Refusal(file, where, { id: 'check.missing-file' })
    case 'folder':
      throw new Refusal(file, where, { id: 'check.is-folder' })
    case 'closed':
      throw new Refusal(file, where, { id: 'check.no-access' })
    case 'huge': {
      const values = { file, size: Math.ceil(size / MEGA), limit: saidLimit / MEGA }
      throw new Refusal(file, where, { id: 'file.too-large', values })
    }
    default:
      return bytes
  }
}

interface Found {
  readonly found: 'file' | 'missing' | 'folder' | 'closed' | 'huge'
  readonly bytes: Uint8Array
  readonly size: number
}

async function bytesOf(path: string, maxBytes: number): Promise<Found> {
  const nothing = { bytes: new Uint8Array(), size: 0 }
  try {
    const info = await stat(path)
    const { size } = info
    if (info.isDirectory()) return { ...nothing, found: 'folder' }
    if (size > maxBytes) return { ...nothing, size, found: 'huge' }
    return { found: 'file', bytes: await readFile(path), size }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return { ...nothing, found: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'closed' }
  }
}

/** To its end, or until it is more than it may be. */
async function bytesGiven(maxBytes: number): Promise<Found> {
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of createReadStream('', { fd: 0, autoClose: false }) as AsyncIterable<Buffer>) {
      size += part.length
      if (size > maxBytes) return { bytes: new Uint8Array(), size, found: 'huge' }
      parts.push(part)
    }
  } catch {
    return { bytes: new Uint8Array(), size: 0, found: 'closed' }
  }
  return { found: 'file', bytes: new Uint8Array(Buffer.concat(parts)), size }
}
