/** Points on borders between municipalities, for tools that take hold of the border itself. */
import { toGridMm, toLonLat9 } from '../geometry/grid.ts'
import { strandLine } from '../subdivision/common-border.ts'
import type { Label } from '../subdivision/labels.ts'
import type { Outcome } from '../subdivision/outcome.ts'
import type { BorderPoint, LonLat } from './api.ts'

type Point = readonly [number, number]

interface Found {
  readonly id: number
  /** Vertex it is, or comes after. */
  readonly vertex: number
  readonly point: Point
  readonly kind: BorderPoint['kind']
}

/** `metres` is the reach; `between`: only the border of these two. Vertices come before points on a line. */
export function borderPoint(
  outcome: Outcome,
  lonLat: LonLat,
  metres: number,
  between?: readonly [string, string]
): BorderPoint | null {
  const { origin, owners, strands } = outcome
  const [px, py] = toGridMm(lonLat).map((mm, i) => mm - (origin[i] as number)) as [number, number]
  const reach = metres * 1000
  const near = strands.query(px - reach, py - reach, px + reach, py + reach).filter(id =>
    isBorder(
      outcome,
      id,
      between?.map(code => owners.find(code))
    )
  )
  const found = nearestOf(outcome, near, px, py, reach)
  if (!found) return null
  const { x, y } = strandLine(outcome, found.id)
  const at = (v: number): Point => [x[v] as number, y[v] as number]
  const { vertex, kind, point } = found
  const before =
    vertex > 0 || kind === 'edge' ? at(kind === 'edge' ? vertex : vertex - 1) : beyond(outcome, found, point)
  const after = vertex + 1 < x.length ? at(vertex + 1) : beyond(outcome, found, point)
  const degrees = ([ax, ay]: Point) => toLonLat9([ax + origin[0], ay + origin[1]])
  const [one, other] = pairOf(outcome, found.id)
  return {
    point: degrees(point),
    kind,
    between: [owners.code(one), owners.code(other)],
    before: degrees(before ?? point),
    after: degrees(after ?? point)
  }
}

function pairOf({ labels, strands }: Outcome, id: number): [number, number] {
  return [labels.owner(strands.left[id] as Label), labels.owner(strands.right[id] as Label)]
}

function isBorder(outcome: Outcome, id: number, between?: readonly number[]): boolean {
  const pair = pairOf(outcome, id)
  if (pair[0] === pair[1] || !pair.every(owner => outcome.isInDivision(owner))) return false
  return between === undefined || pair.every(owner => between.includes(owner))
}

function nearestOf(outcome: Outcome, ids: readonly number[], px: number, py: number, reach: number): Found | null {
  let [vertexAt, lineAt] = [reach, reach]
  let vertex: Found | null = null
  let onLine: Found | null = null
  for (const id of ids) {
    const { x, y } = strandLine(outcome, id)
    for (let v = 0; v < x.length; v++) {
      const [ax, ay] = [x[v] as number, y[v] as number]
      const d = Math.hypot(ax - px, ay - py)
      if (d <= vertexAt) {
        vertexAt = d
        vertex = { id, vertex: v, point: [ax, ay], kind: 'vertex' }
      }
      if (v + 1 === x.length) continue
      const [ux, uy] = [(x[v + 1] as number) - ax, (y[v + 1] as number) - ay]
      const t = ((px - ax) * ux + (py - ay) * uy) / (ux * ux + uy * uy)
      if (!(t > 0 && t < 1)) continue
      const e = Math.hypot(ax + t * ux - px, ay + t * uy - py)
      if (e > lineAt) continue
      lineAt = e
      onLine = { id, vertex: v, point: [Math.round(ax + t * ux), Math.round(ay + t * uy)], kind: 'edge' }
    }
  }
  return vertex ?? onLine
}

/** The next vertex of the same border past the end of a strand; null where that border ends here. */
function beyond(outcome: Outcome, { id }: Found, [x, y]: Point): Point | null {
  const pair = pairOf(outcome, id)
  for (const other of outcome.strands.query(x, y, x, y)) {
    if (other === id || !isBorder(outcome, other, pair)) continue
    const line = strandLine(outcome, other)
    const last = line.x.length - 1
    if (line.x[0] === x && line.y[0] === y) return [line.x[1] as number, line.y[1] as number]
    if (line.x[last] === x && line.y[last] === y) return [line.x[last - 1] as number, line.y[last - 1] as number]
  }
  return null
}
