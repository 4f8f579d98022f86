/**
 * The partition as strands: short stretches of border (at most 32 segments) with a label on either side. A change removes
 * some strands and adds others near the edit, nothing else; undo takes the same steps back. Areas per label are kept as
 * exact integers, so they are right at every moment without looking at the country.
 *
 * Coordinates are millimetres relative to the dataset's origin.
 */

import Flatbush from 'flatbush'
import { type ArcKind, arcSides, arcVertices, type LandTopology } from '../dataset/topology.ts'
import type { Box } from '../geometry/box.ts'
import { BoxGrid } from '../geometry/box-grid.ts'
import { ExactSum } from '../geometry/exact.ts'
import type { Label } from './labels.ts'

export const MAX_SEGMENTS = 32

/** What a stretch of line is: one of the dataset's own kinds, or drawn. */
export const DRAWN = 3 as const
export type LineKind = ArcKind | typeof DRAWN

/** A stretch to add. `x`, `y` hold its vertices; it runs with `left` on its left. */
export interface NewStrand {
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly left: Label
  readonly right: Label
  readonly kind: LineKind
}

/** The same stretch with other labels; shares the geometry of `strand`. */
export interface RelabelledStrand {
  readonly strand: number
  readonly left: Label
  readonly right: Label
}

/** What a change does to the partition. */
export interface PartitionEdit {
  readonly removed: readonly number[]
  readonly added: readonly NewStrand[]
  readonly relabelled: readonly RelabelledStrand[]
}

const NONE: ReadonlySet<number> = new Set()

export class Strands {
  /** x, y pairs. */
  private coords: Int32Array
  private vertices: number
  private readonly start: number[] = []
  private readonly last: number[] = []
  private readonly left: Label[] = []
  private readonly right: Label[] = []
  private readonly kind: LineKind[] = []
  private readonly minX: number[] = []
  private readonly minY: number[] = []
  private readonly maxX: number[] = []
  private readonly maxY: number[] = []
  private readonly alive: boolean[] = []
  /** Per strand how many were recorded before it, ever. */
  private readonly stamp: number[] = []
  private recorded = 0
  private readonly baseCount: number
  private readonly landVertices: number
  private readonly baseIndex: Flatbush
  /** Living strands that changes have added. */
  private readonly overlay: BoxGrid
  /** Per label: the living strands that changes have put beside it. */
  private readonly beside = new Map<Label, Set<number>>()
  /** Per strand its part of the shoelace sum, exact in two parts. */
  private readonly crossHigh: number[] = []
  private readonly crossLow: number[] = []
  /** Twice the area per label, mm². */
  private readonly doubled: ExactSum[] = []

  constructor(land: LandTopology) {
    this.coords = land.coords
    this.landVertices = land.coords.length / 2
    this.vertices = this.landVertices
    for (let arc = 0; arc + 1 < land.arcStart.length; arc++) {
      const [from, end] = arcVertices(land, arc)
      const [left, right] = arcSides(land, arc)
      for (let first = from; first < end; first += MAX_SEGMENTS) {
        const last = Math.min(first + MAX_SEGMENTS, end)
        this.record(first, last, left, right, land.arcKind[arc] as ArcKind)
      }
    }
    this.baseCount = this.start.length
    this.baseIndex = new Flatbush(Math.max(1, this.baseCount), 16, Float64Array)
    const { minX, minY, maxX, maxY } = this
    for (let id = 0; id < this.baseCount; id++)
      this.baseIndex.add(minX[id] as number, minY[id] as number, maxX[id] as number, maxY[id] as number)
    if (this.baseCount === 0) this.baseIndex.add(0, 0, 0, 0)
    this.baseIndex.finish()
    this.overlay = new BoxGrid({ minX, minY, maxX, maxY })
  }

  get count(): number {
    return this.start.length
  }

  isAlive(id: number): boolean {
    return this.alive[id] as boolean
  }

  /** Tells a strand from one that had its number before an edit was taken back. */
  stampOf(id: number): number {
    return this.stamp[id] as number
  }

  /** Label of the land on its left, walked from its first vertex. */
  leftOf(id: number): Label {
    return this.left[id] as Label
  }

  rightOf(id: number): Label {
    return this.right[id] as Label
  }

  kindOf(id: number): LineKind {
    return this.kind[id] as LineKind
  }

  /** The least box around it. */
  boxOf(id: number): Box {
    return [this.minX[id] as number, this.minY[id] as number, this.maxX[id] as number, this.maxY[id] as number]
  }

