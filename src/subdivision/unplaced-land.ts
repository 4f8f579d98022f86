/**
 * Land that changes move by its registered area alone: which municipality has it is known, where it lies is not, so the map
 * keeps it with the giver. What is read off the division counts it in. m², whole.
 */
import { baseOf, ownerOf, type Way, wayFrom } from '../partition/labels.ts'

/** So much land belonged to `base`, has gone to `owner`, and on the map lies with `holder`. */
interface Entry {
  readonly base: number
  holder: number
  owner: number
  readonly areaM2: number
}

export class UnplacedLand {
  private entries: Entry[] = []

  get isEmpty(): boolean {
    return this.entries.length === 0
  }

  add(base: number, owner: number, areaM2: number): () => void {
    const entry = { base, holder: base, owner, areaM2 }
    this.entries.push(entry)
    return () => {
      this.entries = this.entries.filter(other => other !== entry)
    }
  }

  /** Municipalities have become another: it has what they had. */
  merged(givers: ReadonlySet<number>, receiver: number): () => void {
    const before = this.entries
    const now = (owner: number) => (givers.has(owner) ? receiver : owner)
    this.entries = before.map(entry => ({ ...entry, holder: now(entry.holder), owner: now(entry.owner) }))
    return () => {
      this.entries = before
    }
  }

  /** Ways that land has gone. */
  ways(): readonly Way[] {
    const gone = this.entries.filter(({ base, holder, owner }) => owner !== base && owner !== holder)
    return [...new Set(gone.map(({ base, owner }) => wayFrom(base, owner)))]
  }

  /** m² to add to what the map says of the land that belonged to one municipality and is another's (or still its own). */
  ofLand(base: number, owner: number): number {
    return this.sum(entry =>
      entry.base === base ? (entry.owner === owner ? 1 : 0) - (entry.holder === owner ? 1 : 0) : 0
    )
  }

  ofWay(way: Way): number {
    return this.ofLand(baseOf(way), ownerOf(way))
  }

  /** m² to add to what the map says a municipality has now. */
  ofOwner(owner: number): number {
    return this.sum(entry => (entry.owner === owner ? 1 : 0) - (entry.holder === owner ? 1 : 0))
  }

  /** Municipalities that land a municipality has now belonged to. */
  basesOf(owner: number): readonly number[] {
    return this.entries.filter(entry => entry.owner === owner).map(({ base }) => base)
  }

  private sum(sign: (entry: Entry) => number): number {
    return this.entries.reduce((sum, entry) => sum + sign(entry) * entry.areaM2, 0)
  }
}
