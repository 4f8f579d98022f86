import { expect, test } from 'vitest'
import { random } from '../../../tests/support/country.ts'
import { unitsAt } from '../../../tests/support/tiles.ts'
import { toGridMm, toLonLat9 } from '../../geometry/grid.ts'
import { EXTENT, TileFrame } from './tile-frame.ts'

const ORIGIN = [4_400_000_000, 3_600_000_000] as const
const next = random(7)
const places = Array.from({ length: 200 }, (): [number, number] => [7.9 + 7.4 * next(), 54.5 + 3.3 * next()])

test('a place lies where the formula of Web Mercator has it, on every zoom', () => {
  for (const place of places) {
    for (const z of [4, 9, 14, 19]) {
      const [u, v] = unitsAt(place, z)
      const id = { z, x: Math.floor(u), y: Math.floor(v) }
      const [x, y] = toGridMm(place)
      const out: number[] = []
      new TileFrame(id, ORIGIN).place(x - ORIGIN[0], y - ORIGIN[1], out)
      // The grid is a millimetre wide, a unit at zoom 19 is a centimetre.
      expect(Math.abs(out[0]! - (u - id.x) * EXTENT)).toBeLessThan(0.7)
      expect(Math.abs(out[1]! - (v - id.y) * EXTENT)).toBeLessThan(0.7)
    }
  }
})

test('the box holds the whole tile', () => {
  for (const place of places.slice(0, 40)) {
    for (const z of [5, 8, 12, 16]) {
      const [u, v] = unitsAt(place, z)
      const frame = new TileFrame({ z, x: Math.floor(u), y: Math.floor(v) }, ORIGIN)
      const [minX, minY, maxX, maxY] = frame.box
      for (let i = 0; i < 50; i++) {
        const [x, y] = frame.gridAt(next() * EXTENT, next() * EXTENT)
        expect(x > minX && x < maxX && y > minY && y < maxY).toBe(true)
      }
    }
  }
})

test('an edge of the greatest length bends off by less than a pixel can show', () => {
  for (const place of places) {
    for (const z of [6, 10, 14]) {
      const [u, v] = unitsAt(place, z)
      const frame = new TileFrame({ z, x: Math.floor(u), y: Math.floor(v) }, ORIGIN)
      const [x, y] = toGridMm(place)
      const angle = 2 * Math.PI * next()
      const [dx, dy] = [frame.longestMm * Math.cos(angle), frame.longestMm * Math.sin(angle)]
      const ends = [
        [x, y],
        [x + dx, y + dy]
      ].map(([a, b]) => unitsAt(toLonLat9([a!, b!]), z))
      const middle = unitsAt(toLonLat9([x + dx / 2, y + dy / 2]), z)
      const [ax, ay] = ends[0]!
      const [bx, by] = ends[1]!
      const off = Math.abs((bx - ax) * (middle[1] - ay) - (by - ay) * (middle[0] - ax)) / Math.hypot(bx - ax, by - ay)
      expect(off * 512).toBeLessThan(0.25)
    }
  }
})
