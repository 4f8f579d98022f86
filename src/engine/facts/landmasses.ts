/** Landmasses: the connected land of the country, whichever municipalities have it, as the dataset has it. */

import { DisjointSets } from '../../collections/disjoint-sets.ts'
import { addTo } from '../../collections/lists.ts'
import { ArcKind } from '../../dataset/topology.ts'
import type { Dataset, IslandRecord } from '../../dataset/types.ts'
import { toGridMm } from '../../geometry/grid.ts'
import { eachEdge, type Ring } from '../../geometry/rings.ts'
import { halfEdgeNumber } from '../../partition/half-edge.ts'
import { baseOf } from '../../partition/labels.ts'
import type { PieceIndex } from '../../partition/piece-index.ts'
import { halfEdgeAt } from '../../partition/point-location.ts'
import type { Part } from '../../partition/polygonize.ts'
import type { Strands } from '../../partition/strands.ts'
import { type CellAreas, CellCounter } from '../../subdivision/residents/census-cells.ts'

export interface Landmass {
  /** Its land, a part per stretch of one municipality; keys are ways from the face to itself. */
  readonly parts: readonly Part[]
  /** m² per face. */
  readonly areas: ReadonlyMap<number, number>
  readonly areaM2: number
  /** The island it is called after: of those with their point on it, the one with most addresses. */
  readonly island: IslandRecord | null
  /** True where it counts as an island: it lies wholly in one municipality, or carries a named island, and not abroad. */
  readonly isIsland: boolean
}

/** A landmass that several municipalities share is called after no islet in one of its lakes or fjords. */
const ADDRESSES_OF_A_SHARED_ISLAND = 1000

export class Landmasses {
  readonly all: readonly Landmass[]
  private readonly lines: ReturnType<Strands['asInDataset']>
  /** The part on a half-edge's side, by its number. */
  private readonly beside: Part[] = []
  private readonly landmassOf = new Map<Part, Landmass>()
  private readonly origin: readonly [number, number]

  /** `fragments`: the division's; its pieces as the dataset has them. */
  constructor({ land, register }: Dataset, strands: Strands, fragments: PieceIndex) {
    this.origin = land.origin
    this.lines = strands.asInDataset()
    const parts = fragments.asInDataset()
    for (const part of parts) for (const side of part.sides) this.beside[halfEdgeNumber(side)] = part
    const groups = connected(strands, parts)
    const islands = this.islandsByPart(register.islands)
    this.all = groups.map(group => {
      const areas = new Map<number, number>()
      for (const { key, areaM2 } of group) areas.set(baseOf(key), areaM2 + (areas.get(baseOf(key)) ?? 0))
      const [first] = [...new Set(group.flatMap(part => islands.get(part) ?? []))]
        .filter(({ addresses }) => areas.size === 1 || (addresses ?? 0) >= ADDRESSES_OF_A_SHARED_ISLAND)
        .sort((a, b) => register.islands.indexOf(a) - register.islands.indexOf(b))
        .sort((a, b) => (b.addresses ?? 0) - (a.addresses ?? 0))
      const mainland = group.some(({ sides }) =>
        sides.some(({ strand }) => strands.kindOf(strand) === ArcKind.national)
      )
      return {
        parts: group,
        areas,
        areaM2: group.reduce((sum, { areaM2 }) => sum + areaM2, 0),
        island: mainland ? null : (first ?? null),
        isIsland: !mainland && (areas.size === 1 || first !== undefined)
      }
    })
    for (const landmass of this.all) for (const part of landmass.parts) this.landmassOf.set(part, landmass)
  }

  /** Islands of the register by the part their point lies in. */
  private islandsByPart(islands: readonly IslandRecord[]): ReadonlyMap<Part, readonly IslandRecord[]> {
    const found = new Map<Part, IslandRecord[]>()
    for (const island of islands) {
      const part = island.point && this.partAt(...this.onGrid(island.point))
      if (part) addTo(found, part, island)
    }
    return found
  }

  private onGrid(point: readonly [number, number]): readonly [x: number, y: number] {
    const [x, y] = toGridMm(point)
    return [x - this.origin[0], y - this.origin[1]]
  }

  private partAt(x: number, y: number): Part | null {
    const side = halfEdgeAt(this.lines, x, y)
    return (side && this.beside[halfEdgeNumber(side)]) ?? null
  }

  /** The landmass at a point (mm relative to the dataset's origin, fractions allowed); null at sea. */
  at(x: number, y: number): Landmass | null {
    const part = this.partAt(x, y)
    return (part && this.landmassOf.get(part)) ?? null
  }

  /** The landmass a WGS84 point lies on. */
  atLonLat(point: readonly [number, number]): Landmass | null {
    return this.at(...this.onGrid(point))
  }

  /** Its land per census cell, by face. */
  shares({ parts, areas }: Landmass): { readonly face: number; readonly covered: CellAreas }[] {
    return [...areas.keys()].map(face => {
      const counter = new CellCounter(this.origin)
      for (const { key, outer, holes } of parts)
        if (baseOf(key) === face) for (const ring of [outer, ...holes]) add(counter, ring)
      return { face, covered: counter.areas() }
    })
  }
}

function add(counter: CellCounter, ring: Ring): void {
  eachEdge(ring, (ax, ay, bx, by) => counter.add(ax, ay, bx, by, 1))
}

/** Parts that share a stretch of border hang together. */
function connected(strands: Strands, parts: readonly Part[]): Part[][] {
  const sets = new DisjointSets(parts.length)
  const seen = new Int32Array(strands.count).fill(-1)
  for (const [i, { sides }] of parts.entries()) {
    for (const { strand } of sides) {
      const other = seen[strand] as number
      if (other < 0) seen[strand] = i
      else sets.join(i, other)
    }
  }
  return sets.grouped(parts)
}
