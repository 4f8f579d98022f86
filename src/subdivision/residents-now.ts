/** How many people live in a municipality after the changes. */
import type { CellAreas } from './cells.ts'
import type { Outcome } from './outcome.ts'
import { countedResidentsOf } from './resident-counts.ts'
import type { Estimate } from './residents.ts'

interface Share {
  readonly face: number
  readonly covered: CellAreas
}

/** What left a municipality of the dataset, and what came to a municipality from others, per origin. */
export function exchanged(outcome: Outcome, owner: number): { readonly left: Share[]; readonly came: Share[] } {
  const left = new Map<number, Map<number, number>>()
  const came = new Map<number, Map<number, number>>()
  for (const [label, cells] of outcome.movedCells) {
    const { origin, owner: has } = outcome.labels.land(label)
    // Cells of one origin are added up before they are judged: two halves of a cell are a whole one.
    const into = origin === has ? null : origin === owner ? left : has === owner ? came : null
    if (into === null) continue
    const sum = into.get(origin) ?? new Map<number, number>()
    for (const [key, m2] of cells) sum.set(key, (sum.get(key) ?? 0) + m2)
    into.set(origin, sum)
  }
  const shares = (map: typeof left) => [...map].map(([face, covered]) => ({ face, covered }))
  return { left: shares(left), came: shares(came) }
}

/** The official figure, less what left, plus what came; exact for a municipality that is as the dataset has it. */
export function residentsOf(outcome: Outcome, owner: number): Estimate {
  const { residents, counts } = outcome
  if (counts) return countedResidentsOf(outcome, counts, owner)
  const { left, came } = exchanged(outcome, owner)
  const official = residents.total(owner)
  const away = residents.estimateTogether(left)
  const here = residents.estimateTogether(came)
  return {
    low: Math.max(0, official - away.high + here.low),
    best: Math.max(0, official - away.best + here.best),
    high: Math.max(0, official - away.low + here.high)
  }
}
