/**
 * How many people live in moved land: low, best, high. People are known per 1 km census cell and municipality, so a cell
 * that is only partly covered may hold none or all of its people in the covered part; the best figure shares them by area.
 */
import type { Dataset } from '../dataset/types.ts'
import { type CellAreas, cellKey } from './cells.ts'

/** Persons; low ≤ best ≤ high. */
export interface Estimate {
  readonly low: number
  readonly best: number
  readonly high: number
}

const MILLI = 1000
/** A census cell with this many residents is town (see Residents.inTowns). */
export const TOWN_CELL_RESIDENTS = 300
/** Covered to within this (m²) counts as covered whole: rounding of the grid along a cell's worth of border. */
const WHOLE_TOLERANCE_M2 = 1

interface Cell {
  /** Thousandths of a person in this municipality's part of the cell. */
  milli: number
  /** Thousandths of a person in the whole cell. */
  cellMilli: number
  /** Land of this municipality in the cell, m². */
  landM2: number
}

export class Residents {
  /** Per face: the cells with people. */
  private readonly cells: Map<number, Cell>[]
  private readonly totals: number[]
  /** Per face: the sum of whole-cell totals over its populated cells. */
  private readonly highs: number[]

  constructor(dataset: Dataset, land: readonly CellAreas[]) {
    const { cellX, cellY, face, milli } = dataset.residents
    this.cells = land.map(() => new Map())
    const whole = new Map<number, number>()
    for (let i = 0; i < milli.length; i++) {
      const key = cellKey(cellX[i] as number, cellY[i] as number)
      const people = milli[i] as number
      whole.set(key, (whole.get(key) ?? 0) + people)
      const cells = this.cells[face[i] as number]
      if (!cells) continue
      const known = cells.get(key)
      if (known) known.milli += people
      else cells.set(key, { milli: people, cellMilli: 0, landM2: land[face[i] as number]?.get(key) ?? 0 })
    }
    this.totals = this.cells.map(cells => sum(cells.values(), cell => cell.milli))
    // A cell on a border counts in full for each side, also where this side has no populated part of its own.
    for (const [f, areas] of land.entries()) {
      const cells = this.cells[f] as Map<number, Cell>
      for (const [key, landM2] of areas)
        if (!cells.has(key) && whole.has(key)) cells.set(key, { milli: 0, cellMilli: 0, landM2 })
      for (const [key, cell] of cells) cell.cellMilli = whole.get(key) ?? 0
    }
    this.highs = this.cells.map(cells => sum(cells.values(), cell => cell.cellMilli))
  }

  /** Official residents of a face's municipality. */
  total(face: number): number {
    return (this.totals[face] ?? 0) / MILLI
  }

  /**
   * Residents of a municipality (face of the dataset) in census cells with at least TOWN_CELL_RESIDENTS people, all
   * municipalities' parts of the cell together. `covered`: only in this land, m² per cell, shared by area.
   */
  inTowns(face: number, covered?: CellAreas): number {
    let milli = 0
    for (const [key, cell] of this.cells[face] ?? []) {
      if (cell.cellMilli < TOWN_CELL_RESIDENTS * MILLI) continue
      const m2 = covered ? (covered.get(key) ?? 0) : cell.landM2
      milli += covered ? cell.milli * Math.min(1, m2 / Math.max(cell.landM2, m2, 1)) : cell.milli
    }
    return milli / MILLI
  }

  /**
   * Residents in land taken out of one municipality (face of the dataset), m² per cell.
   * Low counts cells that lie wholly in it and are wholly covered; high counts every cell touched in full. Both are
   * narrowed by the municipality's official total: what is not in the rest must be here.
   */
  estimate(face: number, covered: CellAreas): Estimate {
    const cells = this.cells[face]
    if (!cells) return { low: 0, best: 0, high: 0 }
    let low = 0
    let best = 0
    let high = 0
    let restHigh = this.highs[face] as number
    for (const [key, m2] of covered) {
      const cell = cells.get(key)
      if (!cell || m2 <= 0) continue
      high += cell.cellMilli
      best += cell.milli * Math.min(1, m2 / Math.max(cell.landM2, m2))
      if (m2 < cell.landM2 - WHOLE_TOLERANCE_M2) continue
      restHigh -= cell.cellMilli
      if (cell.cellMilli === cell.milli) low += cell.milli
    }
    const total = this.totals[face] as number
    low = Math.max(low, total - restHigh, 0)
    high = Math.min(high, total)
    best = Math.min(Math.max(best, low), high)
    return { low: low / MILLI, best: best / MILLI, high: high / MILLI }
  }

  /**
   * Residents in land taken out of several municipalities. A cell on their common border is counted once, and its people
   * are certain when all its land is covered.
   */
  estimateTogether(parts: readonly { readonly face: number; readonly covered: CellAreas }[]): Estimate {
    const single = parts.map(({ face, covered }) => this.estimate(face, covered))
    const cells = new Map<number, { people: number; whole: number }>()
    for (const { face, covered } of parts) {
      for (const [key, m2] of covered) {
        const cell = this.cells[face]?.get(key)
        if (!cell || m2 <= 0) continue
        const entry = cells.get(key) ?? { people: cell.cellMilli, whole: 0 }
        if (m2 >= cell.landM2 - WHOLE_TOLERANCE_M2) entry.whole += cell.milli
        cells.set(key, entry)
      }
    }
    let low = 0
    let high = 0
    for (const { people, whole } of cells.values()) {
      high += people
      if (whole === people) low += people
    }
    const best = sum(single, range => range.best)
    return {
      low: Math.min(
        best,
        Math.max(
          low / MILLI,
          sum(single, range => range.low)
        )
      ),
      best,
      high: Math.max(
        best,
        Math.min(
          high / MILLI,
          sum(single, range => range.high)
        )
      )
    }
  }
}

function sum<T>(items: Iterable<T>, value: (item: T) => number): number {
  let total = 0
  for (const item of items) total += value(item)
  return total
}
