/** Landmasses: the connected land of the country, whichever municipalities have it, as the dataset has it. */

import { DisjointSets } from '../../collections/disjoint-sets.ts'
import { addTo } from '../../collections/lists.ts'
import { ArcKind } from '../../dataset/topology.ts'
import type { Dataset, IslandRecord } from '../../dataset/types.ts'
import { type Box, isInBox } from '../../geometry/box.ts'
import { toGridMm } from '../../geometry/grid.ts'
import { eachEdge, insideRings, type Ring } from '../../geometry/rings.ts'
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
  /** By the number of a half-edge. */
  private readonly beside: Landmass[] = []
  private readonly origin: readonly [number, number]

  /** `fragments`: the division's; its pieces as the dataset has them. */
  constructor({ land, register }: Dataset, strands: Strands, fragments: PieceIndex) {
    this.origin = land.origin
    this.lines = strands.asInDataset()
    const parts = fragments.asInDataset()
    const groups = connected(strands, parts)
    const islands = this.islandsOn(parts, register.islands)
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
    for (const landmass of this.all)
      for (const { sides } of landmass.parts) for (const side of sides) this.beside[halfEdgeNumber(side)] = landmass
  }

  /** Islands of the register by the part their point lies in. */
  private islandsOn(parts: readonly Part[], islands: readonly IslandRecord[]): ReadonlyMap<Part, readonly IslandRecord[]> {
    const found = new Map<Part, IslandRecord[]>()
    const boxes = parts.map(({ box }) => box)
    for (const island of islands) {
      if (island.point === null) continue
      const [gridX, gridY] = toGridMm(island.point)
      const [x, y] = [gridX - this.origin[0], gridY - this.origin[1]]
      for (const [i, part] of parts.entries())
        if (isInBox(boxes[i] as Box, x, y) && insideRings([part.outer, ...part.holes], x, y)) addTo(found, part, island)
    }
    return found
  }

  /** The landmass at a point (mm relative to the dataset's origin, fractions allowed); null at sea. */
  at(x: number, y: number): Landmass | null {
    const side = halfEdgeAt(this.lines, x, y)
    return (side && this.beside[halfEdgeNumber(side)]) ?? null
  }

  /** The landmass a WGS84 point lies on. */
  atLonLat(point: readonly [number, number]): Landmass | null {
    const [x, y] = toGridMm(point)
    return this.at(x - this.origin[0], y - this.origin[1])
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
