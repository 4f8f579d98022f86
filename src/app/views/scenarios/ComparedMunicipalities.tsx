import { affectedByAny, regionsOfAny } from '../../../comparison/figures.ts'
import { formatDifference, formatNames, formatNumber, formatSquareKilometres } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import type { ComparedScenario } from '../../commands/scenarios/run-comparison.ts'
import { ComparedFigure, SideBySide } from './SideBySide.tsx'

const signed = new Intl.NumberFormat('da-DK', { signDisplay: 'exceptZero', maximumFractionDigits: 0 })

/** Area and residents of every municipality that any of the scenarios affects: today, and after each. */
export function ComparedMunicipalities({
  shown,
  differences
}: {
  readonly shown: readonly ComparedScenario[]
  /** Only what they differ in. */
  readonly differences: boolean
}) {
  const affected = affectedByAny(shown.flatMap(({ column }) => column.figures ?? []))
  const moved = regionsOfAny(shown.flatMap(({ column }) => column.figures ?? []))
  if (affected.length + moved.length === 0) return null
  const row = (
    { code, name, before }: (typeof affected)[number],
    kind: 'areaM2' | 'residents',
    format: (n: number) => string,
    difference: (n: number) => string
  ) => (
    <ComparedFigure
      key={`${code} ${kind}`}
      heading={t(kind === 'areaM2' ? 'compare.row.area' : 'compare.row.residents', { name })}
      before={before ? format(before[kind]) : t('compare.not-there')}
      shown={shown}
      differences={differences}
      by={({ column: { figures } }) => {
        const here = figures?.municipalities.get(code)
        return figures && [here?.after?.[kind] ?? null, here?.nameAfter ?? null, here === undefined]
      }}
      cell={({ column: { figures } }) => {
        if (!figures) return ''
        const here = figures.municipalities.get(code)
        if (!here) return t(before ? 'compare.untouched' : 'compare.not-there')
        if (!here.after) return t('compare.abolished')
        const value = format(here.after[kind])
        const more = difference(here.after[kind] - (here.before?.[kind] ?? 0))
        const figure = t('compare.with-difference', { value, difference: more })
        const renamed = here.nameAfter !== null && here.nameAfter !== name
        return renamed ? t('compare.renamed', { figure, name: here.nameAfter }) : figure
      }}
    />
  )
  return (
    <>
      <SideBySide
        caption={t('compare.municipalities')}
        rowHeading={t('compare.municipality')}
        before={t('compare.today')}
        shown={shown}
      >
        {affected.flatMap(municipality => [
          row(municipality, 'areaM2', formatSquareKilometres, formatDifference),
          row(municipality, 'residents', formatNumber, n => signed.format(n))
        ])}
        {moved.map(({ code, name, before }) => (
          <ComparedFigure
            key={`${code} region`}
            heading={t('compare.row.region', { name })}
            before={before ?? t('compare.not-there')}
            shown={shown}
            differences={differences}
            by={({ column: { figures } }) => figures && (figures.regions.get(code)?.after ?? null)}
            cell={({ column: { figures } }) => {
              const here = figures?.regions.get(code)
              if (here) return formatNames(here.after)
              return figures ? t(before ? 'compare.untouched' : 'compare.not-there') : ''
            }}
          />
        ))}
      </SideBySide>
      <p className="hint">{t('compare.after-estimate')}</p>
    </>
  )
}
