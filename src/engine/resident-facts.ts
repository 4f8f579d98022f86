/** People in moved land: estimated from census cells, or counted. */
import type { Dataset } from '../dataset/types.ts'
import type { CountFact, ResidentFact } from '../law/types.ts'
import { countOf } from '../proposal/stated.ts'
import type { Outcome } from '../subdivision/outcome.ts'
import type { Estimate } from '../subdivision/residents.ts'
import { residentBasis, statedAndCounted } from './pedigrees.ts'
import type { DoneStep } from './step.ts'

/** Of changes that move land; `estimate` is asked for all of it together. Counts replace the estimate for the changes that state them. */
export function residentFact(
  dataset: Dataset,
  outcome: Outcome,
  moving: readonly DoneStep[],
  estimate: () => Estimate
): ResidentFact {
  const counted = moving.flatMap(({ change }) => countOf(change) ?? [])
  const counts = moving.flatMap(({ change, result }): CountFact[] => {
    const stated = countOf(change)
    if (!stated) return []
    const { count, date } = stated
    return [{ change: change.id, count, date, estimate: outcome.counts ? null : result.residents }]
  })
  const count = counted.reduce((sum, one) => sum + one.count, 0)
  const dates = counted.map(({ date }) => date).sort()
  const sources = [...new Set(counted.map(({ source }) => source))]
  if (counted.length > 0 && counted.length === moving.length) {
    const pedigree = {
      source: { id: 'pedigree.counted', values: { names: { names: sources } } },
      date: dates.at(0) ?? null,
      method: { id: 'pedigree.counted-method' }
    }
    return { low: count, best: count, high: count, basis: 'counted', pedigree, counts }
  }
  const own = residentBasis(dataset, outcome)
  if (counted.length === 0) return { ...estimate(), ...own }
  const rest = moving.filter(({ change }) => countOf(change) === null)
  const sum = (pick: (step: DoneStep) => number) => rest.reduce((total, step) => total + pick(step), count)
  return {
    low: sum(({ result }) => result.residents.low),
    best: sum(({ result }) => result.residents.best),
    high: sum(({ result }) => result.residents.high),
    counts,
    ...(outcome.counts ? statedAndCounted(outcome.counts.points.source, sources, dates) : { ...own, basis: 'mixed' })
  }
}
