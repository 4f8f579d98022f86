/**
 * Exact arithmetic on grid coordinates. Coordinates are whole millimetres below 2^31 in size, so twice an area can pass
 * 2^53 and plain doubles would lose the last square millimetres; these sums do not.
 */
import { orient2d as orientDownwards } from 'robust-predicates'

const SPLIT = 2 ** 40
const SAFE = 2 ** 52

/** A sum of whole numbers, exact as long as it stays below about 10^27. */
export class ExactSum {
  private high = 0
  private low = 0

  /** Add a whole number below 2^52 in size. */
  add(value: number): void {
    this.low += value
    if (this.low >= SAFE || this.low <= -SAFE) this.carry()
  }

  addSum(other: ExactSum, sign: 1 | -1 = 1): void {
    this.high += sign * other.high
    this.add(sign * other.low)
  }

  /** Add what `parts` gave of another sum. */
  addParts(high: number, low: number, sign: 1 | -1): void {
    this.high += sign * high
    this.add(sign * low)
  }

  /** The sum as high × 2^40 + low, low below 2^40 in size: for keeping many sums in columns. */
  parts(): readonly [high: number, low: number] {
    this.carry()
    return [this.high, this.low]
  }

  /** Add a × b exactly; a and b whole numbers below 2^32 in size. */
  addProduct(a: number, b: number): void {
    const product = a * b
    if (product < SAFE && product > -SAFE) {
      this.add(product)
      return
    }
    const aHigh = Math.trunc(a / 65536)
    const aLow = a - aHigh * 65536
    // aHigh·b·2^16 is split once more so that every part stays whole and small.
    const upper = aHigh * b
    const upperHigh = Math.trunc(upper / 2 ** 24)
    this.high += upperHigh
    this.add((upper - upperHigh * 2 ** 24) * 65536)
    this.add(aLow * b)
  }

  /** Add ax·by − bx·ay: twice the signed area of the triangle origin, a, b (counter-clockwise positive). */
  addCross(ax: number, ay: number, bx: number, by: number): void {
    this.addProduct(ax, by)
    this.addProduct(-bx, ay)
  }

  copy(): ExactSum {
    const sum = new ExactSum()
    sum.addSum(this)
    return sum
  }

  isZero(): boolean {
    this.carry()
    return this.high === 0 && this.low === 0
  }

  equals(other: ExactSum): boolean {
    const difference = this.copy()
    difference.addSum(other, -1)
    return difference.isZero()
  }

  /** Nearest double. */
  toNumber(): number {
    return this.high * SPLIT + this.low
  }

  toBigInt(): bigint {
    return BigInt(this.high) * BigInt(SPLIT) + BigInt(this.low)
  }

  private carry(): void {
    const part = Math.trunc(this.low / SPLIT)
    this.high += part
    this.low -= part * SPLIT
    // One sign for both parts, so that zero has one form.
    if (this.high > 0 && this.low < 0) {
      this.high -= 1
      this.low += SPLIT
    } else if (this.high < 0 && this.low > 0) {
      this.high += 1
      this.low -= SPLIT
    }
  }
}

/** Twice an area in mm² → m². */
export function doubledMm2ToM2(doubled: number): number {
  return doubled / 2e6
}

/** Orientation of c to the line a→b, x east and y north: 1 left of it, −1 right, 0 on it. Exact. */
export function orient2d(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): -1 | 0 | 1 {
  // The library counts y downwards.
  const value = orientDownwards(ax, ay, bx, by, cx, cy)
  return value < 0 ? 1 : value > 0 ? -1 : 0
}
