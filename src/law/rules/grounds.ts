/**
 * § 1, stk. 1: a change of the municipal division must rest on one of four grounds. That one is chosen can be checked;
 * that it carries the change is for a person to judge.
 */
import { mayRestOnDissolution } from '../facts.ts'
import { cite, quoteStep } from '../provisions.ts'
import { assessmentInput, type Ground, type Stated } from '../stated.ts'
import type { Facts, Finding, FindingInput, GroundNumber, Message, Verdict } from '../types.ts'

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
  const { grounds: chosen } = stated
  const elsewhere = mayRestOnDissolution(facts)
  const verdict = judge(chosen, elsewhere)
  return {
    rule: 'grounds',
    verdict,
    ...BASIS,
    reason: reason(verdict, chosen),
    inputs: [...groundInputs(chosen), ...assessmentInput(stated, 'grounds')],
    steps: [...chosen.map(({ number }) => quoteStep(GROUNDS[number])), ...(elsewhere ? [quoteStep(DISSOLUTION)] : [])],
    assumptions: elsewhere ? [{ id: 'law.grounds.assume.dissolution' }] : [],
    settles: verdict === 'needs-assessment' ? [] : [{ id: `law.grounds.settles.${verdict}` }]
  }
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

/** Each chosen ground with the reason written for it. */
export function groundInputs(chosen: readonly Ground[]): readonly FindingInput[] {
  return chosen.map(({ number, text }) => ({
    name: { id: 'law.input.ground', values: { n: number, words: GROUNDS[number].quote.replace(/(,| eller|\.)$/, '') } },
    value: text === null ? { id: 'law.value.unwritten' } : { id: 'law.value.text', values: { text } }
  }))
}
