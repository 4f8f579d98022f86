/**
 * How many people live in moved land: low, best, high. People are known per 1 km census cell and municipality, so a cell
 * that is only partly covered may hold none or all of its people in the covered part; the best figure shares them by area.
 */
import type { Dataset, ResidentTable } from '../../dataset/types.ts'
import { type CellTotals, cellTotals } from './cell-totals.ts'
import { type CellAreas, cellKey } from './census-cells.ts'

/** Persons; low ≤ best ≤ high. */
export interface Estimate {
  readonly low: number
  readonly best: number
  readonly high: number
}

const MILLI = 1000
/** A census cell with this many residents is town (see CensusTable.inTowns). */
export const TOWN_CELL_RESIDENTS = 300
/** Covered to within this (m²) counts as covered whole: rounding of the grid along a cell's worth of border. */
const WHOLE_TOLERANCE_M2 = 1

export interface Cell {
  /** Thousandths of a person in this municipality's part of the cell. */
  milli: number
  /** Thousandths of a person in the whole cell. */
  cellMilli: number
  /** Land of this municipality in the cell, m². */
  landM2: number
}

/** A municipality's cells, and what they add up to. */
interface FaceCells {
  /** Those with people. */
  readonly cells: ReadonlyMap<number, Cell>
  /** The sum of whole-cell totals over them, thousandths of a person. */
  readonly highMilli: number
  /** Those in towns. */
  readonly towns: readonly (readonly [key: number, cell: Cell])[]
}

/** A municipality's cells are measured when they are first asked for: most cases are about few. */
export class CensusTable {
  private readonly residents: ResidentTable
  /** m² of a municipality's land (face) per cell. */
  private readonly landOf: (face: number) => CellAreas
  private readonly faces: number
  private readonly known: FaceCells[] = []
  /** Thousandths of a person per face. */
  private readonly totals: Float64Array
  /** Rows of the table per face, once a face is asked for. */
  private rows: readonly Uint32Array[] | null = null
  /** Thousandths of a person per cell, all municipalities together. */
  private whole: CellTotals | null = null

  constructor({ residents }: Pick<Dataset, 'residents'>, faces: number, landOf: (face: number) => CellAreas) {
    this.residents = residents
    this.landOf = landOf
    this.faces = faces
    this.totals = new Float64Array(faces)
    const { face, milli } = residents
    for (let i = 0; i < milli.length; i++) {
      const own = face[i] as number
      if (own < faces) this.totals[own] = (this.totals[own] as number) + (milli[i] as number)
    }
  }

  private of(face: number): FaceCells | null {
    if (face < 0 || face >= this.faces) return null
    this.known[face] ??= this.measured(face)
    return this.known[face]
  }

  private measured(face: number): FaceCells {
    const { cellX, cellY, milli } = this.residents
    const { rows, whole } = this.byCell()
    const land = this.landOf(face)
    const cells = new Map<number, Cell>()
    for (const i of rows[face] ?? []) {
      const key = cellKey(cellX[i] as number, cellY[i] as number)
      const known = cells.get(key)
      if (known) known.milli += milli[i] as number
      else cells.set(key, { milli: milli[i] as number, cellMilli: 0, landM2: land.get(key) ?? 0 })
    }
    // A cell on a border counts in full for each side, also where this side has no populated part of its own.
    for (const [key, landM2] of land)
      if (!cells.has(key) && whole.has(key)) cells.set(key, { milli: 0, cellMilli: 0, landM2 })
    for (const [key, cell] of cells) cell.cellMilli = whole.get(key) ?? 0
    return {
      cells,
      highMilli: sum(cells.values(), cell => cell.cellMilli),
      towns: [...cells].filter(([, { cellMilli }]) => cellMilli >= TOWN_CELL_RESIDENTS * MILLI)
    }
  }

  private byCell() {
    const { cellX, cellY, milli } = this.residents
    this.rows ??= rowsByFace(this.residents, this.faces)
    this.whole ??= cellTotals(cellX, cellY, milli)
    return { rows: this.rows, whole: this.whole }
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
    if (!covered) return this.allInTowns(face)
    let milli = 0
    for (const [key, cell] of this.of(face)?.towns ?? []) {
      const m2 = covered.get(key) ?? 0
      milli += cell.milli * Math.min(1, m2 / Math.max(cell.landM2, m2, 1))
    }
    return milli / MILLI
  }

  /** Needs no land, which takes long to measure for a whole country. */
  private allInTowns(face: number): number {
    const { cellX, cellY, milli } = this.residents
    const { rows, whole } = this.byCell()
    let sum = 0
    for (const i of rows[face] ?? []) {
      const inCell = whole.get(cellKey(cellX[i] as number, cellY[i] as number)) ?? 0
      if (inCell >= TOWN_CELL_RESIDENTS * MILLI) sum += milli[i] as number
    }
    return sum / MILLI
  }

  /** What is known of a municipality's part of a cell; null where nobody lives in the cell. */
  cell(face: number, key: number): Cell | null {
    return this.of(face)?.cells.get(key) ?? null
  }

