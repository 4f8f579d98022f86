/** What there is on the sides of strands: a table, which a country's half a million sides are looked up in faster than in a map. */
import { type HalfEdge, halfEdgeNumber } from './half-edge.ts'

export class SideTable<T> {
  private readonly table: (T | undefined)[] = []
  private readonly offset: number
  private held = 0

  /** `firstStrand`: nothing will lie beside strands numbered below it. */
  constructor(firstStrand: number) {
    this.offset = halfEdgeNumber({ strand: firstStrand, forward: true })
  }

  get isEmpty(): boolean {
    return this.held === 0
  }

  get(side: HalfEdge): T | undefined {
    // Not asked of a place that the table does not have, which would be slow.
    const place = halfEdgeNumber(side) - this.offset
    return place >= 0 && place < this.table.length ? this.table[place] : undefined
  }

  set(side: HalfEdge, value: T): void {
    const place = halfEdgeNumber(side) - this.offset
    while (this.table.length <= place) this.table.push(undefined)
    if (this.table[place] === undefined) this.held++
    this.table[place] = value
  }

  delete(side: HalfEdge): void {
    if (this.get(side) === undefined) return
    this.table[halfEdgeNumber(side) - this.offset] = undefined
    this.held--
  }
}
