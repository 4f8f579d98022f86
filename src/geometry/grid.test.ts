import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toGridMm, toLonLat9 } from './grid.ts'

test('EPSG:3035 agrees with its published test point (EPSG guidance note 7-2: 50° N, 5° E)', () => {
  expect(toGridMm([5, 50])).toEqual([3962799451, 2999718853])
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
