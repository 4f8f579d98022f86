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
import { addTo } from '../../collections/lists.ts'
import { Pixels } from './pixels.ts'
import { alongBuckets, BUCKETS_ACROSS, cross } from './plane.ts'
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

/** Steps per side of the buckets that find neighbours: 100 m at 10 mm. */
const BUCKET = 10_000

/** `bucket` is the side of a search bucket in steps; it changes the speed, not the result. */
export function arrange(segments: SegmentList, bucket = BUCKET): Graph {
  const pixels = new Pixels(bucket)
  for (let i = 0; i < segments.length; i++) {
    pixels.add(segments.x1[i] as number, segments.y1[i] as number)
    pixels.add(segments.x2[i] as number, segments.y2[i] as number)
  }
  const crossings = addCrossings(segments, pixels)
  return { ...snap(segments, pixels), crossings }
}

function addCrossings(segments: SegmentList, pixels: Pixels): number {
  const { x1, y1, x2, y2 } = segments
  const buckets = new Map<number, number[]>()
  for (let i = 0; i < segments.length; i++)
    alongBuckets(x1[i] as number, y1[i] as number, x2[i] as number, y2[i] as number, pixels.size, (bx, by) =>
      addTo(buckets, bx * BUCKETS_ACROSS + by, i)
    )
  let crossings = 0
  for (const [bucket, list] of buckets)
    for (let p = 0; p < list.length; p++) {
      const i = list[p] as number
      const ax = x1[i] as number
      const ay = y1[i] as number
      const bx = x2[i] as number
      const by = y2[i] as number
      const minX = Math.min(ax, bx)
      const maxX = Math.max(ax, bx)
      const minY = Math.min(ay, by)
      const maxY = Math.max(ay, by)
      for (let q = p + 1; q < list.length; q++) {
        const j = list[q] as number
        const cx = x1[j] as number
        const dx = x2[j] as number
        if (Math.max(cx, dx) < minX || Math.min(cx, dx) > maxX) continue
        const cy = y1[j] as number
        const dy = y2[j] as number
        if (Math.max(cy, dy) < minY || Math.min(cy, dy) > maxY) continue
        const c = cross(ax, ay, bx, by, cx, cy)
        const d = cross(ax, ay, bx, by, dx, dy)
        if (!((c > 0 && d < 0) || (c < 0 && d > 0))) continue
        const a = cross(cx, cy, dx, dy, ax, ay)
        const b = cross(cx, cy, dx, dy, bx, by)
        if (!((a > 0 && b < 0) || (a < 0 && b > 0))) continue
        const t = a / (a - b)
        const x = Math.round(ax + t * (bx - ax))
        const y = Math.round(ay + t * (by - ay))
        pixels.add(x, y)
        // A pair may share several buckets; it is counted in the one its crossing lies in.
        if (Math.floor(x / pixels.size) * BUCKETS_ACROSS + Math.floor(y / pixels.size) === bucket) crossings++
      }
    }
  return crossings
}

function snap(segments: SegmentList, pixels: Pixels): Omit<Graph, 'crossings'> {
  const edges = new Map<number, number>()
  const edgeA: number[] = []
  const edgeB: number[] = []
  const entryEdge: number[] = []
  const entryLabel: number[] = []
  const entrySign: number[] = []
  const total = pixels.x.length
  const dividers = new Set<number>()
  const enter = (edge: number, label: number, sign: number) => {
    if (label === 0) return
    entryEdge.push(edge)
    entryLabel.push(label)
    entrySign.push(sign)
  }
  for (let i = 0; i < segments.length; i++) {
    const chain = chainOf(segments, i, pixels)
    for (let n = 1; n < chain.length; n++) {
      const from = chain[n - 1] as number
      const to = chain[n] as number
      const a = Math.min(from, to)
      const b = Math.max(from, to)
      let edge = edges.get(a * total + b)
      if (edge === undefined) {
        edge = edgeA.length
        edges.set(a * total + b, edge)
        edgeA.push(a)
        edgeB.push(b)
      }
      if (i >= segments.dividersFrom) dividers.add(edge)
      const forward = from === a ? 1 : -1
      enter(edge, segments.left[i] as number, forward)
      enter(edge, segments.right[i] as number, -forward)
    }
  }
  return dropEmpty(pixels, { edgeA, edgeB, dividers }, entryEdge, entryLabel, entrySign)
}

/** The hot pixels a segment passes through, in order along it. */
function chainOf(segments: SegmentList, i: number, pixels: Pixels): number[] {
  const x1 = segments.x1[i] as number
  const y1 = segments.y1[i] as number
  const x2 = segments.x2[i] as number
  const y2 = segments.y2[i] as number
  const inner: number[] = []
  const start = pixels.id(x1, y1)
  const end = pixels.id(x2, y2)
  alongBuckets(x1, y1, x2, y2, pixels.size, (bx, by) => {
    for (const id of pixels.bucket(bx, by))
      if (id !== start && id !== end && passesThrough(x1, y1, x2, y2, pixels.x[id] as number, pixels.y[id] as number))
        inner.push(id)
  })
  if (inner.length === 0) return [start, end]
  const along = (id: number) =>
    ((pixels.x[id] as number) - x1) * (x2 - x1) + ((pixels.y[id] as number) - y1) * (y2 - y1)
  inner.sort((p, q) => along(p) - along(q) || (pixels.x[p] as number) - (pixels.x[q] as number))
  return [start, ...inner.filter((id, n) => id !== inner[n - 1]), end]
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

/** Edges whose coefficients cancel divide nothing and go; the rest get their coefficients summed and sorted by label. */
function dropEmpty(
  pixels: Pixels,
  { edgeA, edgeB, dividers }: { edgeA: number[]; edgeB: number[]; dividers: ReadonlySet<number> },
  entryEdge: number[],
  entryLabel: number[],
  entrySign: number[]
): Omit<Graph, 'crossings'> {
  const start = new Uint32Array(edgeA.length + 1)
  for (const edge of entryEdge) start[edge + 1] = (start[edge + 1] as number) + 1
  for (let e = 0; e < edgeA.length; e++) start[e + 1] = (start[e + 1] as number) + (start[e] as number)
  const order = new Uint32Array(entryEdge.length)
  const next = start.slice()
  entryEdge.forEach((edge, entry) => {
    const at = next[edge] as number
    order[at] = entry
    next[edge] = at + 1
  })
  const keptA: number[] = []
  const keptB: number[] = []
  const labelStart: number[] = [0]
  const labels: number[] = []
  const signs: number[] = []
  const sums = new Map<number, number>()
  for (let e = 0; e < edgeA.length; e++) {
    sums.clear()
    for (let k = start[e] as number; k < (start[e + 1] as number); k++) {
      const entry = order[k] as number
      const label = entryLabel[entry] as number
      sums.set(label, (sums.get(label) ?? 0) + (entrySign[entry] as number))
    }
    const left = [...sums].filter(([, sum]) => sum !== 0).sort((p, q) => p[0] - q[0])
    if (left.length === 0 && !dividers.has(e)) continue
    keptA.push(edgeA[e] as number)
    keptB.push(edgeB[e] as number)
    for (const [label, sum] of left) {
      labels.push(label)
      signs.push(sum)
    }
    labelStart.push(labels.length)
  }
  return {
    nodeX: Int32Array.from(pixels.x),
    nodeY: Int32Array.from(pixels.y),
    edgeA: Uint32Array.from(keptA),
    edgeB: Uint32Array.from(keptB),
    labelStart: Uint32Array.from(labelStart),
    labels: Uint32Array.from(labels),
    signs: Int8Array.from(signs)
  }
}
