/** The same answer as `--json`, as a Danish text for people. */
import { formatNumber, formatSquareKilometres } from '../i18n/format.ts'
import { t, text } from '../i18n/index.ts'
import type { CheckOutput } from './result.ts'

const MARKS = { met: '✓', 'not-met': '✗', undetermined: '?', 'needs-assessment': '!', 'not-applicable': '–' } as const

type Measures = CheckOutput['measures']

export function report(result: CheckOutput): string {
  const { measures, findings } = result
  const blocks = [
    heading(result),
    movedBlock(measures),
    municipalitiesBlock(measures),
    [t('check.findings'), ...findings.flatMap(findingLines).map(indent)],
    [conservationLine(measures), t('check.advice')]
  ]
  return `${blocks
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`
}

const indent = (line: string) => `  ${line}`

function heading({ proposal, dataset, routes, warnings, notApplied }: CheckOutput): string[] {
  const ways = routes.map(id =>
    t('check.route', { name: text({ id: `route.${id}` }), basis: text({ id: `route.${id}.basis` }) })
  )
  return [
    t('check.title', { file: proposal.file }),
    ...(proposal.title === '' ? [] : [t('check.proposal-title', { title: proposal.title })]),
    t('check.effective-date', { date: { date: proposal.effectiveDate } }),
    t('check.dataset', { id: dataset.id, sha256: dataset.sha256 }),
    t('check.routes', { routes: { names: ways } }),
    ...[...warnings, ...notApplied].map(({ path, message }) => t('check.warning', { path, message }))
  ]
}

function movedBlock({ movedAreaM2, areaToleranceM2, residents, transfers, municipalities }: Measures): string[] {
  if (transfers.length === 0) return [t('check.nothing-moved')]
  const area = { m2: movedAreaM2 }
  const name = (code: string) => `${code} ${municipalities.find(one => one.code === code)?.name ?? ''}`.trim()
  return [
    t('check.moved'),
    indent(
      areaToleranceM2 === 0
        ? t('check.area.exact', { area })
        : t('check.area', { area, tolerance: { m2: areaToleranceM2 } })
    ),
    indent(
      isExact(residents) ? t('check.residents.exact', persons(residents)) : t('check.residents', persons(residents))
    ),
    ...transfers.map(({ from, to, areaM2, residents: moved }) => {
      const values = { from: name(from), to: name(to), area: { m2: areaM2 }, ...persons(moved) }
      return indent(isExact(moved) ? t('check.transfer.exact', values) : t('check.transfer', values))
    })
  ]
}

const isExact = ({ low, high }: Measures['residents']) => low === high

const persons = ({ low, best, high }: Measures['residents']) => ({
  low: formatNumber(low),
  best: formatNumber(best),
  high: formatNumber(high)
})

function municipalitiesBlock({ municipalities }: Measures): string[] {
  if (municipalities.length === 0) return []
  const lines = municipalities.flatMap(({ code, name, region, before, after }) => [
    t('check.municipality', { code, name, region: region?.name ?? t('check.region-unknown') }),
    indent(t('check.before', stateValues(before))),
    indent(after ? t('check.after', stateValues(after)) : t('check.abolished'))
  ])
  return [t('check.municipalities'), ...lines.map(indent)]
}

const stateValues = ({ areaM2, residents, parts }: Measures['municipalities'][number]['before']) => ({
  area: formatSquareKilometres(areaM2),
  residents: formatNumber(residents),
  parts
})

function findingLines(finding: CheckOutput['findings'][number]): string[] {
  const { rule, verdict, provision, reason, inputs } = finding
  const title = t('check.finding', {
    mark: MARKS[verdict],
    verdict: t(`verdict.${verdict}`),
    rule: text({ id: `rule.${rule}` }),
    provision
  })
  return [title, indent(reason), ...inputs.map(({ name, value }) => indent(indent(t('check.input', { name, value }))))]
}

function conservationLine({ conservation }: Measures): string {
  const { beforeM2, afterM2, gaps, overlaps } = conservation
  return t('check.conservation', { before: formatNumber(beforeM2), after: formatNumber(afterM2), gaps, overlaps })
}
