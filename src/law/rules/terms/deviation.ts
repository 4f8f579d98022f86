/**
 * § 3, stk. 4: a deviation from other legislation needs the Act it deviates from, and is made "efter forhandling" with the
 * minister concerned: a negotiation held after the decision comes too late. That "ændringen nødvendiggør" it is for a person
 * to judge.
 */
import { MOMENT_VERDICTS, momentOf, orderAssumptions, orderSteps } from '../../chronology.ts'
import type { Verdict } from '../../ids.ts'
import { cite } from '../../provisions.ts'
import { dated, type Stated, written } from '../../stated.ts'
import type { DeviationStatement, Finding, FindingInput, TermStatement } from '../../types.ts'
import { combine } from '../minor-change.ts'

const BASIS = cite('§ 3, stk. 4')
export const cited = [BASIS]

type DeviationTerm = Extract<TermStatement, { item: 'deviation' }>

export function deviationTerm(chosen: readonly DeviationTerm[], stated: Stated): Finding {
  const verdict = judgeDeviations(chosen, stated)
  return {
    rule: 'terms.deviation',
    verdict,
    ...BASIS,
    reason: { id: `law.terms-deviation.${verdict}` },
    inputs: chosen.map(deviationInput),
    steps: orderSteps(stated),
    assumptions: orderAssumptions(chosen.map(({ negotiated }) => momentOf(dated(negotiated), stated))),
    settles: [{ id: `law.terms-deviation.settles.${verdict}` }]
  }
}

/** The weakest of all: what is missing, or when it was negotiated; where both are in order the judgement is left. */
export function judgeDeviations(chosen: readonly DeviationStatement[], stated: Stated): Verdict {
  return combine(
    chosen.map(({ text, law, minister, negotiated }) => {
      const order = MOMENT_VERDICTS[momentOf(dated(negotiated), stated)]
      if (order !== 'met') return order
      return [text, law, minister].some(words => written(words) === null) ? 'undetermined' : 'needs-assessment'
    })
  )
}

export function deviationInput({ text, law, minister, negotiated }: DeviationStatement): FindingInput {
  const date = dated(negotiated)
  return {
    name: { id: 'law.input.deviation', values: { law: written(law) ?? 'none' } },
    value: {
      id: 'law.value.deviation',
      values: {
        text: written(text) ?? 'none',
        minister: written(minister) ?? 'none',
        date: date === null ? 'none' : { date }
      }
    }
  }
}
