/**
 * § 3, stk. 1: terms may be set after the affected councils have been heard. They belong to a change of the division
 * under § 1 or, by § 5, stk. 5, under § 5, stk. 3; a decision of doubt (§ 4) takes none.
 */

import type { Message } from '../../../i18n/message.ts'
import { affectedCouncils } from '../../councils.ts'
import { dissolved, movesLand, nameOf } from '../../facts.ts'
import { type Hearing, hearingInput, hearingOf, hearingSettles, hearingVerdict } from '../../hearing.ts'
import { cite, quoteStep } from '../../provisions.ts'
import type { Stated } from '../../stated.ts'
import type { Facts, Finding } from '../../types.ts'

const BASIS = cite('§ 3, stk. 1')
const DISSOLUTION = cite('§ 5, stk. 5')
export const cited = [BASIS, DISSOLUTION]

export function terms(facts: Facts, stated: Stated): Finding {
  const hearings = affectedCouncils(facts, stated).map(code => hearingOf(stated, code))
  const applies = movesLand(facts)
  const verdict = applies ? hearingVerdict(hearings) : 'not-met'
  return {
    rule: 'terms',
    verdict,
    ...BASIS,
    reason: applies ? heard(facts, verdict, hearings) : { id: 'law.terms.not-met.nothing-to-set-terms-for' },
    inputs: hearings.map(hearing => hearingInput(facts, hearing)),
    steps: [
      { id: 'law.terms.step.chosen', values: { n: stated.terms.length } },
      ...(applies && dissolved(facts).length > 0 ? [quoteStep(DISSOLUTION)] : []),
      ...(facts.settled.length > 0 ? [{ id: 'law.terms.step.not-doubt' }] : [])
    ],
    assumptions: applies ? [{ id: 'law.hearing.assume.deadline' }] : [],
    settles: applies ? hearingSettles(facts, hearings) : [{ id: 'law.terms.settles.drop' }]
  }
}

function heard(facts: Facts, verdict: Hearing['verdict'], hearings: readonly Hearing[]): Message {
  const names = hearings.filter(hearing => hearing.verdict === verdict).map(({ code }) => nameOf(facts, code))
  return { id: `law.terms.${verdict}`, values: { names: { names } } }
}
