/**
 * Cutting the partition along a drawn area: which strands go, which come, when the land inside the drawing gets new
 * labels. Nothing far from the drawing is looked at. See ARCHITECTURE.md, "The way of a change".
 */
import { firstClockwise, type Ray } from '../geometry/directions.ts'
import { enclosed } from '../geometry/enclosed.ts'
import { type Line, nodeLines } from '../geometry/noding.ts'
import { PointIndex } from '../geometry/point-index.ts'
import { insideRings, insideTest, type Ring } from '../geometry/rings.ts'
import { snapToStrands } from '../geometry/snap.ts'
import { DrawnEdges } from './drawing-graph.ts'
import type { Label } from './labels.ts'
import { lineOf, strandsNear } from './near-strands.ts'
import { labelAt } from './point-location.ts'
import {
  DRAWN,
  MAX_SEGMENTS,
  type NewStrand,
  type PartitionEdit,
  type RelabelledStrand,
  type Strands
} from './strands.ts'

/** Label of the land inside the drawing, given what it was. Returning the same label leaves it alone. */
export type Relabel = (label: Label) => Label

/** A ray along a strand; `label` is the land met when turning counter-clockwise off it. */
interface StrandRay extends Ray {
  readonly label: Label
}

/** Strands within this distance (mm) of the drawing take part in noding. */
const REACH = 20

/** null where the drawing cannot be noded exactly with the borders (never seen on real borders; then nothing is done). */
export function cut(strands: Strands, rings: readonly Ring[], relabel: Relabel): PartitionEdit | null {
  const drawn = rings.map(ring => ({ x: [...ring.x], y: [...ring.y], added: [] }))
  const { near, far } = strandsNear(strands, rings, REACH)
  snapToStrands(drawn, near.values())
  if (!nodeWithNeighbours(strands, drawn, near)) return null

  // Rounding may have brought lines onto each other: what they enclose together is what counts.
  const edges = new DrawnEdges(meetsItself(drawn) ? enclosed(drawn) : drawn)
  const rays = strandRays(strands, near, edges.points)
  const added: NewStrand[] = []
  const removed: number[] = []
  const relabelled: RelabelledStrand[] = []
  for (const [id, line] of near) {
    const parts = splitStrand(strands, id, line, edges, relabel)
    if (parts === null) continue
    removed.push(id)
    added.push(...parts)
  }
  if (rays.clash) return null
  for (const strand of drawnStrands(strands, edges, rays.at, relabel)) added.push(strand)
  const isInside = insideTest(edges.rings())
  for (const id of far) {
    if (near.has(id) || !isInside(strands.x(id, 0), strands.y(id, 0))) continue
    const left = relabel(strands.leftOf(id))
    const right = relabel(strands.rightOf(id))
    // A line drawn earlier that no longer parts anything goes; the dataset's own lines part what came from either side.
    if (left === right) removed.push(id)
    else if (left !== strands.leftOf(id) || right !== strands.rightOf(id)) relabelled.push({ strand: id, left, right })
  }
  return { removed, added, relabelled }
}

/** Does any point come twice, but for the rings' ends? */
function meetsItself(rings: readonly Ring[]): boolean {
  const points = new PointIndex(rings.reduce((n, { x }) => n + x.length, 0))
  let passed = 0
  for (const ring of rings) {
    // The last one is the first again.
    points.addAll(ring)
    passed += Math.max(0, ring.x.length - 1)
  }
  return points.size < passed
}

/** Node drawing and strands; where a strand bends, strands close to the bend take part too. */
function nodeWithNeighbours(strands: Strands, drawn: readonly Line[], near: Map<number, Line>): boolean {
  let moving: readonly Line[] = drawn
  let others: readonly Line[] = [...near.values()]
  for (;;) {
    if (!nodeLines(moving, others)) return false
    const newcomers = new Map<number, Line>()
    for (const line of near.values()) {
      for (const point of line.added.splice(0)) {
        const i = line.x.findIndex((x, k) => x === point.x && line.y[k] === point.y)
        const xs = line.x.slice(Math.max(0, i - 1), i + 2)
        const ys = line.y.slice(Math.max(0, i - 1), i + 2)
        for (const id of strands.query(
          Math.min(...xs) - 1,
          Math.min(...ys) - 1,
          Math.max(...xs) + 1,
          Math.max(...ys) + 1
        ))
          if (!near.has(id)) newcomers.set(id, lineOf(strands, id))
      }
    }
    if (newcomers.size === 0) return true
    moving = [...drawn, ...near.values()]
    others = [...newcomers.values()]
    for (const [id, line] of newcomers) near.set(id, line)
  }
}

/**
 * The rays along strands at every point of the drawing. `clash` is set where two strands run over each other, which
 * rounding could bring about beside a very sharp corner.
 */
