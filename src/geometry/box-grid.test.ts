import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from './box.ts'
import { BoxGrid } from './box-grid.ts'

const columns = (boxes: readonly Box[]) => ({
  minX: boxes.map(([x]) => x),
  minY: boxes.map(([, y]) => y),
  maxX: boxes.map(([, , x]) => x),
  maxY: boxes.map(([, , , y]) => y)
})

const place = fc.integer({ min: -400_000_000, max: 400_000_000 })
/** From a point to half the country. */
const size = fc.oneof(fc.constant(0), fc.nat(1000), fc.nat(2_000_000), fc.nat(300_000_000))
const box = fc
  .record({ x: fc.oneof(place, fc.nat(3_000_000)), y: fc.oneof(place, fc.nat(3_000_000)), width: size, height: size })
  .map(({ x, y, width, height }): Box => [x, y, x + width, y + height])

test('property: found are the boxes that touch, each once and in order, whatever came and went', () => {
  fc.assert(
    fc.property(
      fc.array(box, { maxLength: 40 }),
      fc.array(fc.nat(39), { maxLength: 30 }),
      fc.array(box, { minLength: 1, maxLength: 5 }),
      (boxes, gone, asked) => {
        const grid = new BoxGrid(columns(boxes))
        const there = new Set(boxes.keys())
        for (const id of there) grid.add(id)
        for (const id of gone) {
          if (id >= boxes.length) continue
          // Gone, and every second one back again.
          if (there.delete(id)) grid.delete(id)
          else {
            there.add(id)
            grid.add(id)
          }
        }
        for (const [minX, minY, maxX, maxY] of [...asked, [-Infinity, -Infinity, Infinity, Infinity] as const]) {
          const touching = [...there]
            .filter(id => {
              const [x0, y0, x1, y1] = boxes[id] as Box
              return x0 <= maxX && x1 >= minX && y0 <= maxY && y1 >= minY
            })
            .sort((a, b) => a - b)
          expect(grid.query(minX, minY, maxX, maxY)).toEqual(touching)
        }
      }
    ),
    { numRuns: 300, seed: 7 }
  )
})

test('among a thousand boxes in four square kilometres a few are looked at, and none that are gone', () => {
  const side = 32
  const boxes = Array.from({ length: side * side }, (_, i): Box => {
    const [x, y] = [62_500 * (i % side), 62_500 * Math.floor(i / side)]
    return [x, y, x + 60_000, y + 60_000]
  })
  const grid = new BoxGrid(columns(boxes))
  for (const id of boxes.keys()) grid.add(id)
  let looked = 0
  grid.query(1_000_000, 1_000_000, 1_000_000, 1_000_000, n => {
    looked += n
  })
  expect(looked).toBeGreaterThan(0)
  expect(looked).toBeLessThan(40)
  for (const id of boxes.keys()) grid.delete(id)
  looked = 0
  grid.query(0, 0, 2_000_000, 2_000_000, n => {
    looked += n
  })
  expect(looked).toBe(0)
})
