/**
 * § 2, stk. 2, "når sådanne er begrundet i administrative hensyn": the change rests on ground nr. 4 of § 1, stk. 1. Whether
 * it still does where other grounds are given beside it, the Act does not say; a person must judge.
 */
import { cite, quoteStep } from '../../provisions.ts'
import type { Ground, Stated } from '../../stated.ts'
import type { Finding, Message, Verdict } from '../../types.ts'
import { groundInputs } from '../grounds.ts'

const BASIS = cite('§ 2, stk. 2', 'når sådanne er begrundet i administrative hensyn')
const GROUND_4 = cite('§ 1, stk. 1, nr. 4')
export const cited = [BASIS, GROUND_4]

export function minorChangeGrounds({ grounds }: Stated): Finding {
  const others = grounds.filter(({ number }) => number !== 4)
  const administrative = grounds.find(({ number }) => number === 4)
  const verdict = judge(administrative, others)
  return {
    rule: 'minor-change.grounds',
    verdict,
    ...BASIS,
    reason: reason(verdict, others),
    inputs: groundInputs(grounds),
    steps: [quoteStep(GROUND_4)],
    assumptions: others.length > 0 && administrative ? [{ id: 'law.minor-grounds.assume.others' }] : [],
    settles: verdict === 'met' ? [] : [{ id: `law.minor-grounds.settles.${verdict}` }]
  }
}

function judge(administrative: Ground | undefined, others: readonly Ground[]): Verdict {
  if (!administrative) return 'not-met'
  if (administrative.text === null) return 'undetermined'
  return others.length > 0 ? 'needs-assessment' : 'met'
}

function reason(verdict: Verdict, others: readonly Ground[]): Message {
  if (verdict !== 'not-met') return { id: `law.minor-grounds.${verdict}` }
  return { id: others.length > 0 ? 'law.minor-grounds.not-met.others' : 'law.minor-grounds.not-met.none' }
}
