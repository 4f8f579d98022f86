/**
 * Names that only help close by: bridges, and areas of summer houses. Shipped beside the dataset, not in it: its fingerprint stands
 * in every proposal, and a name more on the map changes no figure.
 */
import type { FeatureCollection } from 'geojson'
import type { SourceRecord } from '../../src/dataset/types.ts'
import { OTHER_SOURCES } from './catalogue.ts'
import { SourceError, type Sources } from './source.ts'

const FILE = 'stednavne-2016.csv'
/** Where they ship; `npm run geo` writes them when it writes the dataset that ships. */
export const NEAR_FOLDER = 'public/map'

const KINDS: Readonly<Record<string, string>> = { bro: 'bridge', sommerhusområde: 'summer-houses' }

/** `source` is a foreign member, as GeoJSON allows. */
interface NearPlaces extends FeatureCollection {
  readonly source: SourceRecord
}

/** Files by name, to be written to `NEAR_FOLDER`. Throws SourceError. */
export function buildNearPlaces(sources: Sources): ReadonlyMap<string, Uint8Array> {
  const source = OTHER_SOURCES.find(({ id }) => id === 'stednavne-2016')
  if (!source) throw new Error('the place names are no source')
  const features = sources
    .table(FILE, ',', ['name', 'type', 'lng', 'lat'])
    .filter(row => KINDS[row.type] && !row.name.startsWith('Nyt stednavn'))
    .map(({ name, type, lng, lat }) => {
      const at = [Number(lng), Number(lat)].map(degrees => Math.round(degrees * 1e5) / 1e5)
      if (!at.every(Number.isFinite)) throw new SourceError(FILE, `${name}: no place`)
      return { name: name.normalize('NFC'), kind: KINDS[type] as string, at }
    })
    .sort((a, b) => order(a.kind, b.kind) || order(a.name, b.name) || (a.at[0] as number) - (b.at[0] as number))
  const collection: NearPlaces = {
    type: 'FeatureCollection',
    source,
    features: features.map(({ name, kind, at }) => ({
      type: 'Feature',
      properties: { name, kind },
      geometry: { type: 'Point', coordinates: at }
    }))
  }
  return new Map([['near-places.json', new TextEncoder().encode(`${JSON.stringify(collection)}\n`)]])
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
