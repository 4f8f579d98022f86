/** A short name of bytes, after Fowler, Noll and Vo (two 32-bit sums): other bytes have another, as far as a map needs. */
export function etagOf(bytes: Uint8Array): string {
  let [one, other] = [0x811c9dc5, 0x01000193]
  for (const byte of bytes) {
    one = Math.imul(one ^ byte, 0x01000193)
    other = Math.imul(other ^ byte, 0x5bd1e995) ^ (other >>> 13)
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}-${bytes.length}`
}
