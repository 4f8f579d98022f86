/**
 * § 1, stk. 2, 1. pkt.: every municipality must have a size and extent that makes it a suitable basis for its tasks. The
 * Act has no number, so the figures are shown and a person judges.
 */
import { sizeInputs } from '../indicators.ts'
import { cite } from '../provisions.ts'
import { assessedWord, type Stated } from '../stated.ts'
import type { Facts, Finding } from '../types.ts'

const BASIS = cite('§ 1, stk. 2, 1. pkt.')
export const cited = [BASIS]

export function viableMunicipalities(facts: Facts, stated: Stated): Finding {
  const word = assessedWord(stated, 'viable-municipalities')
  return {
    rule: 'viable-municipalities',
    verdict: 'needs-assessment',
    ...BASIS,
    reason: { id: `law.viable.${word}` },
    inputs: sizeInputs(facts),
    steps: [{ id: 'law.viable.step.no-number' }],
    assumptions: [{ id: 'law.viable.assume.yardstick' }],
    settles: word === 'unwritten' ? [{ id: 'law.assessment.settles' }] : []
  }
}
