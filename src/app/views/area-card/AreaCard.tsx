import type { LandShares } from '../../../engine/api.ts'
import { p } from '../../../i18n/area-card.ts'
import { formatArea, formatNumber, formatSquareKilometres } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { boxOfArea, nameOfArea } from '../../commands/address/areas.ts'
import { closeArea } from '../../commands/map/show-area.ts'
import { showDay } from '../../commands/ways/explore-day.ts'
import { Fact } from '../../kit/Fact.tsx'
import { Icon } from '../../kit/Icon.tsx'
import type { Area } from '../../state/address.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useMode } from '../../state/mode.ts'
import { useDivision } from '../../state/selectors/division-after.ts'
import { getMap } from '../../state/services.ts'
import { useUi } from '../../state/ui.ts'
import { useEngineAnswer } from '../answers/engine-answer.ts'
import { Cooperation } from './Cooperation.tsx'
import { divisionTable } from './division-table.ts'
import { Island } from './Island.tsx'
import { Links } from './Links.tsx'
import { parishHoldings } from './parish-holdings.ts'
import { Known, Pair } from './parts.tsx'
import { type RegionSide, regionFacts } from './region-facts.ts'

/** Facts of a region, a parish, an island or a cooperation without the proposal and with it. */
export function AreaCard({ area }: { readonly area: Area }) {
  useDivision()
  const mapReady = useUi(state => state.mapState === 'ready')
  const name = nameOfArea(area)
  return (
    <section className="card area-card" aria-labelledby="area-heading" data-testid="area-card">
      <header className="card-head">
        <h2 id="area-heading">{name}</h2>
        {mapReady ? (
          <button type="button" className="button button-plain button-small" onClick={() => void zoom(area)}>
            {t('card.zoom')}
          </button>
        ) : null}
        <button type="button" className="button button-icon" onClick={closeArea} aria-label={p('area.close', { name })}>
          <Icon name="cross" />
        </button>
      </header>
      <Facts area={area} />
    </section>
  )
}

function Facts({ area: { kind, id } }: { readonly area: Area }) {
  switch (kind) {
    case 'region':
      return <Region id={id} />
    case 'island':
      // An answer of another island is not to be taken for this one's.
      return <Island key={id} id={id} />
    case 'cooperation':
      return <Cooperation id={id} />
    default:
      return <Parish code={id} />
  }
}

async function zoom(area: Area): Promise<void> {
  const box = await boxOfArea(area).catch(() => null)
  if (box) getMap()?.fitTo(box)
}

function Region({ id }: { readonly id: string }) {
  const hasChanges = useCase(state => (presentProposal(state)?.changes.length ?? 0) > 0)
  return (
    <Known answer={useEngineAnswer(divisionTable)}>
      {rows => {
        const facts = regionFacts(rows, id)
        if (!facts) return <RegionElsewhen id={id} />
        const { after, before, code, comes, leaves } = facts
        const pair = (of: (side: RegionSide) => string): [string, string] => [
          before ? of(before) : p('area.not-there'),
          after ? of(after) : p('area.ends')
        ]
        return (
          <>
            <p className="card-place">{code ? p('area.region', { code }) : p('area.region.uncoded')}</p>
            {after ? null : <p className="card-change">{p('area.ends')}</p>}
            {before ? null : <p className="card-change">{p('area.created')}</p>}
            <dl className="facts">
              <Pair name={p('area.size')} values={pair(side => formatSquareKilometres(side.areaM2))} />
              <Pair
                name={p('area.residents')}
                values={pair(({ residents }) =>
                  residents === null ? p('area.residents.unknown') : formatNumber(Math.round(residents))
                )}
              />
              <Pair name={p('area.municipalities')} values={pair(side => formatNumber(side.municipalities.length))} />
              {comes.length > 0 && before ? (
                <Fact name={p('area.comes')}>
                  <Links codes={comes} byName />
                </Fact>
              ) : null}
              {leaves.length > 0 ? (
                <Fact name={p('area.leaves')}>
                  <Links codes={leaves} byName />
                </Fact>
              ) : null}
              {after ? (
                <Fact name={p(hasChanges ? 'area.members' : 'area.municipalities.which')}>
                  <Links codes={after.municipalities} byName />
                </Fact>
              ) : null}
            </dl>
          </>
        )
      }}
    </Known>
  )
}

function Parish({ code }: { readonly code: string }) {
  const hasChanges = useCase(state => (presentProposal(state)?.changes.length ?? 0) > 0)
  return (
    <Known answer={useEngineAnswer(parishHoldings)}>
      {parishes => {
        const parish = parishes.find(one => one.code === code)
        if (!parish) return <p className="quiet">{p('area.not-there')}</p>
        const { after, areaM2, before } = parish
        return (
          <>
            <p className="card-place">{p('area.parish', { code })}</p>
            <dl className="facts">
              <Fact name={p('area.size')}>{formatArea(areaM2)}</Fact>
              <Fact name={p(hasChanges ? 'area.in.today' : 'area.in')}>
                <Holders shares={before} />
              </Fact>
              {hasChanges ? (
                <Fact name={p('area.after')} indent>
                  {after === null ? (
                    p('area.unknown')
                  ) : isSame(before, after) ? (
                    p('area.same')
                  ) : (
                    <Holders shares={after} />
                  )}
                </Fact>
              ) : null}
            </dl>
          </>
        )
      }}
    </Known>
  )
}

const isSame = (one: LandShares, other: LandShares): boolean =>
  one.length === other.length &&
  one.every(({ code, areaM2 }, i) => other[i]?.code === code && Math.abs(other[i].areaM2 - areaM2) < 1)

/** How much each has is said where there are several. */
function Holders({ shares }: { readonly shares: LandShares }) {
  const area = new Map(shares.map(({ code, areaM2 }) => [code, areaM2]))
  return (
    <Links
      codes={shares.map(({ code }) => code)}
      besides={code => (shares.length > 1 ? formatArea(area.get(code) ?? 0) : null)}
    />
  )
}

/** One that is not in force on the day: when it is, and in explore the way there. */
function RegionElsewhen({ id }: { readonly id: string }) {
  const date = useCase(state => presentProposal(state)?.effectiveDate) ?? ''
  const region = useCase(state => state.opened?.register.regions.find(one => one.id === id))
  const explores = useMode(state => state.mode === 'explore' && !state.embedded)
  if (!region) return <p className="quiet">{p('area.not-there')}</p>
  const day = region.from > date ? region.from : (region.to ?? region.from)
  return (
    <>
      <p className="card-change">
        {region.from > date
          ? p('area.region.not-yet', { date: { date }, from: { date: region.from } })
          : p('area.region.no-more', { date: { date }, to: { date: region.to ?? date } })}
      </p>
      {explores ? (
        <p>
          <button type="button" className="button button-outline button-small" onClick={() => showDay(day)}>
            {p('area.region.show-day', { date: { date: day } })}
          </button>
        </p>
      ) : null}
    </>
  )
}
