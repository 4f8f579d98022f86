/**
 * Finds the parcels of a proposal in a layer, by district and number, and fills in where they lie. Loading a layer changes no
 * figure by itself: what is found is written into the proposal, which then stands by itself.
 */
import type { MultiPolygon, Polygon, Position } from 'geojson'
import type { Change, LayerSource, Parcel } from '../proposal/types.ts'
import { spelling } from './districts.ts'
import type { LayerParcel, ParcelLayer } from './layer/types.ts'
import { matrikelKey } from './matrikelnr.ts'

/** What came of one parcel of a change. */
export type Found =
  /** `differs`: the layer's registered area, where the change says another for the whole parcel. */
  | { readonly kind: 'found'; readonly differs: number | null }
  /** The layer has its district, and no such number in it. */
  | { readonly kind: 'missing' }
  /** The layer has nothing of its district: it is of another place. */
  | { readonly kind: 'other-district' }
  /** Several parcels of the layer fit; nothing is filled in. */
  | { readonly kind: 'several'; readonly count: number }
  /** It has no number, or no district: there is nothing to look for. */
  | { readonly kind: 'unnamed' }

export interface Located {
  readonly changeId: string
  /** From 0. */
  readonly index: number
  readonly parcel: Parcel
  readonly found: Found
}

/** By district (code and name) and number. */
export class ParcelFinder {
  private readonly byCode = new Map<string, LayerParcel[]>()
  private readonly byName = new Map<string, LayerParcel[]>()
  private readonly codes = new Set<number>()
  private readonly names = new Set<string>()

  constructor({ parcels }: Pick<ParcelLayer, 'parcels'>) {
    for (const parcel of parcels) {
      const number = matrikelKey(parcel.matrikelnr)
      if (parcel.ejerlavskode !== null) {
        this.codes.add(parcel.ejerlavskode)
        push(this.byCode, `${parcel.ejerlavskode} ${number}`, parcel)
      }
      if (parcel.ejerlav !== null) {
        this.names.add(spelling(parcel.ejerlav))
        push(this.byName, `${spelling(parcel.ejerlav)} ${number}`, parcel)
      }
    }
  }

  /** A code decides where both sides have one; the name alone may fit districts of several codes. */
  find({ matrikelnr, ejerlav, ejerlavskode }: Parcel): readonly LayerParcel[] | 'unnamed' | 'other-district' {
    if (!matrikelnr?.trim() || (!ejerlav?.trim() && ejerlavskode === undefined)) return 'unnamed'
    const number = matrikelKey(matrikelnr)
    if (ejerlavskode !== undefined && this.codes.size > 0) {
      const found = this.byCode.get(`${ejerlavskode} ${number}`) ?? []
      if (found.length > 0) return found
      if (this.codes.has(ejerlavskode)) return []
    }
    const name = spelling(ejerlav ?? '')
    if (name === '' || !this.names.has(name)) return 'other-district'
    const found = this.byName.get(`${name} ${number}`) ?? []
    // A district of the same name with another code is another district.
    return ejerlavskode === undefined
      ? found
      : found.filter(one => one.ejerlavskode === null || one.ejerlavskode === ejerlavskode)
  }
}

function push(lists: Map<string, LayerParcel[]>, key: string, parcel: LayerParcel): void {
  const list = lists.get(key)
  if (list) list.push(parcel)
  else lists.set(key, [parcel])
}

/**
 * The changes with what the layer knows filled in: outline always, code and registered area where they are missing; and which
 * file that is from.
 */
export function locateParcels(
  changes: readonly Change[],
  layer: Pick<ParcelLayer, 'parcels' | 'source'>
): { readonly changes: readonly Change[]; readonly located: readonly Located[] } {
  const finder = new ParcelFinder(layer)
  const located: Located[] = []
  const filled = changes.map(change => {
    if (change.type !== 'transfer-parcels') return change
    let isUsed = false
    const parcels = change.parcels.map((parcel, index) => {
      const { found, filled } = locateParcel(parcel, finder)
      isUsed ||= filled !== parcel
      located.push({ changeId: change.id, index, parcel, found })
      return filled
    })
    return isUsed ? { ...change, parcels, sources: withSource(change.sources, layer.source) } : change
  })
  return { changes: filled, located }
}

/** One file once, by what is in it. */
export function withSource(sources: readonly LayerSource[] = [], source: LayerSource): readonly LayerSource[] {
  const isIt = ({ sha256, of }: LayerSource) => sha256 === source.sha256 && of === source.of
  return sources.some(isIt) ? sources.map(one => (isIt(one) ? source : one)) : [...sources, source]
}

export function locateParcel(parcel: Parcel, finder: ParcelFinder): { readonly found: Found; readonly filled: Parcel } {
  const matches = finder.find(parcel)
  if (typeof matches === 'string') return { found: { kind: matches }, filled: parcel }
  const [match] = matches
  if (!match) return { found: { kind: 'missing' }, filled: parcel }
  if (matches.length > 1) return { found: { kind: 'several', count: matches.length }, filled: parcel }
  const { ejerlavskode, areaM2 } = match
  const isWhole = parcel.whole ?? false
  const differs = isWhole && areaM2 !== null && parcel.areaM2 !== undefined && parcel.areaM2 !== areaM2 ? areaM2 : null
  return {
    found: { kind: 'found', differs },
    filled: {
      ...parcel,
      ...(parcel.ejerlavskode === undefined && ejerlavskode !== null ? { ejerlavskode } : {}),
      // What moves of a part is for the case to say.
      ...(parcel.areaM2 === undefined && isWhole && areaM2 !== null ? { areaM2 } : {}),
      outline: outlineOf(match)
    }
  }
}

/** One ring that is the parcel's, or several. */
export function outlineOf({ polygons }: Pick<LayerParcel, 'polygons'>): Polygon | MultiPolygon {
  const [only] = polygons
  return polygons.length === 1 && only
    ? { type: 'Polygon', coordinates: only as Position[][] }
    : { type: 'MultiPolygon', coordinates: polygons as Position[][][] }
}

/** A parcel of a layer as a change has it, moved whole. */
export function wholeParcel(parcel: LayerParcel): Parcel {
  const { matrikelnr, ejerlav, ejerlavskode, areaM2 } = parcel
  return {
    matrikelnr,
    ...(ejerlav === null ? {} : { ejerlav }),
    ...(areaM2 === null ? {} : { areaM2 }),
    whole: true,
    ...(ejerlavskode === null ? {} : { ejerlavskode }),
    outline: outlineOf(parcel)
  }
}
