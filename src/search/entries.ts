/** What can be searched for: everything in a dataset that has a name or a code, and what a proposal makes of it. */
import { islandIds } from '../dataset/register/island-ids.ts'
import type { PollingDistrictRecord, Register } from '../dataset/types.ts'

export type EntryKind =
  | 'municipality'
  | 'abolished'
  | 'region'
  | 'parish'
  | 'polling-district'
  | 'island'
  | 'cooperation'
  | 'town'
  | 'district'
  | 'lake'
  | 'bay'
  | 'fjord'
  | 'strait'
  | 'peninsula'
  /** Woods, farms, bridges and whatever else has a name of its own. */
  | 'place'
  /** An area of the user's own file. */
  | 'own'
  | 'parcel'
  /** Of somebody else's service. */
  | 'address'

export interface Entry {
  readonly kind: EntryKind
  /** Code, or a place's own id: with `kind` it tells an entry from all others. */
  readonly id: string
  readonly name: string
  /** Other names it is found by. */
  readonly aliases?: readonly string[]
  /** Codes it is found by, with their zeros. */
  readonly codes?: readonly string[]
  /** Longitude, latitude; null where only the engine knows where it lies. */
  readonly point: readonly [number, number] | null
  /** Code of the municipality that it lies in by the dataset; null where it lies in none or in several, or that is not known. */
  readonly municipality: string | null
  /** People, or what comes nearest to it: of two of a kind and a name the greater is meant. */
  readonly size: number
}

/** A place of `places.json`. */
export interface PlaceRecord {
  readonly name: string
  readonly kind: string
  /** 1 is seen from afar, 6 only from near by; without it still nearer. */
  readonly rank?: number
  readonly point: readonly [number, number]
}

export interface Searchable {
  readonly register: Register
  readonly places: readonly PlaceRecord[]
  readonly pollingDistricts: readonly PollingDistrictRecord[]
  /** Codes of the municipalities that the places lie in, in their order; '' at sea. */
  readonly municipalityOfPlaces?: readonly string[]
}

const PLACE_KINDS = new Set<string>(['town', 'district', 'lake', 'bay', 'fjord', 'strait', 'peninsula', 'island'])
const kindOf = (kind: string): EntryKind => (PLACE_KINDS.has(kind) ? (kind as EntryKind) : 'place')

/** Residents that a town of this rank has at least, roughly: what it weighs beside a parish or an island. */
const PEOPLE_BY_RANK = [0, 60_000, 15_000, 5000, 1500, 400, 50]

export function entriesOf(data: Searchable): Entry[] {
  return [
    ...municipalitiesOf(data.register),
    ...regionsOf(data.register),
    ...islandsOf(data.register),
    ...parishesOf(data.register),
    ...data.pollingDistricts.map(
      (one): Entry => ({
        kind: 'polling-district',
        id: one.code,
        // "1. Østerbro" is looked for as "Østerbro".
        name: one.name,
        codes: [one.code],
        point: null,
        municipality: one.municipality,
        size: (one.persons ?? 0) / 10
      })
    ),
    ...placesOf(data)
  ]
}

export function municipalitiesOf({ municipalities }: Pick<Register, 'municipalities'>): Entry[] {
  return municipalities.map(
    ({ code, name, residents, labelPoint }): Entry => ({
      kind: 'municipality',
      id: code,
      name,
      codes: [code],
      point: labelPoint,
      municipality: code,
      size: residents?.count ?? 0
    })
  )
}

function regionsOf({ regions }: Register): Entry[] {
  return regions.map(
    ({ id, code, name, members }): Entry => ({
      kind: 'region',
      id,
      name,
      codes: code ? [code] : [],
      point: null,
      municipality: null,
      size: members.length * 50_000
    })
  )
}

function islandsOf({ islands }: Register): Entry[] {
  const ids = islandIds(islands)
  return islands.map(
    ({ name, addresses, point }, index): Entry => ({
      kind: 'island',
      id: ids[index] ?? String(index),
      name,
      point,
      municipality: null,
      size: (addresses ?? 0) * 1.5
    })
  )
}

/** A parish of several municipalities is said to lie in none. */
function parishesOf({ parishes, municipalities }: Register): Entry[] {
  const lies = new Map<string, string | null>()
  for (const { code, parishes: own } of municipalities)
    for (const parish of own) lies.set(parish, lies.has(parish) ? null : code)
  return parishes.map(
    ({ code, name, residents }): Entry => ({
      kind: 'parish',
      id: code,
      name,
      codes: [code],
      point: null,
      municipality: lies.get(code) ?? null,
      size: (residents ?? 0) / 2
    })
  )
}

/** Islands of the register are not told once more as places. */
function placesOf({ register, places, municipalityOfPlaces }: Searchable): Entry[] {
  const islands = new Set(register.islands.filter(({ point }) => point).map(({ name }) => name))
  return places.flatMap(({ name, kind, rank, point }, index): Entry[] => {
    if (kind === 'island' && islands.has(name)) return []
    const people = PEOPLE_BY_RANK[rank ?? 0] ?? 0
    return [
      {
        kind: kindOf(kind),
        id: `p${index}`,
        name,
        // Furesø is called Furesøen.
        ...(kind === 'lake' && name.endsWith('ø') ? { aliases: [`${name}en`] } : {}),
        point,
        municipality: municipalityOfPlaces?.[index] || null,
        size: kind === 'town' ? people : kind === 'district' ? people / 10 : people / 50
      }
    ]
  })
}
