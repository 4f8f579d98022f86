/** Names on the map, each with a rank that thins them out: 1 shows first, 6 last. */

import type { FeatureCollection } from 'geojson'
import { addTo } from '../../src/collections/lists.ts'
import { cellKey, cellOf } from '../../src/coverage/planar/census-cells.ts'
import { fromMm, key, type LatticePoint, STEP_MM, toLattice, toMm } from '../../src/coverage/planar/lattice.ts'
import type { Cell } from '../../src/coverage/residents.ts'
import { SourceError, type Sources } from './source.ts'

const FILE = 'stednavne-2016.csv'

export type PlaceKind = 'town' | 'district' | 'island' | 'fjord' | 'strait' | 'bay' | 'lake' | 'peninsula'

const KINDS: Readonly<Record<string, PlaceKind>> = {
  by: 'town',
  bydel: 'district',
  ø: 'island',
  øgruppe: 'island',
  fjord: 'fjord',
  sund: 'strait',
  bugt: 'bay',
  sø: 'lake',
  halvø: 'peninsula'
}

/** Kilometres to the next name of the same rank or a better one. The last rank takes all that is left. */
const SPACING_KM = [40, 18, 9, 4.5, 2.5] as const
/** Kilometres a settlement draws its residents from. */
const CATCHMENT_KM = 4
/** Residents a settlement needs for a rank, so that a lone hamlet doesn't show before a town. */
const LEAST_RESIDENTS = [15_000, 4_000, 1_000, 200, 50] as const
/** The best rank a kind can have: a quarter of a town must not stand where its town should. */
const BEST_RANK: Readonly<Record<PlaceKind, number>> = {
  town: 1,
  fjord: 2,
  strait: 2,
  island: 2,
  bay: 3,
  peninsula: 4,
  lake: 4,
  district: 4
}

/** Names that stand in one another's way: a strait's name lies at sea and takes no town's place. */
const GROUP: Readonly<Record<PlaceKind, 'settlement' | 'water' | 'land'>> = {
  town: 'settlement',
  district: 'settlement',
  fjord: 'water',
  strait: 'water',
  bay: 'water',
  lake: 'water',
  island: 'land',
  peninsula: 'land'
}

interface Place {
  readonly name: string
  readonly kind: PlaceKind
  readonly lonLat: readonly [number, number]
  readonly at: LatticePoint
  readonly weight: number
}

/**
 * A settlement weighs the census residents of the cells that lie nearer to it than to others of its kind, an island its
 * addresses; waters have no size in the source and weigh the same within their kind.
 */
export function buildPlaces(
  sources: Sources,
  census: ReadonlyMap<number, Cell>,
  addressesOf: ReadonlyMap<string, number>
): FeatureCollection {
  const rows = sources
    .table(FILE, ',', ['name', 'type', 'lng', 'lat'])
    .filter(row => KINDS[row.type] && !row.name.startsWith('Nyt stednavn'))
    .map(row => {
      const lonLat = [Number(row.lng), Number(row.lat)] as const
      return { name: row.name, kind: KINDS[row.type] as PlaceKind, lonLat, at: pointOf(row.name, lonLat) }
    })
  const residents = {
    town: catchments(
      rows.filter(row => row.kind === 'town').map(row => row.at),
      census
    ),
    district: catchments(
      rows.filter(row => row.kind === 'district').map(row => row.at),
      census
    )
  }
  const places = rows
    .map((row): Place => {
      const { kind, name, at } = row
      const isSettlement = kind === 'town' || kind === 'district'
      return { ...row, weight: isSettlement ? (residents[kind].get(key(...at)) ?? 0) : (addressesOf.get(name) ?? 0) }
    })
    .sort(byImportance)
  return {
    type: 'FeatureCollection',
    features: rank(places).map(([place, value]) => ({
      type: 'Feature',
      properties: { name: place.name, kind: place.kind, rank: value },
      geometry: { type: 'Point', coordinates: place.lonLat.map(degrees => Math.round(degrees * 1e4) / 1e4) }
    }))
  }
}

function pointOf(name: string, lonLat: readonly [number, number]): LatticePoint {
  try {
    return toLattice(lonLat)
  } catch (error) {
    throw new SourceError(FILE, `${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Residents per point, by its key: each census cell counts for the point nearest to its middle, within CATCHMENT_KM. */
function catchments(points: readonly LatticePoint[], census: ReadonlyMap<number, Cell>): Map<number, number> {
  const byCell = new Map<number, LatticePoint[]>()
  for (const point of points) {
    const [x, y] = toMm(point).map(mm => Math.floor(mm / 1_000_000)) as [number, number]
    addTo(byCell, cellKey(x, y), point)
  }
  const sums = new Map<number, number>()
  for (const [cell, { residents, shared }] of census) {
    // Flensburg's residents are no Danish hamlet's.
    if (shared) continue
    const { xKm, yKm } = cellOf(cell)
    const middle = fromMm([(xKm + 0.5) * 1e6, (yKm + 0.5) * 1e6])
    let least = (CATCHMENT_KM * 1e6) / STEP_MM
    let nearest: LatticePoint | null = null
    for (let dx = -CATCHMENT_KM; dx <= CATCHMENT_KM; dx++)
      for (let dy = -CATCHMENT_KM; dy <= CATCHMENT_KM; dy++)
        for (const point of byCell.get(cellKey(xKm + dx, yKm + dy)) ?? []) {
          const off = Math.hypot(point[0] - middle[0], point[1] - middle[1])
          if (off >= least) continue
          least = off
          nearest = point
        }
    if (nearest) sums.set(key(...nearest), (sums.get(key(...nearest)) ?? 0) + residents)
  }
  return sums
}

function byImportance(p: Place, q: Place): number {
  return (
    BEST_RANK[p.kind] - BEST_RANK[q.kind] ||
    q.weight - p.weight ||
    (p.name < q.name ? -1 : p.name > q.name ? 1 : p.at[0] - q.at[0] || p.at[1] - q.at[1])
  )
}

/** In order of importance, each place takes the best rank at which no other of its group and that rank or better is too near. */
function rank(places: readonly Place[]): [Place, number][] {
  const steps = (km: number) => (km * 1e6) / STEP_MM
  const last = SPACING_KM.length + 1
  const ranks = () => Array.from({ length: last + 1 }, (): LatticePoint[] => [])
  const takenBy = { settlement: ranks(), water: ranks(), land: ranks() }
  const ranked = places.map((place): [Place, number] => {
    const taken = takenBy[GROUP[place.kind]]
    const isTooSmall = (value: number) =>
      GROUP[place.kind] === 'settlement' && place.weight < (LEAST_RESIDENTS[value - 1] as number)
    const isTooNear = (value: number) => isCrowded(place.at, taken, value, steps(SPACING_KM[value - 1] as number))
    let value = BEST_RANK[place.kind]
    while (value < last && (isTooSmall(value) || isTooNear(value))) value++
    taken[value]?.push(place.at)
    return [place, value]
  })
  return ranked.sort((p, q) => p[1] - q[1])
}

function isCrowded([x, y]: LatticePoint, taken: readonly LatticePoint[][], upTo: number, distance: number): boolean {
  for (let value = 1; value <= upTo; value++)
    for (const [px, py] of taken[value] as LatticePoint[]) if (Math.hypot(px - x, py - y) < distance) return true
  return false
}
