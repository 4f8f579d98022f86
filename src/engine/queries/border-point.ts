/** Points on borders between municipalities, for tools that take hold of the border itself. */

import { toGridMm, toLonLat9 } from '../../geometry/grid.ts'
import { vertexAt } from '../../geometry/rings.ts'
import { commonBorder, strandLine } from '../../subdivision/changes/common-border.ts'
import type { Division } from '../../subdivision/division.ts'
import type { BorderPlace, BorderPoint, LonLat } from '../api.ts'
import { nearestStrand, snapTarget } from './snap.ts'

type Point = readonly [number, number]

/** `metres` is the reach; `between`: only the border of these two. Vertices come before points on a line. */
export function borderPoint(
  outcome: Division,
  lonLat: LonLat,
  metres: number,
  between?: readonly [string, string]
): BorderPoint | null {
  const { origin, owners } = outcome
  const pair = between?.map(code => owners.find(code))
  const found = nearestStrand(outcome, lonLat, metres, id => isBorder(outcome, id, pair))
  if (!found) return null
  const { x, y } = strandLine(outcome, found.line)
  const at = (v: number): Point => [x[v] as number, y[v] as number]
  const { vertex, kind, point } = found
  const before =
    vertex > 0 || kind === 'edge' ? at(kind === 'edge' ? vertex : vertex - 1) : beyond(outcome, found.line, point)
  const after = vertex + 1 < x.length ? at(vertex + 1) : beyond(outcome, found.line, point)
  const degrees = ([ax, ay]: Point) => toLonLat9([ax + origin[0], ay + origin[1]])
  const [one, other] = pairOf(outcome, found.line)
  return {
    ...snapTarget(found, origin),
    between: [owners.code(one), owners.code(other)],
    before: degrees(before ?? point),
    after: degrees(after ?? point)
  }
}

/** Every place within `metres` where their border comes nearer than beside it along itself, meets itself or ends; nearest first. */
export function borderPlaces(
  outcome: Division,
  lonLat: LonLat,
  metres: number,
  between: readonly [string, string]
): BorderPlace[] {
  const { origin, owners } = outcome
  const [one, other] = between.map(code => owners.find(code)) as [number, number]
  if (one === other || one < 0 || other < 0) return []
  const [x, y] = toGridMm(lonLat)
  const places = commonBorder(outcome, one, other)?.placesNear(x - origin[0], y - origin[1], metres * 1000) ?? []
  return places.map(place => ({
    point: toLonLat9([place.x + origin[0], place.y + origin[1]]),
    metres: place.distance / 1000,
    isJoint: place.isJoint
  }))
}

function pairOf({ labels, strands }: Division, id: number): [number, number] {
  return [labels.owner(strands.leftOf(id)), labels.owner(strands.rightOf(id))]
}

function isBorder(outcome: Division, id: number, between?: readonly number[]): boolean {
  const pair = pairOf(outcome, id)
  if (pair[0] === pair[1] || !pair.every(owner => outcome.isInDivision(owner))) return false
  return between === undefined || pair.every(owner => between.includes(owner))
}

/** The next vertex of the same border past the end of a strand; null where that border ends here. */
function beyond(outcome: Division, id: number, [x, y]: Point): Point | null {
  const pair = pairOf(outcome, id)
  for (const other of outcome.strands.query(x, y, x, y)) {
    if (other === id || !isBorder(outcome, other, pair)) continue
    const line = strandLine(outcome, other)
    const last = line.x.length - 1
    if (line.x[0] === x && line.y[0] === y) return vertexAt(line, 1)
    if (line.x[last] === x && line.y[last] === y) return vertexAt(line, last - 1)
  }
  return null
}
