import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { expect, test } from 'vitest'
import type { MunicipalityGroup } from '../api.ts'
import { groupLines, membersOf } from './cooperation-layers.ts'
import { mapStyle } from './style.ts'

const URLS = { landUrl: 'skel-0://land/{z}/{x}/{y}', unitUrl: 'skel-1://parish/{z}/{x}/{y}' }

const group = (verified: boolean, ...codes: string[]): MunicipalityGroup => ({
  verified,
  members: codes.map((code, i) => ({ code, point: [10 + i, 55] }))
})
const groups = [group(true, '0825', '0813'), group(false, '0492', '0479'), group(false, '0482', '0479')]

test('tints the members of every group, and nobody else', () => {
  const shows = (code: string) =>
    featureFilter(membersOf(groups), 'layers[0].filter').filter({ zoom: 8 }, { type: 3, properties: { code } } as never)
  expect(['0825', '0813', '0492', '0479', '0482'].every(shows)).toBe(true)
  expect(shows('0461')).toBe(false)
})

test('a line for each group, though one municipality stands in two', () => {
  const { features } = groupLines([...groups, group(true, '0400')])
  expect(features.map(({ properties }) => properties)).toEqual([
    { verified: true },
    { verified: false },
    { verified: false }
  ])
  expect(features[0]?.geometry).toEqual({
    type: 'LineString',
    coordinates: [
      [10, 55],
      [11, 55]
    ]
  })
})

test('the style with groups is valid, and they lie under the borders', () => {
  const style = mapStyle('./data/', URLS)
  for (const layer of style.layers) {
    if (layer.id === 'group-tint' && layer.type === 'fill') layer.filter = membersOf(groups)
  }
  expect(validateStyleMin(style)).toEqual([])
  const order = style.layers.map(({ id }) => id)
  expect(order.indexOf('group-tint')).toBeGreaterThan(order.indexOf('municipality'))
  expect(order.indexOf('group-tint')).toBeLessThan(order.indexOf('municipal-border'))
})
