import { beforeEach, expect, test } from 'vitest'
import { latticeCountry, ORIGIN } from '../../../tests/fixtures/lattice-country.ts'
import { squareMm } from '../../../tests/support/country.ts'
import { featuresIn, tileAt } from '../../../tests/support/tiles.ts'
import { toLonLat9 } from '../../geometry/grid.ts'
import type { TransferArea } from '../../proposal/types.ts'
import { Outcome } from '../../subdivision/outcome.ts'
import { TileStore } from './tile-store.ts'

const KM = 1_000_000
const DATE = '2027-01-01'
const at = (x: number, y: number) => tileAt(toLonLat9([ORIGIN[0] + x * KM, ORIGIN[1] + y * KM]), 15)
/** On the border of A and B (codes 0901 and 0902), and of C and D far from it. */
const [here, there] = [at(5, 6.5), at(6, 1.5)]
const change: TransferArea = {
  id: 'a',
  type: 'transfer-area',
  to: '0902',
  area: squareMm(ORIGIN[0] + 4.7 * KM, ORIGIN[1] + 6.3 * KM, 0.4 * KM)
}

let outcome: Outcome
let store: TileStore

beforeEach(() => {
  outcome = new Outcome(latticeCountry())
  outcome.update([], DATE)
  store = new TileStore(outcome)
  store.tile(here)
  store.tile(there)
})

const moved = () => featuresIn(store.tile(here), 'land').filter(({ properties }) => properties.from === '0901').length

test('only tiles that a change reaches are made again', () => {
  outcome.update([change], DATE)
  expect(moved()).toBe(1)
  store.tile(there)
  expect(store.made).toBe(3)
  outcome.update([], DATE)
  expect(moved()).toBe(0)
  expect(store.made).toBe(4)
})

test('a drawing that comes and goes costs no tile', () => {
  outcome.update([change], DATE)
  store.tile(here)
  const { made } = store
  outcome.with(
    { ...change, id: 'b', area: squareMm(ORIGIN[0] + 4.6 * KM, ORIGIN[1] + 6.2 * KM, 0.6 * KM) },
    () => undefined
  )
  expect(moved()).toBe(1)
  expect(store.made).toBe(made)
})

test('a change of its regions makes every tile anew', () => {
  outcome.update([], '2026-12-31')
  store.tile(here)
  store.tile(there)
  expect(store.made).toBe(4)
})

test('no more than some screens of tiles are kept, those used last', () => {
  for (let i = 0; i < 300; i++) store.tile({ z: 19, x: i, y: 0 })
  const { made } = store
  store.tile({ z: 19, x: 299, y: 0 })
  expect(store.made).toBe(made)
  store.tile(here)
  expect(store.made).toBe(made + 1)
})
