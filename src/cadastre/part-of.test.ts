import { expect, test } from 'vitest'
import { toLonLat9 } from '../geometry/grid.ts'
import type { LayerParcel } from './layer/types.ts'
import { parcelAt, partOf } from './part-of.ts'

/** Metres from a place on Sjælland. */
const at = (x: number, y: number): [number, number] => toLonLat9([4_450_000_000 + x * 1000, 3_620_000_000 + y * 1000])
const box = (x: number, y: number, size: number) => [
  at(x, y),
  at(x + size, y),
  at(x + size, y + size),
  at(x, y + size),
  at(x, y)
]
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
/** One with a hole, in which another lies. */
const layer = [parcel('1a', [[box(0, 0, 100), box(40, 40, 20)]]), parcel('2', [[box(40, 40, 20)]])]

test('a parcel is found by a point, also one in the hole of another', () => {
  expect(parcelAt(layer, at(10, 10))?.matrikelnr).toBe('1a')
  expect(parcelAt(layer, at(50, 50))?.matrikelnr).toBe('2')
  expect(parcelAt(layer, at(150, 50))).toBe(null)
})

test('a part is named as its parcel, without the area of the whole', () => {
  const part = { type: 'Polygon' as const, coordinates: [box(10, 10, 5)] }
  expect(partOf(layer[1] as LayerParcel, part)).toEqual({
    matrikelnr: '2',
    ejerlav: 'Lille By, Sogn',
    ejerlavskode: 123,
    whole: false,
    outline: { type: 'Polygon', coordinates: [box(40, 40, 20)] },
    part
  })
})
