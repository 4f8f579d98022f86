/** Raw DEFLATE (RFC 1951) of a known size, unpacked no further than that: a bomb is stopped where it grows too much. */
import { Inflate } from 'fflate'

/** Bytes given to the unpacker at a time. */
const STRETCH = 1 << 12

export type InflateFault = 'too-much' | 'too-little' | 'damaged'

/** Exactly `size` bytes, or what is wrong with those that are packed. Never throws. */
export function inflateExactly(packed: Uint8Array, size: number): Uint8Array | InflateFault {
  const found = new Uint8Array(size)
  let at = 0
  let grows = false
  const inflate = new Inflate(chunk => {
    if (at + chunk.length > size) {
      grows = true
      throw new RangeError('more than was announced')
    }
    found.set(chunk, at)
    at += chunk.length
  })
  try {
    for (let from = 0; from < packed.length || from === 0; from += STRETCH)
      inflate.push(packed.subarray(from, from + STRETCH), from + STRETCH >= packed.length)
  } catch {
    return grows ? 'too-much' : 'damaged'
  }
  return at === size ? found : 'too-little'
}
