import { useState } from 'react'
import type { EngineApi, IslandCard } from '../../../engine/api.ts'
import { formatArea, formatNames } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { islandIdAt } from '../../commands/address/areas.ts'
import { showArea } from '../../commands/map/show-area.ts'
import { SearchField } from '../../kit/form/SearchField.tsx'
import { residentsText } from '../../kit/format/figures.ts'
import { municipalityName } from '../../state/selectors/display-names.ts'
import { nameAfter } from '../../state/selectors/division-after.ts'
import { useEngineAnswer, useMarkedInPanel } from '../answers/engine-answer.ts'

/** How many islands are listed before the user searches. */
const SHOWN = 8

const allIslands = (engine: EngineApi) => engine.islands()

/** The islands the register names: those of the case first, any of them by search. */
export function IslandCards({ affected }: { readonly affected: ReadonlySet<string> }) {
  const [query, setQuery] = useState('')
  const answer = useEngineAnswer(allIslands)
  useMarkedInPanel(answer.isOld)
  // Where it fails the list is missed: the islands the case affects are in its facts.
  if (answer.kind !== 'known' || answer.value.length === 0) return null
  const islands = answer.value
  const wanted = query.trim().toLocaleLowerCase('da')
  const municipalitiesOf = ({ before, after }: IslandCard) => [...new Set([...before, ...after])]
  const found = islands
    .map((island, index) => ({ island, index }))
    .filter(({ island }) =>
      wanted
        ? [island.name, ...municipalitiesOf(island).map(municipalityName)].some(name =>
            name.toLocaleLowerCase('da').includes(wanted)
          )
        : municipalitiesOf(island).some(code => affected.has(code))
    )
  return (
    <>
      <h3>{t('islands.cards')}</h3>
      <SearchField label={t('islands.search')} inside value={query} onChange={setQuery} />
      <p className="hint" role="status">
        {wanted
          ? t('islands.found', { n: found.length })
          : t('islands.of-case', { n: found.length, all: islands.length })}
      </p>
      <ul className="plain-list">
        {found.slice(0, SHOWN).map(({ island, index }) => (
          <li key={index}>
            <button type="button" className="link" onClick={() => show(index)}>
              {island.name}
            </button>
            {island.before.length > 0 ? ` · ${whose(island)}` : null}
            <p className="quiet">{detail(island)}</p>
          </li>
        ))}
      </ul>
      {found.length > SHOWN ? <p className="quiet">{t('islands.more', { n: found.length - SHOWN })}</p> : null}
    </>
  )
}

function show(index: number): void {
  const id = islandIdAt(index)
  if (id) void showArea({ kind: 'island', id })
}

function whose({ before, after }: IslandCard): string {
  const [from, to] = [listed(before, municipalityName), listed(after, nameAfter)]
  return before.join() !== after.join() ? t('islands.moved', { before: from, after: to }) : from
}

/** Above this many municipalities (Zealand has forty) only their number is given. */
function listed(codes: readonly string[], name: (code: string) => string): string {
  return codes.length > 3 ? t('islands.many', { n: codes.length }) : formatNames(codes.map(name))
}

function detail({ areaM2, residents, fixedLink }: IslandCard): string {
  return [
    ...(areaM2 === null ? [] : [formatArea(areaM2)]),
    ...(residents === null ? [] : [residentsText(residents)]),
    t(`islands.link.${fixedLink === null ? 'unknown' : fixedLink ? 'yes' : 'no'}`)
  ].join(' · ')
}
