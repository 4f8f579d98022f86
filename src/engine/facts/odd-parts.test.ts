import { expect, test } from 'vitest'
import { latticeCountry, ORIGIN } from '../../../tests/fixtures/lattice-country.ts'
import { polygonMm } from '../../../tests/support/country.ts'
import type { Step } from '../../subdivision/changes/apply.ts'
import type { TransferStep } from '../../subdivision/changes/transfer.ts'
import { Outcome } from '../../subdivision/outcome.ts'
import { atOnce } from '../task-queue.ts'
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
const after = (
  steps: readonly Step[],
  picture?: readonly string[],
  codes: readonly string[] = ['0901', '0902', '0903']
) => {
  const outcome = new Outcome(latticeCountry({ jitter: 0, ...(picture ? { picture } : {}) }))
  expect(outcome.update(steps).map(({ ok }) => ok)).toEqual(steps.map(() => true))
  return atOnce(oddParts(outcome, codes)).map(({ kind, code, around, areaM2, crumb }) => [
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
  expect(after([give('0902', 6, 2, 6.2, 3)], islands)).toEqual([])
})

test('a part that was apart and is cut in two, or down to a crumb, is told', () => {
  const islands = ['........', '.AAA.BB.', '.AAA.BA.', '.AAA.BB.', '........']
  expect(after([give('0902', 6.4, 2, 6.5, 3)], islands)).toEqual([['enclave', '0901', '0902', 400_000, false]])
  expect(after([give('0902', 6, 1.9, 7, 2.99), give('0902', 6, 2.9, 6.9, 3)], islands)).toEqual([
    ['detached', '0901', null, 1000, true]
  ])
})

test('islands and islets that were parts before go along with what they belong to, and are told nowhere', () => {
  // A and B have an islet each, B also shares one with C.
  const picture = ['.........', '.AAABBB.B', '.AAABBB..', '.AAABBB.B', '........C', '.A.B.CCC.', '.........']
  const merge = (code: string, ...codes: string[]): Step => ({
    id: `m${codes}`,
    type: 'merge-municipalities',
    codes,
    into: { code, name: 'Samlet' }
  })
  expect(after([merge('0901', '0901', '0902')], picture)).toEqual([])
  expect(after([merge('0902', '0901', '0902')], picture)).toEqual([])
  expect(after([merge('0999', '0901', '0902')], picture, ['0999'])).toEqual([])
  expect(after([merge('0999', '0901', '0902', '0903')], picture, ['0999'])).toEqual([])
  // An islet alone, and what is all of a municipality's land on an island it shares.
  expect(after([give('0901', 3, 1, 4, 2)], picture)).toEqual([])
  expect(after([give('0901', 8, 3, 9, 4)], picture)).toEqual([])
  // A part of one is cut out of it.
  expect(after([give('0901', 3, 1, 3.5, 2)], picture)).toEqual([['detached', '0901', null, 500_000, false]])
  // A merger, and then a band across what was one municipality.
  expect(after([merge('0901', '0901', '0902'), give('0903', 5, 3, 6, 6)], picture)).toEqual([
    ['detached', '0901', null, 3_000_000, false],
    ['detached', '0903', null, 3_000_000, false]
  ])
})

test('a municipality whose water parts it stays whole where its neighbour joins it; across land of others it is told', () => {
  const merge: Step = {
    id: 'm',
    type: 'merge-municipalities',
    codes: ['0901', '0902'],
    into: { code: '0901', name: 'Samlet' }
  }
  // A has land on both sides of the water; B joins the smaller part, and the two are larger then.
  expect(after([merge], ['......', '.AAA..', '......', '.ABBC.', '......'])).toEqual([])
  expect(after([merge], ['......', '.ACBB.', '.ACBB.', '......'])).toEqual([
    ['detached', '0901', null, 2_000_000, false]
  ])
  // An island of its own.
  expect(after([merge], ['......', '.AC.B.', '.AC.B.', '......'])).toEqual([])
})
