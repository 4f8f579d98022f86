import type { Polygon, Position } from 'geojson'
import { expect, test } from 'vitest'
import { toLonLat9 } from '../geometry/grid.ts'
import type { LayerParcel } from './layer/types.ts'
import { parcelsWithin } from './within.ts'

/** Metres from a place in Sjælland, in EPSG:3035. */
const at = (x: number, y: number): Position => toLonLat9([4_450_000_000 + 1000 * x, 3_620_000_000 + 1000 * y])
const box = (w: number, s: number, e: number, n: number): Position[] => [
  at(w, s),
  at(e, s),
  at(e, n),
  at(w, n),
  at(w, s)
]
const parcel = (id: string, ...rings: Position[][]): LayerParcel => ({
  id,
  matrikelnr: id,
  ejerlav: null,
  ejerlavskode: null,
  areaM2: null,
  municipality: null,
  polygons: [rings],
  place: {}
})
const area = (...rings: Position[][]): Polygon => ({ type: 'Polygon', coordinates: rings })
const parcels = [
  parcel('inside', box(10, 10, 20, 20)),
  parcel('along the border', box(0, 0, 10, 10)),
  parcel('mostly', box(80, 40, 110, 60)),
  parcel('hardly', box(95, 70, 150, 80)),
  parcel('outside', box(200, 0, 210, 10)),
  parcel('around', box(-10, -10, 110, 110))
]

test('wholly within, and by the middle', () => {
  const drawn = area(box(0, 0, 100, 100))
  expect(parcelsWithin(parcels, drawn, true)).toEqual(['inside', 'along the border'])
  expect(parcelsWithin(parcels, drawn, false)).toEqual(['inside', 'along the border', 'mostly', 'around'])
})

test('a few millimetres are no way out, a decimetre is', () => {
  expect(parcelsWithin(parcels, area(box(0.005, 0, 100, 100)), true)).toContain('along the border')
  expect(parcelsWithin(parcels, area(box(0.1, 0, 100, 100)), true)).not.toContain('along the border')
})

test('what lies in a hole, or around a corner of the drawing, is not wholly within', () => {
  const holed = area(box(0, 0, 100, 100), box(12, 12, 15, 15))
  expect(parcelsWithin(parcels, holed, true)).toEqual(['along the border'])
  const notched = area([at(0, 0), at(100, 0), at(100, 100), at(15, 15), at(0, 100), at(0, 0)])
  expect(parcelsWithin(parcels, notched, true)).toEqual(['along the border'])
})
