/** Areas with their range: measured on the map, or stated as registered parcels. */
import { addTo } from '../../collections/lists.ts'
import type { Dataset } from '../../dataset/types.ts'
import type {
  AreaFact,
  HoleFact,
  ParcelListFact,
  ParcelListState,
  Pedigree,
  Range,
  TransferFact
} from '../../law/types.ts'
import { hasHalfParcels, listedAreaOf, namedParcelsOf } from '../../proposal/stated.ts'
import type { Change, Parcel } from '../../proposal/types.ts'
import { SLIVER_M2 } from '../../subdivision/changes/move-land.ts'
import { areaPedigree, parcelPedigree } from './pedigrees.ts'
import type { Scope } from './scope.ts'
import type { DoneStep } from './step.ts'

export interface AreaMeasure {
  readonly accuracyM: number
  readonly pedigree: Pedigree
}

export function areaMeasure(dataset: Dataset): AreaMeasure {
  return { accuracyM: dataset.manifest.accuracyM, pedigree: areaPedigree(dataset) }
}

export function mapArea({ accuracyM, pedigree }: AreaMeasure, best: number, datasetOutlineM: number): AreaFact {
  const tolerance = datasetOutlineM * accuracyM
  return {
    low: Math.max(0, best - tolerance),
    best,
    high: best + tolerance,
    basis: 'map',
    datasetOutlineM,
    accuracyM,
    pedigree
  }
}

/**
 * Registered parcels replace the map's measure for the changes whose list is stated to be whole and agrees with the map
 * (src/law/rules/minor-change/area.ts). What the other lists would make of it is kept beside, and holes under the drawings widen
 * what is measured.
 */
export function statedArea(
  { remarks, moving, transfers }: Pick<Scope, 'remarks' | 'moving' | 'transfers'>,
  map: AreaFact,
  holes: readonly HoleFact[]
): AreaFact {
  const holesM2 = holes.reduce((sum, { areaM2 }) => sum + areaM2, 0)
  const repeated = repeatedParcels(remarks.listing)
  const lists = listsOf(remarks.listing, transfers, new Set(repeated.flat().map(({ id }) => id)))
  const isOfAll = (some: readonly ParcelListFact[]) => some.length > 0 && some.length === moving().length
  const all = { ...(lists.length > 0 && { lists }), ...(holes.length > 0 && { holes }) }
  const ready = lists.filter(({ state }) => state !== 'unfinished')
  const deciding = ready.filter(({ state }) => state === 'decides')
  const figures = (used: readonly ParcelListFact[]): Range => {
    if (isOfAll(used)) {
      const sum = used.reduce((total, { listedM2 }) => total + listedM2, 0)
      return { low: sum, best: sum, high: sum }
    }
    const best = used.reduce((sum, { listedM2, drawnM2 }) => sum + listedM2 - drawnM2, map.best)
    const tolerance = map.high - map.best
    return {
      low: Math.max(0, best - tolerance),
      best: Math.max(0, best),
      high: Math.max(0, best) + tolerance + holesM2
    }
  }
  const listed = deciding.length < ready.length ? { listed: figures(ready) } : {}
  if (isOfAll(deciding)) {
    const pedigree = parcelPedigree()
    return { ...figures(deciding), basis: 'parcels', datasetOutlineM: 0, accuracyM: 0, pedigree, ...all }
  }
  const found = figures(deciding)
  const low = Math.max(0, found.low - onceMoreM2(repeated, remarks.listing))
  const unplacedM2 = remarks.listing.reduce((sum, { result }) => sum + result.unplacedM2, 0)
  // Nothing of it lies on the map, so nothing was measured there.
  const registered = unplacedM2 > 0 && map.best - unplacedM2 < SLIVER_M2
  const basis = registered ? { basis: 'parcels' as const, pedigree: parcelPedigree() } : {}
  return { ...map, ...basis, ...found, low, ...listed, ...all }
}

