/** Amounts added up per census cell: in a table over the cells' rows and columns, which is filled several times as fast as a map. */
import { cellKey } from './census-cells.ts'

/** By cellKey. */
export type CellTotals = Pick<ReadonlyMap<number, number>, 'get' | 'has'>

/** Cells of a country a thousand kilometres long and wide; where there are cells farther apart than that a map is used. */
const MOST_PLACES = 1_000_000

/** Equally long columns of a table, a cell and an amount a row. */
export function cellTotals(cellX: Uint16Array, cellY: Uint16Array, amounts: ArrayLike<number>): CellTotals {
  const [x, y] = [rangeOf(cellX), rangeOf(cellY)]
  const width = x.high - x.low + 1
  const places = width * (y.high - y.low + 1)
  if (amounts.length === 0 || places > MOST_PLACES) return mapped(cellX, cellY, amounts)
  const table = new Float64Array(places).fill(Number.NaN)
  for (let i = 0; i < amounts.length; i++) {
    const place = ((cellY[i] as number) - y.low) * width + (cellX[i] as number) - x.low
    const known = table[place] as number
    table[place] = Number.isNaN(known) ? (amounts[i] as number) : known + (amounts[i] as number)
  }
  const at = (key: number): number => {
    const [column, row] = [(key % 65536) - x.low, Math.floor(key / 65536) - y.low]
    return column < 0 || column >= width || row < 0 ? Number.NaN : (table[row * width + column] ?? Number.NaN)
  }
  return {
    has: key => !Number.isNaN(at(key)),
    get(key) {
      const found = at(key)
      return Number.isNaN(found) ? undefined : found
    }
  }
}

function mapped(cellX: Uint16Array, cellY: Uint16Array, amounts: ArrayLike<number>): CellTotals {
  const totals = new Map<number, number>()
  for (let i = 0; i < amounts.length; i++) {
    const key = cellKey(cellX[i] as number, cellY[i] as number)
    totals.set(key, (totals.get(key) ?? 0) + (amounts[i] as number))
  }
  return totals
}

function rangeOf(values: Uint16Array): { readonly low: number; readonly high: number } {
  let [low, high] = [Infinity, -Infinity]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return { low, high }
}
