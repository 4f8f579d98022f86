/**
 * § 5, stk. 1: a cooperation may be dissolved "i særlige tilfælde, hvor dette er påkrævet": two statements, both for a
 * person to judge. A group designated under § 7 is dissolved under § 7, stk. 6, which lets §§ 5 and 6 apply.
 */
import { assessed } from '../../assessments.ts'
import { dissolved } from '../../facts.ts'
import { cite, quoteStep } from '../../provisions.ts'
import { assessmentText, type Stated, written } from '../../stated.ts'
import type { CooperationFact, Facts, Finding, FindingInput } from '../../types.ts'

const BASIS = cite('§ 5, stk. 1')
const DESIGNATED = cite('§ 7, stk. 6, 1. pkt.')
const APPLIES = cite('§ 7, stk. 6, 2. pkt.')
export const cited = [BASIS, DESIGNATED, APPLIES]

export function specialCase(facts: Facts, stated: Stated): Finding {
  const cooperations = dissolved(facts)
  const own = cooperations.filter(({ basis }) => basis === '§ 7')
  const inputs = cooperations.flatMap(one => statementInputs(one, stated))
  const told = inputs.every(({ value }) => value.id !== 'law.value.unwritten')
  const complete = told || assessmentText(stated, 'dissolution.special-case') !== null
  const unsourced = cooperations.filter(({ sourced }) => !sourced)
  const finding: Finding = {
    rule: 'dissolution.special-case',
    verdict: 'needs-assessment',
    ...(own.length === cooperations.length ? DESIGNATED : BASIS),
    reason: { id: complete ? 'law.special-case.written' : 'law.special-case.unwritten' },
    inputs,
    steps: [
      ...(own.length > 0 ? [quoteStep(DESIGNATED), quoteStep(APPLIES), quoteStep(BASIS)] : []),
      { id: 'law.special-case.step.other-way' }
    ],
    assumptions: unsourced.map(({ name }) => ({ id: 'law.special-case.assume.unsourced', values: { name } })),
    settles: complete ? [] : [{ id: 'law.special-case.settles' }]
  }
  return assessed(finding, facts, stated, complete)
}

function statementInputs({ id, name }: CooperationFact, { dissolutions }: Stated): readonly FindingInput[] {
  const own = dissolutions.filter(({ cooperation }) => cooperation === id)
  return (['specialCase', 'necessary'] as const).map(key => {
    const text = own.map(statement => written(statement[key])).find(words => words !== null)
    return {
      name: { id: `law.input.dissolution.${key}`, values: { name } },
      value:
        text === undefined ? { id: 'law.value.unwritten' } : { id: 'law.value.text', values: { text: text as string } }
    }
  })
}
