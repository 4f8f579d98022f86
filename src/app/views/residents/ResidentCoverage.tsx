import type { MunicipalityCoverage } from '../../../engine/api.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { r } from '../../../i18n/residents.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { useUi } from '../../state/ui.ts'

const percent = new Intl.NumberFormat('da-DK', { style: 'percent', maximumFractionDigits: 0 })
const WORST_FIRST = ['few', 'many', 'covered', 'none']

/** Per municipality: people in the residents' file beside the official figure, those not covered first. */
export function ResidentCoverage() {
  const residents = useUi(state => state.residents)
  if (residents?.kind !== 'counted') return null
  const { coverage, coveringShare, name } = residents
  const rank = ({ covering }: MunicipalityCoverage) => WORST_FIRST.indexOf(covering)
  const some = coverage.filter(({ covering }) => covering !== 'none').sort((a, b) => rank(a) - rank(b))
  const without = coverage.filter(({ covering }) => covering === 'none')
  return (
    <Dialog heading={r('coverage.heading')} wide>
      <p>{r('coverage.about', { file: name, share: Math.round(100 * coveringShare) })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1) */}
      <section className="table-scroll" aria-label={r('coverage.heading')} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{r('coverage.municipality')}</th>
              <th scope="col">{r('coverage.state')}</th>
              <th scope="col" className="number">
                {r('coverage.people')}
              </th>
              <th scope="col" className="number">
                {r('coverage.official')}
              </th>
              <th scope="col" className="number">
                {r('coverage.share')}
              </th>
              <th scope="col" className="number">
                {r('coverage.points')}
              </th>
            </tr>
          </thead>
          <tbody>{some.map(row)}</tbody>
        </table>
      </section>
      {without.length > 0 ? (
        <p>{r('coverage.none', { n: without.length, names: { names: without.map(one => one.name) } })}</p>
      ) : null}
    </Dialog>
  )
}

function row({ code, name, points, people, official, covering }: MunicipalityCoverage) {
  return (
    <tr key={code}>
      <th scope="row">{name}</th>
      <td>{covering === 'none' ? null : r(`coverage.${covering}`)}</td>
      <td className="number">{formatNumber(people)}</td>
      <td className="number">{official === null ? r('coverage.unknown') : formatNumber(official)}</td>
      <td className="number">{official === null ? null : percent.format(people / official)}</td>
      <td className="number">{formatNumber(points)}</td>
    </tr>
  )
}
