/**
 * Snap rounding: segments with whole-number ends become a planar graph whose nodes are lattice points and whose edges
 * meet only at nodes. Every segment end and every rounded crossing is a hot pixel (the unit square around the point); a
 * segment that passes through a hot pixel is bent to its centre. No line moves by more than 0.71 steps, none changes sides
 * with another. (Hobby 1999; Guibas and Marimont 1998.)
 *
 * What lies beside a line travels along as coefficients: `+1` for a label on the left of a segment, `-1` on the right.
 * Where segments fall together their coefficients add, so land narrower than the lattice cancels out instead of leaving a
 * gap or an overlap.
 */
import { groupedBy, Ints } from '../../collections/ints.ts'
import { PointIndex } from '../../geometry/point-index.ts'
import { Buckets, Pixels } from './pixels.ts'
import { alongBuckets, cross } from './plane.ts'
import type { SegmentList } from './segments.ts'

export interface Graph {
  /** Lattice coordinates per node. */
  readonly nodeX: Int32Array
  readonly nodeY: Int32Array
  /** Nodes of each edge. */
  readonly edgeA: Uint32Array
  readonly edgeB: Uint32Array
  /** Coefficients of edge e: entries labelStart[e] … labelStart[e + 1]; sign is for going from A to B. */
  readonly labelStart: Uint32Array
  readonly labels: Uint32Array
  readonly signs: Int8Array
  /** Crossings found between segments, for the report. */
  readonly crossings: number
}

/** Steps per side of the buckets that find neighbours: 40 m at 10 mm. */
const BUCKET = 4_000

/** `bucket` is the side of a search bucket in steps; it changes the speed, not the result. */
export function arrange(segments: SegmentList, bucket = BUCKET): Graph {
  return new Arrangement(segments, bucket).graph()
}

const NONE: readonly number[] = []

/** An arrangement that is taken up again when its list has more segments: only what lies near them is looked at anew. */
export class Arrangement {
  private readonly segments: SegmentList
  private readonly pixels: Pixels
  /** Segments taken so far, by bucket. */
  private readonly near = new Buckets()
  private taken = 0
  private readonly from = new Ints()
  private readonly to = new Ints()
  /** The hot pixels a segment passes through between its ends: the last one found by segment, −1 for none, and the one before each. */
  private readonly lastBend = new Ints()
  private readonly bends = new Ints()
  private readonly bendBefore = new Ints()
  private crossings = 0

  constructor(segments: SegmentList, bucket = BUCKET) {
    this.segments = segments
    this.pixels = new Pixels(bucket)
  }

  /** Of all segments the list has now. */
  graph(): Graph {
    this.take()
    return { ...this.edges(), crossings: this.crossings }
  }

  private take(): void {
    const { segments, pixels, from, to } = this
    const known = pixels.count
    const first = this.taken
    for (let i = first; i < segments.length; i++) {
      from.push(pixels.add(segments.x1.at(i), segments.y1.at(i)))
      to.push(pixels.add(segments.x2.at(i), segments.y2.at(i)))
      this.lastBend.push(-1)
    }
    for (let i = first; i < segments.length; i++) this.crossOthers(i)
    // Who passes through a pixel that is new …
    for (let pixel = known; pixel < pixels.count; pixel++) this.bendTo(pixel)
    // … and what those that are new pass through of the old ones.
    if (known > 0) for (let i = first; i < segments.length; i++) this.bendOver(i, known)
    this.taken = segments.length
  }

