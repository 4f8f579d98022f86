import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utm } from '../../tests/support/utm.ts'
import { toGridMm, toLonLat9, utm32ToGridMm, utm33ToGridMm, utmToLonLat } from './grid.ts'

test('EPSG:3035 agrees with its published test point (EPSG guidance note 7-2: 50° N, 5° E)', () => {
  expect(toGridMm([5, 50])).toEqual([3962799451, 2999718853])
})

test('EPSG:25832 agrees with PROJ 9.1.1 (cs2cs) all over Denmark', () => {
  expect(utm32ToGridMm([694_500.25, 6_174_700.5])).toEqual([4_452_759_165, 3_621_319_259])
  expect(utm32ToGridMm([500_000, 6_050_000])).toEqual([4_256_349_420, 3_499_492_949])
  expect(utm32ToGridMm([892_000, 6_147_000])).toEqual([4_649_758_647, 3_590_456_496])
  expect(utm32ToGridMm([441_500.125, 6_330_000])).toEqual([4_201_769_535, 3_780_195_222])
})

test('EPSG:25832 and EPSG:25833 agree with the published series all over Denmark', () => {
  const place = fc.tuple(
    fc.double({ min: 8, max: 15.3, noNaN: true }),
    fc.double({ min: 54.5, max: 57.8, noNaN: true })
  )
  fc.assert(
    fc.property(place, ([lon, lat]) => {
      const [x, y] = toGridMm([lon, lat])
      for (const [gx, gy] of [utm32ToGridMm(utm(lon, lat, 32)), utm33ToGridMm(utm(lon, lat, 33))])
        expect(Math.hypot(gx - x, gy - y)).toBeLessThan(2)
    })
  )
})

test('every grid point in and around Denmark survives 9 decimals of WGS84', () => {
  const x = fc.integer({ min: 4_100_000_000, max: 4_750_000_000 })
  const y = fc.integer({ min: 3_350_000_000, max: 4_000_000_000 })
  fc.assert(
    fc.property(x, y, (gx, gy) => {
      expect(toGridMm(toLonLat9([gx, gy]))).toEqual([gx, gy])
    }),
    { numRuns: 2000 }
  )
})

test('metres of a zone become degrees without going by way of the grid', () => {
  for (const zone of [32, 33] as const)
    for (const [lon, lat] of [
      [8.1, 55.5],
      [9.9, 57.7],
      [12.6, 55.7],
      [15.2, 55.0]
    ] as const) {
      const [x, y] = utmToLonLat(zone, utm(lon, lat, zone))
      expect(Math.abs(x - lon)).toBeLessThan(2e-11)
      expect(Math.abs(y - lat)).toBeLessThan(2e-11)
    }
})
