import { expect, test } from 'vitest'
import { unitExtent } from './unit-extent.ts'

const box = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south]
]

test('the middle is that of the largest part, the box goes round all of them', () => {
  expect(unitExtent([[box(12, 55, 0.1)], [box(13, 56, 0.4)]])).toEqual({
    middle: [13.2, 56.2],
    box: [12, 55, 13.4, 56.4]
  })
})

test('which way a ring turns makes no difference', () => {
  expect(unitExtent([[box(12, 55, 0.1).toReversed()]]).middle).toEqual([12.05, 55.05])
})
