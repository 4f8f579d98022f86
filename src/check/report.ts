/** The same answer as `--json`, as a Danish text for people. */

import { t, text } from '../i18n/check.ts'
import { formatNumber } from '../i18n/format.ts'
import { decisionLines } from './report/decisions.ts'
import { findingLines } from './report/findings.ts'
import { indent } from './report/indent.ts'
import { movedLines, municipalityLines, oddLines } from './report/land.ts'
import { residentLines } from './report/residents.ts'
import type { CheckOutput, Measures } from './result.ts'

export function report(result: CheckOutput): string {
  const { measures } = result
  const blocks = [
    heading(result),
    changeLines(result),
    movedLines(measures),
    residentLines(result),
    decisionLines(measures),
    municipalityLines(measures),
    oddLines(measures),
    ...findingBlocks(result),
    [...conservationLines(measures), t('check.advice')]
  ]
  return `${blocks
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`
}

/** Case by case where there are several, then what concerns all of them. */
function findingBlocks({ cases = [], findings, measures, summary }: CheckOutput): string[][] {
  if (cases.length === 0) return [findingLines(findings)]
  const nameOf = new Map(measures.municipalities.map(({ code, name }) => [code, name]))
  const of = (number?: number) => findings.filter(finding => finding.case === number)
  const over = of()
  return [
    [t('check.cases', { n: cases.length }), indent(t('check.assumption', { words: t('law.case.assume.shared') }))],
    ...cases.map(({ number, municipalities, routes, headings, summary: words }) => [
      t('check.case', { number, names: { names: municipalities.map(code => nameOf.get(code) ?? code) } }),
      indent(t('check.routes', { routes: { names: ways(routes, headings) } })),
      indent(words),
      ...(of(number).length > 0 ? findingLines(of(number)).map(indent) : [])
    ]),
    ...(over.length > 0 ? [[t('check.all-cases'), indent(summary), ...findingLines(over).map(indent)]] : [])
  ]
}

const ways = (routes: readonly string[], headings: readonly string[]) =>
  routes.map((id, i) => t('check.route', { name: text({ id: `route.${id}` }), basis: headings[i] ?? '' }))

function heading({ proposal, dataset, routes, headings, summary, cases, warnings, notApplied }: CheckOutput): string[] {
  return [
    t('check.title', { file: proposal.file }),
    ...(proposal.title === '' ? [] : [t('check.proposal-title', { title: proposal.title })]),
    t('check.effective-date', { date: { date: proposal.effectiveDate } }),
    t('check.dataset', { id: dataset.id, sha256: dataset.sha256 }),
    t('check.routes', { routes: { names: ways(routes, headings) } }),
    ...(cases ? [] : [summary]),
    ...[...warnings, ...notApplied].map(({ path, message }) => t('check.warning', { path, message }))
  ]
}

function changeLines({ changes }: CheckOutput): string[] {
  if (changes.length === 0) return []
  const lines = changes.flatMap(
    ({ type, areaM2, off, slivers, overlapM2, coarsePoints, unplacedM2, strangers = [] }, index) => {
      const values = { n: index + 1, type: text({ id: `check.change.${type}` }) }
      if (off) return [t('check.change.off', values)]
      const names = slivers.map(({ code }) => code)
      return [
        areaM2 > 0 ? t('check.change.moving', { ...values, area: { m2: areaM2 } }) : t('check.change', values),
        ...(overlapM2 ? [indent(t('check.change.overlap', { area: { m2: overlapM2 } }))] : []),
        ...(unplacedM2 ? [indent(t('changes.unplaced', { m2: unplacedM2 }))] : []),
        ...strangers.map(({ parcel, code, areaM2: m2 }) =>
          indent(t('changes.stranger', { n: parcel + 1, name: code, m2 }))
        ),
        ...(coarsePoints ? [indent(t('check.change.coarse', { n: coarsePoints }))] : []),
        ...(names.length > 0 ? [indent(t('check.change.slivers', { names: { names } }))] : [])
      ]
    }
  )
  return [t('check.changes'), ...lines.map(indent)]
}

function conservationLines({ conservation }: Measures): string[] {
  const { beforeM2, afterM2, gaps, overlaps, dataHoles } = conservation
  return [
    t('check.conservation', { before: formatNumber(beforeM2), after: formatNumber(afterM2), gaps, overlaps }),
    ...dataHoles.map(({ around, areaM2 }) =>
      t('check.data-hole', { area: { m2: areaM2 }, names: { names: around.map(({ name }) => name) } })
    )
  ]
}
