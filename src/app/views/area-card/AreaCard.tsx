import type { ReactNode } from 'react'
import type { EngineApi, LandShares } from '../../../engine/api.ts'
import { p } from '../../../i18n/area-card.ts'
import { formatArea, formatNumber, formatSquareKilometres } from '../../../i18n/format.ts'
import { nameOfArea } from '../../commands/address/areas.ts'
import { Fact } from '../../kit/Fact.tsx'
import { causeOf } from '../../kit/format/cause.ts'
import { Icon } from '../../kit/Icon.tsx'
import type { Area } from '../../state/address.ts'
import { useNavigation } from '../../state/navigation.ts'
import { useDivision } from '../../state/selectors/division-after.ts'
import { Links } from './Links.tsx'
import { parishHoldings } from './parish-holdings.ts'
import { type RegionSide, regionFacts } from './region-facts.ts'
import { type Answer, useEngineAnswer } from './use-engine-answer.ts'

/** Facts of a region or a parish without the proposal and with it. */
export function AreaCard({ area }: { readonly area: Area }) {
  useDivision()
  const name = nameOfArea(area)
  return (
    <section className="card" aria-labelledby="area-heading" data-testid="area-card">
      <header className="card-head">
        <h2 id="area-heading">{name}</h2>
        <button
          type="button"
          className="button button-icon"
          onClick={() => useNavigation.setState({ area: null })}
          aria-label={p('area.close', { name })}
        >
          <Icon name="cross" />
        </button>
      </header>
      {area.kind === 'region' ? <Region id={area.id} /> : <Parish code={area.id} />}
    </section>
  )
}

const divisionTable = (engine: EngineApi) => engine.divisionTable()

function Region({ id }: { readonly id: string }) {
  return (
    <Known answer={useEngineAnswer(divisionTable)}>
      {rows => {
        const facts = regionFacts(rows, id)
        if (!facts) return <p className="quiet">{p('area.not-there')}</p>
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
                  <Links codes={comes} />
                </Fact>
              ) : null}
              {leaves.length > 0 ? (
                <Fact name={p('area.leaves')}>
                  <Links codes={leaves} />
                </Fact>
              ) : null}
              {after ? (
                <Fact name={p('area.members')}>
                  <Links codes={after.municipalities} />
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
              <Fact name={`${p('area.in')}, ${p('area.today')}`}>
                <Holders shares={before} />
              </Fact>
              <Fact name={p('area.after')} indent>
                {after === null ? (
                  p('area.unknown')
                ) : isSame(before, after) ? (
                  p('area.same')
                ) : (
                  <Holders shares={after} />
                )}
              </Fact>
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

/** A figure today and after, or once where it is the same. */
function Pair({ name, values: [today, after] }: { readonly name: string; readonly values: [string, string] }) {
  return (
    <>
      <Fact name={name}>{today}</Fact>
      {today === after ? null : (
        <Fact name={p('area.after')} indent>
          {after}
        </Fact>
      )}
    </>
  )
}

function Known<T>({ answer, children }: { readonly answer: Answer<T>; readonly children: (value: T) => ReactNode }) {
  if (answer.kind === 'waiting') return <p className="quiet">…</p>
  if (answer.kind === 'failed')
    return <p className="field-error">{p('area.failed', { cause: causeOf(answer.error) })}</p>
  return children(answer.value)
}
