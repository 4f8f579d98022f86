/**
 * Counts and parcels as they are being typed. A count decides a limit of the Act and a parcel is part of the decision, so
 * the file takes them whole or not at all; what is half written stays here while the page is open.
 */
import { create } from 'zustand'
import type { Parcel, ResidentCount } from '../../proposal/types.ts'

export type CountDraft = Partial<ResidentCount>
export type ParcelDraft = Partial<Parcel>

export interface ChangeDraft {
  readonly residents?: CountDraft
  readonly parcels?: readonly ParcelDraft[]
}

export const useDrafts = create<{ readonly byChange: Readonly<Record<string, ChangeDraft>> }>()(() => ({
  byChange: {}
}))

export function setDraft(id: string, patch: ChangeDraft): void {
  const { byChange } = useDrafts.getState()
  useDrafts.setState({ byChange: { ...byChange, [id]: { ...byChange[id], ...patch } } })
}

/** The count as the file takes it; null while date, source or number is missing. */
export function wholeCount({ count, date, source }: CountDraft): ResidentCount | null {
  const words = source?.trim()
  return count !== undefined && date !== undefined && words ? { count, date, source: words } : null
}

export function wholeParcel({ matrikelnr, ejerlav, areaM2, whole = false }: ParcelDraft): Parcel | null {
  const [number, owner] = [matrikelnr?.trim(), ejerlav?.trim()]
  return number && owner && areaM2 !== undefined ? { matrikelnr: number, ejerlav: owner, areaM2, whole } : null
}

/**
 * The parcels as the file takes them: all of them, or null while one is half written. A sum of some of them would say that
 * less land moves than does. Rows with nothing in them do not count.
 */
export function wholeParcels(rows: readonly ParcelDraft[]): readonly Parcel[] | null {
  const begun = rows.filter(row => row.matrikelnr?.trim() || row.ejerlav?.trim() || row.areaM2 !== undefined)
  const whole = begun.map(wholeParcel)
  return whole.includes(null) ? null : (whole as readonly Parcel[])
}

const same = (a: object | null | undefined, b: object | null | undefined) =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** What the form shows: the draft while it is the file's own count in the making, else the file's (after undo, say). */
export function shownCount(draft: CountDraft | undefined, kept: ResidentCount | undefined): CountDraft {
  return draft && same(wholeCount(draft), kept) ? draft : (kept ?? {})
}

const noRows: readonly ParcelDraft[] = []

/** As `shownCount`, for parcels. */
export function shownParcels(
  draft: readonly ParcelDraft[] | undefined,
  kept: readonly Parcel[] | undefined
): readonly ParcelDraft[] {
  const whole = draft && wholeParcels(draft)
  return draft && same(whole?.length ? whole : null, kept) ? draft : (kept ?? noRows)
}
