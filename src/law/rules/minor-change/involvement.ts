/**
 * § 2, stk. 2, "efter inddragelse af de pågældende": before the minister decides, every affected council has been asked and
 * has answered, or has had its time to. A "no" does not block, which is what sets a hearing apart from the consent of stk. 1;
 * a council that has consented in a meeting has been involved too.
 */

import type { Message } from '../../../i18n/message.ts'
import { affectedCouncils } from '../../councils.ts'
import { nameOf } from '../../facts.ts'
import {
  type Hearing,
  hearingAssumptions,
  hearingInput,
  hearingSettles,
  hearingSteps,
  hearingVerdict,
  involvementOf
} from '../../hearing.ts'
import { cite, quoteStep } from '../../provisions.ts'
import type { Stated } from '../../stated.ts'
import type { Facts, Finding } from '../../types.ts'

const BASIS = cite('§ 2, stk. 2', 'efter inddragelse af de pågældende')
const WITHOUT_CONSENT = cite('§ 2, stk. 2', 'uden de berørte kommunalbestyrelsers tilslutning')
export const cited = [BASIS, WITHOUT_CONSENT]

export function involvement(facts: Facts, stated: Stated): Finding {
  const hearings = affectedCouncils(facts, stated).map(code => involvementOf(stated, code))
  const verdict = hearingVerdict(hearings)
  const open = hearings.filter(hearing => hearing.verdict === verdict)
  const against = hearings.filter(hearing => hearing.against).map(({ code }) => nameOf(facts, code))
  const noDoesNotBlock: readonly Message[] = [
    { id: 'law.involvement.step.against', values: { names: { names: against } } },
    quoteStep(WITHOUT_CONSENT)
  ]
  return {
    rule: 'minor-change.involvement',
    verdict,
    ...BASIS,
    reason: {
      id: `law.involvement.${word(verdict, open)}`,
      values: { names: { names: open.map(({ code }) => nameOf(facts, code)) } }
    },
    inputs: hearings.map(hearing => hearingInput(facts, hearing)),
    steps: [...hearingSteps(stated, hearings), ...(against.length > 0 ? noDoesNotBlock : [])],
    assumptions: hearingAssumptions(hearings),
    settles: hearingSettles(facts, hearings)
  }
}

/** Too late is told as such where all of them are, and so are days that can't be right. */
function word(verdict: Hearing['verdict'], open: readonly Hearing[]): string {
  if (verdict === 'not-met' && open.every(({ needs }) => needs === 'decide')) return 'late'
  return verdict === 'undetermined' && open.some(({ needs }) => needs === 'days') ? 'unclear' : verdict
}
