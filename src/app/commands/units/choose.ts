/** Finds units by place or name, and sorts them for the list. */
import type { LonLat } from '../../../engine/api.ts'
import { contains } from '../../../map/draw/areas.ts'
import type { Unit } from '../../state/units.ts'

const byName = new Intl.Collator('da', { numeric: true })

/** Units with the middle of a piece inside the ring. `parts`: pieces in these municipalities only. */
export function unitsWithin(
  units: Iterable<Unit>,
  ring: readonly LonLat[],
  parts: readonly string[] | null
): readonly string[] {
  return [...units]
    .filter(({ pieces }) =>
      pieces.some(({ middle, municipality }) => (parts?.includes(municipality) ?? true) && contains(ring, middle))
    )
    .map(({ code }) => code)
}

/** Units for the list, picked ones first, then by name. With a query those that match it, else those in view. */
export function listed(
  units: ReadonlyMap<string, Unit>,
  picked: readonly string[],
  query: string,
  inView: readonly string[]
): readonly Unit[] {
  const wanted = query.trim().toLocaleLowerCase('da')
  const isPicked = new Set(picked)
  const seen = new Set(inView)
  const fits = ({ code, name }: Unit) =>
    wanted === '' ? seen.has(code) : name.toLocaleLowerCase('da').includes(wanted) || code.startsWith(wanted)
  return [...units.values()]
    .filter(unit => isPicked.has(unit.code) || fits(unit))
    .sort(
      (a, b) =>
        Number(isPicked.has(b.code)) - Number(isPicked.has(a.code)) ||
        byName.compare(a.name, b.name) ||
        (a.code < b.code ? -1 : 1)
    )
}
