/**
 * § 1, stk. 2, 2. pkt.: an aim ("tilstræbes"), so it never fails: cultural and business cohesion, and both country and
 * town in each municipality.
 */
import { urbanInputs } from '../indicators.ts'
import { cite } from '../provisions.ts'
import { assessedWord, type Stated } from '../stated.ts'
import type { Facts, Finding } from '../types.ts'

const BASIS = cite('§ 1, stk. 2, 2. pkt.')
export const cited = [BASIS]

export function cohesionAndMix(facts: Facts, stated: Stated): Finding {
  const word = assessedWord(stated, 'cohesion-and-mix')
  return {
    rule: 'cohesion-and-mix',
    verdict: 'needs-assessment',
    ...BASIS,
    reason: { id: `law.cohesion.${word}` },
    inputs: urbanInputs(facts),
    steps: [{ id: 'law.cohesion.step.aim' }],
    assumptions: [],
    settles: word === 'unwritten' ? [{ id: 'law.assessment.settles' }] : []
  }
}
