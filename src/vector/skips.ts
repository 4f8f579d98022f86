/** Features that are left out, counted by layer and reason, with the places of the first ones. */
import type { FilePlace, Skipped, SkipReason } from './types.ts'

const MOST_PLACES = 5

export class Skips<Reason extends string = SkipReason> {
  private readonly found = new Map<string, { layer: string; reason: Reason; count: number; places: FilePlace[] }>()

  add(layer: string, reason: Reason, place: FilePlace): void {
    const key = `${reason} ${layer}`
    const known = this.found.get(key) ?? { layer, reason, count: 0, places: [] }
    known.count++
    if (known.places.length < MOST_PLACES) known.places.push(place)
    this.found.set(key, known)
  }

  /** Most first. */
  told(): readonly Skipped<Reason>[] {
    return [...this.found.values()].sort((a, b) => b.count - a.count)
  }
}

/** As they are told where layers don't matter: one for each reason, most first. */
export function byReason<Reason extends string>(all: readonly Skipped<Reason>[]): readonly Skipped<Reason>[] {
  const reasons = [...new Set(all.map(({ reason }) => reason))]
  return reasons
    .map(reason => {
      const same = all.filter(one => one.reason === reason)
      return {
        layer: same.length === 1 ? (same[0]?.layer ?? '') : '',
        reason,
        count: same.reduce((sum, { count }) => sum + count, 0),
        places: same.flatMap(({ places }) => places).slice(0, MOST_PLACES)
      }
    })
    .sort((a, b) => b.count - a.count)
}
