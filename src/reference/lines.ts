/**
 * The lines of a reference layer, to snap to and to follow: its lines, the outlines of its areas, its points. What is taken from
 * a point of the file has the file's own coordinates, to the last digit.
 */
import { toGridMm, toLonLat9 } from '../geometry/grid.ts'
import { LineNetwork } from '../geometry/line-network.ts'
import { NearestPlace } from '../geometry/nearest.ts'
import { verticesOf } from '../geometry/rings.ts'
import { Runs } from './runs.ts'
import { PART, type Shapes } from './shapes.ts'

type LonLat = readonly [lon: number, lat: number]

export interface ReferenceHit {
  readonly point: LonLat
  readonly kind: 'vertex' | 'edge'
  /** From the point that was asked for. */
  readonly metres: number
}

/** mm a point may lie beside the line it means. */
const REACH_MM = 1000
/** A way may lead around: lines within so many times the points' distance, and at least 500 m. */
const AROUND = 2
const AROUND_MM = 500_000
/** Points of lines that a way is looked for among; with more of them near, only those close by are looked at. */
const MOST = 200_000

type Box = readonly [minX: number, minY: number, maxX: number, maxY: number]

interface Network {
  readonly box: Box
  readonly network: LineNetwork
  /** The file's point at a place of the grid. */
  readonly points: ReadonlyMap<string, number>
}

export class ReferenceLines {
  private readonly shapes: Shapes
  private readonly runs: Runs
  private known: Network | null = null

  constructor(shapes: Shapes) {
    this.shapes = shapes
    this.runs = new Runs(shapes.grid)
  }

  /** The nearest point of the file within `metres`, else the nearest point on a line; null where there is none. WGS84. */
  nearest(point: LonLat, metres: number): ReferenceHit | null {
    const [px, py] = toGridMm(point)
    const reach = metres * 1000
    const nearest = new NearestPlace(px, py, reach)
    const { x, y } = this.shapes.grid
    for (const run of this.runs.near(px - reach, py - reach, px + reach, py + reach))
      nearest.look(
        run,
        this.runs.first[run] as number,
        this.runs.last[run] as number,
        v => x[v] as number,
        v => y[v] as number
      )
    const { place } = nearest
    if (!place) return null
    const { kind, vertex, point: at } = place
    const away = Math.hypot(at[0] - px, at[1] - py) / 1000
    return { point: kind === 'vertex' ? this.exact(vertex) : toLonLat9(at), kind, metres: away }
  }

  /** The shortest way along the lines, both ends included; null where none leads there. Both ends lie within 1 m of a line. */
  trace(from: LonLat, to: LonLat): readonly LonLat[] | null {
    const [[fromX, fromY], [toX, toY]] = [toGridMm(from), toGridMm(to)]
    const around = (margin: number): Box => [
      Math.min(fromX, toX) - margin,
      Math.min(fromY, toY) - margin,
      Math.max(fromX, toX) + margin,
      Math.max(fromY, toY) + margin
    ]
    const wide = around(Math.max(AROUND_MM, AROUND * Math.hypot(fromX - toX, fromY - toY)))
    const known = this.networkIn(wide) ?? this.networkIn(around(AROUND_MM)) ?? this.networkIn(around(REACH_MM))
    if (!known) return null
    const { network, points } = known
    const [first, last] = [network.nearest(fromX, fromY, REACH_MM), network.nearest(toX, toY, REACH_MM)]
    const way = first && last && network.way(first, last)
    if (!way) return null
    return verticesOf(way.line).map(([x, y]) => {
      const vertex = points.get(keyOf(x, y))
      return vertex === undefined ? toLonLat9([x, y]) : this.exact(vertex)
    })
  }

  /** null where there is too much in the box. What was made last is kept: a pointer asks often, and for nearly the same. */
  private networkIn(box: Box): Network | null {
    if (this.known && holds(this.known.box, box)) return this.known
    const wider: Box = [box[0] - AROUND_MM, box[1] - AROUND_MM, box[2] + AROUND_MM, box[3] + AROUND_MM]
    const made = this.made(wider) ?? this.made(box)
    if (made) this.known = made
    return made
  }

  private made(box: Box): Network | null {
    const { runs } = this
    const { x, y } = this.shapes.grid
    const near = runs
      .near(...box)
      .filter(run => this.shapes.kinds[runs.part[run] as number] !== PART.point && runs.last[run] !== runs.first[run])
    const total = near.reduce((sum, run) => sum + (runs.last[run] as number) - (runs.first[run] as number) + 1, 0)
    if (total > MOST) return null
    const points = new Map<string, number>()
    const lines = near.map(run => {
      const [first, end] = [runs.first[run] as number, (runs.last[run] as number) + 1]
      for (let v = first; v < end; v++) points.set(keyOf(x[v] as number, y[v] as number), v)
      return { x: [...x.subarray(first, end)], y: [...y.subarray(first, end)] }
    })
    return { box, network: new LineNetwork(lines), points }
  }

  private exact(vertex: number): LonLat {
    const { x, y } = this.shapes.exact
    return [x[vertex] as number, y[vertex] as number]
  }
}

const keyOf = (x: number, y: number): string => `${x} ${y}`

const holds = (outer: Box, inner: Box): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]
