import { expect, test } from 'vitest'
import { join } from './polling-districts.ts'

test('figures go to districts by municipality and number; a dash stays open', () => {
  const published = new Map<string, number | null>([
    ['0101001', 15_562],
    ['0101002', null],
    ['0151001', 3463.1]
  ])
  const { figures, joined } = join(['0101001', '0101002', '0151001'], published)
  expect([...figures]).toEqual([
    ['0101001', 15_562],
    ['0151001', 3463.1]
  ])
  expect(joined).toEqual({ withPersons: 2, redrawn: [], leftOut: 0, open: 1 })
})

test('where a municipality has other numbers now, no figure is taken over, nor one of a district that is not there', () => {
  const published = new Map([
    ['0101001', 500],
    ['0773001', 9000],
    ['0773002', 8000],
    ['0411001', 90]
  ])
  const { figures, joined } = join(['0101001', '0773001', '0773002', '0773003'], published)
  expect([...figures]).toEqual([['0101001', 500]])
  expect(joined).toEqual({ withPersons: 1, redrawn: ['0773'], leftOut: 2, open: 0 })
})
