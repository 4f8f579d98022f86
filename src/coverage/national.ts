/** Denmark's border on land: the stretch of the outline between two places on it. */
import { ArcKind } from '../dataset/topology.ts'
import type { LatticePoint } from './planar/lattice.ts'
import type { Graph } from './planar/snap-rounding.ts'
import type { IsVertex } from './planar/vertices.ts'
import type { Division } from './units.ts'

/** The nodes nearest to the places; `isVertex`: of the municipalities' own. */
export function nodesNearest(graph: Graph, isVertex: IsVertex, places: readonly LatticePoint[]): readonly number[] {
  return places.map(place => nearestNode(graph, isVertex, place))
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

function nearestNode(graph: Graph, isVertex: IsVertex, [x, y]: LatticePoint): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let n = 0; n < graph.nodeX.length; n++) {
    const off = Math.hypot((graph.nodeX[n] as number) - x, (graph.nodeY[n] as number) - y)
    if (off < least && isVertex(graph.nodeX[n] as number, graph.nodeY[n] as number)) {
      least = off
      best = n
    }
  }
  return best
}
