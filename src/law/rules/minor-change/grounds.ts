/**
 * § 2, stk. 2, "når sådanne er begrundet i administrative hensyn": the change rests on ground nr. 4 of § 1, stk. 1. That
 * those considerations carry the change is a judgement, which only a recorded one decides. Whether they still do where
 * other grounds are given beside them, the Act does not say; the judgement must say that nr. 4 carries the change.
 */

import type { Message } from '../../../i18n/message.ts'
import { assessmentInput, concluded, opinionOn, recordOf } from '../../assessments.ts'
import type { Verdict } from '../../ids.ts'
import { cite, quoteStep } from '../../provisions.ts'
import type { Ground, Stated } from '../../stated.ts'
import type { Facts, Finding } from '../../types.ts'
import { groundInputs, opinionOf } from '../grounds.ts'

const BASIS = cite('§ 2, stk. 2', 'når sådanne er begrundet i administrative hensyn')
const GROUND_4 = cite('§ 1, stk. 1, nr. 4')
export const cited = [BASIS, GROUND_4]

export function minorChangeGrounds(facts: Facts, stated: Stated): Finding {
  const { grounds, assessments } = stated
  const others = grounds.filter(({ number }) => number !== 4)
  const administrative = grounds.find(({ number }) => number === 4)
  const verdict = judge(administrative)
  const own = assessments['minor-change.grounds']
  const finding: Finding = {
    rule: 'minor-change.grounds',
    verdict,
    ...BASIS,
    reason: reason(verdict, others),
    inputs: [...groundInputs(grounds), ...(own === undefined ? [] : assessmentInput(own))],
    steps: [quoteStep(GROUND_4)],
    assumptions: others.length > 0 && administrative ? [{ id: 'law.minor-grounds.assume.others' }] : [],
    settles: [{ id: `law.minor-grounds.settles.${verdict}` }]
  }
  const records = (administrative?.assessments ?? []).map(one => recordOf(one, facts, stated))
  const holds = opinion(administrative, others, facts, stated)
  return concluded(finding, [...records, recordOf(own, facts, stated)], holds, stated)
}

function judge(administrative: Ground | undefined): Verdict {
  if (!administrative) return 'not-met'
  return administrative.text === null ? 'undetermined' : 'needs-assessment'
}

/**
 * A judgement of nr. 4 says that it carries the change, unless another ground is judged to carry it as well: then only a
 * judgement of this very condition tells. Judgements that contradict each other tell nothing.
 */
function opinion(
  administrative: Ground | undefined,
  others: readonly Ground[],
  facts: Facts,
  stated: Stated
): boolean | null {
  const whole = opinionOn('minor-change.grounds', facts, stated)
  const carried = administrative ? opinionOf(administrative, facts, stated) : null
  const rivals = others.some(ground => opinionOf(ground, facts, stated) === true)
  if (whole !== null && carried !== null && whole !== carried) return null
  return whole ?? (carried === true && rivals ? null : carried)
}

function reason(verdict: Verdict, others: readonly Ground[]): Message {
  const beside = others.length > 0
  if (verdict === 'not-met') return { id: `law.minor-grounds.not-met.${beside ? 'others' : 'none'}` }
  return { id: `law.minor-grounds.${verdict}${verdict === 'needs-assessment' && beside ? '.others' : ''}` }
}
