/** Whose land is held against whose: every proposal against the present, and every two against each other. */
import type { LandDifferenceAnswer } from '../engine/api.ts'

/** Places among the proposals. */
export interface Pair {
  /** null is the division as it is. */
  readonly first: number | null
  readonly second: number
}

export interface LandPair extends Pair {
  readonly answer: LandDifferenceAnswer
}

export function allPairs(count: number): Pair[] {
  const all = Array.from({ length: count }, (_, i) => i)
  return [
    ...all.map(second => ({ first: null, second })),
    ...all.flatMap(first => all.slice(first + 1).map(second => ({ first, second })))
  ]
}
