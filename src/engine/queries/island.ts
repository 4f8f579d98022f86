/** One island of the register: what lies on it, and whose it is without the proposal and with it. */
import type { UnitTopology } from '../../dataset/topology.ts'
import { unitRings } from '../../dataset/unit-rings.ts'
import { doubledArea } from '../../geometry/rings.ts'
import type { IslandMore, LandShares } from '../api.ts'
import { boxOfLand } from '../facts/extents.ts'
import type { Landmass } from '../facts/landmasses.ts'
import type { Session } from '../session.ts'
import { polygonPositions, toDisplay } from './geojson.ts'
import { LEAST_M2 } from './holdings.ts'

/** null where the register has no island of this place in its list. `parishes`: null where the dataset has none. */
export function islandMore(session: Session, index: number, parishes: UnitTopology | null): IslandMore | null {
  const { dataset, islands, outcome } = session
  const island = dataset.register.islands[index]
  if (!island) return null
  const now = islands.areasNow()
  const card = islands.card(island, now)
  const own = islands.landmassCalled(island)
  if (!own) return { ...card, joined: [], sharesBefore: [], sharesAfter: [], land: null, bbox: null, parishes: null }
  const shares = (areas: ReadonlyMap<number, number>): LandShares =>
    [...areas]
      .map(([owner, areaM2]) => ({ code: outcome.owners.code(owner), areaM2 }))
      .filter(({ areaM2 }) => areaM2 > LEAST_M2)
      .sort((a, b) => b.areaM2 - a.areaM2)
  return {
    ...card,
    joined: dataset.register.islands.flatMap(other =>
      other !== island && islands.landmassAround(other) === own ? [other.name] : []
    ),
    sharesBefore: shares(own.areas),
    sharesAfter: shares(now(own)),
    land: {
      type: 'MultiPolygon',
      coordinates: own.parts.map(part => polygonPositions(part, outcome.origin, toDisplay))
    },
    bbox: boxOfLand(
      outcome,
      own.parts.map(({ outer }) => outer)
    ),
    parishes: parishes && parishesOn(session, own, parishes)
  }
}

/**
 * Codes, in their order. A parish lies on several islands, and an island in several municipalities: each outline that a parish
 * has in one of them is land that hangs together, so it lies on one island alone.
 */
function parishesOn({ dataset, islands, outcome }: Session, own: Landmass, parishes: UnitTopology): readonly string[] {
  const there = new Set([...own.areas.keys()].map(face => outcome.owners.code(face)))
  const near = new Set(
    dataset.register.municipalities.flatMap(({ code, parishes: codes }) => (there.has(code) ? codes : []))
  )
  return [...near]
    .filter(code =>
      unitRings(dataset.land, parishes, new Set([code]), there).some(
        ring => doubledArea(ring).toNumber() > 0 && islands.landmassInside(ring) === own
      )
    )
    .sort()
}
