import { expect, test } from 'vitest'
import type { Touched, TouchedLand } from '../engine/api.ts'
import type { Incomes } from './income.ts'
import { incomesAfter } from './incomes-after.ts'

const incomes: Incomes = {
  format: 'skel-income/1',
  source: {} as never,
  districts: {
    '0101001': [10, 100],
    '0101002': [20, 400],
    '0102001': [30, 900],
    '0103001': [40, 1600],
    '0104001': [50, 2500],
    '0411001': null
  },
  redrawn: { '0104': 2 }
}
const land = (code: string, from: string, to: string, areaM2 = 5000): TouchedLand =>
  ({ layer: 'polling-district', code, from, to, areaM2, ofM2: 5000 }) as unknown as TouchedLand
const change = (...all: TouchedLand[]): Touched => ({ change: 'a', land: all, unplacedM2: 0 })
const after = (...touched: Touched[]) => Object.fromEntries(incomesAfter(touched, incomes) ?? [])

const TODAY = {
  '0101': { persons: 30, income: 500 },
  '0102': { persons: 30, income: 900 },
  '0103': { persons: 40, income: 1600 },
  '0104': { persons: 50, income: 2500 }
}

test('whole districts take their figures along, from change to change', () => {
  expect(after()).toEqual(TODAY)
  const { '0101': _, ...others } = TODAY
  const moved = { ...others, '0101': { persons: 20, income: 400 }, '0102': { persons: 40, income: 1000 } }
  expect(after(change(land('0101001', '0101', '0102')))).toEqual(moved)
  // Islands and parishes are another account of the same land.
  expect(
    after(change({ ...land('7000', '0101', '0102', 7), layer: 'parish' }, land('0101001', '0101', '0102')))
  ).toEqual(moved)
  // On to a third, and what is left of the first follows: it has none any more.
  expect(
    after(
      change(land('0101001', '0101', '0102')),
      change(land('0101001', '0102', '0103'), land('0101002', '0101', '0103'))
    )
  ).toEqual({ '0102': TODAY['0102'], '0103': { persons: 70, income: 2100 }, '0104': TODAY['0104'] })
})

test('who has land of a parted district has no figure, nor who gets it later', () => {
  const parted = change(land('0101001', '0101', '0102', 4998))
  expect(Object.keys(after(parted))).toEqual(['0103', '0104'])
  expect(
    Object.keys(after(parted, change(land('0101001', '0102', '0103', 4998), land('0102001', '0102', '0103'))))
  ).toEqual(['0104'])
})

test('districts that are not those of the count have no figure to take along; who gets whole ones keeps its own', () => {
  expect(Object.keys(after(change(land('0104001', '0104', '0101'))))).toEqual(['0102', '0103'])
  expect(after(change(land('0101001', '0101', '0104')))).toMatchObject({ '0104': { persons: 60, income: 2600 } })
})

test('land that is known by its area alone leaves everything open', () => {
  expect(incomesAfter([{ ...change(), unplacedM2: 1 }], incomes)).toBeNull()
})
