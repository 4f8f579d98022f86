import geodesic from 'geographiclib-geodesic'
import { describe, expect, test } from 'vitest'
import { barMetres, groundPerPixel, PIXEL_M, roundedScale, scaleAt, zoomFor } from './scale.ts'

/** From Gedser to Skagen. */
const LATITUDES = [54.56, 55.64, 56.2, 57.75]

describe('the scale', () => {
  test.each(LATITUDES)('is what geodesics on the ellipsoid measure at %f° N', lat => {
    for (const zoom of [6, 12.7, 15, 18.3]) {
      // So many degrees are a hundred pixels of a world that is 512 pixels wide at zoom 0.
      const degrees = (100 * 360) / (512 * 2 ** zoom)
      const { s12 = 0 } = geodesic.Geodesic.WGS84.Inverse(lat, 10, lat, 10 + Math.min(degrees, 0.001))
      const measured = (s12 / Math.min(degrees, 0.001)) * (degrees / 100)
      expect(groundPerPixel(lat, zoom)).toBeCloseTo(measured, 8 - Math.ceil(Math.log10(measured)))
    }
  })

  test.each(LATITUDES)('of 1:5.000 at %f° N is one metre for 0,2 mm of the page', lat => {
    const zoom = zoomFor(lat, 5000)
    expect(scaleAt(lat, zoom)).toBeCloseTo(5000, 6)
    expect(1 / groundPerPixel(lat, zoom)).toBeCloseTo(0.0002 / PIXEL_M, 9)
  })

  test('northwards is at most 0.3 % less, as the map says', () => {
    for (const lat of LATITUDES) {
      const pixel = 360 / (512 * 2 ** 15)
      const mercator = (at: number) => (Math.log(Math.tan(Math.PI / 4 + (at * Math.PI) / 360)) * 180) / Math.PI
      const north = 0.0001
      const { s12 = 0 } = geodesic.Geodesic.WGS84.Inverse(lat, 10, lat + north, 10)
      const perPixel = s12 / ((mercator(lat + north) - mercator(lat)) / pixel)
      const share = perPixel / groundPerPixel(lat + north / 2, 15)
      expect(share).toBeLessThan(1)
      expect(share).toBeGreaterThan(0.997)
    }
  })
})

test('a scale is told with three figures', () => {
  expect([4987.3, 5000.2, 24_960, 123.6, 1_234_567].map(roundedScale)).toEqual([4990, 5000, 25_000, 124, 1_230_000])
})

test('the bar is the longest round length that fits', () => {
  expect([barMetres(1.3, 110), barMetres(1.9, 110), barMetres(700, 110)]).toEqual([100, 200, 50_000])
})
