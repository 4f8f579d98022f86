/** The maths of a meter: what is certain, what is not, and where the limit stands. */
import type { Range } from '../../../law/types.ts'

/** Shares of the meter's width, 0 to 1. */
export interface MeterShape {
  /** Solid from 0 to here. */
  readonly certain: number
  /** Hatched from `certain` to here. */
  readonly possible: number
  readonly limit: number
  /** The figure is larger than the meter can show. */
  readonly overflows: boolean
  /** The value at full width, in the range's unit. */
  readonly full: number
}

const HEADROOM = 1.2
/** The meter never shows more than this many limits: the tick would come too close to the left edge. */
const MOST_LIMITS = 4

/** `limit` > 0, in the range's unit. */
export function meterShape({ low, high }: Range, limit: number): MeterShape {
  const full = Math.min(limit * MOST_LIMITS, Math.max(limit, high) * HEADROOM)
  const share = (value: number) => Math.min(1, Math.max(0, value / full))
  return { certain: share(low), possible: share(high), limit: limit / full, overflows: high > full, full }
}
