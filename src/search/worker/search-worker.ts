/** Holds the index beside the page: making it takes half a second, and the page is to answer meanwhile. */
import { expose } from 'comlink'
import type { PollingDistrictRecord, Register } from '../../dataset/types.ts'
import { utmToLonLat } from '../../geometry/grid.ts'
import { readCoordinates } from '../coordinates.ts'
import { type Entry, type EntryKind, entriesOf, type PlaceRecord } from '../entries.ts'
import { createSearch, type Hit, type Search } from '../search.ts'

/** Absolute URLs. */
export interface SearchSources {
  /** GeoJSON of points, each with a name and a kind; one that can't be had is done without. */
  readonly places: readonly string[]
  readonly pollingDistricts: string
}

/** A place given by its coordinates is the only one found. WGS84. */
export type Found =
  | (Hit & { readonly kind: 'entry' })
  | { readonly kind: 'point'; readonly point: readonly [lon: number, lat: number] }

let search: Search | null = null

const worker = {
  async open(register: Register, sources: SearchSources): Promise<void> {
    const [districts, ...places] = await Promise.all([
      records(sources.pollingDistricts),
      ...sources.places.map(pointsOf)
    ])
    search = createSearch(entriesOf({ register, places: places.flat(), pollingDistricts: districts }))
  },
  replace(entries: readonly Entry[], kinds: readonly EntryKind[]): void {
    search?.replace(entries, kinds)
  },
  find(query: string, limit: number): Found[] {
    const at = readCoordinates(query)
    if (at) return [{ kind: 'point', point: at.system === 'EPSG:4326' ? at.at : utmToLonLat(32, at.at) }]
    return (search?.find(query, limit) ?? []).map(hit => ({ kind: 'entry', ...hit }))
  }
}

export type SearchWorker = typeof worker

expose(worker)

async function json<T>(url: string): Promise<T | null> {
  try {
    const answer = await fetch(url)
    return answer.ok ? ((await answer.json()) as T) : null
  } catch {
    // Names of places are a help and not the division: without them the rest is still found.
    return null
  }
}

async function records(url: string): Promise<readonly PollingDistrictRecord[]> {
  return (await json<{ records: readonly PollingDistrictRecord[] }>(url))?.records ?? []
}

interface Points {
  readonly features: readonly {
    readonly properties: { readonly name: string; readonly kind: string; readonly rank?: number }
    readonly geometry: { readonly coordinates: readonly [number, number] }
  }[]
}

async function pointsOf(url: string): Promise<PlaceRecord[]> {
  const { features } = (await json<Points>(url)) ?? { features: [] }
  return features.map(({ properties, geometry }) => ({ ...properties, point: geometry.coordinates }))
}