/** m² that parcels without a place on the map are listed for a second time: whether they are others nobody can see there. */
function onceMoreM2(repeated: readonly (readonly ListedParcel[])[], listing: readonly DoneStep[]): number {
  const unplaced = new Set(listing.filter(({ result }) => result.unplacedM2 > 0).map(({ change }) => change.id))
  return repeated.reduce((sum, same) => {
    const areas = same.filter(({ id }) => unplaced.has(id)).map(({ parcel }) => parcel.areaM2 ?? 0)
    return sum + areas.reduce((all, one) => all + one, 0) - Math.max(0, ...areas)
  }, 0)
}

/** A list agrees with the map within this share of what is drawn, and the tolerance. */
const AGREES_WITHIN = 0.02

function listsOf(
  listing: readonly DoneStep[],
  transfers: readonly TransferFact[],
  twice: ReadonlySet<string>
): readonly ParcelListFact[] {
  if (listing.length === 0) return []
  const slacks = tolerances(transfers)
  return listing.flatMap(({ change, result }): ParcelListFact[] => {
    const listedM2 = listedAreaOf(change)
    const { unplacedM2 } = result
    const fact = { change: change.id, drawnM2: result.areaM2, ...(unplacedM2 > 0 && { unplacedM2 }) }
    if (listedM2 === null) return hasHalfParcels(change) ? [{ ...fact, listedM2: 0, state: 'unfinished' }] : []
    const slack = AGREES_WITHIN * (result.areaM2 - unplacedM2) + (slacks.get(change.id) ?? 0)
    const holesM2 = result.holes.reduce((sum, { areaM2 }) => sum + areaM2, 0)
    const agrees = listedM2 >= result.areaM2 - slack && listedM2 <= result.areaM2 + holesM2 + slack
    return [{ ...fact, listedM2, state: stateOf(twice.has(change.id), agrees, isComplete(change)) }]
  })
}

/** A change that is its parcels lists all of them. */
const isComplete = ({ type, parcelsComplete }: Change) => type === 'transfer-parcels' || parcelsComplete === true

/** m² per change (id): the tolerance of all transfers it has a part in. */
function tolerances(transfers: readonly TransferFact[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { area, changes } of transfers)
    for (const id of changes) found.set(id, (found.get(id) ?? 0) + area.high - area.best)
  return found
}

function stateOf(twice: boolean, agrees: boolean, complete: boolean): ParcelListState {
  if (twice) return 'twice'
  if (!agrees) return 'contradicts'
  return complete ? 'decides' : 'incomplete'
}

interface ListedParcel {
  /** Of the change that lists it. */
  readonly id: string
  readonly parcel: Parcel
}

/** Parcels that are listed again: a whole one moves once, and parts of one are told apart by their areas. */
function repeatedParcels(listing: readonly DoneStep[]): readonly (readonly ListedParcel[])[] {
  const byParcel = new Map<string, ListedParcel[]>()
  for (const { change } of listing)
    for (const parcel of namedParcelsOf(change)) addTo(byParcel, nameOfParcel(parcel), { id: change.id, parcel })
  return [...byParcel.values()]
    .flatMap(byDistrict)
    .filter(
      same =>
        same.length > 1 &&
        (same.some(({ parcel }) => parcel.whole) || new Set(same.map(({ parcel }) => parcel.areaM2)).size < same.length)
    )
}

const nameOfParcel = ({ matrikelnr = '', ejerlav = '' }: Parcel) =>
  [matrikelnr, ejerlav].map(word => word.toLowerCase().replace(/\s+/g, '')).join('|')

/** Districts of one name are told apart by their number, where all of them have one. */
function byDistrict(rows: ListedParcel[]): ListedParcel[][] {
  if (rows.some(({ parcel }) => parcel.ejerlavskode === undefined)) return [rows]
  const found = new Map<number, ListedParcel[]>()
  for (const row of rows) addTo(found, row.parcel.ejerlavskode as number, row)
  return [...found.values()]
}
