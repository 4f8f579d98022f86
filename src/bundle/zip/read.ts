/**
 * Reads a zip file that anybody may have made. Everything it says of itself is checked against everything else it says before
 * a byte is unpacked, and no more is unpacked than was announced: a file that climbs out, lies, hides or explodes is refused.
 * What Skel writes itself uses neither zip64, encryption, comments, folders nor descriptors, so none of these are read.
 */
import type { Message } from '../../i18n/message.ts'
import { crc32 } from '../../text/crc32.ts'
import { inflateExactly } from '../../text/inflate.ts'
import type { NamedBytes } from './write.ts'

/** Why a zip file is not read. `entry`: the file in it that is at fault. */
export class ZipError extends Error {
  override name = 'ZipError'
  readonly reason: Message

  constructor(fault: ZipFault, entry = '') {
    super(fault)
    this.reason = { id: `bundle.zip.${fault}`, values: { entry } }
  }
}

export type ZipFault =
  | 'not-a-zip'
  | 'cut-off'
  | 'zip64'
  | 'many-disks'
  | 'comment'
  | 'directory'
  | 'too-many'
  | 'too-large'
  | 'bomb'
  | 'encrypted'
  | 'method'
  | 'name'
  | 'climbs-out'
  | 'twice'
  | 'link'
  | 'contradicts'
  | 'gap'
  | 'checksum'
  | 'damaged'

export const LIMITS = {
  /** Bytes of the zip file. */
  zip: 256 << 20,
  files: 1000,
  /** Bytes of one file, and of all, unpacked. */
  file: 256 << 20,
  total: 512 << 20,
  /** Times that a file may grow, beyond its first megabyte. */
  growth: 200
} as const

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const ZIP64 = 0x07064b50
const END_SIZE = 22
const CENTRAL_SIZE = 46
const LOCAL_SIZE = 30

interface Entry {
  readonly name: string
  readonly rawName: Uint8Array
  readonly method: 0 | 8
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** Files in the order of the zip. Throws a ZipError. */
export function readZip(bytes: Uint8Array): readonly NamedBytes[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length > LIMITS.zip) throw new ZipError('too-large')
  if (bytes.length < 4 || !isBeginning(view)) throw new ZipError('not-a-zip')
  const { entries, begin } = directory(bytes, view)
  refuseTwice(entries)
  if (entries.reduce((sum, { size }) => sum + size, 0) > LIMITS.total) throw new ZipError('too-large')
  const found = new Map<Entry, Uint8Array>()
  let at = 0
  // Nothing lies between files, or in two of them.
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    const place = dataOf(bytes, view, entry, at)
    found.set(entry, bytes.subarray(place.begin, place.end))
    at = place.end
  }
  if (at !== begin) throw new ZipError('gap')
  return entries.map(entry => ({ name: entry.name, bytes: unpacked(found.get(entry) as Uint8Array, entry) }))
}

const isBeginning = (view: DataView): boolean => [LOCAL, END].includes(view.getUint32(0, true))

/** The list of files at the end. */
function directory(bytes: Uint8Array, view: DataView): { readonly entries: readonly Entry[]; readonly begin: number } {
  const end = bytes.length - END_SIZE
  if (end < 0) throw new ZipError('cut-off')
  if (view.getUint32(end, true) !== END) throw new ZipError(endsEarlier(view, end) ? 'comment' : 'cut-off')
  const short = (offset: number) => view.getUint16(end + offset, true)
  const long = (offset: number) => view.getUint32(end + offset, true)
  if (end >= 20 && view.getUint32(end - 20, true) === ZIP64) throw new ZipError('zip64')
  if (short(10) === 0xffff || long(12) === 0xffffffff || long(16) === 0xffffffff) throw new ZipError('zip64')
  if (short(4) !== 0 || short(6) !== 0 || short(8) !== short(10)) throw new ZipError('many-disks')
  if (short(20) !== 0) throw new ZipError('comment')
  const [count, size, begin] = [short(10), long(12), long(16)]
  if (count > LIMITS.files) throw new ZipError('too-many')
  if (begin + size !== end) throw new ZipError('directory')
  const entries: Entry[] = []
  let at = begin
  for (let i = 0; i < count; i++) {
    const { entry, next } = centralEntry(bytes, view, at, end)
    entries.push(entry)
    at = next
  }
  if (at !== end) throw new ZipError('directory')
  return { entries, begin }
}

/** A comment, or something else, stands behind the end. */
function endsEarlier(view: DataView, end: number): boolean {
  for (let at = end - 1; at >= Math.max(0, end - 0xffff); at--) if (view.getUint32(at, true) === END) return true
  return false
}

function centralEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number
): { readonly entry: Entry; readonly next: number } {
  if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) throw new ZipError('directory')
  const short = (offset: number) => view.getUint16(at + offset, true)
  const long = (offset: number) => view.getUint32(at + offset, true)
  const next = at + CENTRAL_SIZE + short(28) + short(30) + short(32)
  if (next > end) throw new ZipError('directory')
  const rawName = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + short(28))
  const name = nameIn(rawName)
  if (short(8) & 1 || short(8) & 0x40) throw new ZipError('encrypted', name)
  // Bit 3: sizes stand behind the data, where they can't be told beforehand. Bits 1 and 2 say how hard the packer tried, bit 11
  // that the name is UTF-8.
  if (short(8) & ~0x806) throw new ZipError('method', name)
  const [packed, size, offset] = [long(20), long(24), long(42)]
  if ([packed, size, offset].includes(0xffffffff)) throw new ZipError('zip64', name)
  const method = short(10)
  if (method !== 0 && method !== 8) throw new ZipError('method', name)
  if (((long(38) >>> 16) & 0xf000) === 0xa000) throw new ZipError('link', name)
  if (short(34) !== 0) throw new ZipError('many-disks', name)
  if (method === 0 && packed !== size) throw new ZipError('contradicts', name)
  if (size > LIMITS.file) throw new ZipError('too-large', name)
  if (size > (1 << 20) + packed * LIMITS.growth) throw new ZipError('bomb', name)
  return { entry: { name, rawName, method, crc: long(16), packed, size, offset }, next }
}

function nameIn(raw: Uint8Array): string {
  let name = ''
  try {
    name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw)
  } catch {
    throw new ZipError('name')
  }
  if (name === '' || raw.length > 200 || /[\p{Cc}\p{Cf}]/u.test(name) || name.endsWith('/'))
    throw new ZipError('name', name)
  const parts = name.split('/')
  if (
    name.startsWith('/') ||
    name.includes('\\') ||
    /^[a-z]:/i.test(name) ||
    parts.some(part => /^\.{0,2}$/.test(part))
  )
    throw new ZipError('climbs-out', name)
  return name
}

/** Names that are one on some machine are one here. */
function refuseTwice(entries: readonly Entry[]): void {
  const seen = new Set<string>()
  for (const { name } of entries) {
    const key = name.normalize('NFC').toLowerCase()
    if (seen.has(key)) throw new ZipError('twice', name)
    seen.add(key)
  }
}

/** Checks what stands before a file's data against the list, and that files follow one another. Returns where its data lies. */
function dataOf(
  bytes: Uint8Array,
  view: DataView,
  entry: Entry,
  at: number
): { readonly begin: number; readonly end: number } {
  const { name, rawName, offset } = entry
  if (offset !== at) throw new ZipError('gap', name)
  if (at + LOCAL_SIZE + rawName.length > bytes.length || view.getUint32(at, true) !== LOCAL)
    throw new ZipError('contradicts', name)
  const short = (place: number) => view.getUint16(at + place, true)
  const long = (place: number) => view.getUint32(at + place, true)
  const own = bytes.subarray(at + LOCAL_SIZE, at + LOCAL_SIZE + short(26))
  const isSame =
    (short(6) & ~0x806) === 0 &&
    short(8) === entry.method &&
    long(14) === entry.crc &&
    long(18) === entry.packed &&
    long(22) === entry.size &&
    own.length === rawName.length &&
    own.every((byte, i) => byte === rawName[i])
  if (!isSame) throw new ZipError('contradicts', name)
  const begin = at + LOCAL_SIZE + rawName.length + short(28)
  if (begin + entry.packed > bytes.length) throw new ZipError('cut-off', name)
  return { begin, end: begin + entry.packed }
}

function unpacked(data: Uint8Array, { name, method, crc, size }: Entry): Uint8Array {
  const found = method === 0 ? data.slice() : inflated(data, size, name)
  if (crc32(found) !== crc) throw new ZipError('checksum', name)
  return found
}

/** What is wrong with a packed file, in a zip's words. */
const FAULTS = { 'too-much': 'bomb', 'too-little': 'contradicts', damaged: 'damaged' } as const

/** Exactly `size` bytes. Throws a ZipError where there are more, or fewer. */
function inflated(data: Uint8Array, size: number, name: string): Uint8Array {
  const found = inflateExactly(data, size)
  if (typeof found === 'string') throw new ZipError(FAULTS[found], name)
  return found
}
