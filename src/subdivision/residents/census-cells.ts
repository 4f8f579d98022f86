/** Square-kilometre sums over areas bounded by strands. */
import type { Box } from '../../geometry/box.ts'
import { Coverage, cellRange } from '../../geometry/coverage.ts'
import type { Label } from '../../partition/labels.ts'
import type { PartitionEdit, Strands } from '../../partition/strands.ts'

/** Key of a census cell: row and column of EPSG:3035 in kilometres. */
export function cellKey(column: number, row: number): number {
  return row * 65536 + column
}

/** m² per census cell; cells with nothing are absent. */
export type CellAreas = ReadonlyMap<number, number>

/**
 * m² are rounded to whole parts of 2^13, a little over a square centimetre: sums of them are the same in any order and can
 * be taken back exactly. What rounds to nothing is rounding, not land.
 */
const PARTS_OF_M2 = 2 ** 13

/** A box that grows. */
type Growing = [...Box]

/** Land per census cell inside directed edges, which must close around it. */
export class CellCounter {
  /** Four numbers an edge, then its sign: a country's borders are half a million of them. */
  private edges = new Float64Array(5 * 64)
  private length = 0
  private readonly origin: readonly [number, number]
  private readonly box: Growing = [Infinity, Infinity, -Infinity, -Infinity]

  /** Coordinates given are relative to `origin` (EPSG:3035 mm). */
  constructor(origin: readonly [number, number]) {
    this.origin = origin
  }

  add(ax: number, ay: number, bx: number, by: number, sign: number): void {
    if (this.length === this.edges.length) {
      const grown = new Float64Array(2 * this.length)
      grown.set(this.edges)
      this.edges = grown
    }
    const [ox, oy] = this.origin
    const { box, edges } = this
    edges[this.length++] = ax + ox
    edges[this.length++] = ay + oy
    edges[this.length++] = bx + ox
    edges[this.length++] = by + oy
    edges[this.length++] = sign
    box[0] = Math.min(box[0], ax + ox, bx + ox)
    box[1] = Math.min(box[1], ay + oy, by + oy)
    box[2] = Math.max(box[2], ax + ox, bx + ox)
    box[3] = Math.max(box[3], ay + oy, by + oy)
  }

  areas(): CellAreas {
    if (this.length === 0) return new Map()
    const { edges } = this
    const coverage = new Coverage(cellRange(...this.box))
    for (let i = 0; i < this.length; i += 5)
      coverage.addEdge(
        edges[i] as number,
        edges[i + 1] as number,
        edges[i + 2] as number,
        edges[i + 3] as number,
        edges[i + 4] as number
      )
    return collect(coverage)
  }
}

/** Cells of a municipality of the dataset. `ids`: the strands beside it as the dataset has them, in order. */
export function cellsOfFace(
  strands: Strands,
  face: number,
  ids: readonly number[],
  origin: readonly [number, number]
): CellAreas {
  if (face === 0 || ids.length === 0) return new Map()
  const [ox, oy] = origin
  const [minX, minY, maxX, maxY] = strands.boxAround(ids)
  const coverage = new Coverage(cellRange(minX + ox, minY + oy, maxX + ox, maxY + oy))
  for (const id of ids) {
    const sign = strands.leftOf(id) === face ? 1 : -1
    const n = strands.vertexCount(id)
    let [ax, ay] = [strands.x(id, 0) + ox, strands.y(id, 0) + oy]
    for (let v = 1; v < n; v++) {
      const bx = strands.x(id, v) + ox
      const by = strands.y(id, v) + oy
      coverage.addEdge(ax, ay, bx, by, sign)
      ax = bx
      ay = by
    }
  }
  return collect(coverage)
}

function collect(coverage: Coverage): Map<number, number> {
  const { range } = coverage
  const areas = new Map<number, number>()
  coverage.areas().forEach((exactM2, i) => {
    const m2 = Math.round(exactM2 * PARTS_OF_M2) / PARTS_OF_M2
    if (m2 === 0) return
    areas.set(cellKey(range.x0 + (i % range.columns), range.y0 + Math.floor(i / range.columns)), m2)
  })
  return areas
}

/** A square decimetre in a cell is what rounding leaves behind, not land. */
export const LEFTOVER_M2 = 0.01

/**
 * The land that goes by an edit, per label it leaves and census cell, in m²; asked before the edit is applied. `targets` is
 * the label it gets. This is the one answer to where the land lies: the change, the way it goes and the case all count
 * their people from it. A border that gets a new point is rounded to the millimetre, all along a segment: what its owner
 * loses by that in a cell where nothing arrives has not moved, and would bring all people of that cell into the range.
 */
export function cellsGoing(
  strands: Strands,
  edit: PartitionEdit,
  targets: ReadonlyMap<Label, Label>,
  origin: readonly [number, number]
): Map<Label, CellAreas> {
  const lost = cellsLost(strands, edit, new Set([...targets.keys(), ...targets.values()]), origin)
  return new Map(
    [...targets].map(([label, to]) => {
      // Land that comes to a label which itself gives cannot be told from what that gives.
      const arriving = targets.has(to) ? null : lost.get(to)
      const going = [...(lost.get(label) ?? [])].filter(
        ([cell, m2]) => m2 > LEFTOVER_M2 && (!arriving || -(arriving.get(cell) ?? 0) > LEFTOVER_M2)
      )
      return [label, new Map(going)]
    })
  )
}

/** What each label loses by an edit, less what it gains. */
function cellsLost(
  strands: Strands,
  edit: PartitionEdit,
  labels: ReadonlySet<Label>,
  origin: readonly [number, number]
): Map<Label, CellAreas> {
  const counters = new Map<Label, CellCounter>()
  for (const label of labels) counters.set(label, new CellCounter(origin))
  const count = (label: Label, sign: number, n: number, x: (v: number) => number, y: (v: number) => number) => {
    const counter = counters.get(label)
    if (counter) for (let v = 1; v < n; v++) counter.add(x(v - 1), y(v - 1), x(v), y(v), sign)
  }
  const strandSides = (id: number, sign: number, left: Label, right: Label) => {
    const x = (v: number) => strands.x(id, v)
    const y = (v: number) => strands.y(id, v)
    const n = strands.vertexCount(id)
    count(left, sign, n, x, y)
    count(right, -sign, n, x, y)
  }
  for (const id of edit.removed) strandSides(id, 1, strands.leftOf(id), strands.rightOf(id))
  for (const { strand, left, right } of edit.relabelled) {
    strandSides(strand, 1, strands.leftOf(strand), strands.rightOf(strand))
    strandSides(strand, -1, left, right)
  }
  for (const { x, y, left, right } of edit.added) {
    count(
      left,
      -1,
      x.length,
      v => x[v] as number,
      v => y[v] as number
    )
    count(
      right,
      1,
      x.length,
      v => x[v] as number,
      v => y[v] as number
    )
  }
  return new Map([...counters].map(([label, counter]) => [label, counter.areas()]))
}
