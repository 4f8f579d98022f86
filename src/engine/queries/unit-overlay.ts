/** Land laid over a layer of units: how much of it, and of which census cells, lies in each. */

import { keptBy, lazily } from '../../collections/kept.ts'
import { addAt } from '../../collections/lists.ts'
import { type LandTopology, OUTSIDE, type UnitTopology } from '../../dataset/topology.ts'
import { asPartition } from '../../dataset/unit-partition.ts'
import { TooManyCrossings } from '../../geometry/noding.ts'
import { cut } from '../../partition/cut.ts'
import type { Label } from '../../partition/labels.ts'
import type { Part } from '../../partition/polygonize.ts'
import { type PartitionEdit, Strands } from '../../partition/strands.ts'
import { type CellAreas, cellsGoing, cellsOfFace } from '../../subdivision/residents/census-cells.ts'
import type { ResidentPoints } from '../../subdivision/residents/points.ts'

/** Land in one unit piece. */
export interface Covered {
  readonly m2: number
  readonly cells: CellAreas
  /** People counted at points there; null where there are no points. */
  readonly people: number | null
}

/** By piece of the layer (see UnitTopology.pieces); null where the land could not be laid over it. */
export type Overlay = ReadonlyMap<number, Covered> | null

/** A layer's units as a partition. */
interface Ground {
  readonly units: UnitTopology
  readonly strands: Strands
  /** Strands by the pieces beside them. */
  readonly beside: readonly (readonly number[])[]
}

function groundOf(land: LandTopology, units: UnitTopology): Ground {
  const strands = new Strands(asPartition(land, units))
  const beside: number[][] = []
  for (const id of strands.living())
    for (const piece of [strands.leftOf(id), strands.rightOf(id)]) addAt(beside, piece, id)
  return { units, strands, beside }
}

export class UnitOverlay {
  private readonly units: UnitTopology
  private readonly strands: Strands
  private readonly beside: Ground['beside']
  private readonly points: ResidentPoints | null

  private constructor({ units, strands, beside }: Ground, points: ResidentPoints | null) {
    this.units = units
    this.strands = strands
    this.beside = beside
    this.points = points
  }

  static of(land: LandTopology, units: UnitTopology): UnitOverlay {
    return new UnitOverlay(groundOf(land, units), null)
  }

  /** The same units with people counted at points, once for every file of them. */
  readonly countedAt = keptBy(
    (points: ResidentPoints) =>
      new UnitOverlay({ units: this.units, strands: this.strands, beside: this.beside }, points)
  )

  areaM2(piece: number): number {
    return this.strands.doubledArea(piece).toNumber() / 2e6
  }

  /** All of a piece's land. */
  readonly whole = (piece: number): Covered => {
    const known = this.wholes[piece]
    if (known) return known
    const { strands } = this
    const found = {
      m2: this.areaM2(piece),
      cells: cellsOfFace(strands, piece, this.beside[piece] ?? [], this.units.origin),
      people: this.peoplePerPiece()?.[piece] ?? (this.points && 0)
    }
    this.wholes[piece] = found
    return found
  }
  private readonly wholes: Covered[] = []
  private readonly peoplePerPiece = lazily(() => this.points?.perLabel(this.strands) ?? null)

  /** A piece of land, laid over the units once. */
  readonly of = keptBy((part: Part): Overlay => this.laid(part))

  private laid({ outer, holes }: Part): Overlay {
    const { strands, units } = this
    const inside = new Map<Label, Label>()
    const first = units.pieces.length
    const edit = this.cutOrNot([outer, ...holes], label => {
      if (label === OUTSIDE) return label
      inside.set(label, first + label)
      return first + label
    })
    if (edit === null) return null
    const cells = cellsGoing(strands, edit, inside, units.origin)
    const people = this.points?.gained(strands, edit) ?? null
    const undo = strands.apply(edit)
    const found = new Map<number, Covered>()
    for (const [piece, label] of inside) {
      const m2 = strands.doubledArea(label).toNumber() / 2e6
      if (m2 > 0)
        found.set(piece, { m2, cells: cells.get(piece) ?? new Map(), people: people && (people.get(label) ?? 0) })
    }
    undo()
    return found
  }

  private cutOrNot(...[rings, relabel]: [Parameters<typeof cut>[1], Parameters<typeof cut>[2]]): PartitionEdit | null {
    try {
      return cut(this.strands, rings, relabel)
    } catch (error) {
      if (error instanceof TooManyCrossings) return null
      throw error
    }
  }
}
