/** § 10: the Act entered into force on 1 January 2007. Nothing is decided under it, or takes effect under it, before. */
import { cite } from '../provisions.ts'
import type { Stated } from '../stated.ts'
import type { Facts, Finding, FindingInput } from '../types.ts'

const BASIS = cite('§ 10')
export const cited = [BASIS]

/** The first day, YYYY-MM-DD. */
const FIRST_DAY = '2007-01-01'

export function inForce({ effectiveDate }: Facts, { decided }: Stated): Finding {
  const early = [
    ...(decided !== null && decided < FIRST_DAY ? (['decided'] as const) : []),
    ...(effectiveDate < FIRST_DAY ? (['effective'] as const) : [])
  ]
  const [word = 'met'] = early
  return {
    rule: 'in-force',
    verdict: early.length > 0 ? 'not-met' : 'met',
    ...BASIS,
    reason: { id: `law.in-force.${word}` },
    inputs: [
      dayInput('law.input.effective-date', effectiveDate),
      ...(decided === null ? [] : [dayInput('law.input.decided', decided)])
    ],
    steps: [],
    assumptions: [],
    settles: early.map(which => ({ id: `law.in-force.settles.${which}` }))
  }
}

function dayInput(id: string, date: string): FindingInput {
  return { name: { id }, value: { id: 'law.value.date', values: { date: { date } } } }
}
