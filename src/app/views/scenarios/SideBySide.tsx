import type { ReactNode } from 'react'
import { t } from '../../../i18n/index.ts'
import type { ComparedScenario } from '../../commands/scenarios/run-comparison.ts'

/**
 * A table with a column per scenario. On a narrow screen it scrolls sideways under headings that stay, so it is a region
 * that the keyboard can reach.
 */
export function SideBySide(props: {
  readonly caption: string
  readonly rowHeading: string
  readonly shown: readonly ComparedScenario[]
  /** Heading of a column before the scenarios. */
  readonly before?: string
  readonly children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1)
    <section className="table-scroll compare-scroll" aria-label={props.caption} tabIndex={0}>
      <table className="table compare-table">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.rowHeading}</th>
            {props.before ? (
              <th scope="col" className="number">
                {props.before}
              </th>
            ) : null}
            {props.shown.map(({ id, name, present }) => (
              <th key={id} scope="col" className="number">
                {name}
                {present ? <span className="scenario-present"> {t('scenarios.present')}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </section>
  )
}

/** One figure of every scenario; none where only `differences` are wanted and `by` is the same of all. */
export function ComparedFigure(props: {
  readonly heading: string
  readonly before?: ReactNode
  readonly shown: readonly ComparedScenario[]
  readonly cell: (shown: ComparedScenario) => ReactNode
  readonly differences?: boolean
  /** What of each it says, as JSON tells it apart. */
  readonly by?: (shown: ComparedScenario) => unknown
}) {
  const { by, shown } = props
  if (props.differences && by && new Set(shown.map(one => JSON.stringify(by(one)) ?? '')).size < 2) return null
  return (
    <tr>
      <th scope="row">{props.heading}</th>
      {props.before === undefined ? null : <td className="number">{props.before}</td>}
      {props.shown.map(one => (
        <td key={one.id} className="number">
          {props.cell(one)}
        </td>
      ))}
    </tr>
  )
}
