import { type ProposalFigures, STATUSES } from '../../../comparison/figures.ts'
import { formatDate, formatHectares } from '../../../i18n/format.ts'
import { t, text } from '../../../i18n/index.ts'
import { AREA_LIMIT_M2 } from '../../../law/limits.ts'
import type { ComparedScenario } from '../../commands/scenarios/run-comparison.ts'
import { areaBeside, residentsText, toleranceText } from '../../kit/format/figures.ts'
import { ComparedFigure, SideBySide } from './SideBySide.tsx'

/** For each scenario: what it moves, its route through the Act, and its verdicts. */
export function CaseTable({
  shown,
  differences
}: {
  readonly shown: readonly ComparedScenario[]
  /** Only what they differ in. */
  readonly differences: boolean
}) {
  const figure = (
    heading: string,
    value: (figures: ProposalFigures) => React.ReactNode,
    by: (figures: ProposalFigures) => unknown
  ) => (
    <ComparedFigure
      heading={heading}
      shown={shown}
      differences={differences}
      by={({ column }) => column.figures && by(column.figures)}
      cell={({ column }) =>
        column.figures ? value(column.figures) : t('compare.failed', { cause: column.cause ?? '' })
      }
    />
  )
  return (
    <SideBySide caption={t('compare.figures')} rowHeading={t('compare.figure')} shown={shown}>
      <ComparedFigure
        heading={t('compare.date')}
        shown={shown}
        differences={differences}
        by={({ proposal }) => proposal.effectiveDate}
        cell={({ proposal }) => formatDate(proposal.effectiveDate)}
      />
      {figure(
        t('compare.changes'),
        ({ changes: { inForce, all } }) => t('compare.changes.value', { n: inForce, left: all - inForce, all }),
        ({ changes }) => changes
      )}
      {figure(
        t('compare.area'),
        ({ area }) => (
          <>
            {areaBeside(area.best, AREA_LIMIT_M2)}
            {toleranceText(area) ? (
              <small>{t('compare.range', { low: formatHectares(area.low), high: formatHectares(area.high) })}</small>
            ) : null}
          </>
        ),
        ({ area }) => area
      )}
      {figure(
        t('compare.residents'),
        ({ residents }) => residentsText(residents),
        ({ residents }) => residents
      )}
      {shown.some(({ column }) => (column.figures?.cases ?? 1) > 1)
        ? figure(
            t('compare.cases'),
            ({ cases }) => cases,
            ({ cases }) => cases
          )
        : null}
      {figure(
        t('compare.route'),
        ({ routes }) =>
          routes.length > 0
            ? routes.map(route => <span key={route}>{text({ id: `route.${route}` })}</span>)
            : t('compare.route.none'),
        ({ routes }) => routes
      )}
      {STATUSES.map(verdict => (
        <ComparedFigure
          key={verdict}
          heading={t('compare.verdict', { verdict: text({ id: `verdict.${verdict}` }) })}
          shown={shown}
          differences={differences}
          by={({ column }) => column.figures?.findings[verdict] ?? null}
          cell={({ column }) => column.figures?.findings[verdict] ?? ''}
        />
      ))}
    </SideBySide>
  )
}
