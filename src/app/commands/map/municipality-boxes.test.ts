import { expect, test } from 'vitest'
import { municipalityBoxes } from './municipality-boxes.ts'

const square = (lon: number, lat: number) => [
  [
    [lon, lat],
    [lon + 1, lat],
    [lon + 1, lat + 1],
    [lon, lat]
  ]
]

test('a municipality of several islands has one box around them all', () => {
  const geojson = {
    type: 'FeatureCollection',
    features: [
      {
        properties: { code: '0492' },
        geometry: { type: 'MultiPolygon', coordinates: [square(10, 54), square(12, 56)] }
      },
      { properties: { code: '0183' }, geometry: { type: 'Polygon', coordinates: square(12, 55) } }
    ]
  }
  const boxes = municipalityBoxes(new TextEncoder().encode(JSON.stringify(geojson)))
  expect(boxes.get('0492')).toEqual([10, 54, 13, 57])
  expect(boxes.get('0183')).toEqual([12, 55, 13, 56])
})
