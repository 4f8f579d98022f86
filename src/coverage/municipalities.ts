/** The municipalities' borders as lines on the lattice, each once, with the municipality on either side. */
import type { LatticePoint } from './planar/lattice.ts'
import type { SegmentList } from './planar/segments.ts'

export interface MunicipalitySource {
  /** Codes in ascending order after '' for outside; labels are indices into it. */
  readonly codes: readonly string[]
  /** Arcs in lattice steps. */
  readonly arcs: readonly (readonly LatticePoint[])[]
  /** Labels left and right of each arc. */
  readonly sides: readonly (readonly [left: number, right: number])[]
}

/** 1 km in lattice steps. */
const LONG = 100_000

export function addMunicipalities(segments: SegmentList, source: MunicipalitySource): void {
  source.arcs.forEach((arc, i) => {
    const [left, right] = source.sides[i] as readonly [number, number]
    for (let n = 1; n < arc.length; n++) segments.add(arc[n - 1] as LatticePoint, arc[n] as LatticePoint, left, right)
  })
}

/**
 * Segments over 1 km in equal parts. A straight line in EPSG:3035 and the shortest line on the ellipsoid lie up to 7 mm
 * apart in the middle of a 2.6 km segment, 12 m²; in parts it is 1 m², so that both say the same of every municipality.
 */
export function divideLong(points: readonly LatticePoint[]): LatticePoint[] {
  return points.flatMap((point, i) => {
    const [x, y] = points[i - 1] ?? point
    const parts = Math.max(1, Math.ceil(Math.hypot(point[0] - x, point[1] - y) / LONG))
    return Array.from({ length: parts }, (_, n): LatticePoint => {
      const t = (n + 1) / parts
      return [Math.round(x + t * (point[0] - x)), Math.round(y + t * (point[1] - y))]
    })
  })
}
