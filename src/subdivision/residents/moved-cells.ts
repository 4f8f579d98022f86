/**
 * Land per census cell under labels that are not the dataset's, and the people in it: kept per label, per way, per
 * municipality that lost or got land, and for all that moved. A change shifts the cells it covers and nothing else.
 */

import type { Label, Labels, Way } from '../../partition/labels.ts'
import { type CellAreas, LEFTOVER_M2 } from './census-cells.ts'
import { type CensusTable, type Estimate, Tally } from './estimate.ts'

const NO_CELLS: CellAreas = new Map()

/** Ways whose land is counted together. */
interface Together {
  readonly ways: Set<Way>
  readonly tally: Tally
}

export class MovedCells {
  private readonly labels: Labels
  private readonly residents: CensusTable
  private readonly cells = new Map<Label, Map<number, number>>()
  private readonly ways = new Map<Way, Tally>()
  private readonly left = new Map<number, Tally>()
  private readonly came = new Map<number, Tally>()
  /** All land that moved. */
  readonly moved: Tally
  /** Of each way that has been asked about together with others, those and their tally: it follows every shift. */
  private readonly homes = new Map<Way, Together>()

  constructor(labels: Labels, residents: CensusTable) {
    this.labels = labels
    this.residents = residents
    this.moved = new Tally(residents)
  }

  /** Land that went one way. */
  ofWay(way: Way): Tally {
    return this.tally(this.ways, way)
  }

  /**
   * Land that went any of these ways, the people of a cell counted once. What was asked for before is gone on from: a way
   * more or less costs its own cells.
   */
  together(ways: readonly Way[]): Tally {
    const wanted = new Set(ways)
    const one = this.mostlyOf(wanted) ?? { ways: new Set<Way>(), tally: new Tally(this.residents) }
    for (const way of one.ways) if (!wanted.has(way)) this.leave(one, way)
    for (const way of wanted) {
      const home = this.homes.get(way)
      if (home === one) continue
      if (home) this.leave(home, way)
      this.homes.set(way, one)
      one.ways.add(way)
      this.count(one, way, 1)
    }
    return one.tally
  }

  /** Of what is kept, that which is made of these ways for the greater part. */
  private mostlyOf(wanted: ReadonlySet<Way>): Together | null {
    const shared = new Map<Together, number>()
    for (const way of wanted) {
      const home = this.homes.get(way)
      if (home) shared.set(home, (shared.get(home) ?? 0) + 1)
    }
    let [most, size]: [Together | null, number] = [null, 0]
    for (const [home, n] of shared) if (2 * n > home.ways.size && n > size) [most, size] = [home, n]
    return most
  }

  private leave(home: Together, way: Way): void {
    this.count(home, way, -1)
    home.ways.delete(way)
    this.homes.delete(way)
  }

  private count({ tally }: Together, way: Way, sign: 1 | -1): void {
    for (const { face, covered } of this.ofWay(way).land())
      for (const [key, m2] of covered) tally.shift(face, key, sign * m2)
  }

  /** Land of a municipality of the dataset that another has now. */
  leftFrom(origin: number): Tally {
    return this.tally(this.left, origin)
  }

  /** Land a municipality has that was another's in the dataset. */
  cameTo(owner: number): Tally {
    return this.tally(this.came, owner)
  }

  /** Of the land under labels that are not the dataset's; people of a cell that several have part of count once. */
  ofLabels(some: readonly Label[]): Estimate {
    const shares = some.map(label => ({ face: this.labels.origin(label), covered: this.cells.get(label) ?? NO_CELLS }))
    return this.residents.estimateTogether(shares)
  }

  /** True where no land is counted any more. */
  get isEmpty(): boolean {
    return [...this.cells.values()].every(cells => cells.size === 0)
  }

  /** Count land under a label in or out. Returns how to take it back, which must be done in reverse order. */
  shift(label: Label, covered: CellAreas, sign: 1 | -1): () => void {
    if (this.labels.untouched(label)) return () => {}
    const cells = this.cells.get(label) ?? new Map<number, number>()
    this.cells.set(label, cells)
    const scopes = this.scopesOf(label)
    const { origin } = this.labels.land(label)
    const way = this.labels.way(label)
    const before: (readonly [key: number, m2: number])[] = []
    const put = (key: number, m2: number) => {
      const was = cells.get(key) ?? 0
      if (m2 === 0) cells.delete(key)
      else cells.set(key, m2)
      for (const scope of scopes) scope.shift(origin, key, m2 - was)
      // Which it is kept with may be another when the shift is taken back.
      if (way !== null) this.homes.get(way)?.tally.shift(origin, key, m2 - was)
    }
    for (const [key, m2] of covered) {
      const was = cells.get(key) ?? 0
      before.push([key, was])
      const sum = was + sign * m2
      put(key, sum > LEFTOVER_M2 ? sum : 0)
    }
    return () => {
      for (const [key, m2] of before) put(key, m2)
    }
  }

  private scopesOf(label: Label): Tally[] {
    const { origin, owner } = this.labels.land(label)
    const way = this.labels.way(label)
    const scopes = way === null ? [] : [this.moved, this.ofWay(way)]
    if (origin !== owner) scopes.push(this.leftFrom(origin), this.cameTo(owner))
    return scopes
  }

  private tally(book: Map<number, Tally>, key: number): Tally {
    const known = book.get(key)
    if (known) return known
    const fresh = new Tally(this.residents)
    book.set(key, fresh)
    return fresh
  }
}
