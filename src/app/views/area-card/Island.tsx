import { useMemo, useState } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { EngineApi, IslandMore, LandShares } from '../../../engine/api.ts'
import { p } from '../../../i18n/area-card.ts'
import { formatArea, formatSquareKilometres } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { islandCalled } from '../../commands/address/areas.ts'
import { showArea } from '../../commands/map/show-area.ts'
import { Fact } from '../../kit/Fact.tsx'
import { residentsText } from '../../kit/format/figures.ts'
import { Icon } from '../../kit/Icon.tsx'
import { useCase } from '../../state/case.ts'
import { nameAfter } from '../../state/selectors/division-after.ts'
import { useEngineAnswer } from '../answers/engine-answer.ts'
import { Links } from './Links.tsx'
import { FindingLinks, Known, Provision } from './parts.tsx'

/** Above this (m²) square kilometres say more. */
const LARGE_M2 = 10e6
/** Above this many municipalities (Zealand has forty) they are listed only where they are asked for. */
const LISTED = 6

/** An island: its figures, its parishes, whose it is today and after the changes, and what the Act ties to that. */
export function Island({ id }: { readonly id: string }) {
  const index = islandCalled(id)?.index ?? -1
  const ask = useMemo(() => (engine: EngineApi) => engine.island(index), [index])
  return (
    <Known answer={useEngineAnswer(ask)}>
      {island => (island ? <Facts island={island} /> : <p className="quiet">{p('area.not-there')}</p>)}
    </Known>
  )
}

function Facts({ island }: { readonly island: IslandMore }) {
  const { after, areaM2, before, fixedLink, joined, parishes, point, residents, sharesAfter, sharesBefore } = island
  const isMoved = before.join() !== after.join() || !isSame(sharesBefore, sharesAfter)
  const concerned = new Set(isMoved ? [...before, ...after] : [])
  return (
    <>
      <p className="card-place">{p('area.island')}</p>
      {areaM2 === null ? <p className="quiet">{p(point ? 'area.island.joined' : 'area.island.unplaced')}</p> : null}
      {joined.length > 0 ? <p className="quiet">{p('area.island.has', { names: { names: joined } })}</p> : null}
      <dl className="facts">
        {areaM2 === null ? null : (
          <Fact name={p('area.size')}>{areaM2 >= LARGE_M2 ? formatSquareKilometres(areaM2) : formatArea(areaM2)}</Fact>
        )}
        {residents === null ? null : <Fact name={p('area.residents.estimated')}>{residentsText(residents)}</Fact>}
        <Fact name={p('area.island.link')}>
          {p(`area.island.link.${fixedLink === null ? 'unknown' : fixedLink ? 'yes' : 'no'}`)}
        </Fact>
        {before.length > 0 ? (
          <Fact name={p(isMoved ? 'area.in.today' : 'area.in')}>
            <Holders codes={before} shares={sharesBefore} />
          </Fact>
        ) : null}
        {isMoved ? (
          <Fact name={p('area.after')} indent>
            <Holders codes={after} shares={sharesAfter} />
          </Fact>
        ) : null}
        <Municipality codes={after} />
        <FindingLinks concerns={({ rule }) => concerned.size > 0 && rule === 'island-municipalities'} />
      </dl>
      {parishes && parishes.length > 0 ? <Parishes codes={parishes} /> : null}
    </>
  )
}

const isSame = (one: LandShares, other: LandShares): boolean =>
  one.length === other.length &&
  one.every(({ code, areaM2 }, i) => other[i]?.code === code && Math.abs(other[i].areaM2 - areaM2) < 1)

/** How much each has is said where there are several. */
function Holders({ codes, shares }: { readonly codes: readonly string[]; readonly shares: LandShares }) {
  const area = new Map(shares.map(({ code, areaM2 }) => [code, areaM2]))
  const ordered = shares.length > 0 ? shares.map(({ code }) => code) : codes
  const words = (code: string) => {
    const m2 = area.get(code)
    if (ordered.length < 2 || m2 === undefined) return null
    return m2 >= LARGE_M2 ? formatSquareKilometres(m2) : formatArea(m2)
  }
  const list = <Links codes={ordered} besides={words} />
  if (ordered.length <= LISTED) return list
  return (
    <details>
      <summary>{t('islands.many', { n: ordered.length })}</summary>
      {list}
    </details>
  )
}

/** What the Act ties to it that the island's municipality is an island. */
function Municipality({ codes }: { readonly codes: readonly string[] }) {
  const municipalities = useCase(state => state.opened?.register.municipalities)
  return (municipalities ?? [])
    .filter(({ code, island }) => codes.includes(code) && island !== 'no')
    .map(({ code, island }) => (
      <Fact key={code} name={p('area.island.municipality', { name: nameAfter(code) })}>
        {p(island === 'yes' ? 'area.island.municipality.yes' : 'area.island.municipality.needs-assessment')}{' '}
        <Provision at="§ 5, stk. 4" /> · <Provision at="§ 7, stk. 4" /> · <Provision at="§ 7, stk. 5" />
      </Fact>
    ))
}

const byName = new Intl.Collator('da')

/** How many, and on demand which, each leading to its card. */
function Parishes({ codes }: { readonly codes: readonly string[] }) {
  const parishes = useCase(state => state.opened?.register.parishes)
  const [open, setOpen] = useState(codes.length <= LISTED)
  const names = new Map((parishes ?? []).map(({ code, name }) => [code, name]))
  const named = codes
    .map(code => ({ code, name: names.get(code) ?? code }))
    .sort((a, b) => byName.compare(a.name, b.name))
  return (
    <Disclosure className="parishes" isExpanded={open} onExpandedChange={setOpen}>
      <Heading level={3}>
        <Button slot="trigger" className="fact fact-button">
          <span>{t('card.parishes')}</span>
          <span className="fact-value">
            {codes.length} <Icon name="chevron" />
          </span>
        </Button>
      </Heading>
      <DisclosurePanel>
        {open ? (
          <ul className="card-links">
            {named.map(({ code, name }) => (
              <li key={code}>
                <button type="button" className="link" onClick={() => void showArea({ kind: 'parish', id: code })}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </DisclosurePanel>
    </Disclosure>
  )
}
