/** What only the page knows of, as entries of the search: the proposal's municipalities, cooperations, and areas of own files. */
import type { Entry } from '../../../search/entries.ts'
import type { CooperationAfter } from '../../state/selectors/cooperations.ts'
import type { MunicipalityAfter } from '../../state/selectors/division-after.ts'
import type { OwnLayer, Unit } from '../../state/units.ts'

/** Found by its name after the changes and by that of today. */
export function municipalityEntry({ code, name, today, goesTo, record, label, after }: MunicipalityAfter): Entry {
  return {
    kind: goesTo ? 'abolished' : 'municipality',
    id: code,
    name,
    ...(today !== null && today !== name ? { aliases: [today] } : {}),
    codes: [code],
    point: label,
    municipality: code,
    size: after?.residents ?? record.residents?.count ?? 0
  }
}

/** A cooperation is called by its members, whichever of them is named first. */
export function cooperationEntries(
  cooperations: readonly Pick<CooperationAfter, 'id' | 'members'>[],
  division: readonly MunicipalityAfter[]
): readonly Entry[] {
  const names = new Map(division.map(({ code, name }) => [code, name]))
  return cooperations.map(({ id, members }): Entry => {
    const called = members.map(code => names.get(code) ?? code)
    return {
      kind: 'cooperation',
      id,
      name: called.join('–'),
      aliases: [called.toReversed().join('–')],
      point: null,
      municipality: null,
      size: members.length
    }
  })
}

/** Parcels by their number and district, other areas by their name and code. */
export function ownEntries({ units, parcels }: OwnLayer): readonly Entry[] {
  return [...units.values()].map((unit): Entry => {
    const parcel = parcels?.get(unit.code)
    const own = { id: unit.code, name: unit.name, point: middleOf(unit), municipality: null, size: 0 }
    return parcel
      ? { ...own, kind: 'parcel', aliases: [`${parcel.ejerlav ?? ''} ${parcel.matrikelnr}`] }
      : { ...own, kind: 'own', codes: [unit.code] }
  })
}

const middleOf = ({ pieces: [first] }: Unit) => first?.middle ?? null
