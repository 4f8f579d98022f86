/** The rings of a layer of units, out of a GeoJSON source. */

import { doubledArea, toLattice } from '../../src/coverage/planar/lattice.ts'
import type { UnitRing } from '../../src/coverage/unit-layer.ts'
import { SourceError } from './source.ts'

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
