/** What a letter typed into the search costs, over everything there is to find and ten thousand parcels more, beside MiniSearch as it comes. */
import { readFileSync } from 'node:fs'
import MiniSearch from 'minisearch'
import { type Entry, entriesOf, type PlaceRecord } from '../../src/search/entries.ts'
import { createSearch } from '../../src/search/search.ts'
import { QUERIES } from '../../src/search/testing/queries.ts'
import { quantile } from './statistics.ts'

const json = (path: string) => JSON.parse(readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8'))

interface PlaceFile {
  readonly features: readonly {
    readonly properties: Omit<PlaceRecord, 'point'>
    readonly geometry: { readonly coordinates: readonly [number, number] }
  }[]
}

const placesOf = ({ features }: PlaceFile): PlaceRecord[] =>
  features.map(({ properties, geometry }) => ({ ...properties, point: geometry.coordinates }))

/** As many parcels as a layer of a whole town has. */
const parcels = (count: number): Entry[] =>
  Array.from({ length: count }, (_, i) => ({
    kind: 'parcel' as const,
    id: `m${i}`,
    name: `${1 + (i % 999)}${'abcdefghik'[i % 10]}, ${['Marbjerg', 'Fløng', 'Vestby', 'Sengeløse'][i % 4]} By, Fløng`,
    point: [12, 55.6] as const,
    municipality: null,
    size: 0
  }))

/** Everything that a person has typed on the way to each of the tests' questions. */
const typed = QUERIES.flatMap(([query]) => Array.from(query, (_, i) => query.slice(0, i + 1)))

const quantiles = (find: (query: string) => unknown) => {
  const costs = typed.map(query => {
    const from = performance.now()
    find(query)
    return performance.now() - from
  })
  return { p50Ms: quantile(costs, 0.5), p95Ms: quantile(costs, 0.95), worstMs: Math.max(...costs) }
}

export function measureSearch() {
  const places = [...placesOf(json('data/places.json')), ...placesOf(json('map/near-places.json'))]
  const pollingDistricts = json('data/polling-districts.json').records
  const entries = [...entriesOf({ register: json('data/register.json'), places, pollingDistricts }), ...parcels(10_000)]
  const ours = createSearch(entries)
  const peer = new MiniSearch<{ id: number; name: string }>({
    fields: ['name'],
    searchOptions: { prefix: true, fuzzy: 0.2 }
  })
  peer.addAll(entries.map(({ name }, id) => ({ id, name })))
  return {
    entries: entries.length,
    questions: typed.length,
    ours: quantiles(query => ours.find(query, 8)),
    peer: quantiles(query => peer.search(query).slice(0, 8))
  }
}
