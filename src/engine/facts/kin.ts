/** What a municipality was put together from, and which of its parts hang together through that. */
import { keptBy } from '../../collections/kept.ts'
import type { Before, Whole } from './fragments.ts'

/**
 * A municipality is kin to itself as it was and to those it has most of the land of. Two of its parts belong together where
 * both have land of the same one, or of two that meet in a third part: a fjord that parted one of them parts the merged one
 * too, and nothing has come apart.
 */
export class Kin {
  private readonly kin: ReadonlySet<number>
  private readonly leader = new Map<number, number>()

  /** Of a municipality's parts, and those of all whose land it has. */
  constructor({
    owner,
    after,
    before
  }: {
    readonly owner: number
    readonly after: readonly Whole[]
    readonly before: ReadonlyMap<number, Before>
  }) {
    const origins = [...before.keys()]
    this.kin = new Set(origins.filter(origin => origin === owner || hasMost(before.get(origin), owner)))
    for (const part of after) {
      const [first, ...others] = this.of(part)
      for (const other of others) this.leader.set(this.root(other), this.root(first as number))
    }
  }

  joins(one: Whole, other: Whole): boolean {
    const roots = new Set(this.of(one).map(origin => this.root(origin)))
    return this.of(other).some(origin => roots.has(this.root(origin)))
  }

  private of({ fragments }: Whole): number[] {
    return fragments.map(({ origin }) => origin).filter(origin => this.kin.has(origin))
  }

  private root(origin: number): number {
    let at = origin
    for (let up = this.leader.get(at); up !== undefined && up !== at; up = this.leader.get(at)) at = up
    return at
  }
}

function hasMost(before: Before | undefined, owner: number): boolean {
  if (!before) return false
  const found = sharesOf(before)
  return 2 * (found.get(owner) ?? 0) > (found.get(ALL) ?? 0)
}

/** No owner, but all together. */
const ALL = -1

/** Of a municipality as it was, who has how much of it now (m²): the same for as long as its parts are. */
const sharesOf = keptBy(({ parts }: Before): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  const add = (owner: number, areaM2: number) => found.set(owner, (found.get(owner) ?? 0) + areaM2)
  for (const part of parts)
    for (const { owner, land } of part.fragments) {
      add(owner, land.areaM2)
      add(ALL, land.areaM2)
    }
  return found
})
