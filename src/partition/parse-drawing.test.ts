/** Areas of several parts: neighbours share a border, overlaps count once, and what moves is exactly their sum. */

import fc from 'fast-check'
import type { MultiPolygon, Position } from 'geojson'
import { expect, test } from 'vitest'
import { latticeCountry, ORIGIN } from '../../tests/fixtures/lattice-country.ts'
import { toLonLat9 } from '../geometry/grid.ts'
import type { StepDone } from '../subdivision/changes/change.ts'
import { Outcome } from '../subdivision/outcome.ts'
import { drawnArea } from './parse-drawing.ts'
import { DRAWN } from './strands.ts'
import { defectsAt, strandEnds } from './validate.ts'

const KM = 1_000_000
type Points = readonly (readonly [number, number])[]

function ring(points: Points): Position[] {
  const open = points.map(([x, y]) => toLonLat9([ORIGIN[0] + Math.round(x * KM), ORIGIN[1] + Math.round(y * KM)]))
  return [...open, open[0] as Position]
}

const box = (x: number, y: number, width: number, height = width): Points => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height]
]
const parts = (...polygons: (readonly Points[])[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygons.map(polygon => polygon.map(ring))
})
const drawn = (area: MultiPolygon) => {
  const answer = drawnArea(area, ORIGIN)
  return answer.ok ? answer.doubledMm2 / 2e6 : answer.problem
}

const ALLOWED = {
  'two neighbours': [parts([box(2, 6, 0.5)], [box(2.5, 6, 0.5)]), 500_000],
  'neighbours drawn the other way round': [
    parts([box(2, 6, 0.5)], [[...box(2.5, 6, 0.5)].reverse() as Points]),
    500_000
  ],
  'edges of different length': [parts([box(2, 6, 0.5, 1)], [box(2.5, 6.2, 0.5, 0.3)]), 650_000],
  'edges that overlap in part': [parts([box(2, 6, 0.5, 0.6)], [box(2.5, 6.4, 0.5, 0.6)]), 600_000],
  'four that meet in a point': [
    parts([box(2, 6, 0.4)], [box(2.4, 6, 0.4)], [box(2, 6.4, 0.4)], [box(2.4, 6.4, 0.4)]),
    640_000
  ],
  'a part that fills a hole': [parts([box(2, 6, 0.9), box(2.3, 6.3, 0.3)], [box(2.3, 6.3, 0.3)]), 810_000],
  'two parts that fill a hole': [
    parts([box(2, 6, 0.9), box(2.3, 6.3, 0.3)], [box(2.3, 6.3, 0.1, 0.3)], [box(2.4, 6.3, 0.2, 0.3)]),
    810_000
  ],
  'a part along one side of a hole': [parts([box(2, 6, 0.9), box(2.3, 6.3, 0.3)], [box(2.3, 6.3, 0.1, 0.3)]), 750_000]
} as const

/** Parts over each other are one area, told with what lies in more than one of them. */
const UNITED = {
  'two squares over each other': [parts([box(2, 6, 0.5)], [box(2.3, 6.2, 0.5)]), 440_000, 60_000],
  'the same square twice': [parts([box(2, 6, 0.5)], [box(2, 6, 0.5)]), 250_000, 250_000],
  'an overlap with an edge in common': [parts([box(2, 6, 0.5)], [box(2.3, 6, 0.5)]), 400_000, 100_000],
  'one in the corner of another': [parts([box(2, 6, 0.5)], [box(2, 6, 0.2)]), 250_000, 40_000],
  'one inside another': [parts([box(2, 6, 0.5)], [box(2.1, 6.1, 0.2)]), 250_000, 40_000],
  'all vertices on the other, and inside it': [
    parts(
      [box(2, 6, 0.4)],
      [
        [
          [2.2, 6],
          [2.4, 6.2],
          [2.2, 6.4],
          [2, 6.2]
        ]
      ]
    ),
    160_000,
    80_000
  ],
  'across the other through its vertices': [
    parts(
      [
        [
          [2.2, 6],
          [2.4, 6.2],
          [2.2, 6.4],
          [2, 6.2]
        ]
      ],
      [box(2.2, 5.9, 0.4, 0.6)]
    ),
    280_000,
    40_000
  ],
  'more than the hole': [parts([box(2, 6, 0.9), box(2.3, 6.3, 0.3)], [box(2.3, 6.3, 0.4)]), 810_000, 70_000]
} as const

