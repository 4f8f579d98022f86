/**
 * § 5, stk. 2: the former members must be a suitable basis for their tasks alone, "jf. dog § 7": a member that joins a
 * group designated instead need not be.
 */
import { designatedMembers, formerMembers } from '../../facts.ts'
import { sizeInputs } from '../../indicators.ts'
import { cite } from '../../provisions.ts'
import { assessedWord, type Stated } from '../../stated.ts'
import type { Facts, Finding, MemberFact } from '../../types.ts'

const BASIS = cite('§ 5, stk. 2')
export const cited = [BASIS]

/** Former members that no designated group takes up. */
export function leftAlone(facts: Facts): readonly MemberFact[] {
  const grouped = new Set(designatedMembers(facts).map(({ code }) => code))
  return formerMembers(facts).filter(({ code }) => !grouped.has(code))
}

export function viability(facts: Facts, stated: Stated): Finding {
  const alone = leftAlone(facts)
  const word = assessedWord(stated, 'dissolution.viability')
  const open = alone.length > 0
  const all = alone.length === formerMembers(facts).length
  return {
    rule: 'dissolution.viability',
    verdict: open ? 'needs-assessment' : 'not-applicable',
    ...BASIS,
    reason: open
      ? { id: `law.viability.${word}`, values: { names: { names: alone.map(({ name }) => name) } } }
      : { id: 'law.viability.grouped' },
    inputs: [...sizeInputs(facts, new Set(alone.map(({ code }) => code)))],
    steps: open ? [{ id: 'law.viable.step.no-number' }] : [],
    assumptions: all ? [] : [{ id: 'law.viability.assume.grouped' }],
    settles: open && word === 'unwritten' ? [{ id: 'law.assessment.settles' }] : []
  }
}
