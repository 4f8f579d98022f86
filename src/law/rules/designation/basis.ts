/**
 * § 7, stk. 3: the group must be a suitable basis for the tasks, which a person judges. It need not hang together: that is
 * information and never a failure. § 7, stk. 1, lets a group be designated "i stedet for" a change under § 5, stk. 3, so a
 * proposal that dissolves nothing must say what it stands instead of.
 */
import { designatedMembers, dissolved, namesOf } from '../../facts.ts'
import { cite, quoteStep } from '../../provisions.ts'
import { assessedWord, type Stated } from '../../stated.ts'
import type { DesignationFact, Facts, Finding, FindingInput, Message } from '../../types.ts'

const BASIS = cite('§ 7, stk. 3, 1. pkt.')
const APART = cite('§ 7, stk. 3, 2. pkt.')
const INSTEAD = cite(
  '§ 7, stk. 1',
  'I stedet for beslutning om ændring af den kommunale inddeling efter §\u00a05, stk.\u00a03, kan økonomi- og indenrigsministeren udpege en ny gruppe af kommuner'
)
export const cited = [BASIS, APART, INSTEAD]

export function designationBasis(facts: Facts, stated: Stated): Finding {
  const word = assessedWord(stated, 'designation.basis')
  const alone = dissolved(facts).length === 0
  return {
    rule: 'designation.basis',
    verdict: 'needs-assessment',
    ...BASIS,
    reason: { id: `law.designation-basis.${word}` },
    inputs: [...facts.designations.flatMap(group => groupInputs(facts, group))],
    steps: [
      ...(facts.designations.some(({ contiguous }) => contiguous === false) ? [quoteStep(APART)] : []),
      ...(alone ? [quoteStep(INSTEAD), { id: 'law.designation-basis.step.alone' }] : []),
      ...elsewhere(facts)
    ],
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

/** Members that are in another cooperation the proposal leaves standing. */
function elsewhere(facts: Facts): readonly Message[] {
  const joining = designatedMembers(facts).map(({ code }) => code)
  return facts.cooperations
    .filter(one => !one.dissolved && one.members.some(({ code }) => joining.includes(code)))
    .map(({ name }) => ({ id: 'law.designation-basis.step.elsewhere', values: { name } }))
}