  /** Finds where segment i crosses those before it, and puts it among them. */
  private crossOthers(i: number): void {
    const { pixels, near } = this
    const { x1, y1, x2, y2 } = this.segments
    const [cx, cy, dx, dy] = [x1.at(i), y1.at(i), x2.at(i), y2.at(i)]
    const [minX, maxX] = [Math.min(cx, dx), Math.max(cx, dx)]
    const [minY, maxY] = [Math.min(cy, dy), Math.max(cy, dy)]
    alongBuckets(cx, cy, dx, dy, pixels.size, (bx, by) => {
      const [ax1, ay1, ax2, ay2] = [x1.items, y1.items, x2.items, y2.items]
      for (let entry = near.first(bx, by); entry >= 0; entry = near.next(entry)) {
        const j = near.thing(entry)
        const ax = ax1[j] as number
        const bx2 = ax2[j] as number
        if ((ax < minX && bx2 < minX) || (ax > maxX && bx2 > maxX)) continue
        const ay = ay1[j] as number
        const by2 = ay2[j] as number
        if ((ay < minY && by2 < minY) || (ay > maxY && by2 > maxY)) continue
        const c = cross(ax, ay, bx2, by2, cx, cy)
        const d = cross(ax, ay, bx2, by2, dx, dy)
        if (!((c > 0 && d < 0) || (c < 0 && d > 0))) continue
        const a = cross(cx, cy, dx, dy, ax, ay)
        const b = cross(cx, cy, dx, dy, bx2, by2)
        if (!((a > 0 && b < 0) || (a < 0 && b > 0))) continue
        const t = a / (a - b)
        const x = Math.round(ax + t * (bx2 - ax))
        const y = Math.round(ay + t * (by2 - ay))
        pixels.add(x, y)
        // A pair may share several buckets; it is counted in the one its crossing lies in.
        if (Math.floor(x / pixels.size) === bx && Math.floor(y / pixels.size) === by) this.crossings++
      }
      near.add(bx, by, i)
    })
  }

  private bendTo(pixel: number): void {
    const { pixels, near, from, to } = this
    const { x1, y1, x2, y2 } = this.segments
    const [x, y] = [pixels.x.at(pixel), pixels.y.at(pixel)]
    const { size } = pixels
    for (let at = near.first(Math.floor(x / size), Math.floor(y / size)); at >= 0; at = near.next(at)) {
      const i = near.thing(at)
      const [ax, bx] = [x1.at(i), x2.at(i)]
      if (ax < bx ? x < ax || x > bx : x < bx || x > ax) continue
      if (from.at(i) === pixel || to.at(i) === pixel) continue
      if (passesThrough(ax, y1.at(i), bx, y2.at(i), x, y)) this.addBend(i, pixel)
    }
  }

  private bendOver(i: number, known: number): void {
    const { pixels, from, to } = this
    const { x1, y1, x2, y2 } = this.segments
    const [ax, ay, bx, by] = [x1.at(i), y1.at(i), x2.at(i), y2.at(i)]
    const { buckets, x, y } = pixels
    alongBuckets(ax, ay, bx, by, pixels.size, (column, row) => {
      for (let at = buckets.first(column, row); at >= 0; at = buckets.next(at)) {
        const pixel = buckets.thing(at)
        if (pixel >= known || pixel === from.at(i) || pixel === to.at(i)) continue
        if (passesThrough(ax, ay, bx, by, x.at(pixel), y.at(pixel))) this.addBend(i, pixel)
      }
    })
  }

  private addBend(i: number, pixel: number): void {
    this.bends.push(pixel)
    this.bendBefore.push(this.lastBend.at(i))
    this.lastBend.set(i, this.bends.length - 1)
  }

  /** In order along the segment. */
  private bendsOf(i: number): readonly number[] {
    let bend = this.lastBend.at(i)
    if (bend < 0) return NONE
    const list: number[] = []
    for (; bend >= 0; bend = this.bendBefore.at(bend)) list.push(this.bends.at(bend))
    if (list.length === 1) return list
    const { pixels } = this
    const { x1, y1, x2, y2 } = this.segments
    const [ax, ay, bx, by] = [x1.at(i), y1.at(i), x2.at(i), y2.at(i)]
    const along = (id: number) => (pixels.x.at(id) - ax) * (bx - ax) + (pixels.y.at(id) - ay) * (by - ay)
    return list.sort((p, q) => along(p) - along(q) || pixels.x.at(p) - pixels.x.at(q))
  }

  private edges(): Omit<Graph, 'crossings'> {
    const { segments, pixels, from, to } = this
    const edges = new PointIndex(segments.length)
    const entries = { edge: new Ints(), label: new Ints(), sign: new Ints() }
    const dividers = new Set<number>()
    const enter = (edge: number, label: number, sign: number) => {
      if (label === 0) return
      entries.edge.push(edge)
      entries.label.push(label)
      entries.sign.push(sign)
    }
    const put = (i: number, a: number, b: number) => {
      const edge = edges.add(Math.min(a, b), Math.max(a, b))
      if (i >= segments.dividersFrom) dividers.add(edge)
      const forward = a < b ? 1 : -1
      enter(edge, segments.left.at(i), forward)
      enter(edge, segments.right.at(i), -forward)
    }
    for (let i = 0; i < segments.length; i++) {
      let last = from.at(i)
      for (const pixel of this.bendsOf(i)) {
        put(i, last, pixel)
        last = pixel
      }
      put(i, last, to.at(i))
    }
    return { nodeX: pixels.x.taken(), nodeY: pixels.y.taken(), ...withoutEmpty(edges, dividers, entries) }
  }
}

