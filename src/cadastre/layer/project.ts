/** Coordinates of a file as WGS84 degrees, wherever north stands in it. */
import type { Position } from 'geojson'
import { SYSTEMS } from '../../dataset/resident-csv/systems.ts'
import { toLonLat9 } from '../../geometry/grid.ts'
import type { LayerCrs } from './crs.ts'
import type { FilePlace, SkipReason } from './types.ts'

/** Numbers of a ring, as many as `dimensions` to a point. */
export interface RawRing {
  readonly numbers: readonly number[]
  readonly dimensions: number
}

export class Projector {
  /** Features whose axes stood the other way than their system says, and where the first of them is. */
  swapped: { count: number; first: FilePlace } | null = null

  /**
   * The outer ring first. Which axis is which is decided for a feature as a whole, by its system's order and, where that
   * leads out of Denmark, by the other one.
   */
  polygons(
    rings: readonly (readonly RawRing[])[],
    crs: LayerCrs,
    place: FilePlace
  ): readonly Position[][][] | SkipReason {
    for (const ring of rings.flat()) {
      const fault = ringFault(ring)
      if (fault) return fault
    }
    const { holds } = SYSTEMS[crs.system]
    const inside = (northFirst: boolean) =>
      rings.flat().every(ring => everyPoint(ring, (a, b) => (northFirst ? holds(b, a) : holds(a, b))))
    let { northFirst } = crs
    if (!inside(northFirst)) {
      if (!inside(!northFirst)) return 'outside'
      northFirst = !northFirst
      // A short name leaves degrees either way.
      if (crs.orderIsSure || crs.system !== 'EPSG:4326')
        this.swapped = { count: (this.swapped?.count ?? 0) + 1, first: this.swapped?.first ?? place }
    }
    return rings.map(polygon => polygon.map(ring => positionsOf(ring, crs, northFirst)))
  }
}

function positionsOf({ numbers, dimensions }: RawRing, { system }: LayerCrs, northFirst: boolean): Position[] {
  const { toGrid } = SYSTEMS[system]
  const positions: Position[] = []
  for (let i = 0; i + 1 < numbers.length; i += dimensions) {
    const [a, b] = [numbers[i] as number, numbers[i + 1] as number]
    const [east, north] = northFirst ? [b, a] : [a, b]
    positions.push(toLonLat9(toGrid(east, north)))
  }
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

function ringFault({ numbers, dimensions }: RawRing): SkipReason | null {
  if (!numbers.every(Number.isFinite)) return 'coordinate'
  if (numbers.length % dimensions !== 0 || numbers.length < 4 * dimensions) return 'ring'
  const last = numbers.length - dimensions
  const isClosed = [0, 1].every(i => Math.abs((numbers[i] as number) - (numbers[last + i] as number)) <= SAME)
  return isClosed ? null : 'ring'
}
