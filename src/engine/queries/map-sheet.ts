/** Land and borders within a box, for a map that is printed: projected, simplified to what paper can show, cut to the box. */
import type { Box } from '../../geometry/box.ts'
import { boxesMeet } from '../../geometry/box.ts'
import { toUtm32, utm32ToGridMm } from '../../geometry/grid.ts'
import type { HalfEdge } from '../../partition/half-edge.ts'
import type { Label } from '../../partition/labels.ts'
import type { Division } from '../../subdivision/division.ts'
import type { BorderKind, MapSheet, UtmBox } from '../api.ts'
import { DivisionLand } from '../tiles/map-land.ts'

/** Pairs, x then y. */
type Path = number[]

export function mapSheet(division: Division, box: UtmBox, toleranceM: number): MapSheet {
  const land = new DivisionLand(division)
  const { strands } = division
  const frame = gridBox(box, division.origin)
  const near = strands.query(...frame)
  const tolerance = toleranceM * 1000
  const [ox, oy] = division.origin
  const projected = (path: Path): Path => {
    const out: Path = []
    for (let i = 0; i < path.length; i += 2) {
      const [east, north] = toUtm32([(path[i] as number) + ox, (path[i + 1] as number) + oy])
      out.push(Math.round(east * 1000) / 1000, Math.round(north * 1000) / 1000)
    }
    return out
  }
  /** Vertices of a strand that are worth drawing. */
  const path = (strand: number, forward: boolean, all = false): Path => {
    const { weights, at } = land.weights.of(strand)
    const out: Path = []
    const last = strands.vertexCount(strand) - 1
    for (let n = 0; n <= last; n++) {
      const v = forward ? n : last - n
      if (all || (weights[at + v] as number) > tolerance) out.push(strands.x(strand, v), strands.y(strand, v))
    }
    return out
  }
  const ring = (sides: readonly HalfEdge[]): Path => {
    const corners: Path = []
    for (const { strand, forward } of sides) corners.push(...path(strand, forward).slice(0, -2))
    return clipped(corners, frame)
  }
  const labels = new Set<Label>([land.labelAt((frame[0] + frame[2]) / 2, (frame[1] + frame[3]) / 2)])
  for (const id of near) labels.add(strands.leftOf(id)).add(strands.rightOf(id))
  const byCode = new Map<string, Path[]>()
  for (const label of labels) {
    const code = land.land(label)?.code
    if (typeof code !== 'string') continue
    const rings = land
      .pieces(label)
      .filter(piece => boxesMeet(piece.box, frame))
      .flatMap(({ outer, holes }) => [outer, ...holes].map(ring))
      .filter(({ length }) => length >= 6)
      .map(projected)
    if (rings.length > 0) byCode.set(code, [...(byCode.get(code) ?? []), ...rings])
  }
  const borders = near
    .sort((a, b) => a - b)
    .flatMap(id => {
      const said = land.border(id)
      if (!said) return []
      const kind = said.kind as BorderKind
      return [
        {
          kind,
          region: said.region === true,
          left: String(said.left),
          right: String(said.right),
          line: projected(path(id, true, kind === 'new'))
        }
      ]
    })
  const areas = [...byCode].map(([code, rings]) => ({ code, rings })).sort((a, b) => Number(a.code) - Number(b.code))
  return { land: areas, borders }
}

/** Around the box on the grid, which is askew to it by a degree or two; relative to the origin, mm. */
function gridBox([west, south, east, north]: UtmBox, [ox, oy]: readonly [number, number]): Box {
  const middle: [number, number] = [(west + east) / 2, (south + north) / 2]
  const points = [west, middle[0], east]
    .flatMap(x => [south, middle[1], north].map(y => [x, y] as const))
    .map(utm32ToGridMm)
  const [xs, ys] = [points.map(([x]) => x - ox), points.map(([, y]) => y - oy)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** A ring cut to a box, side by side (Sutherland and Hodgman): along the box's sides it may run twice, which no filling shows. */
function clipped(ring: Path, [minX, minY, maxX, maxY]: Box): Path {
  let path = ring
  for (const [axis, limit, sign] of [
    [0, minX, 1],
    [0, maxX, -1],
    [1, minY, 1],
    [1, maxY, -1]
  ] as const)
    path = halfPlane(path, axis, limit, sign)
  return path
}

function halfPlane(path: Path, axis: 0 | 1, limit: number, sign: 1 | -1): Path {
  const out: Path = []
  const count = path.length
  for (let i = 0; i < count; i += 2) {
    const j = (i + 2) % count
    const a = [path[i] as number, path[i + 1] as number] as const
    const b = [path[j] as number, path[j + 1] as number] as const
    const [da, db] = [(a[axis] - limit) * sign, (b[axis] - limit) * sign]
    if (da >= 0) out.push(a[0], a[1])
    if (da >= 0 !== db >= 0) {
      const t = da / (da - db)
      out.push(a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]))
    }
  }
  return out
}
