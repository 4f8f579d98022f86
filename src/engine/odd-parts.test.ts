import { expect, test } from 'vitest'
import { latticeCountry, ORIGIN } from '../../tests/fixtures/lattice-country.ts'
import { polygonMm } from '../../tests/support/country.ts'
import { Outcome } from '../subdivision/outcome.ts'
import type { TransferStep } from '../subdivision/steps.ts'
import { atOnce } from './long-work.ts'
import { oddParts } from './odd-parts.ts'

const KM = 1_000_000
const rectangle = (x: number, y: number, x2: number, y2: number) =>
  polygonMm(
    [
      [x, y],
      [x2, y],
      [x2, y2],
      [x, y2]
    ].map(([px = 0, py = 0]) => [ORIGIN[0] + px * KM, ORIGIN[1] + py * KM] as const)
  )
const give = (to: string, ...box: [number, number, number, number]): TransferStep => ({
  id: `${to} ${box}`,
  type: 'transfer-area',
  area: rectangle(...box),
  to
})
const after = (steps: readonly TransferStep[], picture?: readonly string[]) => {
  const outcome = new Outcome(latticeCountry({ jitter: 0, ...(picture ? { picture } : {}) }))
  expect(outcome.update(steps).map(({ ok }) => ok)).toEqual(steps.map(() => true))
  return atOnce(oddParts(outcome, ['0901', '0902', '0903'])).map(({ kind, code, around, areaM2, crumb }) => [
    kind,
    code,
    around,
    Math.round(areaM2),
    crumb
  ])
}
const SQUARE = ['.......', '.AAABB.', '.AAABB.', '.AAABB.', '.......']

test('land in the middle of another municipality is an enclave there, and the giver stays whole', () => {
  expect(after([give('0902', 2, 2, 2.5, 2.5)], SQUARE)).toEqual([['enclave', '0902', '0901', 250_000, false]])
})

test('a band across leaves the land behind it detached', () => {
  expect(after([give('0902', 2, 1, 3, 4)], SQUARE)).toEqual([
    ['detached', '0901', null, 3_000_000, false],
    ['detached', '0902', null, 3_000_000, false]
  ])
})

test('a crumb is called one, and nothing is told where all hangs together', () => {
  expect(after([give('0902', 3, 1, 4, 4), give('0901', 3.9, 2, 3.99, 2.09)], SQUARE)).toEqual([
    ['enclave', '0901', '0902', 8100, true]
  ])
  expect(after([give('0902', 3, 1, 4, 4)], SQUARE)).toEqual([])
})

test('what was apart before is not told again, even where a change cuts some of it off', () => {
  const islands = ['........', '.AAA.BB.', '.AAA.BA.', '.AAA.BB.', '........']
  expect(after([], islands)).toEqual([])
  expect(after([give('0902', 6.4, 2, 6.5, 3)], islands)).toEqual([])
  expect(after([give('0902', 6, 2, 6.2, 3)], islands)).toEqual([])
})
