/**
 * § 1, stk. 1: a change of the municipal division must rest on one of four grounds. That one is chosen can be checked;
 * that it carries the change is for a person to judge.
 */

import type { Message } from '../../i18n/message.ts'
import { assessmentInput, concluded, opinionOn, recordOf } from '../assessments.ts'
import { mayRestOnDissolution } from '../facts.ts'
import type { Verdict } from '../ids.ts'
import { cite, quoteStep } from '../provisions.ts'
import type { Ground, Stated } from '../stated.ts'
import type { Facts, Finding, FindingInput, GroundNumber } from '../types.ts'

const BASIS = cite('§ 1, stk. 1', 'når ændringen er begrundet i')
const GROUNDS = {
  1: cite('§ 1, stk. 1, nr. 1'),
  2: cite('§ 1, stk. 1, nr. 2'),
  3: cite('§ 1, stk. 1, nr. 3'),
  4: cite('§ 1, stk. 1, nr. 4')
} as const satisfies Readonly<Record<GroundNumber, unknown>>
const DISSOLUTION = cite('§ 5, stk. 3')
export const cited = [BASIS, ...Object.values(GROUNDS), DISSOLUTION]

export function grounds(facts: Facts, stated: Stated): Finding {
  const { grounds: chosen, assessments } = stated
  const elsewhere = mayRestOnDissolution(facts)
  const verdict = judge(chosen, elsewhere)
  const own = assessments.grounds
  const finding: Finding = {
    rule: 'grounds',
    verdict,
    ...BASIS,
    reason: reason(verdict, chosen),
    inputs: [...groundInputs(chosen), ...(own === undefined ? [] : assessmentInput(own))],
    steps: [...chosen.map(({ number }) => quoteStep(GROUNDS[number])), ...(elsewhere ? [quoteStep(DISSOLUTION)] : [])],
    assumptions: elsewhere ? [{ id: 'law.grounds.assume.dissolution' }] : [],
    settles: verdict === 'needs-assessment' ? [] : [{ id: `law.grounds.settles.${verdict}` }]
  }
  const records = chosen.flatMap(({ assessments: each }) => each.map(one => recordOf(one, facts, stated)))
  return concluded(finding, [...records, recordOf(own, facts, stated)], opinion(facts, stated), stated)
}

/** One ground that carries the change is enough; none does where each has been judged not to. */
function opinion(facts: Facts, stated: Stated): boolean | null {
  const each = stated.grounds.map(ground => opinionOf(ground, facts, stated))
  const carried = each.includes(true) ? true : each.length > 0 && each.every(one => one === false) ? false : null
  const whole = opinionOn('grounds', facts, stated)
  if (carried !== null && whole !== null && carried !== whole) return null
  return whole ?? carried
}

/** Whether a ground carries the change; null where nobody has judged it, or where judgements differ. */
export function opinionOf({ assessments }: Ground, facts: Facts, stated: Stated): boolean | null {
  const said = new Set(
    assessments.flatMap(one => {
      const record = recordOf(one, facts, stated)
      return record.state === 'counts' ? record.holds : []
    })
  )
  return said.size === 1 ? said.has(true) : null
}

/** Land that moves because a cooperation is dissolved rests on § 5, stk. 3, which asks for no ground of § 1. */
function judge(chosen: readonly Ground[], elsewhere: boolean): Verdict {
  if (chosen.length === 0) return elsewhere ? 'needs-assessment' : 'not-met'
  return chosen.some(({ text }) => text === null) ? 'undetermined' : 'needs-assessment'
}

function reason(verdict: Verdict, chosen: readonly Ground[]): Message {
  if (verdict !== 'needs-assessment') return { id: `law.grounds.${verdict}` }
  return chosen.length > 0
    ? { id: 'law.grounds.needs-assessment', values: { n: chosen.length } }
    : { id: 'law.grounds.needs-assessment.dissolution' }
}

/** Each chosen ground with the reason written for it and what people have judged of it. */
export function groundInputs(chosen: readonly Ground[]): readonly FindingInput[] {
  return chosen.flatMap(({ number, text, assessments }) => [
    {
      name: {
        id: 'law.input.ground',
        values: { n: number, words: GROUNDS[number].quote.replace(/(,| eller|\.)$/, '') }
      },
      value: text === null ? { id: 'law.value.unwritten' } : { id: 'law.value.text', values: { text } }
    },
    ...assessments.flatMap(one => assessmentInput(one, number))
  ])
}
