import { expect, test } from 'vitest'
import { bothRoles, giversAndReceivers } from './roles.ts'

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

test('a draft adds its municipalities to those of the case', () => {
  const both = bothRoles({ gives: ['0265'], receives: ['0169'] }, { gives: ['0169', '0265'], receives: ['0350'] })
  expect(both).toEqual({ gives: ['0169', '0265'], receives: ['0169', '0350'] })
})
