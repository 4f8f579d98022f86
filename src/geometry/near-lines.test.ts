import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from './box.ts'
import { linesNear } from './near-lines.ts'
import { type Line, nodeLines } from './noding.ts'

const at = fc.integer({ min: -2_000_000, max: 2_000_000 })
const line = fc
  .tuple(
    at,
    at,
    fc.array(fc.tuple(fc.integer({ min: -90_000, max: 90_000 }), fc.integer({ min: -90_000, max: 90_000 })), {
      minLength: 2,
      maxLength: 5
    })
  )
  .map(([x, y, steps]) => ({ x: steps.map(([dx]) => x + dx), y: steps.map(([, dy]) => y + dy) }))
const lines = fc.array(line, { minLength: 70, maxLength: 120 })

const boxOf = ({ x, y }: { x: number[]; y: number[] }): Box => [
  Math.min(...x),
  Math.min(...y),
  Math.max(...x),
  Math.max(...y)
]

test('by an index the same lines come near as by looking at each', () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 0, max: 5000 }), (all, reach) => {
      const near = linesNear(all, 1000)
      for (const one of all.slice(0, 5)) {
        const [w, s, e, n] = boxOf(one)
        const wanted = all.flatMap((other, i) => {
          const [ow, os, oe, on] = boxOf(other)
          return ow <= e + reach && oe >= w - reach && os <= n + reach && on >= s - reach ? [i] : []
        })
        expect(near([w, s, e, n], reach)).toEqual(wanted)
      }
    }),
    { numRuns: 50 }
  )
})

test('many lines are noded as they are without an index', () => {
  fc.assert(
    fc.property(lines, all => {
      const fresh = () => all.map(({ x, y }): Line => ({ x: [...x], y: [...y], added: [] }))
      const [many, pairs] = [fresh(), fresh()]
      nodeLines(many, [])
      // Two at a time are too few for an index; until nothing is added any more.
      for (let before = -1, now = 0; before !== now; now = pairs.reduce((n, { x }) => n + x.length, 0)) {
        before = now
        for (const [i, one] of pairs.entries()) for (const other of pairs.slice(i + 1)) nodeLines([one], [other])
      }
      const points = (of: readonly Line[]) => of.map(({ x, y }) => new Set(x.map((px, i) => `${px},${y[i]}`)).size)
      const [some, others] = [points(many), points(pairs)]
      // A crossing is rounded to the millimetre, which may be another one in another order.
      for (const [i, n] of some.entries()) expect(Math.abs(n - (others[i] as number))).toBeLessThanOrEqual(1)
    }),
    { numRuns: 10 }
  )
})
