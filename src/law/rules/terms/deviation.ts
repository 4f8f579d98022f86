/**
 * § 3, stk. 4: a deviation from other legislation needs the Act it deviates from and a negotiation held with the minister
 * concerned. That "ændringen nødvendiggør" it is for a person to judge.
 */
import { cite } from '../../provisions.ts'
import { dated, hasCome, type Stated, written } from '../../stated.ts'
import type { DeviationStatement, Finding, FindingInput, TermStatement, Verdict } from '../../types.ts'

const BASIS = cite('§ 3, stk. 4')
export const cited = [BASIS]

type DeviationTerm = Extract<TermStatement, { item: 'deviation' }>

export function deviationTerm(chosen: readonly DeviationTerm[], { caseDate }: Stated): Finding {
  const verdict = judgeDeviations(chosen, caseDate)
  return {
    rule: 'terms.deviation',
    verdict,
    ...BASIS,
    reason: { id: `law.terms-deviation.${verdict}` },
    inputs: chosen.map(deviationInput),
    steps: [],
    assumptions: [],
    settles: [{ id: `law.terms-deviation.settles.${verdict}` }]
  }
}

/** A negotiation later than the case date has not been held. */
export function judgeDeviations(chosen: readonly DeviationStatement[], caseDate: string | null): Verdict {
  const whole = chosen.every(
    ({ text, law, minister, negotiated }) =>
      [text, law, minister].every(words => written(words) !== null) && hasCome(dated(negotiated), caseDate)
  )
  return whole ? 'needs-assessment' : 'undetermined'
}

export function deviationInput({ text, law, minister, negotiated }: DeviationStatement): FindingInput {
  const date = dated(negotiated)
  return {
    name: { id: 'law.input.deviation', values: { law: written(law) ?? 'none' } },
    value: {
      id: 'law.value.deviation',
      values: {
        text: written(text) ?? 'none',
        minister: written(minister) ?? 'none',
        date: date === null ? 'none' : { date }
      }
    }
  }
}
