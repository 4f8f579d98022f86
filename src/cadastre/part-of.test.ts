import { expect, test } from 'vitest'
import { toGridMm, toLonLat9 } from '../geometry/grid.ts'
import type { LayerParcel } from './layer/types.ts'
import { dividedAmong, partOf } from './part-of.ts'

/** Metres from a place on Sjælland. */
const at = (x: number, y: number): [number, number] => toLonLat9([4_450_000_000 + x * 1000, 3_620_000_000 + y * 1000])
const rectangle = (x: number, y: number, wide: number, high: number) => [
  at(x, y),
  at(x + wide, y),
  at(x + wide, y + high),
  at(x, y + high),
  at(x, y)
]
const box = (x: number, y: number, size: number) => rectangle(x, y, size, size)
const parcel = (matrikelnr: string, polygons: LayerParcel['polygons']): LayerParcel => ({
  id: matrikelnr,
  matrikelnr,
  ejerlav: 'Lille By, Sogn',
  ejerlavskode: 123,
  areaM2: 10_000,
  municipality: '0265',
  polygons,
  place: {}
})
/** One with a hole, in which another lies; and a neighbour to the east. */
const layer = [
  parcel('1a', [[box(0, 0, 100), box(40, 40, 20)]]),
  parcel('2', [[box(40, 40, 20)]]),
  parcel('3', [[box(100, 0, 100)]])
]
const polygon = (...coordinates: [number, number][][]) => ({ type: 'Polygon' as const, coordinates })
const divided = (drawn: ReturnType<typeof polygon>) => {
  const found = dividedAmong(layer, drawn)
  if (!found) throw new Error('lines')
  return found
}
const shares = (drawn: ReturnType<typeof polygon>) =>
  divided(drawn).parts.map(({ parcel: { matrikelnr }, part, m2 }) => [matrikelnr, part?.type ?? 'whole', m2])

test('what is drawn in one parcel is a part of it, named as the parcel, without the area of the whole', () => {
  const { parts, elsewhereM2 } = divided(polygon(box(10, 10, 5)))
  expect(parts).toHaveLength(1)
  expect([parts[0]?.m2, elsewhereM2]).toEqual([25, 0])
  const [part] = parts
  expect(part && partOf(part)).toEqual({
    matrikelnr: '1a',
    ejerlav: 'Lille By, Sogn',
    ejerlavskode: 123,
    whole: false,
    outline: { type: 'Polygon', coordinates: [box(0, 0, 100), box(40, 40, 20)] },
    part: expect.objectContaining({ type: 'Polygon' })
  })
})

test('what is drawn over several divides itself, and what lies in none of them is told', () => {
  expect(shares(polygon(rectangle(80, 10, 40, 10)))).toEqual([
    ['1a', 'Polygon', 200],
    ['3', 'Polygon', 200]
  ])
  const over = divided(polygon(rectangle(150, 90, 30, 30)))
  expect([over.parts.map(({ m2 }) => m2), over.elsewhereM2]).toEqual([[300], 600])
  expect(divided(polygon(box(300, 300, 10)))).toEqual({ parts: [], elsewhereM2: 100 })
})

test('around a hole, in two pieces, and a parcel that is drawn all of', () => {
  // 2 lies wholly in the drawing; 1a is left of it and right of it.
  expect(shares(polygon(rectangle(30, 40, 40, 20)))).toEqual([
    ['1a', 'MultiPolygon', 400],
    ['2', 'whole', 400]
  ])
  const holed = divided(polygon(box(30, 30, 40))).parts[0]
  expect(holed?.part?.type === 'Polygon' && holed.part.coordinates).toHaveLength(2)
  const whole = divided(polygon(box(40, 40, 20))).parts
  expect(whole.map(({ parcel: { matrikelnr }, part }) => [matrikelnr, part])).toEqual([['2', null]])
  expect(whole[0] && partOf(whole[0])).toMatchObject({ whole: true, areaM2: 10_000 })
})

test('a drawing a hair past a border is no part of the neighbour, and one with a hole leaves the hole out', () => {
  const past: [number, number][] = [at(90, 10), at(100.004, 10), at(100.004, 20), at(90, 20), at(90, 10)]
  expect(shares(polygon(past)).map(([number]) => number)).toEqual(['1a'])
  const ring = divided(polygon(box(110, 10, 30), box(120, 20, 10)))
  expect(ring.parts.map(({ m2 }) => m2)).toEqual([800])
})

test('the parts add up to the drawing, whatever its shape', () => {
  const drawn = polygon([at(-20, -20), at(190, 5), at(150, 120), at(50, 45), at(10, 130), at(-20, -20)])
  const { parts, elsewhereM2 } = divided(drawn)
  const ring = (drawn.coordinates[0] ?? []).map(toGridMm)
  const [ox = 0, oy = 0] = ring[0] ?? []
  const doubled = ring.slice(1).reduce((sum, [x, y], i) => {
    const [px = 0, py = 0] = ring[i] ?? []
    return sum + ((px - ox) * (y - oy) - (x - ox) * (py - oy)) / 1e6
  }, 0)
  const sum = parts.reduce((all, { m2 }) => all + m2, elsewhereM2)
  expect(Math.abs(sum - doubled / 2)).toBeLessThan(0.5)
  expect(parts).toHaveLength(3)
})
