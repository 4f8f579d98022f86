import { findingName } from '../../../bundle/comparison/tables.ts'
import type { FindingRow } from '../../../comparison/findings.ts'
import { s } from '../../../i18n/comparison.ts'
import { text } from '../../../i18n/index.ts'
import type { ComparedScenario } from '../../commands/scenarios/run-comparison.ts'
import { VerdictBadge } from '../../kit/VerdictBadge.tsx'
import { SideBySide } from './SideBySide.tsx'

/** Every finding that any of them has, with its verdict in each; those that differ are marked. */
export function ComparedFindings(props: {
  readonly shown: readonly ComparedScenario[]
  readonly rows: readonly FindingRow[]
  readonly nameOf: (code: string) => string
  readonly differences: boolean
}) {
  const { shown, rows, nameOf, differences } = props
  const wanted = rows.filter(({ differs }) => differs || !differences)
  if (rows.length === 0) return null
  const differing = rows.filter(({ differs }) => differs).length
  return (
    <>
      <SideBySide
        caption={s('comparison.findings')}
        rowHeading={s('comparison.finding')}
        before={s('comparison.provision')}
        shown={shown}
      >
        {wanted.map(({ rule, provision, municipalities, cells, differs }, i) => (
          <tr
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule may have several findings, told apart by their place
            key={`${rule} ${i}`}
            data-rule={rule}
            data-differs={differs || undefined}
          >
            <th scope="row">
              {findingName(rule, municipalities, nameOf)}
              {differs && shown.length > 1 ? <span className="compare-differs">{s('comparison.differs')}</span> : null}
            </th>
            <td className="number">{provision}</td>
            {shown.map(({ id, column }, place) => {
              const cell = cells[place]
              return (
                <td key={id} className="number" data-status={cell?.status}>
                  {cell ? (
                    <span className="compare-verdict">
                      <VerdictBadge status={cell.status} /> {text({ id: `verdict.${cell.status}` })}
                    </span>
                  ) : column.figures ? (
                    s('comparison.finding.none')
                  ) : (
                    ''
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </SideBySide>
      {shown.length > 1 ? (
        <p className="hint">{s('comparison.findings.differ', { n: differing, all: rows.length })}</p>
      ) : null}
    </>
  )
}
