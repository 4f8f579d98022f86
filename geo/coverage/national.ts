/**
 * Where Denmark's land border begins and ends. The municipality source does not tell coast from border, and Natural Earth's
 * line is too coarse to end at the right vertex (up to 3 km off), so the two ends are named here by what stands there and
 * Natural Earth decides only whether what lies between them is the border.
 */

import { ArcKind } from '../../src/dataset/topology.ts'
import { toLonLat } from '../../src/geometry/grid.ts'
import { distanceToSegment } from '../../src/geometry/segments.ts'
import { key, type LatticePoint, STEP_MM, toLattice, toMm } from '../planar/lattice.ts'
import type { Graph } from '../planar/snap-rounding.ts'
import { SourceError, type Sources } from '../sources/source.ts'
import type { Division } from './units.ts'

const FILE = 'natural-earth-10m/ne_10m_admin_0_boundary_lines_land.dk.geojson'

/** West: the outermost foreland at Rickelsbüller Koog. East: the mouth of Krusåen in Flensborg Fjord. */
const ENDS: readonly (readonly [lon: number, lat: number])[] = [
  [8.6348, 54.9116],
  [9.419, 54.8325]
]
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

/** The two nodes that the land border runs between; `isVertex` holds the keys of the municipalities' own vertices. */
export function nationalEnds(graph: Graph, isVertex: ReadonlySet<number>, boundary: Boundary): [number, number] {
  const nodes = ENDS.map(end => nearestNode(graph, isVertex, toLattice(end)))
  for (const node of nodes) {
    const point: LatticePoint = [graph.nodeX[node] as number, graph.nodeY[node] as number]
    const off = (distanceTo(point, boundary.land) * STEP_MM) / 1000
    if (off > NATURAL_EARTH_ERROR_M)
      throw new SourceError(
        FILE,
        `the border's end at ${toLonLat(toMm(point)).join(', ')} is ${Math.round(off)} m from it`
      )
  }
  return nodes as [number, number]
}

/** The national arcs joined, from west to east. */
export function borderLine({ land, x, y }: Division): LatticePoint[] {
  const rest = land.filter(arc => arc.kind === ArcKind.national).map(arc => [...arc.nodes])
  let line = rest.shift() ?? []
  while (rest.length > 0) {
    const i = rest.findIndex(nodes => [nodes[0], nodes.at(-1)].some(n => n === line[0] || n === line.at(-1)))
    const nodes = rest.splice(i, 1)[0] as number[]
    if (i === -1) throw new Error('the land border is not one line')
    if (nodes[0] === line[0] || nodes.at(-1) === line.at(-1)) nodes.reverse()
    line = nodes[0] === line.at(-1) ? [...line, ...nodes.slice(1)] : [...nodes, ...line.slice(1)]
  }
  const points = line.map((node): LatticePoint => [x[node] as number, y[node] as number])
  return (points[0]?.[0] as number) < (points.at(-1)?.[0] as number) ? points : points.reverse()
}

/** Metres between Natural Earth's border and the farthest vertex of ours. */
export function farthestFromBoundary(points: readonly LatticePoint[], boundary: Boundary): number {
  const metres = (Math.max(...points.map(point => distanceTo(point, boundary.land))) * STEP_MM) / 1000
  if (metres > NATURAL_EARTH_ERROR_M)
    throw new SourceError(FILE, `the land border leaves it by ${Math.round(metres)} m`)
  return metres
}

function nearestNode(graph: Graph, isVertex: ReadonlySet<number>, [x, y]: LatticePoint): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let n = 0; n < graph.nodeX.length; n++) {
    const off = Math.hypot((graph.nodeX[n] as number) - x, (graph.nodeY[n] as number) - y)
    if (off < least && isVertex.has(key(graph.nodeX[n] as number, graph.nodeY[n] as number))) {
      least = off
      best = n
    }
  }
  return best
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