  /** The least box around all of them; minX is above maxX where there are none. */
  boxAround(ids: Iterable<number>): Box {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
    for (const id of ids) {
      minX = Math.min(minX, this.minX[id] as number)
      minY = Math.min(minY, this.minY[id] as number)
      maxX = Math.max(maxX, this.maxX[id] as number)
      maxY = Math.max(maxY, this.maxY[id] as number)
    }
    return [minX, minY, maxX, maxY]
  }

  /** True where the line is the dataset's own (border or coast), false where it was drawn. */
  isOfDataset(id: number): boolean {
    return this.kindOf(id) !== DRAWN
  }

  /** The dataset's own vertices are numbered below this; those of drawn lines come and go. */
  get datasetVertices(): number {
    return this.landVertices
  }

  /** Number of its first vertex; the others follow it. */
  firstVertex(id: number): number {
    return this.start[id] as number
  }

  vertexCount(id: number): number {
    return (this.last[id] as number) - (this.start[id] as number) + 1
  }

  x(id: number, vertex: number): number {
    return this.coords[2 * ((this.start[id] as number) + vertex)] as number
  }

  y(id: number, vertex: number): number {
    return this.coords[2 * ((this.start[id] as number) + vertex) + 1] as number
  }

  /** Twice the area of a label's land in mm² (outside: negative). Exact. */
  doubledArea(label: Label): ExactSum {
    return this.doubled[label] ?? new ExactSum()
  }

  /** Metres, to a whole part of 2^20: so that sums of lengths are the same in any order and can be taken back exactly. */
  lengthM(id: number): number {
    let length = 0
    const first = 2 * (this.start[id] as number)
    const last = 2 * (this.last[id] as number)
    for (let i = first + 2; i <= last; i += 2) {
      const dx = (this.coords[i] as number) - (this.coords[i - 2] as number)
      const dy = (this.coords[i + 1] as number) - (this.coords[i - 1] as number)
      length += Math.sqrt(dx * dx + dy * dy)
    }
    return Math.round((length / 1000) * 2 ** 20) / 2 ** 20
  }

  /** Living strands whose box touches the given one. */
  query(minX: number, minY: number, maxX: number, maxY: number): number[] {
    const found = this.baseIndex.search(minX, minY, maxX, maxY, id => this.alive[id] === true)
    for (const id of this.overlay.query(minX, minY, maxX, maxY)) found.push(id)
    return found
  }

  *living(): Generator<number> {
    for (let id = 0; id < this.start.length; id++) if (this.alive[id]) yield id
  }

  /** Ids of strands added by changes, living ones only. */
  *livingOverlay(): Generator<number> {
    for (let id = this.baseCount; id < this.start.length; id++) if (this.alive[id]) yield id
  }

  /** Living strands added by changes with land of this label on a side. */
  overlayBeside(label: Label): ReadonlySet<number> {
    return this.beside.get(label) ?? NONE
  }

  /** The dataset's own strands, those that changes have taken out too. */
  *ofDataset(): Generator<number> {
    for (let id = 0; id < this.baseCount; id++) yield id
  }

  /** For asking where something lies in the dataset, whatever edits are in force. */
  asInDataset(): Pick<Strands, 'query' | 'vertexCount' | 'x' | 'y'> {
    return {
      query: (...box) => this.baseIndex.search(...box, id => id < this.baseCount),
      vertexCount: id => this.vertexCount(id),
      x: (id, vertex) => this.x(id, vertex),
      y: (id, vertex) => this.y(id, vertex)
    }
  }

  /** Living strands that begin or end at the point: those added by changes, or the dataset's own too. */
  endingAt(x: number, y: number, datasetToo: boolean): number[] {
    const found = datasetToo ? this.query(x, y, x, y) : this.overlay.query(x, y, x, y)
    const isAt = (id: number, v: number) => this.x(id, v) === x && this.y(id, v) === y
    return found.filter(id => isAt(id, 0) || isAt(id, this.vertexCount(id) - 1))
  }

  /** Add the strand's part of the shoelace sum (twice an area, mm²), walked forwards (1) or backwards (−1). */
  addCross(id: number, sum: ExactSum, sign: 1 | -1): void {
    sum.addParts(this.crossHigh[id] as number, this.crossLow[id] as number, sign)
  }

