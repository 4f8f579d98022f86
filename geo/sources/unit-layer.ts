/** A layer of units (parishes, polling districts) as rings on the lattice, out of a GeoJSON source. */
import type { UnitLayerId } from '../../src/dataset/types.ts'
import { doubledArea, type LatticePoint, toLattice } from '../planar/lattice.ts'
import { SourceError } from './source.ts'

export interface UnitLayer {
  readonly id: UnitLayerId
  /** In ascending order of their codes. */
  readonly units: readonly LayerUnit[]
  readonly rings: readonly UnitRing[]
  /** May a unit have land in several municipalities? */
  readonly straddles: boolean
}

export interface LayerUnit {
  readonly code: string
  /** The municipality it belongs to, or has most of its land in. */
  readonly municipality: string
}

export interface UnitRing {
  /** Index of the unit in its layer. */
  readonly unit: number
  /** Land on the left; the first point is repeated. */
  readonly points: readonly LatticePoint[]
}

export interface Geometry {
  readonly type: string
  readonly coordinates: readonly (readonly (readonly number[][])[])[]
}

/** The rings of a feature's geometry. Throws SourceError, naming the feature, for anything but closed polygons. */
export function unitRings(file: string, code: string, unit: number, { type, coordinates }: Geometry): UnitRing[] {
  if (type !== 'MultiPolygon') throw new SourceError(file, `${code} is a ${type}`)
  return coordinates.flatMap(polygon =>
    polygon.map((ring, i) => {
      const points = ring.map(toLattice)
      const [first, last] = [points[0], points.at(-1)]
      if (!first || !last || first[0] !== last[0] || first[1] !== last[1])
        throw new SourceError(file, `a ring of ${code} is not closed`)
      return { unit, points: doubledArea(points) > 0 === (i === 0) ? points : points.reverse() }
    })
  )
}
