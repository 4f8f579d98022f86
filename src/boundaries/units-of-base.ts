/** Layers of units of a dataset there is, to be laid over other borders. */

import { doubledArea, fromMm, type LatticePoint } from '../coverage/planar/lattice.ts'
import type { PublishedLand } from '../coverage/published.ts'
import type { LayerUnit, UnitLayer, UnitRing } from '../coverage/unit-layer.ts'
import type { LandTopology, UnitTopology } from '../dataset/topology.ts'
import type { UnitLayerId } from '../dataset/types.ts'
import { type UnitOutline, unitOutlines } from '../dataset/unit-rings.ts'
import type { Ring } from '../geometry/rings.ts'
import { municipalitiesUnder } from './municipality-under.ts'

/** The units' codes in ascending order; `straddles`: may one lie in several municipalities? */
export interface UnitsAsked {
  readonly id: UnitLayerId
  readonly codes: readonly string[]
  readonly straddles: boolean
}

/**
 * `published`: the new municipalities. A unit belongs to the one it has most of its land in today, and where that is no longer
 * there, to the one its largest ring's inner point lies in now. Units without land in the base have no rings.
 */
export function layerOf(
  land: LandTopology,
  units: UnitTopology,
  { id, codes, straddles }: UnitsAsked,
  published: PublishedLand
): UnitLayer {
  const indexOf = new Map(codes.map((code, i) => [code, i]))
  const rings: UnitRing[] = []
  const homes = new Map<number, Home>()
  const ringsOf = ringsFrom(land.origin)
  const around = boxAround(published.rings.map(({ points }) => points))
  for (const outline of unitOutlines(land, units)) {
    const unit = indexOf.get(outline.unit)
    if (unit === undefined) continue
    const own = ringsOf(outline)
    // Far from all of it, it has no land here.
    if (!own.some(ring => meets(ring, around))) continue
    rings.push(...own.map(points => ({ unit, points })))
    const m2 = own.reduce((sum, points) => sum + doubledArea(points), 0)
    const before = homes.get(unit)
    if (!before || m2 > before.doubled) homes.set(unit, { doubled: m2, municipality: outline.municipality, rings: own })
  }
  const there = new Set(published.codes)
  const homeless = [...homes].filter(([, { municipality }]) => !there.has(municipality))
  const found = municipalitiesUnder(
    published,
    homeless.map(([, home]) => home.rings)
  )
  const moved = new Map(homeless.map(([unit], i) => [unit, found[i] ?? '']))
  const list = codes.map(
    (code, unit): LayerUnit => ({ code, municipality: moved.get(unit) ?? homes.get(unit)?.municipality ?? '' })
  )
  return { id, units: list, rings, straddles }
}

interface Home {
  readonly doubled: number
  readonly municipality: string
  readonly rings: readonly (readonly LatticePoint[])[]
}

/** Outer rings anticlockwise and holes clockwise, so that the land is on the left of all. */
function ringsFrom([originX, originY]: readonly [number, number]) {
  const latticeRing = ({ x, y }: Ring): LatticePoint[] => {
    const points = x.map((mm, i) => fromMm([mm + originX, (y[i] as number) + originY]))
    const [first, last] = [points[0] as LatticePoint, points.at(-1) as LatticePoint]
    if (first[0] !== last[0] || first[1] !== last[1]) points.push(first)
    return points
  }
  return ({ polygons }: UnitOutline): LatticePoint[][] =>
    polygons.flatMap(({ outer, holes }) => [outer, ...holes]).map(latticeRing)
}

type LatticeBox = readonly [west: number, south: number, east: number, north: number]

function boxAround(rings: readonly (readonly LatticePoint[])[]): LatticeBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of rings)
    for (const [x, y] of ring) {
      west = Math.min(west, x)
      south = Math.min(south, y)
      east = Math.max(east, x)
      north = Math.max(north, y)
    }
  return [west, south, east, north]
}

function meets(ring: readonly LatticePoint[], [west, south, east, north]: LatticeBox): boolean {
  const [w, s, e, n] = boxAround([ring])
  return w <= east && e >= west && s <= north && n >= south
}
