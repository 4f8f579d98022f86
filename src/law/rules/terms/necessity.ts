/**
 * § 3, stk. 2, 1. pkt.: a term orders what must be "anses for nødvendigt eller hensigtsmæssigt" to have in place before
 * the change. That is a judgement about all terms of stk. 2 together; their own rules only check what can be checked.
 */
import { cite } from '../../provisions.ts'
import { assessedWord, type Stated } from '../../stated.ts'
import type { Finding } from '../../types.ts'

const BASIS = cite('§ 3, stk. 2, 1. pkt.')
export const cited = [BASIS]

export function termsNecessity(stated: Stated): Finding {
  const word = assessedWord(stated, 'terms.necessity')
  return {
    rule: 'terms.necessity',
    verdict: 'needs-assessment',
    ...BASIS,
    reason: { id: `law.terms-necessity.${word}` },
    inputs: [],
    steps: [],
    assumptions: [],
    settles: word === 'unwritten' ? [{ id: 'law.assessment.settles' }] : []
  }
}
