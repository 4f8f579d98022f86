/**
 * What people state of the land a change moves, as far as it counts. A count decides a limit of the Act and parcels are
 * part of the decision, so each is taken whole or not at all; what is half written stays in the document and counts for
 * nothing.
 */
import type { Change, Parcel, ResidentCount } from './types.ts'

export type WholeCount = Required<ResidentCount>
export type WholeParcel = Required<Parcel>

/** The count with its day and source; null while one of them is missing, or there is none. */
export function countOf({ residents }: Pick<Change, 'residents'>): WholeCount | null {
  const { count, date, source } = residents ?? {}
  const words = source?.trim()
  return count !== undefined && date !== undefined && words ? { count, date, source: words } : null
}

/**
 * All the parcels; none while one is half written, for a sum of some of them would say that less land moves than does.
 * Rows with nothing in them do not count. A parcel that does not say so is not moved whole.
 */
export function parcelsOf({ parcels = [] }: Pick<Change, 'parcels'>): readonly WholeParcel[] {
  const whole = parcels.filter(isBegun).map(wholeParcel)
  return whole.includes(null) ? [] : (whole as readonly WholeParcel[])
}

/** True where a count or a parcel is begun and does not count yet. */
export function isHalfWritten(change: Pick<Change, 'residents' | 'parcels'>): boolean {
  return hasHalfCount(change) || hasHalfParcels(change)
}

export function hasHalfCount(change: Pick<Change, 'residents'>): boolean {
  return Object.keys(change.residents ?? {}).length > 0 && countOf(change) === null
}

export function hasHalfParcels({ parcels = [] }: Pick<Change, 'parcels'>): boolean {
  return parcels.some(parcel => isBegun(parcel) && wholeParcel(parcel) === null)
}

const isBegun = ({ matrikelnr, ejerlav, areaM2 }: Parcel): boolean =>
  Boolean(matrikelnr?.trim() || ejerlav?.trim()) || areaM2 !== undefined

function wholeParcel({ matrikelnr, ejerlav, areaM2, whole = false }: Parcel): WholeParcel | null {
  const [number, owner] = [matrikelnr?.trim(), ejerlav?.trim()]
  return number && owner && areaM2 ? { matrikelnr: number, ejerlav: owner, areaM2, whole } : null
}
