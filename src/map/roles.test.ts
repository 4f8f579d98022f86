import { expect, test } from 'vitest'
import { giversAndReceivers } from './roles.ts'

test('givers and receivers are each named once, whatever else the features hold', () => {
  const feature = (properties: Record<string, unknown> | null) => ({
    type: 'Feature' as const,
    properties,
    geometry: { type: 'Polygon' as const, coordinates: [] }
  })
  const features = [{ from: '0265', to: '0169' }, { from: '0253', to: '0169' }, { from: 3 }, null].map(feature)
  expect(giversAndReceivers({ type: 'FeatureCollection', features })).toEqual({
    gives: ['0253', '0265'],
    receives: ['0169']
  })
})
