/** People per census cell and parish, as a dataset there is has them. */

import { cellKey } from '../coverage/planar/census-cells.ts'
import type { Piece, WeightOf } from '../coverage/residents.ts'
import type { ResidentTable } from '../dataset/types.ts'

export interface Census {
  /** The people of a parish in a cell are spread evenly over what the parish has in it. */
  readonly weightOf: WeightOf
  /** By the parish's place in the register. */
  readonly parishTotals: readonly number[]
}

/**
 * The same for parishes of a file. `parishTotals` are the base's by code where it knows them; where it doesn't, the people who live
 * on its land: those of a cell are spread evenly over all land in it, so that a parish that is new has its share.
 */
export function censusOnOwn(
  { cellX, cellY, milli }: ResidentTable,
  pieces: readonly Piece[],
  known: readonly (number | null)[]
): Census {
  const people = new Map<number, number>()
  for (const [i, thousandths] of milli.entries()) {
    const cell = cellKey(cellX[i] as number, cellY[i] as number)
    people.set(cell, (people.get(cell) ?? 0) + thousandths)
  }
  const land = new Map<number, number>()
  for (const { areas } of pieces) for (const [cell, m2] of areas) land.set(cell, (land.get(cell) ?? 0) + m2)
  const onLand = (cell: number, m2: number) => ((people.get(cell) ?? 0) / 1000) * (m2 / (land.get(cell) ?? Infinity))
  const totals = known.map(total => total ?? 0)
  for (const { unit, areas } of pieces)
    if (known[unit] === null) for (const [cell, m2] of areas) totals[unit] = (totals[unit] as number) + onLand(cell, m2)
  return { weightOf: ({ cell, m2 }) => onLand(cell, m2), parishTotals: totals }
}

export function censusOf(
  { cellX, cellY, unit, milli }: ResidentTable,
  pieces: readonly Piece[],
  parishes: number
): Census {
  const keyOf = (cell: number, parish: number) => cell * parishes + parish
  const people = new Map<number, number>()
  const totals = new Float64Array(parishes)
  for (const [i, thousandths] of milli.entries()) {
    const parish = unit[i] as number
    const key = keyOf(cellKey(cellX[i] as number, cellY[i] as number), parish)
    people.set(key, (people.get(key) ?? 0) + thousandths)
    totals[parish] = (totals[parish] as number) + thousandths
  }
  const land = new Map<number, number>()
  for (const piece of pieces)
    for (const [cell, m2] of piece.areas) {
      const key = keyOf(cell, piece.unit)
      land.set(key, (land.get(key) ?? 0) + m2)
    }
  return {
    weightOf({ cell, unit: parish, m2 }) {
      const key = keyOf(cell, parish)
      const all = land.get(key) ?? 0
      return all > 0 ? ((people.get(key) ?? 0) / 1000) * (m2 / all) : 0
    },
    parishTotals: Array.from(totals, sum => sum / 1000)
  }
}
