/**
 * Land per census cell under labels that are not the dataset's, and the people in it: kept per label, per way, per
 * municipality that lost or got land, and for all that moved. A change shifts the cells it covers and nothing else.
 */

import type { Label, Labels, Way } from '../../partition/labels.ts'
import { type CellAreas, LEFTOVER_M2 } from './census-cells.ts'
import { type CensusTable, Tally } from './estimate.ts'

export class MovedCells {
  private readonly labels: Labels
  private readonly residents: CensusTable
  private readonly cells = new Map<Label, Map<number, number>>()
  private readonly ways = new Map<Way, Tally>()
  private readonly left = new Map<number, Tally>()
  private readonly came = new Map<number, Tally>()
  /** All land that moved. */
  readonly moved: Tally

  constructor(labels: Labels, residents: CensusTable) {
    this.labels = labels
    this.residents = residents
    this.moved = new Tally(residents)
  }

  /** Land that went one way. */
  ofWay(way: Way): Tally {
    return this.tally(this.ways, way)
  }

  /** Land of a municipality of the dataset that another has now. */
  leftFrom(origin: number): Tally {
    return this.tally(this.left, origin)
  }

  /** Land a municipality has that was another's in the dataset. */
  cameTo(owner: number): Tally {
    return this.tally(this.came, owner)
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
    const before: (readonly [key: number, m2: number])[] = []
    const put = (key: number, m2: number) => {
      const was = cells.get(key) ?? 0
      if (m2 === 0) cells.delete(key)
      else cells.set(key, m2)
      for (const scope of scopes) scope.shift(origin, key, m2 - was)
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
