import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orient2d } from './exact.ts'
import { type Line, nodeLines } from './noding.ts'
import { insideRings, insideTest, type Ring } from './rings.ts'

const line = (points: readonly (readonly [number, number])[]): Line => ({
  x: points.map(([x]) => x),
  y: points.map(([, y]) => y),
  added: []
})
const copy = ({ x, y }: Line): Line => ({ x: [...x], y: [...y], added: [] })
const shape = ({ x, y }: Line) => x.map((px, i) => [px, y[i]])

/** Small enough that lines cross, touch and come within a grid step of each other all the time. */
const point = fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 }))
/** A walk in small steps, long enough for several runs. */
const walk = fc
  .tuple(
    point,
    fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
      minLength: 20,
      maxLength: 50
    })
  )
  .map(([start, steps]) => {
    const points = [start]
    for (const [dx, dy] of steps) {
      const [x, y] = points.at(-1) as [number, number]
      if (dx !== 0 || dy !== 0) points.push([x + dx, y + dy])
    }
    return line(points)
  })

/** Every segment against every other. */
function everyPair(one: Line, two: Line, visit: (i: number, j: number) => void): void {
  for (let i = 0; i + 1 < one.x.length; i++)
    for (let j = one === two ? i + 1 : 0; j + 1 < two.x.length; j++) visit(i, j)
}

test('property: looking run by run finds what looking at every pair of segments finds', () => {
  let crossed = 0
  fc.assert(
    fc.property(fc.array(walk, { minLength: 1, maxLength: 2 }), fc.array(walk, { maxLength: 2 }), (drawn, fixed) => {
      const [drawnToo, fixedToo] = [drawn.map(copy), fixed.map(copy)]
      const settled = nodeLines(drawn, fixed)
      expect(nodeLines(drawnToo, fixedToo, everyPair)).toBe(settled)
      expect([...drawn, ...fixed].map(shape)).toEqual([...drawnToo, ...fixedToo].map(shape))
      expect([...drawn, ...fixed].map(({ added }) => added.length)).toEqual(
        [...drawnToo, ...fixedToo].map(({ added }) => added.length)
      )
      if (drawn.some(({ added }) => added.length > 0)) crossed++
    }),
    { numRuns: 40, seed: 20261122 }
  )
  expect(crossed).toBeGreaterThan(20)
})

test('property: noded lines cross nowhere but at common points', () => {
  fc.assert(
    fc.property(walk, walk, (one, two) => {
      if (!nodeLines([one], [two])) return
      everyPair(one, two, (i, j) => {
        const [ax, ay, bx, by] = [one.x[i], one.y[i], one.x[i + 1], one.y[i + 1]] as [number, number, number, number]
        const [cx, cy, dx, dy] = [two.x[j], two.y[j], two.x[j + 1], two.y[j + 1]] as [number, number, number, number]
        const apart =
          orient2d(ax, ay, bx, by, cx, cy) * orient2d(ax, ay, bx, by, dx, dy) >= 0 ||
          orient2d(cx, cy, dx, dy, ax, ay) * orient2d(cx, cy, dx, dy, bx, by) >= 0
        expect(apart).toBe(true)
      })
    }),
    { numRuns: 30, seed: 3 }
  )
})

test('property: the test by strips is the test against all segments', () => {
  const ring = fc.array(point, { minLength: 70, maxLength: 200, size: 'max' }).map((points): Ring => {
    const closed = [...points, points[0] as [number, number]]
    return { x: closed.map(([x]) => x), y: closed.map(([, y]) => y) }
  })
  fc.assert(
    fc.property(fc.array(ring, { minLength: 1, maxLength: 2 }), fc.array(point, { minLength: 20 }), (rings, points) => {
      const isInside = insideTest(rings)
      for (const [x, y] of points) expect(isInside(x, y)).toBe(insideRings(rings, x, y))
    }),
    { numRuns: 100, seed: 5 }
  )
})
