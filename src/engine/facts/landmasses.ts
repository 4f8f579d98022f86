/** Landmasses: the connected land of the country, whichever municipalities have it, as the dataset has it. */

import { DisjointSets } from '../../collections/disjoint-sets.ts'
import { ArcKind } from '../../dataset/topology.ts'
import type { Dataset, IslandRecord } from '../../dataset/types.ts'
import { type Box, isInBox } from '../../geometry/box.ts'
import { toGridMm } from '../../geometry/grid.ts'
import { boxOfRings, eachEdge, insideRings, type Ring } from '../../geometry/rings.ts'
import { halfEdgeAt } from '../../partition/point-location.ts'
import { halfEdgeNumber } from '../../partition/half-edge.ts'
import { assemble, type Part } from '../../partition/polygonize.ts'
import { Strands } from '../../partition/strands.ts'
import { type CellAreas, CellCounter } from '../../subdivision/residents/census-cells.ts'

export interface Landmass {
  /** Its land, a part per stretch of one municipality; keys are faces. */
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
  private readonly strands: Strands
  /** Per side of a strand, numbered as halfEdgeNumber does. */
  private readonly beside = new Map<number, Landmass>()
  private readonly origin: readonly [number, number]

  constructor(dataset: Dataset) {
    this.origin = dataset.land.origin
    const strands = new Strands(dataset.land)
    this.strands = strands
    const parts = assemble(strands, strands.living(), label => (label === 0 ? null : label))
    const groups = connected(parts)
    const named = dataset.register.islands.flatMap(island => {
      if (island.point === null) return []
      const [x, y] = toGridMm(island.point)
      return [{ island, x: x - this.origin[0], y: y - this.origin[1] }]
    })
    const boxes = new Map(parts.map(part => [part, boxOfRings([part.outer])]))
    const holds = (group: readonly Part[], x: number, y: number) =>
      group.some(part => isInBox(boxes.get(part) as Box, x, y) && insideRings([part.outer, ...part.holes], x, y))
    this.all = groups.map(group => {
      const areas = new Map<number, number>()
      for (const { key, areaM2 } of group) areas.set(key, areaM2 + (areas.get(key) ?? 0))
      const [first] = named
        .filter(({ island }) => areas.size === 1 || (island.addresses ?? 0) >= ADDRESSES_OF_A_SHARED_ISLAND)
        .filter(({ x, y }) => holds(group, x, y))
        .map(({ island }) => island)
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
      for (const { sides } of landmass.parts) for (const side of sides) this.beside.set(halfEdgeNumber(side), landmass)
  }

  /** The landmass at a point (mm relative to the dataset's origin, fractions allowed); null at sea. */
  at(x: number, y: number): Landmass | null {
    const side = halfEdgeAt(this.strands, x, y)
    return (side && this.beside.get(halfEdgeNumber(side))) ?? null
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
        if (key === face) for (const ring of [outer, ...holes]) add(counter, ring)
      return { face, covered: counter.areas() }
    })
  }
}

function add(counter: CellCounter, ring: Ring): void {
  eachEdge(ring, (ax, ay, bx, by) => counter.add(ax, ay, bx, by, 1))
}

/** Parts that share a stretch of border hang together. */
function connected(parts: readonly Part[]): Part[][] {
  const sets = new DisjointSets(parts.length)
  const seen = new Map<number, number>()
  for (const [i, { sides }] of parts.entries()) {
    for (const { strand } of sides) {
      const other = seen.get(strand)
      if (other === undefined) seen.set(strand, i)
      else sets.join(i, other)
    }
  }
  return sets.grouped(parts)
}
