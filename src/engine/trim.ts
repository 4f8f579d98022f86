/**
 * The nearest lawful alternative to a transfer that misses § 2, stk. 2: the moved land is cut across the direction from the
 * receiver's common border, and as much as the limits allow is kept on the near side.
 */
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { toLonLat9 } from '../geometry/grid.ts'
import { clipToHalfPlane, type HalfPlane, type Polygon as Land } from '../geometry/half-plane.ts'
import { eachEdge, type Ring, verticesOf } from '../geometry/rings.ts'
import { areaLeft, residentsLeft } from '../law/figures.ts'
import type { Facts, Range } from '../law/types.ts'
import { type Label, PROBE } from '../partition/labels.ts'
import { assemble, type Part } from '../partition/polygonize.ts'
import type { TransferArea } from '../proposal/types.ts'
import type { Division } from '../subdivision/division.ts'
import type { Trimmed } from './api.ts'

/** What the whole case would be with an area in the transfer's place; null where it could not be applied. */
export interface Judged {
  readonly facts: Facts
  /** The area's own moved land, m². */
  readonly areaM2: number
  readonly residents: Range
}
export type Judge = (change: TransferArea) => Judged | null

const STEPS = 30
/** Nearer than this (mm) to each other two cuts are one. */
const FINE_MM = 10

/**
 * The outcome must stand at the other changes. `judge` measures the case with a transfer in the place of `change`;
 * `moved` is the land `change` moves (see `landToMove`).
 */
export function trimmed(outcome: Division, change: TransferArea, moved: Moved, judge: Judge): Trimmed | null {
  // What stands is put together before any part of the land comes, so that it is not put together for each.
  for (const pieces of [outcome.moved, outcome.settled, outcome.changed]) pieces.settle()
  const whole = judge(change)
  if (!whole || fits(whole.facts)) return null
  const cut = cutting(moved)
  if (!cut) return null
  const attempting = (depth: number) => {
    const plane = cut.plane(depth)
    const near = clipToHalfPlane(moved.land, plane)
    const kept = beside(near, moved.border)
    if (kept.length === 0) return null
    const area = toGeoJson(kept, outcome.origin)
    // What was stated of the whole land (parcels, a count) does not hold for a part of it.
    const { id, type, to, from } = change
    const judged = judge({ id, type, area, to, ...(from && { from }) })
    if (!judged || !adjoins(judged.facts, change.to)) return null
    const left = () => [...near.filter(piece => !kept.includes(piece)), ...clipToHalfPlane(moved.land, beyond(plane))]
    return { area, judged, left }
  }
  type Attempt = NonNullable<ReturnType<typeof attempting>>
  // Both searches begin at the same depths.
  const attempted = new Map<number, Attempt | null>()
  const attempt = (depth: number): Attempt | null => {
    const known = attempted.get(depth)
    if (known !== undefined) return known
    const fresh = attempting(depth)
    attempted.set(depth, fresh)
    return fresh
  }
  const deepest = (good: (tried: Attempt) => boolean): Attempt | null => {
    let [low, high] = [cut.nearest, cut.farthest]
    let best: Attempt | null = null
    for (let i = 0; i < STEPS && high - low > FINE_MM; i++) {
      const middle = (low + high) / 2
      const tried = attempt(middle)
      if (tried && good(tried)) {
        best = tried
        low = middle
      } else if (tried === null && best === null) {
        // Too thin a strip to be land beside the receiver: look further in.
        low = middle
      } else high = middle
    }
    return best
  }
  const both = deepest(({ judged }) => fits(judged.facts))
  // Where people are counted, too many are too many: there is no doubt that a count could settle.
  const isCounted = outcome.residents.pointSource !== null && !whole.facts.residents.uncovered
  if (!both && isCounted) return null
  const best = both ?? deepest(({ judged }) => areaLeft(judged.facts.area) >= 0)
  if (!best) return null
  const { area, judged } = best
  const left = best.left()
  const less = (a: number, b: number) => Math.max(0, a - b)
  return {
    area,
    areaM2: rangeOf(judged.facts.area),
    residents: rangeOf(judged.facts.residents),
    before: { areaM2: rangeOf(whole.facts.area), residents: rangeOf(whole.facts.residents) },
    leftOver: {
      area: left.length > 0 ? { type: 'MultiPolygon', coordinates: positionsOf(left, outcome.origin) } : null,
      areaM2: less(whole.areaM2, judged.areaM2),
      residents: {
        low: less(whole.residents.low, judged.residents.high),
        best: less(whole.residents.best, judged.residents.best),
        high: less(whole.residents.high, judged.residents.low)
      }
    },
    needsCount: both === null || judged.facts.residents.uncovered !== undefined,
    method: {
      id: 'trim.method',
      values: {
        name: judged.facts.names[change.to] ?? change.to,
        residents: both ? (isCounted ? 'counted' : 'reached') : 'other'
      }
    }
  }
}

function fits({ area, residents }: Facts): boolean {
  return areaLeft(area) >= 0 && residentsLeft(residents) >= 0
}

function adjoins({ pieces }: Facts, to: string): boolean {
  const own = pieces.filter(piece => piece.to === to)
  return own.length > 0 && own.every(({ adjoinsReceiver }) => adjoinsReceiver)
}