  /** Carry out an edit. Returns how to take it back; edits are taken back in reverse order. */
  apply(edit: PartitionEdit): () => void {
    const countBefore = this.start.length
    const verticesBefore = this.vertices
    const gone = [...edit.removed, ...edit.relabelled.map(r => r.strand)]
    for (const id of gone) this.setAlive(id, false)
    for (const { strand, left, right } of edit.relabelled) {
      this.record(this.start[strand] as number, this.last[strand] as number, left, right, this.kindOf(strand))
      this.lay(this.start.length - 1)
    }
    for (const strand of edit.added) {
      const first = this.append(strand.x, strand.y)
      this.record(first, first + strand.x.length - 1, strand.left, strand.right, strand.kind)
      this.lay(this.start.length - 1)
    }
    return () => {
      for (let id = this.start.length - 1; id >= countBefore; id--) this.setAlive(id, false)
      for (const column of [this.start, this.last, this.left, this.right, this.kind, this.alive, this.stamp])
        column.length = countBefore
      for (const column of [this.minX, this.minY, this.maxX, this.maxY]) column.length = countBefore
      this.crossHigh.length = countBefore
      this.crossLow.length = countBefore
      this.vertices = verticesBefore
      for (const id of gone) this.setAlive(id, true)
    }
  }

  private setAlive(id: number, alive: boolean): void {
    this.alive[id] = alive
    this.addToAreas(id, alive ? 1 : -1)
    if (id < this.baseCount) return
    if (alive) this.overlay.add(id)
    else this.overlay.delete(id)
    for (const label of [this.leftOf(id), this.rightOf(id)]) {
      if (alive) this.besideOf(label).add(id)
      else this.besideOf(label).delete(id)
    }
  }

  /** A strand just recorded is an overlay one. */
  private lay(id: number): void {
    this.overlay.add(id)
    this.besideOf(this.leftOf(id)).add(id)
    this.besideOf(this.rightOf(id)).add(id)
  }

  private besideOf(label: Label): Set<number> {
    const known = this.beside.get(label)
    if (known) return known
    const fresh = new Set<number>()
    this.beside.set(label, fresh)
    return fresh
  }

  /** Add the strand's part of the shoelace sum to the areas on both sides. */
  private addToAreas(id: number, sign: 1 | -1): void {
    this.addCross(id, this.areaOf(this.leftOf(id)), sign)
    this.addCross(id, this.areaOf(this.rightOf(id)), sign === 1 ? -1 : 1)
  }

  private measureCross(id: number): void {
    const sum = new ExactSum()
    const n = this.vertexCount(id)
    const ox = this.x(id, 0)
    const oy = this.y(id, 0)
    // Around the first vertex the products are small and add up fast; the last two lines move the sum to the origin.
    for (let v = 2; v < n; v++)
      sum.addCross(this.x(id, v - 1) - ox, this.y(id, v - 1) - oy, this.x(id, v) - ox, this.y(id, v) - oy)
    sum.addProduct(ox, this.y(id, n - 1) - oy)
    sum.addProduct(-oy, this.x(id, n - 1) - ox)
    const [high, low] = sum.parts()
    this.crossHigh.push(high)
    this.crossLow.push(low)
  }

  private areaOf(label: Label): ExactSum {
    const known = this.doubled[label]
    if (known) return known
    const fresh = new ExactSum()
    this.doubled[label] = fresh
    return fresh
  }

  private record(first: number, last: number, left: Label, right: Label, kind: LineKind): void {
    const id = this.start.length
    this.start.push(first)
    this.last.push(last)
    this.left.push(left)
    this.right.push(right)
    this.kind.push(kind)
    this.alive.push(true)
    this.stamp.push(this.recorded++)
    let minX = Number.POSITIVE_INFINITY
    let minY = Number.POSITIVE_INFINITY
    let maxX = Number.NEGATIVE_INFINITY
    let maxY = Number.NEGATIVE_INFINITY
    for (let i = first; i <= last; i++) {
      const x = this.coords[2 * i] as number
      const y = this.coords[2 * i + 1] as number
      if (x < minX) minX = x
      if (x > maxX) maxX = x
      if (y < minY) minY = y
      if (y > maxY) maxY = y
    }
    this.minX.push(minX)
    this.minY.push(minY)
    this.maxX.push(maxX)
    this.maxY.push(maxY)
    this.measureCross(id)
    this.addToAreas(id, 1)
  }

  private append(x: readonly number[], y: readonly number[]): number {
    const first = this.vertices
    const needed = 2 * (first + x.length)
    if (needed > this.coords.length) {
      const grown = new Int32Array(Math.max(needed, Math.ceil(this.coords.length * 1.25)))
      grown.set(this.coords)
      this.coords = grown
    }
    for (let i = 0; i < x.length; i++) {
      this.coords[2 * (first + i)] = x[i] as number
      this.coords[2 * (first + i) + 1] = y[i] as number
    }
    this.vertices += x.length
    return first
  }
}