  /** A municipality's people, and the sum of whole-cell totals over its cells: thousandths of a person. */
  sumsOf(face: number): { readonly milli: number; readonly highMilli: number } {
    return { milli: this.totals[face] ?? 0, highMilli: this.of(face)?.highMilli ?? 0 }
  }

  /** Residents in land taken out of one or several municipalities. See Tally. */
  estimateTogether(parts: readonly { readonly face: number; readonly covered: CellAreas }[]): Estimate {
    const tally = new Tally(this)
    for (const { face, covered } of parts) for (const [key, m2] of covered) tally.shift(face, key, m2)
    return tally.estimate()
  }
}

/** Land of one municipality and what it says of its people, in thousandths of a person. */
interface Share {
  readonly covered: Map<number, number>
  low: number
  best: number
  high: number
  /** Whole-cell totals of cells that are wholly covered. */
  wholeHigh: number
}

interface JointCell {
  /** How many municipalities' parts are touched. */
  parts: number
  /** Thousandths of a person in parts that are wholly covered. */
  whole: number
}

/** Shares of a cell's people are rounded to this part of a thousandth of a person, so that sums are the same in any order. */
const PARTS_OF_MILLI = 2 ** 18

/**
 * People in land that comes and goes cell by cell. Low counts cells that lie wholly in it and are wholly covered; high
 * counts every cell touched in full, once, also where several municipalities have part of it. Per municipality both are
 * narrowed by its official total: what is not in the rest must be here.
 */
export class Tally {
  private readonly residents: CensusTable
  private readonly shares = new Map<number, Share>()
  private readonly joint = new Map<number, JointCell>()
  private low = 0
  private high = 0

  constructor(residents: CensusTable) {
    this.residents = residents
  }

  /** Land counted, m² per cell, by its municipality (face of the dataset). */
  land(): { readonly face: number; readonly covered: CellAreas }[] {
    return [...this.shares]
      .filter(([, { covered }]) => covered.size > 0)
      .map(([face, { covered }]) => ({ face, covered }))
  }

  /** Add m² (or take them away) of a municipality's land in a cell; exact for m² as cells.ts rounds them. */
  shift(face: number, key: number, m2: number): void {
    const share = this.shareOf(face)
    const was = share.covered.get(key) ?? 0
    const now = was + m2
    if (now === 0) share.covered.delete(key)
    else share.covered.set(key, now)
    const cell = this.residents.cell(face, key)
    if (cell === null) return
    this.count(share, key, cell, was, -1)
    this.count(share, key, cell, now, 1)
  }

  estimate(): Estimate {
    let [lows, best] = [0, 0]
    let highs = 0
    for (const [face, share] of this.shares) {
      if (share.covered.size === 0) continue
      const { milli, highMilli } = this.residents.sumsOf(face)
      const low = Math.max(share.low, milli - (highMilli - share.wholeHigh), 0)
      const high = Math.min(share.high, milli)
      lows += low
      highs += high
      best += Math.min(Math.max(share.best, low), high)
    }
    return {
      low: Math.min(best, Math.max(this.low, lows)) / MILLI,
      best: best / MILLI,
      high: Math.max(best, Math.min(this.high, highs)) / MILLI
    }
  }

  private count(share: Share, key: number, cell: Cell, m2: number, sign: 1 | -1): void {
    if (m2 <= 0) return
    share.high += sign * cell.cellMilli
    const best = cell.milli * Math.min(1, m2 / Math.max(cell.landM2, m2))
    share.best += (sign * Math.round(best * PARTS_OF_MILLI)) / PARTS_OF_MILLI
    const joint = this.joint.get(key) ?? { parts: 0, whole: 0 }
    this.countJoint(joint, cell, -1)
    joint.parts += sign
    if (m2 >= cell.landM2 - WHOLE_TOLERANCE_M2) {
      share.wholeHigh += sign * cell.cellMilli
      if (cell.cellMilli === cell.milli) share.low += sign * cell.milli
      joint.whole += sign * cell.milli
    }
    this.countJoint(joint, cell, 1)
    if (joint.parts > 0) this.joint.set(key, joint)
    else this.joint.delete(key)
  }

  private countJoint({ parts, whole }: JointCell, { cellMilli }: Cell, sign: 1 | -1): void {
    if (parts === 0) return
    this.high += sign * cellMilli
    if (whole === cellMilli) this.low += sign * cellMilli
  }

  private shareOf(face: number): Share {
    const known = this.shares.get(face)
    if (known) return known
    const fresh = { covered: new Map<number, number>(), low: 0, best: 0, high: 0, wholeHigh: 0 }
    this.shares.set(face, fresh)
    return fresh
  }
}

function rowsByFace({ face }: ResidentTable, faces: number): readonly Uint32Array[] {
  const counts = new Uint32Array(faces)
  for (const own of face) counts[own] = (counts[own] ?? 0) + 1
  const rows = Array.from(counts, count => new Uint32Array(count))
  const next = new Uint32Array(faces)
  for (const [i, own] of face.entries()) {
    const list = rows[own]
    const at = next[own] ?? 0
    if (list) list[at] = i
    next[own] = at + 1
  }
  return rows
}

function sum<T>(items: Iterable<T>, value: (item: T) => number): number {
  let total = 0
  for (const item of items) total += value(item)
  return total
}
