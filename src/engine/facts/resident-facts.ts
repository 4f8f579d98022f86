/** People in moved land: estimated from census cells, or counted. */
import type { Dataset } from '../../dataset/types.ts'
import type { Message } from '../../i18n/message.ts'
import { RESIDENT_LIMIT } from '../../law/limits.ts'
import type { CountFact, Range, ResidentFact } from '../../law/types.ts'
import { countOf } from '../../proposal/stated.ts'
import type { Division } from '../../subdivision/division.ts'
import { COVERING_SHARE } from '../../subdivision/residents/coverage.ts'
import { nameOf } from './names.ts'
import { residentBasis, statedAndCounted } from './pedigrees.ts'
import type { Scope } from './scope.ts'
import type { DoneStep } from './step.ts'

/** A count of points below this share of what the census is sure of tells that the file does not know the place. */
const TOO_FEW = 0.5

/** Per cent. */
const SHARE = Math.round(100 * COVERING_SHARE)

/** Of changes that move land. Counts replace the estimate for the changes that state them. */
export function residentFact(dataset: Dataset, outcome: Division, scope: Scope): ResidentFact {
  const { counted: stating } = scope.remarks
  if (stating.length === 0) {
    const fact = { ...scope.estimate(), ...ownBasis(dataset, outcome, scope) }
    if (!outcome.unplaced.isEmpty) return withUnplaced(outcome, fact, scope)
    return notContradicted(dataset, outcome, fact, scope)
  }
  const moving = scope.moving()
  const counted = stating.flatMap(({ change }) => countOf(change) ?? [])
  const counts = stating.flatMap(({ change, result }): CountFact[] => {
    const stated = countOf(change)
    if (!stated) return []
    const { count, date } = stated
    return [{ change: change.id, count, date, estimate: outcome.residents.pointSource ? null : result.residents }]
  })
  const count = counted.reduce((sum, one) => sum + one.count, 0)
  const dates = counted.map(({ date }) => date).sort()
  const sources = [...new Set(counted.map(({ source }) => source))]
  if (counted.length === moving.length) {
    const pedigree = {
      source: { id: 'pedigree.counted', values: { names: { names: sources } } },
      date: dates.at(0) ?? null,
      method: { id: 'pedigree.counted-method' }
    }
    return { low: count, best: count, high: count, basis: 'counted', pedigree, counts }
  }
  const rest = moving.filter(({ change }) => countOf(change) === null)
  const own = ownBasis(dataset, outcome, scope, rest)
  const sum = (pick: (step: DoneStep) => number) => rest.reduce((total, step) => total + pick(step), count)
  return {
    low: sum(({ result }) => result.residents.low),
    best: sum(({ result }) => result.residents.best),
    high: sum(({ result }) => result.residents.high),
    counts,
    ...(outcome.residents.pointSource && own.basis === 'counted'
      ? statedAndCounted(outcome.residents.pointSource, sources, dates)
      : { ...own, basis: 'mixed' })
  }
}

/** Nobody has said how many live on land without a place: no more than in the municipalities that give it. */
function withUnplaced(outcome: Division, fact: ResidentFact, scope: Scope): ResidentFact {
  const givers = new Set(
    scope.moving().flatMap(({ result }) => (result.unplacedM2 > 0 ? result.moves.map(({ from }) => from) : []))
  )
  const most = [...givers].reduce((sum, code) => sum + outcome.mostResidents(outcome.owners.find(code)), 0)
  return { ...fact, high: fact.high + most }
}

/**
 * Counted at points where the file covers the municipality that gives; else what the file has and what is estimated, and told
 * why. `rest`: changes whose people the proposal does not state, where it states those of others.
 */
function ownBasis(
  dataset: Dataset,
  outcome: Division,
  { transfers }: Scope,
  rest: readonly DoneStep[] | null = null
): Omit<ResidentFact, keyof Range> {
  const { pointSource } = outcome.residents
  if (!pointSource) return residentBasis(dataset, outcome, false)
  const file = pointSource.name
  const unstated = rest && new Set(rest.map(({ change }) => change.id))
  const lacking = transfers.filter(
    ({ residents, changes }) => residents.basis !== 'counted' && (!unstated || changes.some(id => unstated.has(id)))
  )
  const covered: Message = { id: 'points.assume.covered', values: { file, share: SHARE } }
  if (lacking.length === 0) return { ...residentBasis(dataset, outcome, true), assumed: [covered] }
  const givers = [...new Set(lacking.map(({ from }) => from))]
  const name = (code: string) => nameOf(dataset, outcome, code)
  const held = givers.flatMap(code => {
    const coverage = outcome.coverageOf(code)
    return coverage ? [{ code, ...coverage }] : []
  })
  const none = held.filter(({ covering }) => covering === 'none')
  const assumed: Message[] = [
    ...none.slice(0, 1).map(() => ({
      id: 'points.assume.uncovered',
      values: { file, names: { names: none.map(({ code }) => name(code)) } }
    })),
    ...held
      .filter(({ covering }) => covering !== 'none')
      .map(({ code, people, official }) => ({
        id: 'points.assume.few',
        values: { file, name: name(code), people, official: Math.round(official), share: SHARE }
      }))
  ]
  const isEstimate = lacking.every(({ residents }) => residents.basis === 'estimate')
  const own = { ...residentBasis(dataset, outcome, !isEstimate), uncovered: { file, names: givers.map(name) } }
  if (isEstimate && lacking.length === transfers.length) return { ...own, assumed }
  return { ...own, basis: 'mixed', assumed: lacking.length === transfers.length ? assumed : [covered, ...assumed] }
}

/** Far fewer people than the census is sure of: then the file lacks people, and the count decides nothing. */
function notContradicted(dataset: Dataset, outcome: Division, fact: ResidentFact, { census }: Scope): ResidentFact {
  if (!outcome.residents.pointSource || fact.basis === 'estimate') return fact
  const { low, best, high } = census()
  const people = fact.low
  const decidesOtherwise = people <= RESIDENT_LIMIT && low > RESIDENT_LIMIT
  if (people >= low || (people >= TOO_FEW * low && !decidesOtherwise)) return fact
  const values = { file: outcome.residents.pointSource.name, n: Math.floor(people), low: Math.floor(low) }
  return {
    ...residentBasis(dataset, outcome, false),
    low: people,
    best,
    high,
    basis: 'mixed',
    ...(fact.uncovered && { uncovered: fact.uncovered }),
    assumed: [
      { id: 'points.assume.contradicted', values },
      ...(fact.assumed ?? []).filter(({ id }) => id !== 'points.assume.covered')
    ]
  }
}
