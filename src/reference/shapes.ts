/** The features of a reference layer as they are held: flat lists, so that a million points are a few arrays. */
import type { Position } from 'geojson'
import { toGridMm, toLonLat } from '../geometry/grid.ts'
import type { VectorFeature } from '../vector/types.ts'

/** What a part of a feature is. The holes of an area follow its outline. */
export const PART = { outline: 0, hole: 1, line: 2, point: 3 } as const

/** Points of parts, one part after another: those of part p are `starts[p]` up to `starts[p + 1]`. Outlines end where they begin. */
export interface Parts {
  readonly starts: Uint32Array
  readonly x: Float64Array
  readonly y: Float64Array
}

export interface Shapes {
  /** WGS84 degrees as the file has them: x is the longitude. */
  readonly exact: Parts
  /** The same on the grid: absolute EPSG:3035 mm. */
  readonly grid: Parts
  /** As the map draws them: Web Mercator from 0 to 1, y south, with points added where a straight line would bend. */
  readonly drawn: Parts
  /** By part: a value of PART, and the feature it is of. */
  readonly kinds: Uint8Array
  readonly features: Uint32Array
  readonly attributes: readonly ReadonlyMap<string, string>[]
  /** WGS84 [west, south, east, north]; null where there is nothing. */
  readonly box: readonly [number, number, number, number] | null
}

/** Longer edges (mm) are drawn with points in between: a line that is straight on the grid bends by 3 cm over one. */
const LONGEST_MM = 1_000_000
/** As many points are put into one edge at most. */
const MOST_BETWEEN = 1000

/** The features are not needed afterwards, but for their attributes. */
export function shapesOf(features: readonly VectorFeature[]): Shapes {
  const parts = features.flatMap(partsOf)
  const total = parts.reduce((sum, { positions }) => sum + positions.length, 0)
  const [exact, grid] = [partsFor(parts.length, total), partsFor(parts.length, total)]
  const drawn = { starts: new Uint32Array(parts.length + 1), x: new Growing(total), y: new Growing(total) }
  const [kinds, owners] = [new Uint8Array(parts.length), new Uint32Array(parts.length)]
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  let at = 0
  for (const [p, { kind, feature, positions }] of parts.entries()) {
    kinds[p] = kind
    owners[p] = feature
    for (const [i, [lon = 0, lat = 0]] of positions.entries()) {
      const [x, y] = toGridMm([lon, lat])
      if (i > 0) putBetween(drawn, grid.x[at - 1] as number, grid.y[at - 1] as number, x, y)
      exact.x[at] = lon
      exact.y[at] = lat
      grid.x[at] = x
      grid.y[at] = y
      drawn.x.push(mercatorX(lon))
      drawn.y.push(mercatorY(lat))
      west = Math.min(west, lon)
      east = Math.max(east, lon)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
      at++
    }
    exact.starts[p + 1] = at
    grid.starts[p + 1] = at
    drawn.starts[p + 1] = drawn.x.length
  }
  return {
    exact,
    grid,
    drawn: { starts: drawn.starts, x: drawn.x.done(), y: drawn.y.done() },
    kinds,
    features: owners,
    attributes: features.map(({ attributes }) => attributes),
    box: total > 0 ? [west, south, east, north] : null
  }
}

interface Part {
  readonly kind: number
  readonly feature: number
  readonly positions: readonly Position[]
}

function partsOf({ polygons, lines, points }: VectorFeature, feature: number): Part[] {
  return [
    ...polygons.flatMap(rings =>
      rings.map((positions, i) => ({ kind: i === 0 ? PART.outline : PART.hole, feature, positions }))
    ),
    ...lines.map(positions => ({ kind: PART.line, feature, positions })),
    ...points.map(position => ({ kind: PART.point, feature, positions: [position] }))
  ]
}

const partsFor = (parts: number, points: number): Parts => ({
  starts: new Uint32Array(parts + 1),
  x: new Float64Array(points),
  y: new Float64Array(points)
})

/** Points along an edge that is straight on the grid, without its ends. */
function putBetween(to: { x: Growing; y: Growing }, ax: number, ay: number, bx: number, by: number): void {
  const length = Math.hypot(bx - ax, by - ay)
  const pieces = Math.min(MOST_BETWEEN, Math.ceil(length / LONGEST_MM))
  for (let i = 1; i < pieces; i++) {
    const [lon, lat] = toLonLat([ax + ((bx - ax) * i) / pieces, ay + ((by - ay) * i) / pieces])
    to.x.push(mercatorX(lon))
    to.y.push(mercatorY(lat))
  }
}

/** WGS84 degrees to Web Mercator from 0 to 1, and back. */
export const mercatorX = (lon: number): number => (lon + 180) / 360
export const mercatorY = (lat: number): number => (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2
export const lonOf = (x: number): number => x * 360 - 180
export const latOf = (y: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI

/** Numbers, as many as come. */
class Growing {
  length = 0
  private numbers: Float64Array

  constructor(expected: number) {
    this.numbers = new Float64Array(Math.max(16, expected))
  }

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const more = new Float64Array(2 * this.length)
      more.set(this.numbers)
      this.numbers = more
    }
    this.numbers[this.length++] = value
  }

  done(): Float64Array {
    return this.numbers.length === this.length ? this.numbers : this.numbers.slice(0, this.length)
  }
}
