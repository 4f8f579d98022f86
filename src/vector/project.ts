/** Coordinates of a file as WGS84 degrees, wherever north stands in it. */
import type { Position } from 'geojson'
import type { VectorCrs } from './crs.ts'
import type { RawRing, RawShape } from './shape.ts'
import { VECTOR_SYSTEMS } from './systems.ts'
import type { FilePlace, SkipReason, VectorFeature } from './types.ts'

export type Placed = Pick<VectorFeature, 'polygons' | 'lines' | 'points'>

export class Projector {
  private readonly rounded: (degrees: number) => number

  /** `exact`: with all the digits there are, not nine decimals. */
  constructor(exact: boolean) {
    this.rounded = exact ? degrees => degrees : round9
  }

  /** Features whose axes stood the other way than their system says, and where the first of them is. */
  swapped: { count: number; first: FilePlace } | null = null

  /**
   * Which axis is which is decided for a feature as a whole, by its system's order and, where that leads out of Denmark, by the
   * other one.
   */
  place({ polygons, lines, points }: RawShape, crs: VectorCrs, place: FilePlace): Placed | SkipReason {
    for (const ring of polygons.flat()) {
      const fault = ringFault(ring)
      if (fault) return fault
    }
    for (const line of [...lines, ...points]) {
      const fault = numbersFault(line)
      if (fault) return fault
    }
    if (lines.some(({ numbers, dimensions }) => numbers.length < 2 * dimensions)) return 'ring'
    const { holds } = VECTOR_SYSTEMS[crs.system]
    const all = [...polygons.flat(), ...lines, ...points]
    const inside = (northFirst: boolean) =>
      all.every(ring => everyPoint(ring, (a, b) => (northFirst ? holds(b, a) : holds(a, b))))
    let { northFirst } = crs
    if (!inside(northFirst)) {
      if (!inside(!northFirst)) return 'outside'
      northFirst = !northFirst
      // A short name leaves degrees either way.
      if (crs.orderIsSure || crs.system !== 'EPSG:4326')
        this.swapped = { count: (this.swapped?.count ?? 0) + 1, first: this.swapped?.first ?? place }
    }
    return {
      polygons: polygons.map(polygon => polygon.map(ring => closed(this.positionsOf(ring, crs, northFirst)))),
      lines: lines.map(line => this.positionsOf(line, crs, northFirst)),
      points: points.flatMap(point => this.positionsOf(point, crs, northFirst))
    }
  }

  private positionsOf({ numbers, dimensions }: RawRing, { system }: VectorCrs, northFirst: boolean): Position[] {
    const { toLonLat } = VECTOR_SYSTEMS[system]
    const positions: Position[] = []
    for (let i = 0; i + 1 < numbers.length; i += dimensions) {
      const [a, b] = [numbers[i] as number, numbers[i + 1] as number]
      const [east, north] = northFirst ? [b, a] : [a, b]
      const [lon, lat] = toLonLat(east, north)
      positions.push([this.rounded(lon), this.rounded(lat)])
    }
    return positions
  }
}

const round9 = (degrees: number): number => Math.round(degrees * 1e9) / 1e9

function closed(positions: Position[]): Position[] {
  const [first] = positions
  if (first && positions.length > 1) positions[positions.length - 1] = [...first]
  return positions
}

function everyPoint({ numbers, dimensions }: RawRing, test: (a: number, b: number) => boolean): boolean {
  for (let i = 0; i + 1 < numbers.length; i += dimensions)
    if (!test(numbers[i] as number, numbers[i + 1] as number)) return false
  return true
}

/** Ends of a ring that are this near are one point: coordinates are written with three decimals, or seven of degrees. */
const SAME = 1e-6

function numbersFault({ numbers, dimensions }: RawRing): SkipReason | null {
  if (!numbers.every(Number.isFinite)) return 'coordinate'
  return numbers.length % dimensions === 0 && numbers.length > 0 ? null : 'ring'
}

function ringFault(ring: RawRing): SkipReason | null {
  const { numbers, dimensions } = ring
  const fault = numbersFault(ring)
  if (fault || numbers.length < 4 * dimensions) return fault ?? 'ring'
  const last = numbers.length - dimensions
  const isClosed = [0, 1].every(i => Math.abs((numbers[i] as number) - (numbers[last + i] as number)) <= SAME)
  return isClosed ? null : 'ring'
}
