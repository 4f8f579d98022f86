/**
 * § 7, stk. 3: the group must be a suitable basis for the tasks, which a person judges. It need not hang together: that is
 * information and never a failure.
 */
import { namesOf } from '../../facts.ts'
import { cite, quoteStep } from '../../provisions.ts'
import { assessedWord, type Stated } from '../../stated.ts'
import type { DesignationFact, Facts, Finding, FindingInput } from '../../types.ts'

const BASIS = cite('§ 7, stk. 3, 1. pkt.')
const APART = cite('§ 7, stk. 3, 2. pkt.')
export const cited = [BASIS, APART]

export function designationBasis(facts: Facts, stated: Stated): Finding {
  const word = assessedWord(stated, 'designation.basis')
  return {
    rule: 'designation.basis',
    verdict: 'needs-assessment',
    ...BASIS,
    reason: { id: `law.designation-basis.${word}` },
    inputs: [...facts.designations.flatMap(group => groupInputs(facts, group))],
    steps: facts.designations.some(({ contiguous }) => contiguous === false) ? [quoteStep(APART)] : [],
    assumptions: [],
    settles: word === 'unwritten' ? [{ id: 'law.assessment.settles' }] : []
  }
}

function groupInputs(facts: Facts, { members, contiguous, change }: DesignationFact): readonly FindingInput[] {
  const word = contiguous === null ? 'unknown' : contiguous ? 'yes' : 'no'
  return [
    {
      name: { id: 'law.input.group' },
      value: {
        id: 'law.value.names',
        values: {
          names: namesOf(
            facts,
            members.map(({ code }) => code)
          )
        }
      },
      change
    },
    { name: { id: 'law.input.contiguous' }, value: { id: `law.value.${word}` }, change }
  ]
}
