/**
 * What an item moves, in the words src/orders reads back. Order within the list matters to whoever reads it: an area that
 * follows holds for all before it that have none, one that goes before holds for what comes next.
 */
import { p } from '../../i18n/papers.ts'
import type { Parcel } from '../../proposal/types.ts'
import { gap, orGap } from '../gaps.ts'

/** As a change has it; half written ones too. Areas in square metres. */
export type ListedParcel = Pick<Parcel, 'matrikelnr' | 'ejerlav' | 'areaM2' | 'whole' | 'land'>

export interface Land {
  /** With gaps, see gaps.ts. */
  readonly words: string
  /** Of all of it; null where not known. */
  readonly m2: number | null
  /** Parcels without an area of their own, where there is none for all of them either. */
  readonly unmeasured: readonly string[]
  /** What was stated for all of it and is not what the parts add up to. */
  readonly otherTotal: number | null
}

/** `total`: stated for all of them together; null where none is. */
export function landOf(listed: readonly ListedParcel[], total: number | null): Land {
  const [only] = listed
  const parcels =
    listed.length === 1 && only && only.areaM2 === undefined && total !== null ? [{ ...only, areaM2: total }] : listed
  const areas = parcels.map(({ areaM2 }) => areaM2)
  const measured = areas.every(area => area !== undefined)
  const sum = areas.reduce<number>((all, area) => all + (area ?? 0), 0)
  const otherTotal = measured && total !== null && total !== sum ? total : null
  const inAll = parcels.length > 1 && otherTotal === null ? (measured ? sum : total) : null
  const words = joined(parcels.toSorted((a, b) => place(a) - place(b)).map(parcelWords))
  return {
    words: inAll === null ? words : p('papers.land.in-all', { land: words, m2: inAll }),
    m2: measured ? sum : total,
    unmeasured: total === null ? parcels.filter(({ areaM2 }) => areaM2 === undefined).map(nameOf) : [],
    otherTotal
  }
}

/** A drawn area of which no parcels are known. */
export const drawnLand = (m2: number): string =>
  Math.round(m2) > 0
    ? p('papers.land.drawn', { m2: Math.round(m2) })
    : p('papers.land.drawn-unmeasured', { area: gap(p('papers.missing.area')) })

const nameOf = ({ matrikelnr, land, ejerlav }: ListedParcel): string =>
  [matrikelnr ?? land ?? p('papers.missing.number'), ejerlav].filter(Boolean).join(', ')

/** Whole parcels with their area, whole ones without, then parts and land without a number. */
function place({ land, whole, areaM2, matrikelnr }: ListedParcel): number {
  if (land !== undefined && matrikelnr === undefined) return areaM2 === undefined && whole !== false ? -1 : 3
  if (!whole) return 2
  return areaM2 === undefined ? 1 : 0
}

function parcelWords(parcel: ListedParcel): string {
  const { land, matrikelnr } = parcel
  const letters = /^litra\s+»?(\p{L}+)«?$/u.exec(matrikelnr ?? '')?.[1]
  if (letters !== undefined) return unnumbered(parcel, p('papers.land.litra', { letters }), true)
  if (land !== undefined && matrikelnr === undefined) return unnumbered(parcel, land, false)
  const district = orGap(parcel.ejerlav, p('papers.missing.district'))
  const number = orGap(matrikelnr?.replace(/\s+/g, ''), p('papers.missing.number'))
  const { areaM2: m2, whole } = parcel
  if (whole)
    return m2 === undefined
      ? p('papers.land.whole', { number, district })
      : p('papers.land.whole-m2', { number, district, m2 })
  return m2 === undefined
    ? p('papers.land.part', { number, district })
    : p('papers.land.part-m2', { number, district, m2 })
}

/** Roads with letters are whole where nothing is said; other land is told by its area. */
function unnumbered({ areaM2: m2, whole, ejerlav }: ListedParcel, land: string, lettered: boolean): string {
  const part = whole === false || (lettered && m2 !== undefined)
  const named =
    m2 === undefined
      ? part
        ? p('papers.land.other-part', { land })
        : land
      : p(part ? 'papers.land.other-part-m2' : 'papers.land.other-m2', { land, m2 })
  return ejerlav?.trim() ? p('papers.land.where', { land: named, district: ejerlav.trim() }) : named
}

function joined(parts: readonly string[]): string {
  const last = parts.at(-1)
  if (last === undefined) return gap(p('papers.missing.number'))
  return parts.length === 1 ? last : p('papers.land.list', { before: parts.slice(0, -1).join(', '), last })
}

/** "vejanlæg" and "som følge af vejanlæg" alike after the land; words that begin a sentence go before it. */
export function causeOf(cause: string | undefined): { readonly before: string | null; readonly after: string | null } {
  const words = cause?.trim().replace(/[.,;]+$/, '')
  if (!words) return { before: null, after: null }
  if (/^(?:Som følge af|I forbindelse med|På grund af|Efter stedfunde[nt]) /.test(words))
    return { before: words, after: null }
  if (/^(?:som følge af|i forbindelse med|på grund af|efter stedfunde[nt]) /.test(words))
    return { before: null, after: words }
  return { before: null, after: p('papers.land.cause', { cause: words }) }
}