const rangeOf = ({ low, best, high }: Range): Range => ({ low, best, high })

export interface Moved {
  readonly land: readonly Land[]
  /** The segments it has in common with the receiver, as ax, ay, bx, by (mm relative to the dataset's origin). */
  readonly border: readonly (readonly [number, number, number, number])[]
}

/** Of an outcome where a transfer's land was given to PROBE: that land, and its border with the receiver. */
export function landToMove(outcome: Division, receiver: number): Moved {
  const { labels, strands } = outcome
  const isMoved = (label: Label) => labels.owner(label) === PROBE
  const ids = [...strands.livingOverlay()]
  const border: [number, number, number, number][] = []
  for (const id of ids) {
    const [left, right] = [strands.leftOf(id), strands.rightOf(id)]
    const other = isMoved(left) ? right : isMoved(right) ? left : null
    if (other === null || labels.owner(other) !== receiver) continue
    for (let v = 1; v < strands.vertexCount(id); v++)
      border.push([strands.x(id, v - 1), strands.y(id, v - 1), strands.x(id, v), strands.y(id, v)])
  }
  const land: Part[] = assemble(strands, ids, label => (isMoved(label) ? 1 : null))
  return { land, border }
}

/** Lines across the direction from the middle of the common border to the middle of the land; depths in mm along it. */
function cutting({ land, border }: Moved): {
  readonly plane: (depth: number) => HalfPlane
  readonly nearest: number
  readonly farthest: number
} | null {
  const from = middleOf(border)
  const to = centroid(land.flatMap(({ outer, holes }) => [outer, ...holes]))
  if (!from || !to) return null
  let [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const points = land.flatMap(({ outer }) => verticesOf(outer))
  if (Math.hypot(dx, dy) < 1000) {
    // The border runs round the land: away from its middle to the farthest point.
    const [far] = points.sort((a, b) => distance(b, from) - distance(a, from))
    if (!far) return null
    ;[dx, dy] = [far[0] - from[0], far[1] - from[1]]
  }
  const length = Math.hypot(dx, dy)
  if (length === 0) return null
  const [nx, ny] = [dx / length, dy / length]
  let [nearest, farthest] = [Infinity, -Infinity]
  for (const [x, y] of points) {
    nearest = Math.min(nearest, nx * x + ny * y)
    farthest = Math.max(farthest, nx * x + ny * y)
  }
  return { plane: depth => ({ nx, ny, c: depth }), nearest, farthest }
}

const distance = (a: readonly [number, number], b: readonly [number, number]) => Math.hypot(a[0] - b[0], a[1] - b[1])

/** Of the land inside rings. Taken around their first vertex, where the products are small. */
function centroid(rings: readonly Ring[]): [number, number] | null {
  const [ox, oy] = [rings[0]?.x[0] ?? 0, rings[0]?.y[0] ?? 0]
  let [doubled, sx, sy] = [0, 0, 0]
  for (const ring of rings) {
    eachEdge(ring, (fromX, fromY, toX, toY) => {
      const [ax, ay, bx, by] = [fromX - ox, fromY - oy, toX - ox, toY - oy]
      const cross = ax * by - bx * ay
      doubled += cross
      sx += (ax + bx) * cross
      sy += (ay + by) * cross
    })
  }
  return doubled > 0 ? [ox + sx / (3 * doubled), oy + sy / (3 * doubled)] : null
}

/** Weighted by length. */
function middleOf(segments: readonly (readonly [number, number, number, number])[]): [number, number] | null {
  let [sum, sx, sy] = [0, 0, 0]
  for (const [ax, ay, bx, by] of segments) {
    const length = Math.hypot(bx - ax, by - ay)
    sum += length
    sx += (length * (ax + bx)) / 2
    sy += (length * (ay + by)) / 2
  }
  return sum > 0 ? [sx / sum, sy / sum] : null
}

/** The pieces with a stretch of the common border. */
function beside(land: readonly Land[], border: Moved['border']): Land[] {
  const points = new Set(border.flatMap(([ax, ay, bx, by]) => [`${ax},${ay}`, `${bx},${by}`]))
  return land.filter(({ outer, holes }) =>
    [outer, ...holes].some(ring => ring.x.some((x, i) => points.has(`${x},${ring.y[i]}`)))
  )
}

/** The other side of the same line. */
const beyond = ({ nx, ny, c }: HalfPlane): HalfPlane => ({ nx: -nx, ny: -ny, c: -c })

function positionsOf(land: readonly Land[], origin: readonly [number, number]): Position[][][] {
  const positions = (ring: Ring): Position[] =>
    verticesOf(ring).map(([x, y]) => toLonLat9([x + origin[0], y + origin[1]]))
  return land.map(({ outer, holes }) => [outer, ...holes].map(positions))
}

function toGeoJson(land: readonly Land[], origin: readonly [number, number]): Polygon | MultiPolygon {
  const coordinates = positionsOf(land, origin)
  return coordinates.length === 1
    ? { type: 'Polygon', coordinates: coordinates[0] as Position[][] }
    : { type: 'MultiPolygon', coordinates }
}
