import { useState } from 'react'
import { formatNumber, formatSquareKilometres } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { regionsOn } from '../case/regions.ts'
import { selectMunicipality } from '../case/select.ts'
import { zoomToMunicipality } from '../case/zoom.ts'
import { SearchField } from '../form/SearchField.tsx'
import { presentProposal, useCase } from '../state/case.ts'

const byName = new Intl.Collator('da')

/** Every municipality with its figures: the map's equal for those who cannot see or point at it. */
export function MunicipalityTable({ onChosen }: { readonly onChosen?: () => void }) {
  const [query, setQuery] = useState('')
  const register = useCase(state => state.opened?.register)
  const date = useCase(state => presentProposal(state)?.effectiveDate)
  if (!register || !date) return null
  const regions = regionsOn(register.regions, date)
  const wanted = query.trim().toLocaleLowerCase('da')
  const rows = register.municipalities
    .filter(m => m.inDivision && (m.name.toLocaleLowerCase('da').includes(wanted) || m.code === wanted))
    .sort((a, b) => byName.compare(a.name, b.name))
  const choose = (code: string) => {
    selectMunicipality(code)
    zoomToMunicipality(code)
    onChosen?.()
  }
  return (
    <div className="municipality-list">
      <SearchField label={t('list.search')} value={query} onChange={setQuery} />
      <p className="hint" role="status">
        {rows.length > 0 ? t('list.count', { n: rows.length }) : t('list.none', { query })}
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('list.name')}</th>
            <th scope="col">{t('list.region')}</th>
            <th scope="col" className="number">
              {t('list.residents')}
            </th>
            <th scope="col" className="number">
              {t('list.area')}
            </th>
            <th scope="col">{t('list.island')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, residents, registeredArea, island }) => (
            <tr key={code}>
              <th scope="row">
                <button type="button" className="link" onClick={() => choose(code)}>
                  {name}
                </button>
              </th>
              <td>{regions.get(code)?.name ?? t('card.unknown')}</td>
              <td className="number">{residents ? formatNumber(residents.count) : t('card.unknown')}</td>
              <td className="number">
                {registeredArea ? formatSquareKilometres(registeredArea.m2) : t('card.unknown')}
              </td>
              <td>{t(`list.island.${island}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
