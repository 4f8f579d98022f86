import { lazy, Suspense, useState } from 'react'
import { formatNames, formatNumber, formatSquareKilometres } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import type { Found } from '../../../search/worker/search-worker.ts'
import { selectMunicipality } from '../../commands/case/select-municipality.ts'
import { zoomToMunicipality } from '../../commands/map/zoom.ts'
import { SearchField } from '../../kit/form/SearchField.tsx'
import { type MunicipalityAfter, useDivision } from '../../state/selectors/division-after.ts'
import { useFirstFound } from '../search/use-first-found.ts'

const FoundPlaces = lazy(() => import('../search/FoundPlaces.tsx').then(m => ({ default: m.FoundPlaces })))

const byName = new Intl.Collator('da')

/** Every municipality with its figures: the alternative to the map for those who cannot see or point at it. */
export function MunicipalityTable({ onChosen }: { readonly onChosen?: () => void }) {
  const [query, setQuery] = useState('')
  const [addresses, setAddresses] = useState<readonly Found[]>([])
  const division = useDivision()
  const wanted = query.trim().toLocaleLowerCase('da')
  const rows = division
    .filter(({ code, name, today, record }) => {
      const called = [name, today ?? ''].some(words => words.toLocaleLowerCase('da').includes(wanted))
      return record.inDivision && (called || code === wanted)
    })
    .sort((a, b) => byName.compare(a.name, b.name))
  const choose = (code: string) => {
    selectMunicipality(code)
    void zoomToMunicipality(code)
    onChosen?.()
  }
  const go = (found: Found) => {
    onChosen?.()
    void import('../../commands/search/show-found.ts').then(({ showFound }) => showFound(found))
  }
  const takeFirst = useFirstFound({
    wanted,
    addresses,
    async find() {
      // Where the search can't be fetched the municipalities are there all the same.
      const search = await import('../../commands/search/first-found.ts').catch(() => null)
      return (await search?.firstFound(wanted, division)) ?? null
    },
    take(found) {
      if (found) go(found)
      else if (rows[0]) choose(rows[0].code)
    }
  })
  return (
    <div className="municipality-list">
      <SearchField
        label={t('list.search-all')}
        value={query}
        onChange={setQuery}
        onEnter={() => void takeFirst()}
        {...(onChosen ? { first: true } : {})}
      />
      {wanted ? (
        <Suspense fallback={null}>
          <FoundPlaces query={wanted} division={division} onAddresses={setAddresses} onChosen={go} />
        </Suspense>
      ) : null}
      <p className="hint" role="status">
        {rows.length > 0 ? t('list.count', { n: rows.length }) : t('list.none', { query })}
      </p>
      {rows.length > 0 ? (
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
            {rows.map(one => (
              <tr key={one.code}>
                <th scope="row">
                  <button type="button" className="link" onClick={() => choose(one.code)}>
                    {one.name}
                  </button>
                  <Beside one={one} />
                </th>
                <td>
                  {formatNames(one.regions.map(({ name }) => name)) || t('card.unknown')}
                  {changesRegion(one) ? (
                    <small>{t('list.region.today', { name: one.regionToday?.name ?? '' })}</small>
                  ) : null}
                </td>
                <td className="number">
                  {one.record.residents ? formatNumber(one.record.residents.count) : t('card.unknown')}
                  {one.after ? (
                    <small>
                      {t('list.after', { value: t('card.about', { n: formatNumber(one.after.residents) }) })}
                    </small>
                  ) : null}
                </td>
                <td className="number">
                  {one.record.registeredArea ? formatSquareKilometres(one.record.registeredArea.m2) : t('card.unknown')}
                  {one.after ? (
                    <small>{t('list.after.map', { value: formatSquareKilometres(one.after.areaM2) })}</small>
                  ) : null}
                </td>
                <td>{t(`list.island.${one.record.island}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  )
}

const changesRegion = ({ goesTo, regions, regionToday }: MunicipalityAfter): boolean =>
  goesTo === null && regionToday !== null && regions.some(({ id }) => id !== regionToday.id)

/** How the proposal affects the municipality, in a word. */
function Beside({ one: { goesTo, today, name } }: { readonly one: MunicipalityAfter }) {
  const words = goesTo
    ? t('list.ends')
    : today === null
      ? t('list.new')
      : today === name
        ? null
        : t('list.today', { name: today })
  return words ? <small> {words}</small> : null
}
