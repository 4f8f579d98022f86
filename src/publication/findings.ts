/** What Skel advises of a proposal, point by point, as HTML. */

import { escaped, unbroken } from '../dossier/write/html.ts'
import type { CaseState } from '../engine/api.ts'
import { t, text } from '../i18n/index.ts'
import { groupFindings } from '../law/finding-groups.ts'
import type { Finding } from '../law/types.ts'
import { s } from './words.ts'

export function findingsHtml({ assessment }: CaseState): string {
  const { cases, findings } = assessment
  const of = (number: number | undefined) => findings.filter(finding => finding.case === number)
  const sections =
    cases.length === 0
      ? [{ heading: null, all: findings }]
      : [
          ...cases.map(({ number }) => ({ heading: s('publication.case', { number }), all: of(number) })),
          { heading: s('publication.findings.all'), all: of(undefined) }
        ]
  const told = sections.map(({ heading, all }) => {
    const { aside } = groupFindings(all)
    return { heading, shown: all.filter(one => !aside.includes(one)), aside: aside.length }
  })
  const aside = told.reduce((sum, one) => sum + one.aside, 0)
  return [
    `<p>${escaped(s('publication.findings.about', { aside }))}</p>`,
    ...told.flatMap(({ heading, shown }) =>
      shown.length === 0
        ? []
        : [
            ...(heading === null ? [] : [`<h3>${escaped(heading)}</h3>`]),
            `<ul class="findings">\n${shown.map(one => findingHtml(one, heading === null ? 3 : 4)).join('\n')}\n</ul>`
          ]
    ),
    assumptionsHtml(told.flatMap(({ shown }) => shown))
  ].join('\n')
}

const LOOKS = {
  met: 'met',
  'not-met': 'not-met',
  undetermined: 'open',
  'needs-assessment': 'open',
  'not-applicable': 'aside',
  unfilled: 'open'
} as const

function findingHtml({ rule, provision, verdict, unfilled, reason }: Finding, level: 3 | 4): string {
  const status = unfilled ? 'unfilled' : verdict
  return `<li data-rule="${escaped(rule)}" data-verdict="${verdict}"><h${level} class="finding">${escaped(text({ id: `rule.${rule}` }))} <span class="where">${escaped(provision)}</span> <span class="verdict ${LOOKS[status]}">${escaped(t(`verdict.${status}`))}</span></h${level}><p>${unbroken(escaped(text(reason)))}</p></li>`
}

/** Interpretations that the findings shown take for granted, each once. */
function assumptionsHtml(findings: readonly Finding[]): string {
  const all = [...new Set(findings.flatMap(({ assumptions }) => assumptions.map(text)))]
  if (all.length === 0) return ''
  const items = all.map(one => `<li>${unbroken(escaped(one))}</li>`)
  return `<h3>${escaped(s('publication.assumed'))}</h3>\n<ul>\n${items.join('\n')}\n</ul>`
}
