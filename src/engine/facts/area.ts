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
import { hasHalfParcels, parcelsOf } from '../../proposal/stated.ts'
import { areaPedigree } from './pedigrees.ts'
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
  const lists = listsOf(remarks.listing, transfers)
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
    const pedigree = { source: { id: 'pedigree.parcels' }, date: null, method: { id: 'pedigree.parcels-method' } }
    return { ...figures(deciding), basis: 'parcels', datasetOutlineM: 0, accuracyM: 0, pedigree, ...all }
  }
  return { ...map, ...figures(deciding), ...listed, ...all }
}

/** A list agrees with the map within this share of what is drawn, and the tolerance. */
const AGREES_WITHIN = 0.02

function listsOf(listing: readonly DoneStep[], transfers: readonly TransferFact[]): readonly ParcelListFact[] {
  if (listing.length === 0) return []
  const twice = listedTwice(listing)
  const slacks = tolerances(transfers)
  return listing.flatMap(({ change, result }): ParcelListFact[] => {
    const parcels = parcelsOf(change)
    const fact = { change: change.id, drawnM2: result.areaM2 }
    if (parcels.length === 0) return hasHalfParcels(change) ? [{ ...fact, listedM2: 0, state: 'unfinished' }] : []
    const listedM2 = parcels.reduce((sum, { areaM2 }) => sum + areaM2, 0)
    const slack = AGREES_WITHIN * result.areaM2 + (slacks.get(change.id) ?? 0)
    const holesM2 = result.holes.reduce((sum, { areaM2 }) => sum + areaM2, 0)
    const agrees = listedM2 >= result.areaM2 - slack && listedM2 <= result.areaM2 + holesM2 + slack
    return [{ ...fact, listedM2, state: stateOf(twice.has(change.id), agrees, change.parcelsComplete === true) }]
  })
}

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

/** Changes with a parcel that is listed again: a whole one moves once, and parts of one are told apart by their areas. */
function listedTwice(listing: readonly DoneStep[]): ReadonlySet<string> {
  const rows = listing.flatMap(({ change }) => parcelsOf(change).map(parcel => ({ id: change.id, parcel })))
  const byParcel = new Map<string, typeof rows>()
  for (const row of rows) {
    const key = [row.parcel.matrikelnr, row.parcel.ejerlav]
      .map(word => word.toLowerCase().replace(/\s+/g, ''))
      .join('|')
    addTo(byParcel, key, row)
  }
  const again = [...byParcel.values()].filter(
    same =>
      same.length > 1 &&
      (same.some(({ parcel }) => parcel.whole) || new Set(same.map(({ parcel }) => parcel.areaM2)).size < same.length)
  )
  return new Set(again.flat().map(({ id }) => id))
}
