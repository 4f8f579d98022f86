/** Following lines that are there: borders and coasts as they are now, or those of a unit layer. */

import { arcLine, type UnitTopology } from '../../dataset/topology.ts'
import { type Box, isInBox } from '../../geometry/box.ts'
import { toGridMm, toLonLat9 } from '../../geometry/grid.ts'
import { LineNetwork } from '../../geometry/line-network.ts'
import { type Polyline, verticesOf } from '../../geometry/rings.ts'
import { strandLine } from '../../subdivision/changes/common-border.ts'
import type { Division } from '../../subdivision/division.ts'
import type { LonLat } from '../api.ts'

/** mm a point may lie beside the line it means. */
const REACH_MM = 1000
/** The way may lead around, but not around the country: lines within twice the points' distance, and at least 2 km. */
const AROUND = 2
const AROUND_MM = 2_000_000

/** `units`: follow its inner lines too. Both ends included, WGS84 with 9 decimals; null where no way leads there. */
export function trace(outcome: Division, from: LonLat, to: LonLat, units: UnitTopology | null): LonLat[] | null {
  const { origin } = outcome
  const [start, end] = [from, to].map(
    point => toGridMm(point).map((mm, i) => mm - (origin[i] as number)) as [number, number]
  ) as [[number, number], [number, number]]
  const margin = Math.max(AROUND_MM, AROUND * Math.hypot(start[0] - end[0], start[1] - end[1]))
  const box: Box = [
    Math.min(start[0], end[0]) - margin,
    Math.min(start[1], end[1]) - margin,
    Math.max(start[0], end[0]) + margin,
    Math.max(start[1], end[1]) + margin
  ]
  const lines = [...bordersIn(outcome, box), ...(units ? innerLinesIn(units, box) : [])]
  const network = new LineNetwork(lines)
  const [first, last] = [start, end].map(([x, y]) => network.nearest(x, y, REACH_MM))
  const way = first && last ? network.way(first, last) : null
  if (!way) return null
  return verticesOf(way.line).map(([x, y]) => toLonLat9([x + origin[0], y + origin[1]]))
}

function bordersIn(outcome: Division, box: Box): Polyline[] {
  const { labels, strands } = outcome
  return strands
    .query(...box)
    .filter(id => labels.owner(strands.leftOf(id)) !== labels.owner(strands.rightOf(id)))
    .map(id => strandLine(outcome, id))
}

function innerLinesIn(units: UnitTopology, box: Box): Polyline[] {
  const lines: Polyline[] = []
  for (let arc = 0; arc + 1 < units.arcStart.length; arc++) {
    const line = arcLine(units, arc)
    if (verticesOf(line).some(([x, y]) => isInBox(box, x, y))) lines.push(line)
  }
  return lines
}
