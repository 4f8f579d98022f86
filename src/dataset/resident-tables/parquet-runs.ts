/**
 * Runs in a page of a Parquet file, followed as its reader will follow them: a run says how often a value is repeated, and
 * the reader repeats it, two thousand million times where a damaged or wicked page says so.
 */
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js'
import { readVarInt } from 'hyparquet/src/thrift.js'

export interface PageReader {
  readonly view: DataView<ArrayBuffer>
  offset: number
}

/** A run of packed values has room for whole eights. */
const EIGHT = 8

/**
 * Values in runs of `width` bits; `length`: bytes of them, read from the page where it stands there. Leaves the reader behind
 * them. Throws an Error where a run has more than there are values, or is longer than the page.
 */
export function followRuns(reader: PageReader, width: number, values: number, length?: number): void {
  const bytes = length ?? reader.view.getUint32(reader.offset, true)
  if (length === undefined) reader.offset += 4
  const end = reader.offset + bytes
  if (width > 32 || end > reader.view.byteLength) throw new Error('the length of a run')
  // Values that are missing are in no run.
  for (let seen = 0; seen < values && reader.offset < end; ) {
    const head = readVarInt(reader)
    const isPacked = (head & 1) === 1
    const count = (head >>> 1) * (isPacked ? EIGHT : 1)
    if (count > values - seen + (isPacked ? EIGHT - 1 : 0)) throw new Error('the values of a run')
    reader.offset += isPacked ? (head >>> 1) * width : (width + 7) >> 3
    seen += count
  }
  reader.offset = end
}

/** Words of which each begins as the one before it: how many bytes they come to. Throws an Error where that is above `most`. */
export function followBeginnings(reader: PageReader, values: number, most: number): void {
  const [shared, own] = [new Int32Array(values), new Int32Array(values)]
  deltaBinaryUnpack(reader, values, shared)
  deltaBinaryUnpack(reader, values, own)
  let sum = 0
  for (let i = 0; i < values; i++) {
    const [before, after] = [shared[i] as number, own[i] as number]
    sum += before + after
    if (before < 0 || after < 0 || sum > most) throw new Error('the size of the words in a page')
  }
}
