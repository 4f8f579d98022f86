/** The census grid as published. */
import { cellKey } from '../../src/coverage/planar/census-cells.ts'
import type { Cell } from '../../src/coverage/residents.ts'
import { count, SourceError, type Sources } from '../sources/source.ts'

const CENSUS = 'census-2021-grid-1km.csv'

export function readCensus(sources: Sources): Map<number, Cell> {
  const rows = sources.table(CENSUS, ',', ['x_km', 'y_km', 'cntr', 'T', 'LAND_SURFACE'])
  const cells = new Map<number, Cell>()
  rows.forEach((row, i) => {
    const where = `line ${i + 2}`
    const k = cellKey(count(CENSUS, where, row.x_km), count(CENSUS, where, row.y_km))
    if (cells.has(k)) throw new SourceError(CENSUS, `${where}: the cell occurs twice`)
    cells.set(k, {
      residents: count(CENSUS, where, row.T),
      landShare: Number(row.LAND_SURFACE),
      shared: row.cntr !== 'DK'
    })
  })
  return cells
}