/** Does the segment meet the square [px − ½, px + ½) × [py − ½, py + ½)? Exact: all numbers are doubled. */
function passesThrough(x1: number, y1: number, x2: number, y2: number, px: number, py: number): boolean {
  if (px < Math.min(x1, x2) || px > Math.max(x1, x2) || py < Math.min(y1, y2) || py > Math.max(y1, y2)) return false
  if (x1 === x2 || y1 === y2) return true
  if (x1 > x2) return passesThrough(x2, y2, x1, y1, px, py)
  const rising = y2 > y1
  const side = (cx: number, cy: number) => cross(2 * x1, 2 * y1, 2 * x2, 2 * y2, cx, cy)
  const lowLeft = side(2 * px - 1, 2 * py - 1)
  if (lowLeft === 0) return true
  // A line through one of the open corners is inside the square only where it runs across that corner's diagonal.
  const topLeft = side(2 * px - 1, 2 * py + 1)
  if (topLeft === 0) return !rising
  const topRight = side(2 * px + 1, 2 * py + 1)
  if (topRight === 0) return rising
  const lowRight = side(2 * px + 1, 2 * py - 1)
  if (lowRight === 0) return !rising
  const above = lowLeft > 0
  return topLeft > 0 !== above || topRight > 0 !== above || lowRight > 0 !== above
}

interface Entries {
  readonly edge: Ints
  readonly label: Ints
  readonly sign: Ints
}

/** Edges whose coefficients cancel divide nothing and go; the rest get their coefficients summed and sorted by label. */
function withoutEmpty(
  edges: PointIndex,
  dividers: ReadonlySet<number>,
  entries: Entries
): Omit<Graph, 'crossings' | 'nodeX' | 'nodeY'> {
  const { start, items } = groupedBy(entries.edge.length, edges.size, entry => entries.edge.at(entry))
  const [edgeA, edgeB, labelStart] = [new Ints(edges.size), new Ints(edges.size), new Ints(edges.size + 1)]
  const [labels, signs] = [new Ints(entries.edge.length), new Ints(entries.edge.length)]
  labelStart.push(0)
  for (let e = 0; e < edges.size; e++) {
    const first = labels.length
    for (let k = start[e] as number; k < (start[e + 1] as number); k++) {
      const entry = items[k] as number
      addSorted(labels, signs, first, entries.label.at(entry), entries.sign.at(entry))
    }
    dropZeros(labels, signs, first)
    if (labels.length === first && !dividers.has(e)) continue
    edgeA.push(edges.xOf(e))
    edgeB.push(edges.yOf(e))
    labelStart.push(labels.length)
  }
  return {
    edgeA: Uint32Array.from(edgeA.taken()),
    edgeB: Uint32Array.from(edgeB.taken()),
    labelStart: Uint32Array.from(labelStart.taken()),
    labels: Uint32Array.from(labels.taken()),
    signs: Int8Array.from(signs.taken())
  }
}

/** Adds a coefficient to those from `first` on, which stand sorted by label. */
function addSorted(labels: Ints, signs: Ints, first: number, label: number, sign: number): void {
  let at = labels.length
  while (at > first && labels.at(at - 1) >= label) at--
  if (at < labels.length && labels.at(at) === label) {
    signs.set(at, signs.at(at) + sign)
    return
  }
  labels.push(label)
  signs.push(sign)
  for (let n = labels.length - 1; n > at; n--) {
    labels.set(n, labels.at(n - 1))
    signs.set(n, signs.at(n - 1))
  }
  labels.set(at, label)
  signs.set(at, sign)
}

function dropZeros(labels: Ints, signs: Ints, first: number): void {
  let at = first
  for (let n = first; n < labels.length; n++) {
    if (signs.at(n) === 0) continue
    labels.set(at, labels.at(n))
    signs.set(at, signs.at(n))
    at++
  }
  labels.length = at
  signs.length = at
}
