import type { Cache } from '../../partition/cache.ts'
import type { Way } from '../../partition/labels.ts'

/** What was worked out of land that went any of some ways: it holds until a change touches land that went one of them. */
export class OfWays<V> {
  private readonly stamps: Cache<object>
  private readonly known = new Map<Way, { readonly stamps: readonly object[]; readonly value: V }>()

  /** `stamps`: kept by way (Division.cacheByWay), so that each is another one once its way is touched. */
  constructor(stamps: Cache<object>) {
    this.stamps = stamps
  }

  of(ways: readonly Way[], make: () => V): V {
    const [first] = ways
    if (first === undefined) return make()
    const stamps = ways.map(way => this.stamps.get(way, () => ({})))
    const known = this.known.get(first)
    if (known && known.stamps.length === stamps.length && known.stamps.every((stamp, i) => stamp === stamps[i]))
      return known.value
    const value = make()
    this.known.set(first, { stamps, value })
    return value
  }
}
