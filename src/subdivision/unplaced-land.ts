/**
 * Land that changes move by its registered area alone: which municipality has it is known, where it lies is not, so the map
 * keeps it with the giver. What is read off the division counts it in. m², whole.
 */
import { type Way, wayFrom } from '../partition/labels.ts'

/** So much land belonged to `base`, has gone to `owner`, and on the map lies with `holder`. */
interface Entry {
  readonly base: number
  readonly holder: number
  readonly owner: number
  readonly areaM2: number
}

/** What is read off the entries, put together when first asked for. m². */
interface Sums {
  readonly ways: readonly Way[]
  /** To add to what the map says of land, by whom it belonged to and who has it. */
  readonly land: ReadonlyMap<Way, number>
  /** To add to what the map says a municipality has now. */
  readonly owned: ReadonlyMap<number, number>
  /** Municipalities that land a municipality has now belonged to. */
  readonly bases: ReadonlyMap<number, readonly number[]>
}

export class UnplacedLand {
  private entries: readonly Entry[] = []
  private known: Sums | null = null

  get isEmpty(): boolean {
    return this.entries.length === 0
  }

  add(base: number, owner: number, areaM2: number): () => void {
    return this.put([...this.entries, { base, holder: base, owner, areaM2 }])
  }

  /** Municipalities have become another: it has what they had. */
  merged(givers: ReadonlySet<number>, receiver: number): () => void {
    const now = (owner: number) => (givers.has(owner) ? receiver : owner)
    return this.put(this.entries.map(entry => ({ ...entry, holder: now(entry.holder), owner: now(entry.owner) })))
  }

  /** Ways that land has gone. */
  ways(): readonly Way[] {
    return this.sums().ways
  }

  /** m² to add to what the map says of the land that belonged to one municipality and is another's (or still its own). */
  ofLand(base: number, owner: number): number {
    return this.sums().land.get(wayFrom(base, owner)) ?? 0
  }

  ofWay(way: Way): number {
    return this.sums().land.get(way) ?? 0
  }

  /** m² to add to what the map says a municipality has now. */
  ofOwner(owner: number): number {
    return this.sums().owned.get(owner) ?? 0
  }

  /** Municipalities that land a municipality has now belonged to. */
  basesOf(owner: number): readonly number[] {
    return this.sums().bases.get(owner) ?? []
  }

  /** Undone in the order they were done, last first: the list before is whole. */
  private put(entries: readonly Entry[]): () => void {
    const { entries: before, known } = this
    this.entries = entries
    this.known = null
    return () => {
      this.entries = before
      this.known = known
    }
  }

  private sums(): Sums {
    this.known ??= sumsOf(this.entries)
    return this.known
  }
}

function sumsOf(entries: readonly Entry[]): Sums {
  const [land, owned] = [new Map<number, number>(), new Map<number, number>()]
  const ways = new Set<Way>()
  const bases = new Map<number, Set<number>>()
  const add = (sums: Map<number, number>, key: number, m2: number) => sums.set(key, (sums.get(key) ?? 0) + m2)
  for (const { base, holder, owner, areaM2 } of entries) {
    add(land, wayFrom(base, owner), areaM2)
    add(land, wayFrom(base, holder), -areaM2)
    add(owned, owner, areaM2)
    add(owned, holder, -areaM2)
    if (owner !== base && owner !== holder) ways.add(wayFrom(base, owner))
    const own = bases.get(owner) ?? new Set()
    bases.set(owner, own.add(base))
  }
  return { ways: [...ways], land, owned, bases: new Map([...bases].map(([owner, own]) => [owner, [...own]])) }
}
