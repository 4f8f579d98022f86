/** The coarse land for the first paint, out of land at any resolution. */
import { type LandArc, toTopology } from '../coverage/land.ts'
import { STEP_MM, squareMetres } from '../coverage/planar/lattice.ts'
import { isRing, simplify } from '../coverage/simplify.ts'
import type { Division } from '../coverage/units.ts'
import type { LandTopology } from '../dataset/topology.ts'

/** m². A vertex goes if the triangle with its neighbours is smaller. */
const TRIANGLE_M2 = 5_000
/** m². A smaller island or lake goes, unless it is all the land a municipality has. */
const ISLAND_M2 = 20_000
/** Doubled, in lattice steps. */
const LIMIT = (2 * TRIANGLE_M2 * 1e6) / STEP_MM ** 2

/** Side of a search bucket in lattice steps: 200 m. */
const BUCKET = 200_000 / STEP_MM

/** Its vertices stay where they are: rounded to metres, lines that lie near each other would come to cross. */
export function overviewOf({ land, x, y }: Division, codes: readonly string[]): LandTopology {
  const area = (arc: LandArc) => (isRing(arc) ? Math.abs(squareMetres(doubled(arc.nodes, x, y))) : Infinity)
  const largest = new Map<number, number>()
  for (const arc of land) largest.set(arc.left, Math.max(largest.get(arc.left) ?? 0, area(arc)))
  const kept = land.filter(arc => area(arc) >= ISLAND_M2 || largest.get(arc.left) === area(arc))
  return toTopology(simplify(kept, { x, y }, LIMIT, BUCKET), { x, y }, codes, STEP_MM)
}

function doubled(nodes: readonly number[], x: Int32Array, y: Int32Array): number {
  const [first = 0] = nodes
  const at = (node: number) => [(x[node] as number) - (x[first] as number), (y[node] as number) - (y[first] as number)]
  let sum = 0
  for (let i = 1; i < nodes.length; i++) {
    const [ax = 0, ay = 0] = at(nodes[i - 1] as number)
    const [bx = 0, by = 0] = at(nodes[i] as number)
    sum += ax * by - bx * ay
  }
  return sum
}
