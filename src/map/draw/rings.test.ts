import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LonLat } from '../../engine/api.ts'
import { fromPolygon, stepVertex, toPolygon } from './rings.ts'

const square: LonLat[] = [
  [12, 55],
  [13, 55],
  [13, 56],
  [12, 56]
]
const point = fc.tuple(fc.double({ min: 8, max: 15, noNaN: true }), fc.double({ min: 54, max: 58, noNaN: true }))

/** Shoelace, independently of the one in rings.ts. */
function signedArea(ring: readonly (readonly number[])[]): number {
  return ring.slice(1).reduce((sum, b, i) => sum + (ring[i]![0]! * b[1]! - b[0]! * ring[i]![1]!), 0) / 2
}

describe('toPolygon', () => {
  test('closes the outline counterclockwise and holes clockwise, whichever way they were drawn', () => {
    const hole: LonLat[] = [
      [12.2, 55.2],
      [12.4, 55.2],
      [12.4, 55.4]
    ]
    for (const outline of [square, square.toReversed()]) {
      const polygon = toPolygon([outline, hole])!
      expect(polygon.coordinates.map(ring => Math.sign(signedArea(ring)))).toEqual([1, -1])
      for (const ring of polygon.coordinates) expect(ring.at(-1)).toEqual(ring[0])
    }
  })

  test('needs three different points: repeated ones do not count', () => {
    const [a, b, c] = square as [LonLat, LonLat, LonLat, LonLat]
    expect(toPolygon([[a, b]])).toBeNull()
    expect(toPolygon([[a, a, b, b, a]])).toBeNull()
    expect(toPolygon([[a, b, b, c, a]])?.coordinates[0]).toHaveLength(4)
  })

  test('what is opened for editing and closed again is the same ring', () => {
    fc.assert(
      fc.property(fc.uniqueArray(point, { minLength: 3, maxLength: 12 }), points => {
        const polygon = toPolygon([points])!
        const again = toPolygon(fromPolygon(polygon))
        expect(again).toEqual(polygon)
      })
    )
  })
})

test('fromPolygon leaves out positions that are no numbers and rings that enclose nothing', () => {
  const coordinates = [
    [
      [12, 55],
      [13, 55],
      [Number.NaN, 55],
      [13, 56],
      [12, 55]
    ],
    [
      [12, 55],
      [12, 55],
      [12, 55]
    ]
  ]
  expect(fromPolygon({ type: 'Polygon', coordinates })).toEqual([
    [
      [12, 55],
      [13, 55],
      [13, 56]
    ]
  ])
})

test('stepping through the vertices passes every ring once and comes round', () => {
  const rings = [square, square.slice(0, 3)]
  const seen: string[] = []
  let at = stepVertex(rings, null, 1)
  for (let i = 0; i < 7; i++) {
    seen.push(`${at?.ring}/${at?.index}`)
    at = stepVertex(rings, at, 1)
  }
  expect(seen).toEqual(['0/0', '0/1', '0/2', '0/3', '1/0', '1/1', '1/2'])
  expect(at).toEqual({ ring: 0, index: 0 })
  expect(stepVertex(rings, at, -1)).toEqual({ ring: 1, index: 2 })
  expect(stepVertex([[]], null, 1)).toBeNull()
})
