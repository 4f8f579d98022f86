import { expect, test } from 'vitest'
import type { UnitPiece } from '../../../engine/api.ts'
import type { Unit } from '../../state/units.ts'
import { listed, unitsWithin } from './choose.ts'
import { layersListed, unitsOf } from './layers.ts'

const piece = (code: string, name: string, municipality: string, middle: [number, number]): UnitPiece => ({
  code,
  name,
  municipality,
  middle,
  box: [...middle, ...middle]
})
const units: ReadonlyMap<string, Unit> = unitsOf([
  piece('7001', 'Reerslev', '0169', [12.2, 55.6]),
  piece('7002', 'Fløng "Øst"', '0169', [12.18, 55.66]),
  piece('7002', 'Fløng "Øst"', '0265', [12.14, 55.66]),
  piece('7003', 'Ågerup', '0265', [12.1, 55.7])
])
const ring = [
  [12.12, 55.64],
  [12.16, 55.64],
  [12.16, 55.68],
  [12.12, 55.68]
] as const

test('a unit stands once with its pieces', () => {
  expect([...units.keys()]).toEqual(['7001', '7002', '7003'])
  expect(units.get('7002')).toMatchObject({
    name: 'Fløng "Øst"',
    pieces: [{ municipality: '0169' }, { municipality: '0265' }]
  })
})

test('a ring takes units by the middle of a piece, of the parts that are meant', () => {
  expect(unitsWithin(units.values(), ring, null)).toEqual(['7002'])
  expect(unitsWithin(units.values(), ring, ['0265'])).toEqual(['7002'])
  expect(unitsWithin(units.values(), ring, ['0169'])).toEqual([])
})

test('the list shows the picked first, then what is in view, or all that a search finds', () => {
  const names = (query: string, picked: string[], inView: string[]) =>
    listed(units, picked, query, inView).map(({ name }) => name)
  expect(names('', [], ['7003', '7001'])).toEqual(['Reerslev', 'Ågerup'])
  expect(names('', ['7003'], ['7001'])).toEqual(['Ågerup', 'Reerslev'])
  expect(names('fløng', [], ['7001'])).toEqual(['Fløng "Øst"'])
  expect(names('7003', [], [])).toEqual(['Ågerup'])
})

test('only layers that the dataset lists are offered; a file that says nothing holds parishes', () => {
  expect(layersListed([{ role: 'land' }, { role: 'units' }])).toEqual(['parish'])
  expect(
    layersListed([
      { role: 'units', layer: 'polling-district' },
      { role: 'units', layer: 'parish' }
    ])
  ).toEqual(['parish', 'polling-district'])
  expect(layersListed([{ role: 'unit-records', layer: 'polling-district' }])).toEqual([])
})
