/** SHA-256 of a file as it streams by, which the platform's own can't: it wants the whole file at once. (FIPS 180-4.) */

/** Bytes that are worked on at a time. */
const BLOCK = 64

/** The first 32 bits of the fractional parts of the `root`-th roots of the first `n` primes. */
function fractions(n: number, root: 2 | 3): Uint32Array {
  const primes: number[] = []
  for (let p = 2; primes.length < n; p++) if (primes.every(prime => p % prime !== 0)) primes.push(p)
  return Uint32Array.from(primes, prime => {
    const whole = root === 2 ? Math.sqrt(prime) : Math.cbrt(prime)
    return Math.floor((whole - Math.floor(whole)) * 2 ** 32)
  })
}

const START = fractions(8, 2)
const ROUNDS = fractions(BLOCK, 3)

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

export class Sha256 {
  private readonly state = START.slice()
  private readonly words = new Uint32Array(BLOCK)
  private readonly held = new Uint8Array(BLOCK)
  private isHeld = 0
  /** Bytes so far. */
  bytes = 0

  update(bytes: Uint8Array): this {
    this.bytes += bytes.length
    let at = 0
    if (this.isHeld > 0) {
      at = Math.min(BLOCK - this.isHeld, bytes.length)
      this.held.set(bytes.subarray(0, at), this.isHeld)
      this.isHeld += at
      if (this.isHeld < BLOCK) return this
      this.block(this.held, 0)
      this.isHeld = 0
    }
    for (; at + BLOCK <= bytes.length; at += BLOCK) this.block(bytes, at)
    this.held.set(bytes.subarray(at))
    this.isHeld = bytes.length - at
    return this
  }

  /** 64 hexadecimal digits. Nothing can be added afterwards. */
  hex(): string {
    const bits = 8 * this.bytes
    const end = new Uint8Array((this.isHeld < BLOCK - 8 ? BLOCK : 2 * BLOCK) - this.isHeld)
    end[0] = 0x80
    const view = new DataView(end.buffer)
    view.setUint32(end.length - 8, Math.floor(bits / 2 ** 32))
    view.setUint32(end.length - 4, bits >>> 0)
    this.update(end)
    return Array.from(this.state, word => word.toString(16).padStart(8, '0')).join('')
  }

  private block(bytes: Uint8Array, at: number): void {
    const { words: w, state } = this
    for (let i = 0; i < 16; i++) {
      const from = at + 4 * i
      w[i] =
        ((bytes[from] as number) << 24) |
        ((bytes[from + 1] as number) << 16) |
        ((bytes[from + 2] as number) << 8) |
        (bytes[from + 3] as number)
    }
    for (let i = 16; i < BLOCK; i++) {
      const [early, late] = [w[i - 15] as number, w[i - 2] as number]
      const s0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
      const s1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
      w[i] = (w[i - 16] as number) + s0 + (w[i - 7] as number) + s1
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
    for (let i = 0; i < BLOCK; i++) {
      const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      const one = (h + s1 + ((e & f) ^ (~e & g)) + (ROUNDS[i] as number) + (w[i] as number)) | 0
      const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + one) | 0
      d = c
      c = b
      b = a
      a = (one + two) | 0
    }
    for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] as number) + word
  }
}
