/** Whose the land of parishes, polling districts and islands is, as the division stands. */
import { keptBy } from '../../collections/kept.ts'
import { addTo } from '../../collections/lists.ts'
import type { LandTopology, UnitTopology } from '../../dataset/topology.ts'
import { baseOf, ownerOf, wayFrom } from '../../partition/labels.ts'
import type { Division } from '../../subdivision/division.ts'
import type { CellAreas } from '../../subdivision/residents/census-cells.ts'
import type { TouchedLand } from '../api.ts'
import type { Islands } from '../facts/islands.ts'
import type { Landmass } from '../facts/landmasses.ts'
import type { NamedUnits } from './unit-layers.ts'
import { type Covered, UnitOverlay } from './unit-overlay.ts'

/** Less than this (m²) is the rounding of a border, not land. */
export const LEAST_M2 = 1

/** Land by owner. */
export type Holding = ReadonlyMap<number, Covered>

/** A unit's land in one municipality of the dataset, or an island. */
export interface Thing extends Pick<TouchedLand, 'layer' | 'code' | 'name' | 'ofM2'> {
  /** Face of the dataset that its people are counted by; null for an island. */
  readonly face: number | null
  /** As the dataset has it. */
  readonly original: Holding
}

export interface Holdings {
  /** Of things that are not, or not all, as the dataset has them. */
  readonly of: ReadonlyMap<Thing, Holding>
  /** Municipalities of the dataset (faces) whose land could not be laid over the units. */
  readonly unknown: ReadonlySet<number>
}

export class HoldingBook {
  private readonly division: Division
  private readonly islands: Islands
  private readonly layers: readonly Layer[]

  constructor(division: Division, islands: Islands, land: LandTopology, layers: readonly NamedUnits[]) {
    this.division = division
    this.islands = islands
    const { points } = division
    this.layers = layers.map(named => {
      const overlay = overlayOf(land)(named.topology)
      return layerOf(division, points ? overlay.countedAt(points) : overlay, named)
    })
  }

  now(): Holdings {
    const of = new Map<Thing, Holding>()
    const unknown = new Set<number>()
    for (const [origin, owners] of ownersByOrigin(this.division))
      for (const layer of this.layers) {
        const found = heldIn(this.division, layer, origin, owners)
        if (found === null) unknown.add(origin)
        for (const [thing, holding] of found ?? []) of.set(thing, holding)
      }
    for (const { landmass, areas } of this.islands.islandsChanged())
      of.set(this.islandOf(landmass), withoutCells(areas))
    return { of, unknown }
  }

  /** Every unit of the layers, a thing for each municipality of the dataset it has land in. */
  units(): readonly Thing[] {
    return this.layers.flatMap(({ things }) => things.filter(thing => thing !== undefined))
  }

  private readonly islandOf = keptBy((landmass: Landmass): Thing => {
    const { name, areaM2 } = this.islands.describe(landmass)
    return { layer: 'island', code: '', name, ofM2: areaM2, face: null, original: withoutCells(landmass.areas) }
  })
}

const NO_CELLS: CellAreas = new Map()

const withoutCells = (areas: ReadonlyMap<number, number>): Holding =>
  new Map([...areas].map(([owner, m2]) => [owner, { m2, cells: NO_CELLS, people: null }]))

interface Layer {
  readonly overlay: UnitOverlay
  /** By piece; none for land without a unit. */
  readonly things: readonly (Thing | undefined)[]
  /** Pieces by face of the dataset. */
  readonly pieces: ReadonlyMap<number, readonly number[]>
}

/** Laid out once for a dataset's layer. */
const overlayOf = keptBy((land: LandTopology) => keptBy((units: UnitTopology) => UnitOverlay.of(land, units)))

function layerOf(division: Division, overlay: UnitOverlay, { layer, topology, names }: NamedUnits): Layer {
  const pieces = new Map<number, number[]>()
  const total = new Map<string, number>()
  const all = topology.pieces.map(({ unit, municipality }, piece) => ({
    piece,
    unit,
    face: division.owners.find(municipality)
  }))
  for (const { piece, unit, face } of all.slice(1)) {
    addTo(pieces, face, piece)
    total.set(unit, (total.get(unit) ?? 0) + overlay.areaM2(piece))
  }
  const things = all.map(({ piece, unit, face }): Thing | undefined =>
    piece === 0 || unit === ''
      ? undefined
      : {
          layer,
          code: unit,
          name: names.get(unit) ?? unit,
          ofM2: total.get(unit) ?? 0,
          face,
          get original() {
            return new Map([[face, overlay.whole(piece)]])
          }
        }
  )
  return { overlay, things, pieces }
}

/**
 * Whose the land of a municipality's units is; null where it could not be found out. What is left of each is with whoever has
 * most of the municipality, so that no outline of hundreds of kilometres is laid over the units.
 */
function heldIn(
  { fragments }: Division,
  { overlay, pieces, things }: Layer,
  origin: number,
  [most, ...others]: readonly number[]
): ReadonlyMap<Thing, Holding> | null {
  const found = new Map<number, Map<number, Covered>>()
  for (const owner of others)
    for (const part of fragments.of(wayFrom(origin, owner))) {
      const laid = overlay.of(part)
      if (laid === null) return null
      for (const [piece, covered] of laid) {
        const own = found.get(piece) ?? new Map<number, Covered>()
        own.set(owner, plus(own.get(owner) ?? NOTHING, covered))
        found.set(piece, own)
      }
    }
  const held = new Map<Thing, Holding>()
  for (const piece of pieces.get(origin) ?? []) {
    const [thing, own] = [things[piece], found.get(piece)]
    if (thing === undefined || most === undefined || (own === undefined && most === origin)) continue
    const rest = [...(own?.values() ?? [])].reduce(minus, overlay.whole(piece))
    held.set(thing, new Map([...(own ?? []), [most, rest]]))
  }
  return held
}

/** Owners of what was one municipality's in the dataset and is not all its own any more: whoever has most of it first. */
function ownersByOrigin({ fragments, labels, strands }: Division): Map<number, readonly number[]> {
  const found = new Map<number, number[]>()
  for (const way of fragments.keys()) addTo(found, baseOf(way), ownerOf(way))
  const size = (origin: number, owner: number) =>
    labels
      .ofOrigin(origin)
      .filter(label => labels.owner(label) === owner)
      .reduce((sum, label) => sum + strands.doubledArea(label).toNumber(), 0)
  const alien = [...found].filter(([origin, owners]) => owners.some(owner => owner !== origin))
  return new Map(
    alien.map(([origin, owners]) => [origin, owners.sort((a, b) => size(origin, b) - size(origin, a) || a - b)])
  )
}

export const NOTHING: Covered = { m2: 0, cells: NO_CELLS, people: 0 }

export const plus = (a: Covered, b: Covered): Covered => sum(a, b, 1)
/** Nothing is less than none: what is below is rounding. */
export const minus = (a: Covered, b: Covered): Covered => sum(a, b, -1)

function sum(a: Covered, b: Covered, sign: 1 | -1): Covered {
  const cells = new Map(a.cells)
  for (const [cell, m2] of b.cells) {
    const together = (cells.get(cell) ?? 0) + sign * m2
    if (together > LEFTOVER_M2) cells.set(cell, together)
    else cells.delete(cell)
  }
  const people = a.people === null || b.people === null ? null : Math.max(0, a.people + sign * b.people)
  return { m2: Math.max(0, a.m2 + sign * b.m2), cells, people }
}

/** Of a cell: rounding, not land. */
const LEFTOVER_M2 = 0.01
