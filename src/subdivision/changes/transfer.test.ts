/** What a transfer takes and from whom, with areas cut out of the plain picture by an independent polygon library. */
import polygonClipping, { type MultiPolygon, type Pair } from 'polygon-clipping'
import { expect, test } from 'vitest'
import { ORIGIN, PICTURE } from '../../../tests/fixtures/lattice-country.ts'
import { OLD, TinyCase, why } from '../../../tests/support/tiny-case.ts'
import { toLonLat9 } from '../../geometry/grid.ts'
import type { StepDone } from './change.ts'
import type { TransferStep } from './transfer.ts'

const KM = 1_000_000

/** Corners in kilometres on the picture. */
const box = (west: number, south: number, east: number, north: number): Pair[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south]
]
const degrees = (ring: readonly Pair[]) => ring.map(([x, y]) => toLonLat9([ORIGIN[0] + x * KM, ORIGIN[1] + y * KM]))

const moving = (rings: readonly Pair[][], to: string, from?: readonly string[]): TransferStep => ({
  id: 't',
  type: 'transfer-area',
  area: { type: 'Polygon', coordinates: rings.map(degrees) },
  to,
  ...(from && { from })
})

/** A municipality's squares as the picture has them: nothing of the partition stands behind this. */
const land = (letter: string): MultiPolygon =>
  PICTURE.toReversed().flatMap((line, y) =>
    [...line].flatMap((found, x) => (found === letter ? [[box(x, y, x + 1, y + 1)]] : []))
  )

/** m². */
const area = (polygons: MultiPolygon): number =>
  polygons.reduce((sum, rings) => {
    const sizes = rings.map(ring =>
      Math.abs(
        ring.reduce((twice, [x, y], i) => {
          const [nextX, nextY] = ring[(i + 1) % ring.length] as Pair
          return twice + x * nextY - nextX * y
        }, 0) / 2
      )
    )
    return sum + sizes.reduce((outer, hole) => outer - hole) * 1e6
  }, 0)

const cutOut = (letter: string, rings: Pair[][]): number => area(polygonClipping.intersection([rings], land(letter)))

/** m² by giver, as they are told. */
const given = ({ moves }: StepDone): Record<string, number> =>
  Object.fromEntries(moves.map(({ from, areaM2 }) => [from, areaM2]).sort())

test('every giver loses what lies in the drawing, the receiver keeps its own, the sea gives nothing', () => {
  const { allStandsAgain, area: km2, outcome } = new TinyCase()
  // Over five municipalities and the sea in the north.
  const rings = [box(3.3, 1.6, 7.4, 8.4)]
  const before = km2('0902')
  const [result] = outcome.update([moving(rings, '0902')], OLD) as [StepDone]
  const expected = { '0901': 'A', '0903': 'C', '0904': 'D', '0905': 'E' }
  expect(Object.keys(given(result))).toEqual(Object.keys(expected))
  let sum = 0
  for (const [code, letter] of Object.entries(expected)) {
    const m2 = cutOut(letter, rings)
    expect(Math.abs((given(result)[code] ?? 0) - m2), code).toBeLessThan(20)
    sum += given(result)[code] ?? 0
  }
  expect(result.areaM2).toBeCloseTo(sum, 6)
  expect(km2('0902') - before).toBeCloseTo(sum / 1e6, 9)
  expect(result.moves.every(({ to }) => to === '0902')).toBe(true)
  allStandsAgain()
})

test('land in a hole of the drawing stays, and so does what the receiver has there', () => {
  const { allStandsAgain, outcome } = new TinyCase()
  const rings = [box(2.5, 2.5, 6.5, 6.5), box(3.2, 3.2, 5.4, 5.7).toReversed()]
  const [result] = outcome.update([moving(rings, '0904')], OLD) as [StepDone]
  const [a, b, c] = ['A', 'B', 'C'].map(letter => cutOut(letter, rings)) as [number, number, number]
  // Without the hole it would be more, from each of them.
  expect(cutOut('C', rings.slice(0, 1)) - c).toBeGreaterThan(1e6)
  for (const [code, m2] of [
    ['0901', a],
    ['0902', b],
    ['0903', c]
  ] as const)
    expect(Math.abs((given(result)[code] ?? 0) - m2), code).toBeLessThan(20)
  expect(given(result)['0904']).toBeUndefined()
  allStandsAgain()
})

