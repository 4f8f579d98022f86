/** Names on the map, each with a rank that thins them out: 1 shows first, 6 last. */
import type { FeatureCollection } from 'geojson'
import { cellKey } from './cells.ts'
import { type LatticePoint, STEP_MM, toLattice, toMm } from './lattice.ts'
import type { Sources } from './source.ts'

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
const SPACING_KM = [45, 22, 11, 5, 2.5] as const
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

interface Place {
  readonly name: string
  readonly kind: PlaceKind
  readonly lonLat: readonly [number, number]
  readonly at: LatticePoint
  readonly weight: number
}

/**
 * A town weighs the census residents of the 3 × 3 cells around it, an island its addresses; waters have no size in the
 * source and weigh the same within their kind.
 */
export function buildPlaces(
  sources: Sources,
  census: ReadonlyMap<number, { readonly residents: number }>,
  addressesOf: ReadonlyMap<string, number>
): FeatureCollection {
  const places = sources
    .table(FILE, ',', ['name', 'type', 'lng', 'lat'])
    .filter(row => KINDS[row.type] && !row.name.startsWith('Nyt stednavn'))
    .map((row): Place => {
      const lonLat = [Number(row.lng), Number(row.lat)] as const
      const kind = KINDS[row.type] as PlaceKind
      const at = toLattice(lonLat)
      const weight = kind === 'town' || kind === 'district' ? around(census, at) : (addressesOf.get(row.name) ?? 0)
      return { name: row.name, kind, lonLat, at, weight }
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

function byImportance(p: Place, q: Place): number {
  return (
    BEST_RANK[p.kind] - BEST_RANK[q.kind] ||
    q.weight - p.weight ||
    (p.name < q.name ? -1 : p.name > q.name ? 1 : p.at[0] - q.at[0] || p.at[1] - q.at[1])
  )
}

function around(census: ReadonlyMap<number, { readonly residents: number }>, at: LatticePoint): number {
  const [x, y] = toMm(at).map(mm => Math.floor(mm / 1_000_000)) as [number, number]
  let sum = 0
  for (let dx = -1; dx <= 1; dx++)
    for (let dy = -1; dy <= 1; dy++) sum += census.get(cellKey(x + dx, y + dy))?.residents ?? 0
  return sum
}

/** In order of importance, each place takes the best rank at which no other of that rank or better is too near. */
function rank(places: readonly Place[]): [Place, number][] {
  const steps = (km: number) => (km * 1e6) / STEP_MM
  const last = SPACING_KM.length + 1
  const taken: LatticePoint[][] = Array.from({ length: last + 1 }, () => [])
  const ranked = places.map((place): [Place, number] => {
    let value = BEST_RANK[place.kind]
    while (value < last && isCrowded(place.at, taken, value, steps(SPACING_KM[value - 1] as number))) value++
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
