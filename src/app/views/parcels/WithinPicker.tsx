import { useId, useState } from 'react'
import { changeSentence } from '../../../bundle/change-sentence.ts'
import { parcelsWithin } from '../../../cadastre/within.ts'
import { c } from '../../../i18n/cadastre.ts'
import { hasArea } from '../../../proposal/types.ts'
import { pick } from '../../commands/units/session.ts'
import { say } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { names } from '../../state/selectors/display-names.ts'
import type { OwnLayer } from '../../state/units.ts'

/** Picks the parcels within an area that is drawn already: one of the case's changes. */
export function WithinPicker({ layer }: { readonly layer: OwnLayer }) {
  const id = useId()
  const changes = useCase(state => presentProposal(state)?.changes)
  const drawn = (changes ?? []).filter(hasArea)
  const [chosen, setChosen] = useState<string | null>(null)
  const change = drawn.find(one => one.id === chosen) ?? drawn[0]
  if (!change || !layer.parcels) return null
  const parcels = [...layer.parcels.values()]
  const choose = (wholly: boolean) => {
    const found = parcelsWithin(parcels, change.area, wholly)
    if (found.length === 0) say({ id: 'within.none' }, 'map')
    else pick(found, true)
  }
  return (
    <div>
      <label htmlFor={id}>{c('within.label')}</label>
      <select id={id} className="field" value={change.id} onChange={event => setChosen(event.target.value)}>
        {drawn.map(one => (
          <option key={one.id} value={one.id}>
            {one.note ?? changeSentence(one, null, names)}
          </option>
        ))}
      </select>
      <button type="button" className="button button-outline button-small" onClick={() => choose(true)}>
        {c('within.wholly')}
      </button>{' '}
      <button type="button" className="button button-outline button-small" onClick={() => choose(false)}>
        {c('within.mostly')}
      </button>
    </div>
  )
}
