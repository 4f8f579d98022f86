import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import { toLonLat9 } from '../geometry/grid.ts'
import { Outlines } from './outlines.ts'

/** Metres from a place on Sjælland. */
const at = (x: number, y: number): [number, number] => toLonLat9([4_450_000_000 + x * 1000, 3_620_000_000 + y * 1000])
const square = (x: number, y: number, size: number): Position[] => [
  at(x, y),
  at(x + size, y),
  at(x + size, y + size),
  at(x, y + size),
  at(x, y)
]
/** Two parcels side by side, and one far away. */
const outlines = new Outlines([square(0, 0, 100), square(100, 0, 100), square(90_000, 0, 100)])

test('a vertex goes before a nearer point on the line; out of reach there is nothing', () => {
  expect(outlines.nearest(at(94, 0.5), 10)).toEqual({ point: at(100, 0), kind: 'vertex' })
  expect(outlines.nearest(at(50, 4), 10)).toEqual({ point: at(50, 0), kind: 'edge' })
  expect(outlines.nearest(at(50, 14), 10)).toBe(null)
})

test('the shortest way along outlines, over a corner that parcels share', () => {
  expect(outlines.trace(at(0, 0), at(200, 0))).toEqual([at(0, 0), at(100, 0), at(200, 0)])
  expect(outlines.trace(at(0, 100), at(100, 50))).toEqual([at(0, 100), at(100, 100), at(100, 50)])
  expect(outlines.trace(at(0, 0), at(90_000, 0))).toBe(null)
  expect(outlines.trace(at(0, 0), at(50, 50))).toBe(null)
})
