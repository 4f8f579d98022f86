/** The findings by paragraph of the Act, each with its figures, what it takes for granted and what would settle it. */
import { addTo } from '../../collections/lists.ts'
import { t, text } from '../../i18n/check.ts'
import type { CheckedFinding } from '../result.ts'
import { indent } from './indent.ts'

const MARKS = { met: '✓', 'not-met': '✗', undetermined: '?', 'needs-assessment': '!', 'not-applicable': '–' } as const

export function findingLines(findings: readonly CheckedFinding[]): string[] {
  if (findings.length === 0) return [t('check.nothing-to-judge')]
  const groups = byParagraph(findings)
  return [
    t('check.findings'),
    ...[...groups]
      .sort(([one], [other]) => one - other)
      .flatMap(([number, group]) => [
        indent(t('check.paragraph', { number: String(number) })),
        ...group.flatMap(linesOf).map(indent).map(indent)
      ])
  ]
}

/** "§ 2, stk. 2" → 2. Findings keep their order within a paragraph. */
function byParagraph(findings: readonly CheckedFinding[]): Map<number, CheckedFinding[]> {
  const groups = new Map<number, CheckedFinding[]>()
  for (const finding of findings) {
    const number = Number(/§+ *(\d+)/.exec(finding.provision)?.[1] ?? 0)
    addTo(groups, number, finding)
  }
  return groups
}

function linesOf({
  rule,
  verdict,
  unfilled,
  provision,
  reason,
  inputs,
  assumptions,
  settles
}: CheckedFinding): string[] {
  const title = t('check.finding', {
    mark: unfilled ? '○' : MARKS[verdict],
    verdict: t(`verdict.${unfilled ? 'unfilled' : verdict}`),
    rule: text({ id: `rule.${rule}` }),
    provision
  })
  return [
    title,
    indent(reason),
    ...inputs.map(({ name, value }) => indent(indent(t('check.input', { name, value })))),
    ...assumptions.map(words => indent(t('check.assumption', { words }))),
    ...settles.map(words => indent(t('check.settles', { words })))
  ]
}
