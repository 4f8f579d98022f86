import { expect, test } from 'vitest'
import { latticeCountry } from '../../../tests/fixtures/lattice-country.ts'
import { cellKey } from './census-cells.ts'
import { CensusTable } from './estimate.ts'

test('cells of a municipality are measured when they are asked for, and once', () => {
  const dataset = latticeCountry()
  const asked: number[] = []
  const table = new CensusTable(dataset, dataset.land.faces.length, face => {
    asked.push(face)
    return new Map()
  })
  expect(table.total(1)).toBeGreaterThan(0)
  expect(asked).toEqual([])
  const { cellX, cellY, face } = dataset.residents
  const row = face.indexOf(2)
  const cell = table.cell(2, cellKey(cellX[row] as number, cellY[row] as number))
  expect(cell?.milli).toBeGreaterThan(0)
  table.sumsOf(2)
  table.inTowns(2)
  expect(asked).toEqual([2])
  expect(table.cell(dataset.land.faces.length, 0)).toBeNull()
})
