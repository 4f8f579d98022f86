import { expect, test } from 'vitest'
import { fromArea, toArea } from './areas.ts'
import type { Ring } from './rings.ts'

const box = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size]
]

test('one ring is a polygon, none or a stroke is nothing', () => {
  expect(toArea([box(12, 55, 1)])?.type).toBe('Polygon')
  expect(toArea([])).toBeNull()
  expect(toArea([[], box(12, 55, 1).slice(0, 2)])).toBeNull()
})

test('holes go to the innermost outline, and an island in a hole is a part of its own', () => {
  const area = toArea([box(12.4, 55.4, 0.2), box(12.3, 55.3, 0.4), box(12, 55, 1), box(14, 55, 1)])
  expect(area?.type).toBe('MultiPolygon')
  const parts = area?.type === 'MultiPolygon' ? area.coordinates : []
  expect(parts.map(part => [part[0]?.[0], part.length])).toEqual([
    [[12.4, 55.4], 1],
    [[12, 55], 2],
    [[14, 55], 1]
  ])
})

test('a hole that touches its outline at a corner is still a hole', () => {
  const touching: Ring = [
    [12, 55],
    [12.5, 55.2],
    [12.2, 55.5]
  ]
  expect(toArea([box(12, 55, 1), touching])?.coordinates).toHaveLength(2)
})

test('what is opened for editing and closed again is the same area', () => {
  const area = toArea([box(12, 55, 1), box(12.3, 55.3, 0.4), box(14, 55, 1)])
  expect(area && toArea(fromArea(area))).toEqual(area)
})
