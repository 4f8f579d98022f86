import fc from 'fast-check'
import polygonClipping, { type MultiPolygon } from 'polygon-clipping'
import { expect, test } from 'vitest'
import { clipToHalfPlane, type HalfPlane, type Polygon } from './half-plane.ts'
import { doubledArea, type Ring } from './rings.ts'

const ring = (points: readonly (readonly [number, number])[]): Ring => {
  const closed = [...points, points[0] as readonly [number, number]]
  return { x: closed.map(([x]) => x), y: closed.map(([, y]) => y) }
}
const box = (x0: number, y0: number, x1: number, y1: number): [number, number][] => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1]
]
const square: Polygon = { outer: ring(box(0, 0, 1000, 1000)), holes: [] }
const area = (polygons: readonly Polygon[]) =>
  polygons.reduce((sum, { outer, holes }) => {
    const doubled = [outer, ...holes].reduce((s, one) => s + doubledArea(one).toNumber(), 0)
    return sum + doubled / 2
  }, 0)

test('the near side of a line, with its corners on it', () => {
  const [left, ...others] = clipToHalfPlane([square], { nx: 1, ny: 0, c: 300 })
  expect(others).toEqual([])
  expect(area([left as Polygon])).toBe(300_000)
  expect(Math.max(...(left?.outer.x ?? []))).toBe(300)
})

test('all or nothing', () => {
  expect(clipToHalfPlane([square], { nx: 1, ny: 0, c: 1000 })).toEqual([square])
  expect(clipToHalfPlane([square], { nx: 1, ny: 0, c: -1 })).toEqual([])
})

test('a comb falls into its teeth, and a cut hole becomes part of the outline', () => {
  const comb = ring([
    [0, 0],
    [500, 0],
    [500, 100],
    [100, 100],
    [100, 200],
    [500, 200],
    [500, 300],
    [0, 300]
  ])
  expect(clipToHalfPlane([{ outer: comb, holes: [] }], { nx: -1, ny: 0, c: -250 })).toHaveLength(2)
  const holed = { outer: square.outer, holes: [ring(box(400, 400, 600, 600).reverse())] }
  const halves = clipToHalfPlane([holed], { nx: 1, ny: 0, c: 500 })
  expect(halves).toHaveLength(1)
  expect(halves[0]?.holes).toEqual([])
  expect(area(halves)).toBe(480_000)
  const beyond = clipToHalfPlane([holed], { nx: 1, ny: 0, c: 700 })
  expect(beyond[0]?.holes).toHaveLength(1)
  expect(area(beyond)).toBe(660_000)
})

test('property: agrees with an independent library, and the two sides make the whole', () => {
  const star = fc.array(fc.integer({ min: 20_000, max: 900_000 }), { minLength: 3, maxLength: 20 })
  fc.assert(
    fc.property(
      star,
      fc.double({ min: 0, max: 6.28, noNaN: true }),
      fc.integer({ min: -800_000, max: 800_000 }),
      (radii, turn, c) => {
        const points = radii.map((r, i): [number, number] => {
          const angle = (2 * Math.PI * i) / radii.length
          return [Math.round(r * Math.cos(angle)), Math.round(r * Math.sin(angle))]
        })
        const whole: Polygon = { outer: ring(points), holes: [] }
        const plane: HalfPlane = { nx: Math.cos(turn), ny: Math.sin(turn), c }
        const [nx, ny, far] = [plane.nx, plane.ny, 3_000_000]
        const [bx, by] = [nx * c, ny * c]
        const side: [number, number][] = [
          [bx - ny * far, by + nx * far],
          [bx - ny * far - nx * far, by + nx * far - ny * far],
          [bx + ny * far - nx * far, by - nx * far - ny * far],
          [bx + ny * far, by - nx * far]
        ]
        const expected = polygonClipping.intersection([points], [side]) as MultiPolygon
        const theirs = expected.reduce(
          (sum, polygon) =>
            sum +
            polygon.reduce(
              (s, one) => s + area([{ outer: { x: one.map(([x]) => x), y: one.map(([, y]) => y) }, holes: [] }]),
              0
            ),
          0
        )
        const near = clipToHalfPlane([whole], plane)
        const rest = clipToHalfPlane([whole], { nx: -nx, ny: -ny, c: -c })
        // Corners are rounded to a unit, along an outline of a few million.
        expect(Math.abs(area(near) - theirs)).toBeLessThan(4_000_000)
        expect(Math.abs(area(near) + area(rest) - area([whole]))).toBeLessThan(4_000_000)
      }
    ),
    { numRuns: 200, seed: 20261121 }
  )
})