test('only the givers that are named give; where none of them lies in the drawing, that is the cause', () => {
  const { allStandsAgain, area: km2, outcome } = new TinyCase()
  const rings = [box(3.3, 4.3, 6.8, 6.8)]
  const [c, b] = [km2('0903'), km2('0902')]
  const [result] = outcome.update([moving(rings, '0901', ['0903'])], OLD) as [StepDone]
  expect(Object.keys(given(result))).toEqual(['0903'])
  expect(Math.abs(result.areaM2 - cutOut('C', rings))).toBeLessThan(20)
  expect(km2('0903')).toBeCloseTo(c - result.areaM2 / 1e6, 9)
  expect(km2('0902')).toBe(b)
  expect(outcome.update([moving(rings, '0901', ['0905'])], OLD).map(why)).toEqual(['.from giver-excluded'])
  expect(outcome.update([moving(rings, '0901', ['0903', '0411'])], OLD).map(why)).toEqual(['.from[1] outside-division'])
  allStandsAgain()
})

/** Kilometres: the strip of A north of C's corner, drawn past the border to B by so many millimetres. */
const pastBorder = (mm: number): Pair[] => box(4.2, 6.2, 5 + mm / KM, 6.8)

test('less than a square metre past the border stays and is told, a square metre makes a giver', () => {
  const { allStandsAgain, area: km2, outcome } = new TinyCase()
  const b = km2('0902')
  // 600 m along the border: 1.5 mm are 0.9 m², but a point nearer than 10 mm is on the border; so a spike past it.
  const spike = (depthMm: number, widthMm: number): Pair[][] => [
    [
      [4.2, 6.2],
      [5, 6.2],
      [5, 6.4],
      [5 + depthMm / KM, 6.4],
      [5 + depthMm / KM, 6.4 + widthMm / KM],
      [5, 6.4 + widthMm / KM],
      [5, 6.8],
      [4.2, 6.8],
      [4.2, 6.2]
    ]
  ]
  const little = spike(900, 1000)
  const [kept] = outcome.update([moving(little, '0903')], OLD) as [StepDone]
  expect(Object.keys(given(kept))).toEqual(['0901'])
  expect(kept.slivers.map(({ code }) => code)).toEqual(['0902'])
  expect(Math.abs((kept.slivers[0]?.areaM2 ?? 0) - cutOut('B', little))).toBeLessThan(0.05)
  expect(Math.abs(kept.areaM2 - cutOut('A', little))).toBeLessThan(20)
  expect(km2('0902')).toBe(b)

  const more = spike(1100, 1000)
  const [both] = outcome.update([moving(more, '0903')], OLD) as [StepDone]
  expect(Object.keys(given(both))).toEqual(['0901', '0902'])
  expect(both.slivers).toEqual([])
  expect(Math.abs((given(both)['0902'] ?? 0) - cutOut('B', more))).toBeLessThan(0.05)

  // A line that means the border is on it, and has nothing past it to heal.
  const [along] = outcome.update([moving([pastBorder(5)], '0903')], OLD) as [StepDone]
  expect(Object.keys(given(along))).toEqual(['0901'])
  expect(along.slivers).toEqual([])
  allStandsAgain()
})

test('where all there is to take is less than a square metre, it is what was meant', () => {
  const { allStandsAgain, outcome } = new TinyCase()
  // 1.2 m² across the border, no half of it as much as one.
  const across = [box(5 - 0.6e-3, 6.4, 5 + 0.6e-3, 6.401)]
  const [result] = outcome.update([moving(across, '0903')], OLD) as [StepDone]
  expect(Object.keys(given(result))).toEqual(['0901', '0902'])
  for (const m2 of Object.values(given(result))) expect(Math.abs(m2 - cutOut('A', across))).toBeLessThan(0.05)
  expect(result.slivers).toEqual([])
  allStandsAgain()
})

test('land outside the division is not taken, and is told', () => {
  const { allStandsAgain, outcome } = new TinyCase()
  const rings = [box(7.5, 4.5, 10.5, 6.5)]
  const [result] = outcome.update([moving(rings, '0904')], OLD) as [StepDone]
  expect(Object.keys(given(result))).toEqual(['0902'])
  expect(Math.abs(result.areaM2 - cutOut('B', rings))).toBeLessThan(20)
  expect(result.unassigned.map(({ code }) => code)).toEqual(['0411'])
  expect(Math.abs((result.unassigned[0]?.areaM2 ?? 0) - cutOut('X', rings))).toBeLessThan(20)
  allStandsAgain()
})

test('what an earlier transfer brought is the receiver’s own to the next', () => {
  const { allStandsAgain, outcome } = new TinyCase()
  const [first, second] = [[box(2.2, 6.2, 3.6, 7.7)], [box(1.2, 6.2, 3.6, 6.9)]]
  const [, again] = outcome.update([moving(first, '0903'), moving(second, '0903')], OLD) as [StepDone, StepDone]
  const overlap = area(polygonClipping.intersection(first, second))
  expect(overlap).toBeGreaterThan(5e5)
  expect(Math.abs(again.areaM2 - (cutOut('A', second) - overlap))).toBeLessThan(20)
  expect(outcome.update([moving(first, '0903'), moving(first, '0903')], OLD).map(why)).toEqual([
    'ok',
    '.area already-receiver'
  ])
  allStandsAgain()
})
