import { expect, test } from 'vitest'
import type { MapSheet } from '../../engine/api.ts'
import { borderPointsCsv, newBorders } from './border-points.ts'

const border = (line: readonly number[], kind: MapSheet['borders'][number]['kind'] = 'new') => ({
  kind,
  region: false,
  left: '0169',
  right: '0265',
  line
})
const sheet = (...borders: MapSheet['borders'][number][]): MapSheet => ({ land: [], borders })
const numbers = (sheets: MapSheet[]) =>
  newBorders(sheets).map(({ points }) => points.map(({ number, east, north }) => [number, east, north]))

test('stretches that meet are one line, whichever way each runs, each point once', () => {
  const found = numbers([sheet(border([10, 0, 20, 0]), border([30, 5, 20, 0]), border([0, 0, 10, 0]))])
  expect(found).toEqual([
    [
      ['1.1', 30, 5],
      ['1.2', 20, 0],
      ['1.3', 10, 0],
      ['1.4', 0, 0]
    ]
  ])
})

test('a stretch that two maps show stands once; old borders are no new ones', () => {
  const same = border([0, 0, 10, 0])
  expect(numbers([sheet(same, border([50, 0, 60, 0], 'municipal')), sheet(same)])).toHaveLength(1)
})

test('a closed line begins and ends in one point', () => {
  const found = numbers([sheet(border([0, 0, 10, 0, 10, 10]), border([10, 10, 0, 0]))])
  expect(found[0]).toHaveLength(3)
})

test('where three lines meet each is its own', () => {
  const found = newBorders([sheet(border([0, 0, 1, 0]), border([0, 0, 0, 1]), border([0, 0, -1, 0]))])
  expect(found).toHaveLength(3)
})

test('a file with decimal commas, and no formula from a name', () => {
  const csv = borderPointsCsv(newBorders([sheet(border([1, 2, 3.456, 4]))]), () => '=1+1;"x"')
  expect(csv).toBe(
    '\ufeffpunkt;kommune_1;kommune_2;ost_m;nord_m;koordinatsystem\r\n' +
      '1.1;"\'=1+1;""x""";"\'=1+1;""x""";1,00;2,00;EPSG:25832\r\n' +
      '1.2;"\'=1+1;""x""";"\'=1+1;""x""";3,46;4,00;EPSG:25832\r\n'
  )
})
