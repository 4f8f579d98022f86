/**
 * The coarse land for the first paint: the same partition on a 5 m lattice with few vertices; every municipality keeps its
 * neighbours.
 */
import type { LandTopology } from '../dataset/topology.ts'
import { type LandArc, landArcs, partitionSides, toTopology } from './land.ts'
import type { MunicipalitySource } from './municipalities.ts'
import { type LatticePoint, STEP_MM } from './planar/lattice.ts'
import { cross } from './planar/plane.ts'
import { SegmentList } from './planar/segments.ts'
import { arrange } from './planar/snap-rounding.ts'
import { isRing, type Points, simplify } from './simplify.ts'

export const OVERVIEW_UNIT_MM = 5_000
const COARSE = OVERVIEW_UNIT_MM / STEP_MM

/** m². A vertex goes if the triangle with its neighbours is smaller. */
const TRIANGLE_M2 = 5_000
/** m². A smaller island or lake goes, unless it is all the land a municipality has. */
const ISLAND_M2 = 20_000
const UNIT2_M2 = (OVERVIEW_UNIT_MM / 1000) ** 2
/** Side of a search bucket in 5 m units: 1 km. */
const BUCKET = 200

export function buildOverview(source: MunicipalitySource): LandTopology {
  const segments = new SegmentList()
  source.arcs.forEach((arc, i) => {
    const [left, right] = source.sides[i] as readonly [number, number]
    const coarse = arc.map(([x, y]): LatticePoint => [Math.round(x / COARSE), Math.round(y / COARSE)])
    for (let n = 1; n < coarse.length; n++)
      segments.add(coarse[n - 1] as LatticePoint, coarse[n] as LatticePoint, left, right)
  })
  const graph = arrange(segments, BUCKET)
  const points = { x: graph.nodeX, y: graph.nodeY }
  const arcs = withoutIslets(
    landArcs(graph, edge => partitionSides(graph, edge), []),
    points
  )
  return toTopology(simplify(arcs, points, (2 * TRIANGLE_M2) / UNIT2_M2), points, source.codes, OVERVIEW_UNIT_MM)
}

function withoutIslets(arcs: readonly LandArc[], points: Points): LandArc[] {
  const area = (arc: LandArc) =>
    isRing(arc) ? (Math.abs(doubledArea(arc.nodes, points)) / 2) * UNIT2_M2 : Number.POSITIVE_INFINITY
  const largest = new Map<number, LandArc>()
  for (const arc of arcs) {
    const known = largest.get(arc.left)
    if (!known || area(arc) > area(known)) largest.set(arc.left, arc)
  }
  return arcs.filter(arc => area(arc) >= ISLAND_M2 || largest.get(arc.left) === arc)
}

function doubledArea(nodes: readonly number[], { x, y }: Points): number {
  const o = nodes[0] as number
  let sum = 0
  for (let i = 1; i < nodes.length; i++) {
    const a = nodes[i - 1] as number
    const b = nodes[i] as number
    sum += cross(x[o] as number, y[o] as number, x[a] as number, y[a] as number, x[b] as number, y[b] as number)
  }
  return sum
}
