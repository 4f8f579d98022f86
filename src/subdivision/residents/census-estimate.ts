/** People estimated from census cells: the official figures, and the cells of land that is not as the dataset has it. */
import type { Ring } from '../../geometry/rings.ts'
import type { Label, Labels, Way } from '../../partition/labels.ts'
import type { PartitionEdit, Strands } from '../../partition/strands.ts'
import { undoAll } from '../../partition/undo.ts'
import { type CellAreas, cellsGoing } from './census-cells.ts'
import type { CensusTable, Estimate } from './estimate.ts'
import { MovedCells } from './moved-cells.ts'
import type { EditReading, Going, Knowing, LandLost, OfLabels, ResidentSource } from './source.ts'

const NO_CELLS: CellAreas = new Map()

export class CensusEstimate implements ResidentSource {
  readonly pointSource = null
  /** Official figures, and people per census cell. */
  readonly table: CensusTable
  /** Land that is not as the dataset has it, per census cell, and the people in it. */
  readonly moved: MovedCells
  private readonly strands: Strands
  private readonly origin: readonly [number, number]

  /** `origin`: of the strands' coordinates, mm in EPSG:3035. */
  constructor(table: CensusTable, labels: Labels, strands: Strands, origin: readonly [number, number]) {
    this.table = table
    this.moved = new MovedCells(labels, table)
    this.strands = strands
    this.origin = origin
  }

  knowing(): Knowing {
    return 'estimated'
  }

  ofMunicipality(owner: number): Estimate {
    const official = this.table.total(owner)
    const away = this.moved.leftFrom(owner).estimate()
    const here = this.moved.cameTo(owner).estimate()
    return {
      low: Math.max(0, official - away.high + here.low),
      best: Math.max(0, official - away.best + here.best),
      high: Math.max(0, official - away.low + here.high)
    }
  }

  ofWay(way: Way): Estimate {
    return this.moved.ofWay(way).estimate()
  }

  ofWays(ways: readonly Way[]): Estimate {
    const [only, ...others] = ways
    if (only !== undefined && others.length === 0) return this.ofWay(only)
    return this.together(ways)
  }

  /** As `ofWays`. */
  together(ways: readonly Way[]): Estimate {
    return this.moved.together(ways).estimate()
  }

  ofLabels(some: readonly Label[]): OfLabels {
    return { ...this.moved.ofLabels(some), isCounted: false }
  }

  ofAllMoved(): Estimate {
    return this.moved.moved.estimate()
  }

  ofLost(losses: readonly LandLost[]): Estimate {
    return this.table.estimateTogether(losses.map(loss => ({ face: loss.origin, ...loss })))
  }

  ofLand(shares: () => Parameters<CensusTable['estimateTogether']>[0], _rings: () => readonly Ring[]): Estimate {
    return this.table.estimateTogether(shares())
  }

  reading(edit: PartitionEdit, targets: ReadonlyMap<Label, Label>): EditReading {
    const cells = cellsGoing(this.strands, edit, targets, this.origin)
    const covered = (label: Label) => cells.get(label) ?? NO_CELLS
    const apply = (going: readonly Going[]) => {
      const undos = going.flatMap(({ label }) => [
        this.moved.shift(label, covered(label), -1),
        this.moved.shift(targets.get(label) as Label, covered(label), 1)
      ])
      return { people: null, undo: undoAll(undos) }
    }
    return { covered, apply }
  }
}
