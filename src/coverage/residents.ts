/**
 * Residents per 1 km cell, municipality and parish. Parish totals of 2021 are spread over the parish's land by the census
 * count of each cell (a cell split between pieces by its land in each), then every municipality is scaled to its official
 * total in thousandths of a person by the largest remainder, so that its sum is exact.
 */
import type { ResidentTable } from '../dataset/types.ts'
import { cellOf } from './planar/census-cells.ts'

/** The land one parish has in one municipality. */
export interface Piece {
  /** Index of the municipality in the land's faces. */
  readonly face: number
  /** Index of the parish in the register. */
  readonly unit: number
  /** m² by cell number. */
  readonly areas: ReadonlyMap<number, number>
}

export interface Spread {
  readonly table: ResidentTable
  /** Parishes with residents but no populated cell, spread by area. */
  readonly byArea: readonly number[]
}

export interface Cell {
  readonly residents: number
  /** Share of the cell that is land of any country, 0 to 1. */
  readonly landShare: number
  /** Does the cell lie partly in another country, its residents with it? */
  readonly shared: boolean
}

interface Row {
  readonly cell: number
  readonly face: number
  readonly unit: number
  weight: number
}

/** Official residents of a face; null for land nobody is counted on; as spread where nobody has published a figure. */
export type FaceTotal = number | null | 'as-spread'

/** How many of a parish's people live on this land of it, set against the parish's other land. */
export type WeightOf = (land: { readonly cell: number; readonly unit: number; readonly m2: number }) => number

/** By the census, in which a cell's people are spread evenly over its land, and how many of them have none of it. */
export function censusWeights(
  pieces: readonly Piece[],
  census: ReadonlyMap<number, Cell>
): { readonly weightOf: WeightOf; readonly unplaced: number } {
  const land = new Map<number, number>()
  for (const piece of pieces) for (const [cell, m2] of piece.areas) land.set(cell, (land.get(cell) ?? 0) + m2)
  let unplaced = 0
  for (const [cell, { residents }] of census) if (!land.has(cell)) unplaced += residents
  return { weightOf: ({ cell, m2 }) => m2 * density(census.get(cell), land.get(cell) ?? 0), unplaced }
}

/** `unitTotals`: residents per parish; `faceTotals`: residents per face. */
export function spreadResidents(
  pieces: readonly Piece[],
  weightOf: WeightOf,
  unitTotals: readonly number[],
  faceTotals: readonly FaceTotal[]
): Spread {
  const rows: Row[] = []
  const areaOf = new Map<Row, number>()
  for (const { face, unit, areas } of pieces) {
    if (faceTotals[face] === null) continue
    for (const [cell, m2] of areas) {
      const row = { cell, face, unit, weight: weightOf({ cell, unit, m2 }) }
      rows.push(row)
      areaOf.set(row, m2)
    }
  }
  const withLand = new Set(pieces.map(piece => piece.unit))
  unitTotals.forEach((total, unit) => {
    if (total > 0 && !withLand.has(unit)) throw new Error(`parish ${unit} has residents and no land`)
  })
  const byArea = spreadUnits(rows, areaOf, unitTotals)
  return { table: toTable(scaleToFaces(rows, faceTotals)), byArea }
}

/** Census residents per m² of land. A cell shared with another country counts that country's land too. */
function density(cell: Cell | undefined, landM2: number): number {
  if (!cell || cell.residents === 0) return 0
  return cell.residents / (cell.shared ? Math.max(landM2, cell.landShare * 1_000_000) : landM2)
}

function spreadUnits(rows: readonly Row[], areaOf: ReadonlyMap<Row, number>, totals: readonly number[]): number[] {
  const byUnit = totals.map((): Row[] => [])
  for (const row of rows) byUnit[row.unit]?.push(row)
  const byArea: number[] = []
  totals.forEach((total, unit) => {
    const own = byUnit[unit] as Row[]
    let sum = own.reduce((s, row) => s + row.weight, 0)
    // Land outside the division (Christiansø) has no official total and gets nothing.
    if (own.length === 0) return
    if (total > 0 && sum === 0) {
      byArea.push(unit)
      for (const row of own) row.weight = areaOf.get(row) as number
      sum = own.reduce((s, row) => s + row.weight, 0)
    }
    for (const row of own) row.weight = total === 0 ? 0 : (row.weight * total) / sum
  })
  return byArea
}

/** Rows in the table's order with thousandths of a person; every face sums to its total exactly. */
function scaleToFaces(rows: readonly Row[], totals: readonly FaceTotal[]): { row: Row; milli: number }[] {
  const ordered = rows.toSorted((p, q) => p.cell - q.cell || p.face - q.face || p.unit - q.unit)
  const result: { row: Row; milli: number }[] = []
  totals.forEach((given, face) => {
    if (given === null || given === 0) return
    const own = ordered.filter(row => row.face === face && row.weight > 0)
    const sum = own.reduce((s, row) => s + row.weight, 0)
    const total = given === 'as-spread' ? Math.round(sum) : given
    const exact = own.map(row => (row.weight / sum) * total * 1000)
    const milli = exact.map(Math.floor)
    const missing = total * 1000 - milli.reduce((s, n) => s + n, 0)
    const byRemainder = exact.map((_, i) => i).sort((i, j) => remainder(exact, j) - remainder(exact, i) || i - j)
    for (let n = 0; n < missing; n++) {
      const i = byRemainder[n] as number
      milli[i] = (milli[i] as number) + 1
    }
    own.forEach((row, i) => {
      if ((milli[i] as number) > 0) result.push({ row, milli: milli[i] as number })
    })
  })
  return result.sort((p, q) => p.row.cell - q.row.cell || p.row.face - q.row.face || p.row.unit - q.row.unit)
}

function remainder(values: readonly number[], i: number): number {
  return (values[i] as number) % 1
}

function toTable(entries: readonly { row: Row; milli: number }[]): ResidentTable {
  return {
    cellX: Uint16Array.from(entries, ({ row }) => cellOf(row.cell).xKm),
    cellY: Uint16Array.from(entries, ({ row }) => cellOf(row.cell).yKm),
    face: Uint16Array.from(entries, ({ row }) => row.face),
    unit: Uint16Array.from(entries, ({ row }) => row.unit),
    milli: Uint32Array.from(entries, ({ milli }) => milli)
  }
}
