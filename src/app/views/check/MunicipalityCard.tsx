import { lazy, Suspense } from 'react'
import type { MunicipalityReport } from '../../../engine/api.ts'
import { formatDifference, formatNumber, formatSquareKilometres } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { selectMunicipality } from '../../commands/case/select-municipality.ts'
import { zoomToMunicipality } from '../../commands/map/zoom.ts'
import { Fact } from '../../kit/Fact.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { openMe, useMe } from '../../state/me.ts'
import { useNavigation } from '../../state/navigation.ts'
import { municipalityName } from '../../state/selectors/display-names.ts'
import { useDivision } from '../../state/selectors/division-after.ts'
import { useIsBehind } from '../../state/selectors/old-answers.ts'
import { useTheme } from '../../state/theme.ts'
import { useUi } from '../../state/ui.ts'
import { useMarkedInPanel } from '../answers/engine-answer.ts'
import { CardCooperations } from '../cooperations/CardCooperations.tsx'
import { ParishList } from './ParishList.tsx'

const LandShares = lazy(() => import('../area-card/LandShares.tsx').then(m => ({ default: m.LandShares })))

/** Facts of the selected municipality on the effective date, and after the changes where they differ. */
export function MunicipalityCard() {
  const code = useUi(state => state.selected)
  const card = useUi(state => state.card)
  const mapReady = useUi(state => state.mapState === 'ready')
  const date = useCase(presentProposal)?.effectiveDate
  const division = useDivision()
  if (!code || !date) return null
  return (
    <section className="card" aria-labelledby="card-heading" data-testid="municipality-card">
      <header className="card-head">
        <h2 id="card-heading">{division.find(one => one.code === code)?.name ?? municipalityName(code)}</h2>
        {mapReady ? (
          <button
            type="button"
            className="button button-plain button-small"
            onClick={() => void zoomToMunicipality(code)}
          >
            {t('card.zoom')}
          </button>
        ) : null}
        <button
          type="button"
          className="button button-icon"
          onClick={() => selectMunicipality(null)}
          aria-label={t('card.close')}
        >
          <Icon name="cross" />
        </button>
      </header>
      <p>
        <button type="button" className="button button-plain button-small" onClick={() => openMe(asked(code))}>
          {t('action.ask')}
        </button>
      </p>
      {card ? <Facts card={card} date={date} /> : <p className="quiet">{t('card.loading')}</p>}
    </section>
  )
}

/** The place that was found or pointed at; none where the municipality was chosen by its name. */
function asked(code: string) {
  const { found } = useMe.getState()
  return found?.code === code ? found : null
}

function Facts({ card, date }: { readonly card: MunicipalityReport; readonly date: string }) {
  const { record, before, after } = card
  const counted = useUi(state => state.residents?.kind === 'counted')
  const created = before.areaM2 === 0
  const island = card.island === 'no' ? [] : [t(`card.island.${card.island}`)]
  const place = record.inDivision
    ? [...(card.region || created ? [] : [t('card.no-region', { date: { date } })]), ...island]
    : [t('card.outside')]
  const change = useChange(card)
  const one = useDivision().find(({ code }) => code === card.code)
  return (
    <>
      <p className="card-place">
        {t('card.code', { code: card.code })}
        {record.inDivision && card.region ? (
          <>
            {' · '}
            <RegionLink region={card.region} />
          </>
        ) : null}
        {place.map(words => ` · ${words}`)}
      </p>
      {change.map(words => (
        <p key={words} className="card-change">
          {words}
        </p>
      ))}
      <dl className="facts">
        <Fact
          name={
            record.residents
              ? t('card.residents', { date: { date: record.residents.date } })
              : t('card.residents.unknown')
          }
        >
          {record.residents ? formatNumber(record.residents.count) : t('card.unknown')}
        </Fact>
        {after && Math.round(after.residents) !== Math.round(before.residents) ? (
          <Fact name={t(counted ? 'card.residents.after.counted' : 'card.residents.after')} indent>
            {counted ? formatNumber(after.residents) : t('card.about', { n: formatNumber(after.residents) })}
          </Fact>
        ) : null}
        <Fact name={t('card.area')}>{created ? t('card.none-today') : formatSquareKilometres(before.areaM2)}</Fact>
        {after && after.areaM2 !== before.areaM2 ? (
          <Fact name={t('card.after')} indent>
            {formatSquareKilometres(after.areaM2)}
            {created ? null : ` (${formatDifference(after.areaM2 - before.areaM2)})`}
          </Fact>
        ) : null}
        <Fact
          name={
            record.registeredArea
              ? t('card.registered', { year: String(record.registeredArea.year) })
              : t('card.registered.unknown')
          }
        >
          {record.registeredArea ? formatSquareKilometres(record.registeredArea.m2) : t('card.unknown')}
        </Fact>
        <Fact name={t('card.parts')}>{created ? t('card.none-today') : formatNumber(before.parts)}</Fact>
        {after && after.parts !== before.parts ? (
          <Fact name={t('card.after')} indent>
            {formatNumber(after.parts)}
          </Fact>
        ) : null}
        {one && one.givesTo.length + one.getsFrom.length > 0 ? (
          <Suspense fallback={null}>
            <LandShares one={one} />
          </Suspense>
        ) : null}
        <CardCooperations code={card.code} />
        <ThemeFact code={card.code} />
      </dl>
      <ParishList code={card.code} codes={record.parishes} isTouched={(one?.after ?? null) !== null} />
    </>
  )
}

/** What the theme on the map says of it. */
function ThemeFact({ code }: { readonly code: string }) {
  const told = useTheme(state => state.told)
  const cell = told?.cells.get(code)
  useMarkedInPanel(useIsBehind(cell && told))
  if (!told || !cell || told.column === 'residents') return null
  const { before, after } = cell
  return (
    <>
      <Fact name={told.label}>{before?.text ?? t('card.none-today')}</Fact>
      {after && after.text !== before?.text ? (
        <Fact name={t('card.after')} indent>
          {after.text}
        </Fact>
      ) : null}
    </>
  )
}

/** What the proposal does to the municipality itself: its name, its region, or that it ends or is new. */
function useChange({ code, name, region }: MunicipalityReport): readonly string[] {
  const one = useDivision().find(other => other.code === code)
  if (!one) return []
  if (one.goesTo) return [t('card.ends')]
  const regions = { names: one.regions.map(after => after.name) }
  const moves = one.regions.length > 0 && region !== null && one.regions.some(({ id }) => id !== region.id)
  return [
    ...(one.today === null ? [t('card.created', { regions, n: one.regions.length })] : []),
    ...(one.today !== null && one.today !== one.name ? [t('card.today', { name })] : []),
    ...(one.today !== null && moves ? [t('card.region-after', { regions })] : [])
  ]
}

/** Leads to the region's own card. */
function RegionLink({ region }: { readonly region: { readonly id: string; readonly name: string } }) {
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        selectMunicipality(null)
        useNavigation.setState({ area: { kind: 'region', id: region.id } })
      }}
    >
      {region.name}
    </button>
  )
}
