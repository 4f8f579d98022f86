import { Geodesic } from 'geographiclib-geodesic'
import { expect, test } from 'vitest'
import { toGridMm } from '../geometry/grid.ts'
import type { Layer } from './layer.ts'
import { projected } from './project.ts'
import { keepTheirSense, meetsOnlyAtEnds } from './sound.ts'

const line = (...at: readonly (readonly [number, number])[]): Float64Array<ArrayBuffer> =>
  Float64Array.from(at.flatMap(lonLat => toGridMm(lonLat)))
const lines = (kind: Layer['kind'], ...all: Float64Array<ArrayBuffer>[]): Layer => ({
  name: 'x',
  kind,
  fields: [],
  features: [{ values: [], shape: [all] }]
})
const first = (layer: Layer, system: 25832 | 4326) => projected([layer], system)[0]?.shapes[0] ?? []

test('east first, and where an independent sum of the way along the meridian puts it', () => {
  // On the central meridian the northing is the meridian's length, by the scale there.
  const [[[east, north]]] = first(lines('lines', line([9, 56], [9, 56.1])), 25832) as unknown as [[number[]]]
  const { s12 } = Geodesic.WGS84.Inverse(0, 9, 56, 9)
  // WGS84's ellipsoid and GRS80's part by a tenth of a millimetre at most.
  expect(east).toBeCloseTo(500_000, 2)
  expect(north).toBeCloseTo((s12 as number) * 0.9996, 2)
  const [[at]] = first(lines('lines', line([12.5683, 55.6761], [12.57, 55.68])), 4326) as unknown as [[number[]]]
  expect(at?.[0]).toBeCloseTo(12.5683, 7)
  expect(at?.[1]).toBeCloseTo(55.6761, 7)
})

test('a border has the same points whichever way it is walked', () => {
  const there = line([9.1, 56], [9.14, 56.01], [9.2, 55.98])
  const back = line([9.2, 55.98], [9.14, 56.01], [9.1, 56])
  for (const system of [25832, 4326] as const) {
    const [[one]] = first(lines('lines', there), system) as unknown as [[Float64Array]]
    const [[other]] = first(lines('lines', back), system) as unknown as [[Float64Array]]
    const turned = Array.from({ length: other.length / 2 }, (_, i) => [...other.subarray(2 * i, 2 * i + 2)]).reverse()
    expect(turned.flat()).toEqual([...one])
    expect(one.length).toBeGreaterThan(20)
  }
})

test('a ring that is narrower than a millimetre is left out, and no point stands twice', () => {
  const [x, y] = toGridMm([9.1, 56])
  const sliver = Float64Array.of(x, y, x + 1, y, x, y + 1, x, y)
  const square = Float64Array.of(x, y, x + 900, y, x + 900, y + 900, x, y + 900, x, y)
  const shape = first(lines('land', square, sliver), 25832)
  for (const ring of shape.flat())
    for (let i = 2; i < ring.length; i += 2) expect([ring[i], ring[i + 1]]).not.toEqual([ring[i - 2], ring[i - 1]])
  expect(shape[0]?.[0]).toHaveLength(10)
})

test('where rounding would lay one line across another there are more decimals, in every layer alike', () => {
  const [x, y] = toGridMm([12.3, 55.7])
  // A needle a metre long, with a corner of its other side a tenth of a millimetre off in the middle.
  const needles = Array.from({ length: 40 }, (_, i) => {
    const [ox, oy] = [x + i * 3000.13, y + i * 7000.29]
    return Float64Array.of(ox, oy, ox + 1000, oy + 5.2, ox + 400, oy + 2.4, ox, oy)
  })
  const layers = [...needles.map(ring => lines('land', ring)), lines('lines', line([12, 55], [12.1, 55]))]
  const made = projected(layers, 25832)
  expect(new Set(made.map(({ decimals }) => decimals)).size).toBe(1)
  expect(made[0]?.decimals).toBeGreaterThan(3)
  for (const { shapes, layer } of made) if (layer.kind === 'land') expect(keepTheirSense(shapes)).toBe(true)
  expect(projected([lines('land', line([12, 55], [12.1, 55], [12.1, 55.1], [12, 55]))], 25832)[0]?.decimals).toBe(3)
})

test('lines may share ends and lie on one another, not cross, touch or run along each other in part', () => {
  const meets = (...all: number[][]) => meetsOnlyAtEnds([all.map(one => [Float64Array.from(one)])], 1000)
  const base = [0, 0, 10, 0]
  expect(meets(base, [10, 0, 20, 5], [0, 0, 3, 4])).toBe(true)
  expect(meets(base, [10, 0, 0, 0])).toBe(true)
  expect(meets(base, [10, 0, 20, 0])).toBe(true)
  expect(meets(base, [5, -1, 5, 1])).toBe(false)
  expect(meets(base, [5, 0, 5, 1])).toBe(false)
  expect(meets(base, [0, 0, 4, 0])).toBe(false)
  expect(meets(base, [3, 0, 7, 0])).toBe(false)
  expect(meets(base, [11, 0, 12, 0])).toBe(true)
})