test.each(Object.entries(UNITED))('%s: one area, the land in both told', (_, [area, m2, twiceM2]) => {
  const answer = drawnArea(area, ORIGIN)
  expect(drawn(area)).toBeCloseTo(m2, 3)
  expect(answer.ok && answer.overlapM2).toBeCloseTo(twiceM2, 3)
  const outcome = new Outcome(latticeCountry())
  const [result] = outcome.update([{ id: 'c', type: 'transfer-area', area, to: '0902' }])
  expect(result).toMatchObject({ ok: true, areaM2: expect.closeTo(m2, 3), overlapM2: expect.closeTo(twiceM2, 3) })
})

test('a hole that shares its edge from outside is refused', () => {
  expect(drawn(parts([box(2, 6, 0.5), box(2.5, 6, 0.2)]))).toBe('hole-outside')
})

test.each(Object.entries(ALLOWED))('%s: allowed, with the sum of the parts', (_, [area, m2]) => {
  expect(drawn(area)).toBeCloseTo(m2, 3)
})

test.each(Object.entries(ALLOWED))('%s: exactly the sum moves, and no line is left between', (_, [area, m2]) => {
  const outcome = new Outcome(latticeCountry())
  const country = outcome.countryM2()
  const [result] = outcome.update([{ id: 'c', type: 'transfer-area', area, to: '0902' }])
  expect(result?.ok).toBe(true)
  const done = result as StepDone
  expect(done.areaM2).toBeCloseTo(m2, 3)
  expect(outcome.countryM2()).toBe(country)
  const { strands, labels } = outcome
  const living = [...strands.living()]
  const lines = living.filter(id => strands.kindOf(id) === DRAWN)
  expect(lines.length).toBeGreaterThan(0)
  for (const id of lines) expect(labels.owner(strands.leftOf(id))).not.toBe(labels.owner(strands.rightOf(id)))
  expect(defectsAt(strands, strandEnds(strands, living))).toEqual({ gaps: 0, overlaps: 0 })
})

/** A piece of land halved by a crooked line; each half keeps its share of the common vertices. */
const halved = fc
  .record({
    x: fc.double({ min: 0.5, max: 8, noNaN: true }),
    y: fc.double({ min: 0.5, max: 6, noNaN: true }),
    half: fc.double({ min: 0.1, max: 1.5, noNaN: true }),
    bends: fc.array(fc.double({ min: -0.09, max: 0.09, noNaN: true }), { maxLength: 6 })
  })
  .map(({ x, y, half, bends }) => {
    const seam = [0, ...bends, 0].map((bend, i, { length }) => [x + half + bend, y + (2 * i) / (length - 1)] as const)
    const [foot, top] = [seam[0] as Points[number], seam.at(-1) as Points[number]]
    const west: Points = [[x, y], ...seam, [x, y + 2]]
    const east: Points = [[x + 2 * half, y + 2], ...seam.toReversed(), [x + 2 * half, y]]
    const whole: Points = [[x, y], foot, [x + 2 * half, y], [x + 2 * half, y + 2], top, [x, y + 2]]
    return { halves: parts([west], [east]), whole: parts([whole]) }
  })

test('property: two halves move what the whole does to the square metre, or are refused as not exact', () => {
  let carriedOut = 0
  fc.assert(
    fc.property(halved, fc.constantFrom('0901', '0902', '0905'), ({ halves, whole }, to) => {
      const [one, two] = [halves, whole].map(area => {
        const outcome = new Outcome(latticeCountry())
        const country = outcome.countryM2()
        const [result] = outcome.update([{ id: 'c', type: 'transfer-area', area, to }])
        const { strands } = outcome
        expect(Math.abs(outcome.countryM2() - country)).toBeLessThan(1)
        expect(defectsAt(strands, strandEnds(strands, strands.living()))).toEqual({ gaps: 0, overlaps: 0 })
        return result
      })
      if (one?.ok) {
        carriedOut++
        expect(two?.ok).toBe(true)
        expect(Math.abs(one.areaM2 - (two as StepDone).areaM2)).toBeLessThan(1)
      } else expect([two?.ok ? 'not-exact' : two?.problem, 'not-exact']).toContain(one?.problem)
    }),
    { numRuns: 150 }
  )
  expect(carriedOut).toBeGreaterThan(75)
})
