/** The findings of a report: verdict, the Act's words, the figures they rest on, and the reasoning. */
import { formatDate } from '../../i18n/format.ts'
import { t, text } from '../../i18n/index.ts'
import { p } from '../../i18n/papers.ts'
import type { Finding } from '../../law/types.ts'
import type { CaseFile } from '../case-file.ts'
import { type Block, heading, paragraph, styled } from '../model.ts'

export function findingBlocks({ state }: CaseFile): Block[] {
  const { findings, cases } = state.assessment
  if (cases.length === 0) return findings.flatMap(one => ofFinding(one, 3))
  const numbers = cases.map(({ number }) => number)
  return [
    ...numbers.flatMap(number => [
      heading(3, p('papers.report.case', { number })),
      ...findings.filter(one => one.case === number).flatMap(one => ofFinding(one, 4))
    ]),
    heading(3, p('papers.report.all-cases')),
    ...findings.filter(one => one.case === undefined).flatMap(one => ofFinding(one, 4))
  ]
}

function ofFinding(finding: Finding, level: 3 | 4): Block[] {
  const { rule, verdict, unfilled, provision, quote, reason, inputs, steps, assumptions, settles } = finding
  return [
    heading(
      level,
      p('papers.report.finding', {
        rule: text({ id: `rule.${rule}` }),
        provision,
        verdict: t(`verdict.${unfilled ? 'unfilled' : verdict}`)
      })
    ),
    paragraph(text(reason)),
    styled('quote', p('papers.quote', { words: quote, address: provision })),
    ...(inputs.length > 0 ? inputBlocks(finding) : []),
    ...listed(p('papers.report.steps'), steps.map(text)),
    ...listed(p('papers.report.assumptions'), assumptions.map(text)),
    ...listed(p('papers.report.settles'), settles.map(text))
  ]
}

/** A source that holds for several figures stands once, under them. */
function inputBlocks({ rule, inputs }: Finding): Block[] {
  const sources = inputs.map(({ pedigree }) =>
    pedigree
      ? [text(pedigree.source), pedigree.date === null ? '' : formatDate(pedigree.date), text(pedigree.method)]
          .filter(Boolean)
          .join('. ')
      : null
  )
  const several = [...new Set(sources)].filter(
    (one): one is string => one !== null && sources.indexOf(one) !== sources.lastIndexOf(one)
  )
  const said = (source: string | null) => {
    if (source === null) return '–'
    const at = several.indexOf(source)
    return at < 0 ? source : p('papers.report.source-note', { number: at + 1 })
  }
  return [
    {
      kind: 'table',
      caption: p('papers.report.inputs', { rule: text({ id: `rule.${rule}` }) }),
      head: [p('papers.report.input'), p('papers.report.value'), p('papers.report.source')],
      rows: inputs.map(({ name, value }, i) => [[text(name)], [text(value)], [said(sources[i] ?? null)]]),
      figures: []
    },
    ...several.map((source, i) => styled('small', p('papers.report.source-below', { number: i + 1, source })))
  ]
}

function listed(lead: string, lines: readonly string[]): Block[] {
  return lines.length > 0 ? [styled('small', lead), { kind: 'list', lines: lines.map(one => [one]) }] : []
}
