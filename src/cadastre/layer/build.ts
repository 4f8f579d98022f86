/** From features to parcels: attributes by the roles they have, numbers as they are compared. */
import type { LayerSource } from '../../proposal/types.ts'
import { byReason, Skips } from '../../vector/skips.ts'
import { VectorError } from '../../vector/types.ts'
import { readMatrikelnr } from '../matrikelnr.ts'
import type { FieldMap, LayerParcel, ParcelLayer, ParcelSkip, RawFeature, ReadLayer } from './types.ts'

/** Throws VectorError where no feature is a parcel. */
export function buildLayer(fileName: string, raw: ReadLayer, fields: FieldMap): ParcelLayer {
  const skips = new Skips<ParcelSkip>()
  const parcels: LayerParcel[] = []
  const ids = new Map<string, number>()
  for (const feature of raw.features) {
    const parcel = parcelOf(feature, fields)
    if (!parcel) {
      skips.add(feature.layer, 'no-number', feature.place)
      continue
    }
    const key = `${parcel.ejerlavskode ?? parcel.ejerlav ?? ''} ${parcel.matrikelnr}`
    const times = (ids.get(key) ?? 0) + 1
    ids.set(key, times)
    parcels.push({ ...parcel, id: times === 1 ? key : `${key} (${times})` })
  }
  if (parcels.length === 0) throw new VectorError(noParcels(raw))
  const { others, system, notes, format, bytes, sha256, date } = raw
  const source: LayerSource = {
    name: fileName.replace(/^.*[\\/]/, ''),
    sha256,
    bytes,
    format,
    system,
    of: 'parcels',
    count: parcels.length,
    ...(date === null ? {} : { date })
  }
  const sumM2 = parcels.reduce((sum, { areaM2 }) => sum + (areaM2 ?? 0), 0)
  return {
    fileName,
    source,
    parcels,
    skipped: byReason<ParcelSkip>([...raw.skipped, ...skips.told()]),
    others,
    system,
    notes,
    sumM2
  }
}

function noParcels({ features, others }: ReadLayer) {
  const types = new Map(others)
  for (const { layer } of features) types.set(layer, (types.get(layer) ?? 0) + 1)
  const names = [...types].map(([type, count]) => `${type} (${count})`)
  return names.length === 0 ? { id: 'vector.empty' } : { id: 'parcel-layer.no-parcels', values: { types: { names } } }
}

function parcelOf({ attributes, polygons, place }: RawFeature, fields: FieldMap): Omit<LayerParcel, 'id'> | null {
  const value = (role: keyof FieldMap): string => {
    const name = fields[role]
    return name === undefined ? '' : (attributes.get(name) ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()
  }
  const number = readMatrikelnr(value('matrikelnr'))
  if (typeof number === 'string') return null
  const code = /^0*(\d{1,7})(?:\.0+)?$/.exec(value('ejerlavskode'))?.[1]
  const area = /^(\d{1,11})(?:[.,]0+)?$/.exec(value('areaM2'))?.[1]
  const municipality = /^(\d{3,4})(?:\.0+)?$/.exec(value('municipality'))?.[1]
  const ejerlav = value('ejerlav')
  return {
    matrikelnr: number.matrikelnr.replace(/^0+(?=\d)/, ''),
    ejerlav: ejerlav === '' || /^\d+$/.test(ejerlav) ? null : ejerlav,
    ejerlavskode: code === undefined || Number(code) === 0 ? null : Number(code),
    areaM2: area === undefined || Number(area) === 0 ? null : Number(area),
    municipality: municipality?.padStart(4, '0') ?? null,
    polygons,
    place
  }
}
