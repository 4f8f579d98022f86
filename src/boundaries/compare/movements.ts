/** What two lands differ by, sorted into what is known, what may be better surveying, and what nobody has explained. */
import { addTo } from '../../collections/lists.ts'
import { type LatticePoint, toMm } from '../../coverage/planar/lattice.ts'
import { toLonLat } from '../../geometry/grid.ts'
import { innerPlace } from '../inner-place.ts'
import type { Moved } from './compare-lands.ts'

/** A decision that is known: land from one municipality to another. */
export interface Known {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly m2: number
}

export type Reason = 'known' | 'survey' | 'unexplained'

export interface Movement {
  readonly from: string
  readonly to: string
  readonly m2: number
  readonly widthM: number
  /** WGS84, five decimals; inside it. */
  readonly place: readonly [lon: number, lat: number]
  readonly reason: Reason
  /** Name of the decision it answers to. */
  readonly known: string | null
  readonly rings: Moved['rings']
}

/** Strips that two surveys of one border leave between them. */
export interface Strips {
  readonly from: string
  readonly to: string
  readonly count: number
  readonly m2: number
  readonly widthM: number
  /** In the largest of them: WGS84, five decimals. */
  readonly place: readonly [lon: number, lat: number]
}

export interface Sorted {
  /** The largest first. */
  readonly movements: readonly Movement[]
  /** By from and to. */
  readonly strips: readonly Strips[]
}

/**
 * Nineteen twentieths of a border's length lie within its accuracy (the manifest's `accuracyM`); what lies further off, of two
 * surveys of one border, is seldom more than twice as far.
 */
const SURVEY = 2

/** A movement is that of a decision if it is as large, within the strip that `toleranceM` leaves around it. */
export function sortMovements(moved: readonly Moved[], known: readonly Known[], toleranceM: number): Sorted {
  const movements: Movement[] = []
  const narrow = new Map<string, Moved[]>()
  const left = new Set(known)
  for (const one of moved) {
    const match = [...left].find(decision => isThat(one, decision, toleranceM))
    if (match) left.delete(match)
    else if (one.widthM <= SURVEY * toleranceM) {
      addTo(narrow, `${one.from}/${one.to}`, one)
      continue
    }
    movements.push({
      ...one,
      place: placeIn(one.rings),
      reason: match ? 'known' : 'unexplained',
      known: match?.name ?? null
    })
  }
  const strips = [...narrow.values()].map((list): Strips => {
    const { from, to } = list[0] as Moved
    const m2 = list.reduce((sum, one) => sum + one.m2, 0)
    const largest = list.reduce((most, one) => (one.m2 > most.m2 ? one : most))
    const widthM = list.reduce((most, one) => Math.max(most, one.widthM), 0)
    return { from, to, count: list.length, m2, widthM, place: placeIn(largest.rings) }
  })
  return { movements, strips: strips.sort((p, q) => (p.from + p.to < q.from + q.to ? -1 : 1)) }
}

function isThat({ from, to, m2, widthM }: Moved, known: Known, toleranceM: number): boolean {
  if (from !== known.from || to !== known.to || widthM === 0) return false
  // Outline × tolerance: how much the area of this land may be off by.
  return Math.abs(m2 - known.m2) <= ((2 * m2) / widthM) * toleranceM
}

function placeIn(rings: readonly (readonly LatticePoint[])[]): readonly [number, number] {
  const place = innerPlace(rings) ?? (rings[0]?.[0] as LatticePoint)
  const [lon, lat] = toLonLat(toMm(place))
  return [Math.round(lon * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5]
}
