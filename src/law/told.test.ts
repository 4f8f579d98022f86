/**
 * Every reason a rule can give, once, as a reader sees it: reason, inputs, steps (-), assumptions (?) and what settles it
 * (>). The text is kept to be read by a lawyer; `npx vitest run src/law/told.test.ts -u` writes it anew.
 */
import { expect, test } from 'vitest'
import { formatArea, formatNumber } from '../i18n/format.ts'
import { text } from '../i18n/index.ts'
import { assess } from './assess.ts'
import { SCENARIOS } from './testing/scenarios.ts'
import type { Finding, FindingInput } from './types.ts'

function rangeOf({ range }: FindingInput): string {
  if (!range || range.low === range.high) return ''
  const figure = range.unit === 'm2' ? formatArea : formatNumber
  return ` (${figure(range.low)}–${figure(range.high)})`
}

function told(name: string, finding: Finding): string {
  const { rule, verdict, provision, reason, inputs, steps, assumptions, settles } = finding
  return [
    `${rule}: ${verdict} (${provision})`,
    `[${name}]`,
    text(reason),
    ...inputs.map(input => `  ${text(input.name)}: ${text(input.value)}${rangeOf(input)}`),
    ...steps.map(step => `  - ${text(step)}`),
    ...assumptions.map(assumption => `  ? ${text(assumption)}`),
    ...settles.map(settle => `  > ${text(settle)}`),
    ''
  ].join('\n')
}

test('findings read as they were read by a person', async () => {
  const seen = new Set<string>()
  const all = SCENARIOS.flatMap(({ name, facts, statements }) =>
    assess(facts, statements).findings.flatMap(finding => {
      const key = `${finding.rule} ${finding.reason.id}`
      if (seen.has(key)) return []
      seen.add(key)
      return [told(name, finding)]
    })
  )
  await expect(all.join('\n')).toMatchFileSnapshot('./testing/told.txt')
})