function strandRays(strands: Strands, near: Map<number, Line>, points: PointIndex) {
  const at: StrandRay[][] = []
  let clash = false
  const put = (point: number, ray: StrandRay) => {
    const list = at[point]
    if (!list) at[point] = [ray]
    else if (list.some(r => r.x === ray.x && r.y === ray.y)) clash = true
    else list.push(ray)
  }
  for (const [id, { x, y }] of near) {
    const left = strands.leftOf(id)
    const right = strands.rightOf(id)
    for (let i = 0; i < x.length; i++) {
      const point = points.find(x[i] as number, y[i] as number)
      if (point < 0) continue
      if (i + 1 < x.length) put(point, { x: x[i + 1] as number, y: y[i + 1] as number, label: left })
      if (i > 0) put(point, { x: x[i - 1] as number, y: y[i - 1] as number, label: right })
    }
  }
  return { at, clash }
}

type Position = 'inside' | 'outside' | 'along' | 'against'

/** The strand cut where the drawing meets it, with new labels; null where it stays as it is. */
function splitStrand(
  strands: Strands,
  id: number,
  line: Line,
  edges: DrawnEdges,
  relabel: Relabel
): NewStrand[] | null {
  const positions = positionsAlong(line, edges)
  const left = strands.leftOf(id)
  const right = strands.rightOf(id)
  const parts: { x: number[]; y: number[]; left: Label; right: Label }[] = []
  let changed = false
  for (let i = 0; i + 1 < line.x.length; i++) {
    const position = positions[i] as Position
    const newLeft = position === 'inside' || position === 'along' ? relabel(left) : left
    const newRight = position === 'inside' || position === 'against' ? relabel(right) : right
    if (newLeft !== left || newRight !== right) changed = true
    const part = parts.at(-1)
    const [ax, ay, bx, by] = [line.x[i], line.y[i], line.x[i + 1], line.y[i + 1]] as [number, number, number, number]
    const breaks = edges.points.find(ax, ay) >= 0
    if (part && !breaks && part.left === newLeft && part.right === newRight && part.x.length <= MAX_SEGMENTS) {
      part.x.push(bx)
      part.y.push(by)
    } else parts.push({ x: [ax, bx], y: [ay, by], left: newLeft, right: newRight })
  }
  if (!changed && line.x.length === strands.vertexCount(id)) return null
  const kind = strands.kindOf(id)
  return parts.filter(part => part.left !== part.right).map(part => ({ ...part, kind }))
}

/** Where each segment of a noded strand lies against the drawing. */
function positionsAlong({ x, y }: Line, edges: DrawnEdges): Position[] {
  const positions: (Position | null)[] = []
  for (let i = 0; i + 1 < x.length; i++) {
    const [ax, ay, bx, by] = [x[i], y[i], x[i + 1], y[i + 1]] as [number, number, number, number]
    positions.push(edges.position(ax, ay, bx, by))
  }
  // Segments that touch the drawing know; the others lie as their neighbours do.
  for (let i = 1; i < positions.length; i++)
    if (positions[i] === null && positions[i - 1] !== null && !edges.isPoint(x[i] as number, y[i] as number))
      positions[i] = positions[i - 1] as Position
  for (let i = positions.length - 2; i >= 0; i--)
    if (positions[i] === null && positions[i + 1] !== null) positions[i] = positions[i + 1] as Position
  if (positions.some(position => position === null)) {
    const inside = insideRings(edges.rings(), x[0] as number, y[0] as number)
    return positions.map(position => position ?? (inside ? 'inside' : 'outside'))
  }
  return positions as Position[]
}

/** The drawn line itself, where it parts land that now differs. */
function* drawnStrands(
  strands: Strands,
  edges: DrawnEdges,
  rays: readonly (StrandRay[] | undefined)[],
  relabel: Relabel
): Generator<NewStrand> {
  const { points } = edges
  for (const ring of edges.loops) {
    // Begin where the drawing touches a border, so that the land it runs through is known from there on.
    const start = ring.findIndex(edge => rays[edge.from] !== undefined)
    const first = ring[0]
    if (first === undefined) continue
    let label = start < 0 ? labelAt(strands, points.xOf(first.from), points.yOf(first.from)) : -1
    let part: { x: number[]; y: number[]; left: Label; right: Label } | null = null
    for (let k = 0; k < ring.length; k++) {
      const edge = ring[(k + Math.max(0, start)) % ring.length] as (typeof ring)[number]
      const here = rays[edge.from]
      const [ax, ay] = [points.xOf(edge.from), points.yOf(edge.from)]
      const [bx, by] = [points.xOf(edge.to), points.yOf(edge.to)]
      if (here) label = firstClockwise(ax, ay, { x: bx, y: by }, here)?.label ?? label
      const isBorder = here?.some(ray => ray.x === bx && ray.y === by) ?? false
      const left = relabel(label)
      const drawn = !edge.cancelled && !isBorder && left !== label
      if (part && (!drawn || here || part.right !== label || part.x.length > MAX_SEGMENTS)) {
        yield { ...part, kind: DRAWN }
        part = null
      }
      if (!drawn) continue
      if (part) {
        part.x.push(bx)
        part.y.push(by)
      } else part = { x: [ax, bx], y: [ay, by], left, right: label }
    }
    if (part) yield { ...part, kind: DRAWN }
  }
}
