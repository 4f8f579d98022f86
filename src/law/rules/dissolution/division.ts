/**
 * § 5, stk. 3: with the dissolution goes the change of the division that viability needs. The text asks no consent for
 * it. Which change that is, if any, a person must judge; where every former member joins a designated group, none is.
 */

import type { Message } from '../../../i18n/message.ts'
import { formerMembers, mayRestOnDissolution, movesLand } from '../../facts.ts'
import { cite } from '../../provisions.ts'
import { assessedWord, type Stated } from '../../stated.ts'
import type { Facts, Finding } from '../../types.ts'
import { leftAlone } from './viability.ts'

const BASIS = cite('§ 5, stk. 3')
export const cited = [BASIS]

export function division(facts: Facts, stated: Stated): Finding {
  const open = leftAlone(facts).length > 0 || mayRestOnDissolution(facts)
  const written = assessedWord(stated, 'dissolution.division') === 'written'
  return {
    rule: 'dissolution.division',
    verdict: open ? 'needs-assessment' : 'not-applicable',
    ...BASIS,
    reason: open ? reason(facts) : { id: 'law.division.grouped' },
    inputs: [
      {
        name: { id: 'law.input.former-members' },
        value: { id: 'law.value.names', values: { names: { names: formerMembers(facts).map(({ name }) => name) } } }
      }
    ],
    steps: open ? [{ id: 'law.division.step.no-consent' }] : [],
    assumptions: [],
    settles: open && !written ? [{ id: 'law.assessment.settles' }] : []
  }
}

function reason(facts: Facts): Message {
  if (mayRestOnDissolution(facts)) return { id: 'law.division.change' }
  return { id: movesLand(facts) ? 'law.division.elsewhere' : 'law.division.none' }
}
