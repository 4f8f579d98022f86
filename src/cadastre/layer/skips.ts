/** Features that are left out, counted by reason, with the places of the first ones. */
import type { FilePlace, Skipped, SkipReason } from './types.ts'

const MOST_PLACES = 5

export class Skips {
  private readonly reasons = new Map<SkipReason, { count: number; places: FilePlace[] }>()

  add(reason: SkipReason, place: FilePlace): void {
    const known = this.reasons.get(reason) ?? { count: 0, places: [] }
    known.count++
    if (known.places.length < MOST_PLACES) known.places.push(place)
    this.reasons.set(reason, known)
  }

  /** Most first. */
  told(): readonly Skipped[] {
    return [...this.reasons].map(([reason, one]) => ({ reason, ...one })).sort((a, b) => b.count - a.count)
  }
}

/** What two readings of one file leave out. */
export function joined(a: readonly Skipped[], b: readonly Skipped[]): readonly Skipped[] {
  const reasons = new Set([...a, ...b].map(({ reason }) => reason))
  return [...reasons].map(reason => {
    const both = [...a, ...b].filter(one => one.reason === reason)
    return {
      reason,
      count: both.reduce((sum, { count }) => sum + count, 0),
      places: both.flatMap(({ places }) => places).slice(0, MOST_PLACES)
    }
  })
}
