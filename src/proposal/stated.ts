/**
 * What people state of the land a change moves, as far as it counts. A count decides a limit of the Act and parcels are
 * part of the decision, so each is taken whole or not at all; what is half written stays in the document and counts for
 * nothing.
 */
import type { Change, Parcel, ResidentCount } from './types.ts'

export type WholeCount = Required<ResidentCount>
export type WholeParcel = Parcel & Required<Pick<Parcel, 'matrikelnr' | 'ejerlav' | 'areaM2' | 'whole'>>

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

/**
 * Parcels that name a parcel. The rows of a list that is half written count for nothing; a change that is its parcels has
 * them all the same.
 */
export function namedParcelsOf(change: Change): readonly Parcel[] {
  if (change.type !== 'transfer-parcels') return parcelsOf(change)
  return change.parcels.filter(({ matrikelnr, ejerlav }) => matrikelnr?.trim() && ejerlav?.trim())
}

/**
 * m² of all the parcels together, as registered or stated; null where there are none, or the area of one is not known so.
 */
export function listedAreaOf(change: Change): number | null {
  if (change.type !== 'transfer-parcels') {
    const parcels = parcelsOf(change)
    return parcels.length === 0 ? null : parcels.reduce((sum, { areaM2 }) => sum + areaM2, 0)
  }
  const { areaM2: total, parcels } = change
  if (parcels.every(({ areaM2 }) => areaM2 !== undefined))
    return parcels.reduce((sum, { areaM2 = 0 }) => sum + areaM2, 0)
  return total ?? null
}

/** True where a count or a parcel is begun and does not count yet. */
export function isHalfWritten(change: Pick<Change, 'residents' | 'parcels'>): boolean {
  return hasHalfCount(change) || hasHalfParcels(change)
}

export function hasHalfCount(change: Pick<Change, 'residents'>): boolean {
  return Object.keys(change.residents ?? {}).length > 0 && countOf(change) === null
}

/** Of a change that is its parcels the rest is told where it is carried out: there an area may be known otherwise. */
export function hasHalfParcels({ parcels = [], type }: Pick<Change, 'parcels'> & { readonly type?: string }): boolean {
  return type !== 'transfer-parcels' && parcels.some(parcel => isBegun(parcel) && wholeParcel(parcel) === null)
}

const isBegun = ({ matrikelnr, ejerlav, areaM2 }: Parcel): boolean =>
  Boolean(matrikelnr?.trim() || ejerlav?.trim()) || areaM2 !== undefined

function wholeParcel(parcel: Parcel): WholeParcel | null {
  const { matrikelnr, ejerlav, areaM2, whole = false } = parcel
  const [number, owner] = [matrikelnr?.trim(), ejerlav?.trim()]
  return number && owner && areaM2 ? { ...parcel, matrikelnr: number, ejerlav: owner, areaM2, whole } : null
}
