/** Folders named on the command line: the proposals in them and below, and what is passed over. */
import { open, readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { t } from '../../i18n/check.ts'
import { MAX_BYTES } from '../../proposal/file/read.ts'
import { FORMAT } from '../../proposal/types.ts'
import { decodeText } from '../../text/decode.ts'
import { Refusal } from '../refusal.ts'

export interface Found {
  /** In the order of the words; those of a folder by name. */
  readonly files: readonly string[]
  /** A folder was named. */
  readonly isFolder: boolean
  /** A line each: what is no proposal. */
  readonly told: readonly string[]
  /** Folders that hold none, or can't be read. */
  readonly empty: readonly Refusal[]
}

/** Lines told of one folder. */
const TOLD = 20

/** Words as they stand, but folders as the proposals in them. Links to folders are not followed: they may lead in circles. */
export async function filesNamed(words: readonly string[], here: string): Promise<Found> {
  const found = { files: [] as string[], isFolder: false, told: [] as string[], empty: [] as Refusal[] }
  for (const word of words) {
    const isFolder = word !== '-' && (await stat(resolve(here, word)).catch(() => null))?.isDirectory()
    if (!isFolder) {
      found.files.push(word)
      continue
    }
    found.isFolder = true
    const others: string[] = []
    const before = found.files.length
    const closed = await walk(word, here, found.files, others)
    found.told.push(...others.slice(0, TOLD).map(file => `${file}: ${t('check.no-proposal')}`))
    if (others.length > TOLD) found.told.push(`${word}: ${t('check.no-proposals-more', { n: others.length - TOLD })}`)
    found.empty.push(...closed)
    if (found.files.length === before && closed.length === 0)
      found.empty.push(new Refusal(word, '$', { id: 'check.empty-folder' }))
  }
  return found
}

async function walk(folder: string, here: string, files: string[], others: string[]): Promise<Refusal[]> {
  const entries = await readdir(resolve(here, folder), { withFileTypes: true }).catch(() => null)
  if (entries === null) return [new Refusal(folder, '$', { id: 'check.no-access' })]
  const closed: Refusal[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) closed.push(...(await walk(path, here, files, others)))
    else if (await isProposal(resolve(here, path), entry.name)) files.push(path)
    else others.push(path)
  }
  return closed
}

const PROPOSAL = new RegExp(`"format"\\s*:\\s*"${FORMAT.split('/')[0]}/`)

/** One that is damaged is one all the same: it is refused, never passed over. */
async function isProposal(path: string, name: string): Promise<boolean> {
  if (!/\.json$/i.test(name)) return false
  const info = await stat(path).catch(() => null)
  // What can't be opened may be one.
  if (info === null) return true
  if (!info.isFile()) return false
  const bytes = info.size > MAX_BYTES ? await beginning(path) : await readFile(path).catch(() => null)
  const text = bytes && decodeText(bytes)?.text
  if (text === null || text === undefined) return true
  if (!PROPOSAL.test(text)) return false
  try {
    const { format } = JSON.parse(text) ?? {}
    return typeof format === 'string' && format.startsWith(`${FORMAT.split('/')[0]}/`)
  } catch {
    return true
  }
}

async function beginning(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(65_536) })
    return new Uint8Array(buffer.buffer, buffer.byteOffset, bytesRead)
  } finally {
    await file.close()
  }
}
