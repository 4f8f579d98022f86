/**
 * Where Denmark's land border begins and ends. The municipality source does not tell coast from border, and Natural Earth's
 * line is too coarse to end at the right vertex (up to 3 km off), so the two ends are named here by what stands there and
 * Natural Earth decides only whether what lies between them is the border.
 */

import { type LatticePoint, STEP_MM, toLattice } from '../../src/coverage/planar/lattice.ts'
import { distanceToSegment } from '../../src/geometry/segments.ts'
import { SourceError, type Sources } from '../sources/source.ts'

const FILE = 'natural-earth-10m/ne_10m_admin_0_boundary_lines_land.dk.geojson'

/** West: the outermost foreland at Rickelsbüller Koog. East: the mouth of Krusåen in Flensborg Fjord. */
export const BORDER_ENDS: readonly LatticePoint[] = [toLattice([8.6348, 54.9116]), toLattice([9.419, 54.8325])]
const NATURAL_EARTH_ERROR_M = 4000

interface BoundaryLine {
  readonly properties: {
    readonly type: string
    readonly adm0_left: string
    readonly adm0_right: string
  }
  readonly geometry: { readonly type: string; readonly coordinates: unknown }
}

/** Natural Earth's borders of Denmark, projected: on land and at sea. */
export interface Boundary {
  readonly land: readonly (readonly LatticePoint[])[]
  readonly sea: readonly (readonly LatticePoint[])[]
}

export function readBoundary(sources: Sources): Boundary {
  return sources.json(FILE, ({ features }: { features: BoundaryLine[] }) => {
    const danish = features.filter(({ properties: p }) => p.adm0_left === 'Denmark' || p.adm0_right === 'Denmark')
    const lines = (atSea: boolean) =>
      danish.filter(line => (line.properties.type === 'Water Indicator') === atSea).flatMap(linesOf)
    const boundary = { land: lines(false), sea: lines(true) }
    if (boundary.land.length === 0) throw new SourceError(FILE, 'holds no land border of Denmark')
    return boundary
  })
}

function linesOf({ geometry }: BoundaryLine): LatticePoint[][] {
  const lines = (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates) as number[][][]
  return lines.map(line => line.map(toLattice))
}

/** Metres between Natural Earth's border and the farthest vertex of ours. */
export function farthestFromBoundary(points: readonly LatticePoint[], boundary: Boundary): number {
  const metres = (Math.max(...points.map(point => distanceTo(point, boundary.land))) * STEP_MM) / 1000
  if (metres > NATURAL_EARTH_ERROR_M)
    throw new SourceError(FILE, `the land border leaves it by ${Math.round(metres)} m`)
  return metres
}

function distanceTo(point: LatticePoint, lines: readonly (readonly LatticePoint[])[]): number {
  let least = Number.POSITIVE_INFINITY
  for (const line of lines)
    for (let i = 1; i < line.length; i++)
      least = Math.min(
        least,
        distanceToSegment(...(line[i - 1] as LatticePoint), ...(line[i] as LatticePoint), ...point)
      )
  return least
}
