/**
 * § 2, stk. 2, "ikke er beboet af mere end 50 personer": everyone on all the moved land together. A count decides, unless its
 * day has not come or it lies outside what is estimated on the same land; an estimate decides only where its whole range
 * lies on one side of 50. A file of residents that does not cover the municipality the land comes from decides nothing but
 * that those it has are too many.
 */

import type { Message } from '../../../i18n/message.ts'
import { areResidentsUnstated, numberOf, unplacedSteps } from '../../facts.ts'
import { residentShares, residentSpan, residentsInput, residentsLeft, wholePersons } from '../../figures.ts'
import type { Verdict } from '../../ids.ts'
import { RESIDENT_LIMIT } from '../../limits.ts'
import { cite } from '../../provisions.ts'
import type { Stated } from '../../stated.ts'
import type { CountFact, Facts, Finding, FindingInput, Range, ResidentFact } from '../../types.ts'

const BASIS = cite('§ 2, stk. 2', 'der ikke er beboet af mere end 50 personer')
export const cited = [BASIS]

export function residents(facts: Facts, stated: Stated): Finding {
  const day = stated.caseDate ?? facts.effectiveDate
  const verdict = judgeResidents(facts.residents, day)
  const counts = facts.residents.counts ?? []
  const { basis } = facts.residents
  const total: Message = { id: 'law.residents.assume.total' }
  const { low, high } = residentSpan(facts.residents)
  return {
    rule: 'minor-change.residents',
    verdict,
    ...BASIS,
    reason:
      areResidentsUnstated(facts) && verdict === 'undetermined' ? UNSTATED : reason(facts.residents, verdict, day),
    inputs: [residentsInput(facts.residents), ...residentShares(facts), ...countInputs(facts)],
    steps: [
      ...counts.flatMap(count => countSteps(facts, count, day)),
      ...unplacedSteps(
        { ...facts, unplaced: facts.unplaced.filter(({ counted }) => !counted) },
        'law.residents.step.unplaced'
      ),
      { id: `law.residents.step.${basis}` },
      basis === 'counted'
        ? { id: 'law.residents.step.limit', values: { n: high } }
        : { id: 'law.residents.step.limit.range', values: { low, high } }
    ],
    assumptions: [
      total,
      ...(basis === 'counted' ? [] : [{ id: 'law.residents.assume.whole-persons' }]),
      ...(facts.residents.assumed ?? []),
      ...(counts.some(({ estimate }) => estimate !== null) ? [{ id: 'law.residents.assume.count-in-range' }] : [])
    ],
    settles: areResidentsUnstated(facts)
      ? [{ id: 'law.residents.settles.unstated' }]
      : settles(facts.residents, verdict, day)
  }
}

const UNSTATED: Message = { id: 'law.residents.undetermined.unstated' }

/** 50 passes, 51 fails. Whatever a doubtful count hides, more than 50 without it are too many. */
export function judgeResidents(residents: ResidentFact, day: string): Verdict {
  const { low, high } = residentSpan(residents)
  const doubtful = doubtfulCounts(residents, day)
  const hidden = doubtful.reduce((sum, { count }) => sum + count, 0)
  if (doubtful.length > 0) return low - hidden > RESIDENT_LIMIT ? 'not-met' : 'undetermined'
  // A file that lacks people, or does not know the place at all, has nobody anywhere: that tells nothing.
  if (high <= RESIDENT_LIMIT) return residents.uncovered ? 'undetermined' : 'met'
  if (low > RESIDENT_LIMIT) return 'not-met'
  return 'undetermined'
}

function doubtfulCounts({ counts = [] }: ResidentFact, day: string): readonly CountFact[] {
  return counts.filter(count => isAhead(count, day) || isOutside(count))
}

const isAhead = ({ date }: CountFact, day: string): boolean => date > day

/** A person is whole and an estimate is not, so its range is rounded outwards. */
function isOutside({ count, estimate }: CountFact): boolean {
  if (estimate === null) return false
  const { low, high } = wholePersons(estimate)
  return count < low || count > high
}

/** Counts older than this are told. Years. */
const OLD = 2

function isOld({ date }: CountFact, day: string): boolean {
  return `${String(Number(date.slice(0, 4)) + OLD).padStart(4, '0')}${date.slice(4)}` < day
}

/** Each count with its day, and what is estimated on the same land. */
function countInputs(facts: Facts): readonly FindingInput[] {
  return (facts.residents.counts ?? []).map(({ change, count, date, estimate }) => ({
    name: { id: 'law.input.count', values: { n: numberOf(facts, change) } },
    value:
      estimate === null
        ? { id: 'law.value.count', values: { n: count, date: { date } } }
        : { id: 'law.value.count.estimate', values: { n: count, date: { date }, ...bounds(estimate) } },
    change
  }))
}

function bounds(estimate: Range): { readonly low: number; readonly high: number } {
  const { low, high } = wholePersons(estimate)
  return { low, high }
}

function countSteps(facts: Facts, count: CountFact, day: string): readonly Message[] {
  const values = { n: numberOf(facts, count.change) }
  const steps: Message[] = []
  if (isAhead(count, day)) steps.push({ id: 'law.residents.step.ahead', values: { ...values, date: { date: day } } })
  if (isOutside(count) && count.estimate) {
    steps.push({
      id: 'law.residents.step.outside',
      values: { ...values, count: count.count, ...bounds(count.estimate) }
    })
  }
  if (isOld(count, day)) steps.push({ id: 'law.residents.step.old', values: { ...values, date: { date: count.date } } })
  return steps
}

function reason(residents: ResidentFact, verdict: Verdict, day: string): Message {
  const { low, best, high } = residentSpan(residents)
  const doubtful = doubtfulCounts(residents, day)
  if (doubtful.length > 0) {
    if (verdict === 'not-met') return { id: 'law.residents.not-met.estimate', values: { low } }
    const word = doubtful.some(count => isAhead(count, day)) ? 'ahead' : 'outside'
    return { id: `law.residents.undetermined.${word}` }
  }
  if (verdict === 'undetermined' && residents.uncovered) {
    const { file, names } = residents.uncovered
    return { id: 'law.residents.undetermined.uncovered', values: { file, names: { names }, low, high } }
  }
  if (residents.basis === 'counted') {
    return verdict === 'met'
      ? { id: 'law.residents.met.counted', values: { n: best } }
      : { id: 'law.residents.not-met.counted', values: { n: best, over: best - RESIDENT_LIMIT } }
  }
  if (verdict === 'met') return { id: 'law.residents.met.estimate', values: { high } }
  if (verdict === 'not-met') return { id: 'law.residents.not-met.estimate', values: { low } }
  return { id: 'law.residents.undetermined', values: { low, best, high } }
}

function settles(residents: ResidentFact, verdict: Verdict, day: string): readonly Message[] {
  if (verdict === 'undetermined' && doubtfulCounts(residents, day).length > 0) {
    return [{ id: 'law.residents.settles.count-again' }]
  }
  if (verdict === 'undetermined' && residents.uncovered) {
    return [{ id: 'law.residents.settles.covering', values: { names: { names: residents.uncovered.names } } }]
  }
  const left = residentsLeft(residents)
  const own: Message =
    verdict === 'met'
      ? { id: 'law.residents.settles.left', values: { n: left } }
      : { id: 'law.residents.settles.reduce', values: { n: -left } }
  return residents.basis === 'counted' ? [own] : [{ id: `law.residents.settles.count.${verdict}` }, own]
}
