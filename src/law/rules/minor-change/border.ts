/** § 2, stk. 2, "mindre grænseændringer": a border changes, no municipality is created, abolished or merged. */

import type { Message } from '../../../i18n/message.ts'
import { namesOf } from '../../facts.ts'
import { cite } from '../../provisions.ts'
import type { Facts, Finding } from '../../types.ts'

const BASIS = cite('§ 2, stk. 2', 'mindre grænseændringer')
export const cited = [BASIS]

export function border(facts: Facts): Finding {
  const created = facts.municipalities.filter(m => m.created).map(m => m.name)
  const abolished = facts.municipalities.filter(m => m.abolished).map(m => m.name)
  const met = created.length + abolished.length + facts.merged.length === 0
  const steps: Message[] = []
  if (created.length > 0) steps.push({ id: 'law.border.step.created', values: { names: { names: created } } })
  if (abolished.length > 0) steps.push({ id: 'law.border.step.abolished', values: { names: { names: abolished } } })
  for (const { codes } of facts.merged) {
    steps.push({ id: 'law.border.step.merged', values: { names: namesOf(facts, codes) } })
  }
  return {
    rule: 'minor-change.border',
    verdict: met ? 'met' : 'not-met',
    ...BASIS,
    reason: { id: met ? 'law.border.met' : 'law.border.not-met' },
    inputs: [
      {
        name: { id: 'law.input.municipalities' },
        value: { id: 'law.value.names', values: { names: { names: facts.municipalities.map(m => m.name) } } }
      }
    ],
    steps,
    assumptions: [],
    settles: met ? [] : [{ id: 'law.border.settles' }]
  }
}
