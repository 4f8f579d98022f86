/** Zip files as programs write them: what is in one, and a member unpacked, never beyond what it said it would be. */
import { crc32 } from '../../text/crc32.ts'
import { inflateExactly } from '../../text/inflate.ts'
import { VectorError } from '../types.ts'

export interface ZipMember {
  readonly name: string
  /** Unpacked, as announced. */
  readonly size: number
  /** Throws VectorError where it is damaged, locked, or more than it said. */
  readonly unpack: () => Uint8Array
}

interface Entry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

const [END, CENTRAL, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50]
const [END_SIZE, CENTRAL_SIZE, LOCAL_SIZE] = [22, 46, 30]
const MOST_MEMBERS = 10_000
const [LARGE, LARGE_SHORT] = [0xffffffff, 0xffff]
const LARGE_EXTRA = 1

type Fault = 'cut-off' | 'many' | 'broken' | 'locked' | 'method' | 'bomb'
const fault = (kind: Fault, member = '', byte = 0) =>
  new VectorError({ id: `vector.zip.${kind}`, values: { member } }, { ...(member && { file: member }), byte })

/** Files, not folders. Throws VectorError. */
export function membersOf(bytes: Uint8Array): readonly ZipMember[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return entriesIn(view)
      .filter(({ name }) => !name.endsWith('/'))
      .map(entry => ({ name: entry.name, size: entry.size, unpack: () => unpacked(view, entry) }))
  } catch (error) {
    if (error instanceof RangeError) throw fault('broken')
    throw error
  }
}

/** From the list at the end, which has the sizes also where they stand behind the data. */
function entriesIn(view: DataView): readonly Entry[] {
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_MEMBERS) throw fault('many')
  // Files of more than 4 GB are not read; a list that is marked as such though it is short is found by where it ends.
  const stated = view.getUint32(end + 16, true)
  const begin = stated === LARGE ? Number(view.getBigUint64(Number(largeEnd(view, end)) + 48, true)) : stated
  const entries: Entry[] = []
  let at = begin
  while (entries.length < count || (count === LARGE_SHORT && view.getUint32(at, true) === CENTRAL)) {
    if (entries.length > MOST_MEMBERS) throw fault('many')
    if (view.getUint32(at, true) !== CENTRAL) throw fault('broken', '', at)
    const short = (offset: number) => view.getUint16(at + offset, true)
    const long = (offset: number) => view.getUint32(at + offset, true)
    const flags = short(8)
    const name = nameOf(view, at + CENTRAL_SIZE, short(28))
    const [packed, size, offset] = large(view, [long(20), long(24), long(42)], at + CENTRAL_SIZE + short(28), short(30))
    entries.push({ name, flags, method: short(10), crc: long(16), packed, size, offset })
    at += CENTRAL_SIZE + short(28) + short(30) + short(32)
  }
  return entries
}

/** The last record, behind which a comment may stand. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - 0xffff)
  for (let at = view.byteLength - END_SIZE; at >= first; at--) if (view.getUint32(at, true) === END) return at
  throw fault('cut-off', '', view.byteLength)
}

const largeEnd = (view: DataView, end: number): bigint => view.getBigUint64(end - 12, true)

/** Sizes and place, of which those that are 0xffffffff stand among the extra fields. */
function large(
  view: DataView,
  [packed, size, offset]: readonly [size: number, packed: number, offset: number],
  from: number,
  length: number
): readonly [number, number, number] {
  const found = [size, packed, offset]
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== LARGE_EXTRA) continue
    let next = at + 4
    for (const [i, value] of found.entries())
      if (value === LARGE) {
        found[i] = Number(view.getBigUint64(next, true))
        next += 8
      }
  }
  const [unpackedSize = 0, packedSize = 0, place = 0] = found
  return [packedSize, unpackedSize, place]
}

function nameOf(view: DataView, at: number, length: number): string {
  const raw = new Uint8Array(view.buffer, view.byteOffset + at, length)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return new TextDecoder('latin1').decode(raw)
  }
}

function unpacked(view: DataView, { name, flags, method, crc, packed, size, offset }: Entry): Uint8Array {
  try {
    if ((flags & 1) !== 0) throw fault('locked', name)
    if (method !== 0 && method !== 8) throw fault('method', name)
    if (view.getUint32(offset, true) !== LOCAL) throw fault('broken', name, offset)
    const begin = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    const data = new Uint8Array(view.buffer, view.byteOffset + begin, Math.min(packed, view.byteLength - begin))
    if (data.length < packed) throw fault('cut-off', name, begin)
    const found = method === 0 ? data : inflated(data, size, name)
    if (found.length !== size || crc32(found) !== crc) throw fault('broken', name, begin)
    return found
  } catch (error) {
    if (error instanceof RangeError) throw fault('broken', name, offset)
    throw error
  }
}

/** Of what is packed, beyond which nothing that anybody drew grows; tables of blanks come near it. */
const MOST_GROWTH = 400
/** Bytes that may grow as they like. */
const SMALL = 64 << 20

/** Exactly `size` bytes. The memory announced is not touched before it is filled. */
function inflated(data: Uint8Array, size: number, name: string): Uint8Array {
  if (size > SMALL && size > data.length * MOST_GROWTH) throw fault('bomb', name)
  const found = inflateExactly(data, size)
  if (typeof found === 'string') throw fault(found === 'too-much' ? 'bomb' : 'broken', name)
  return found
}

export function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks
  if (chunks.length === 1 && only?.length === length) return only
  const all = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
