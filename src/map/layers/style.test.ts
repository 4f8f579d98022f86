import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, test } from 'vitest'
import { bordersOf, municipalityFill } from './expressions.ts'
import { mapStyle } from './style.ts'

const URLS = { landUrl: 'skel-0://land/{z}/{x}/{y}', unitUrl: 'skel-1://parish/{z}/{x}/{y}' }

const regions = ['1085', '1084']

/** Whether MapLibre would draw a border with these two sides. */
function shows(filter: ReturnType<typeof bordersOf>, left: string, right: string, kind = 'municipal'): boolean {
  return featureFilter(filter, 'layers[0].filter').filter({ zoom: 10 }, {
    type: 2,
    properties: { left, right, kind }
  } as never)
}

describe('the style', () => {
  test('is valid', () => {
    expect(validateStyleMin(mapStyle('./data/', URLS))).toEqual([])
  })

  test('asks nobody else for anything: no letters, images or tiles from elsewhere', () => {
    const style = mapStyle('./data/', URLS)
    expect(style).not.toHaveProperty('glyphs')
    expect(style).not.toHaveProperty('sprite')
    expect(JSON.stringify(style)).not.toMatch(/https?:/)
  })

  test('what the app later sets in it is valid too', () => {
    const style = mapStyle('./data/', URLS)
    for (const layer of style.layers) {
      if (layer.id === 'municipality' && layer.type === 'fill')
        layer.paint = { 'fill-color': municipalityFill(regions) }
      if (layer.id === 'selected-border' && layer.type === 'line') layer.filter = bordersOf('0265')
    }
    expect(validateStyleMin(style)).toEqual([])
  })

  test('names borders over land, and names over borders', () => {
    const order = mapStyle('./data/', URLS).layers.map(layer => layer.id)
    const at = (id: string) => order.indexOf(id)
    expect(at('municipality')).toBeGreaterThan(at('neighbour'))
    expect(at('moved-land')).toBeGreaterThan(at('municipality'))
    expect(at('municipal-border')).toBeGreaterThan(at('draft-land'))
    expect(at('region-border')).toBeGreaterThan(at('municipal-border'))
    expect(at('former-border')).toBeGreaterThan(at('region-border'))
    expect(at('new-border')).toBeGreaterThan(at('former-border'))
    expect(at('municipality-label')).toBe(order.length - 1)
  })
})

test('a region keeps its tint whatever order the regions come in', () => {
  expect(municipalityFill(['1082', '1081'])).toEqual(municipalityFill(['1081', '1082']))
})

test('the selected municipality has its own borders but not its former ones, and none selected has none', () => {
  expect(shows(bordersOf('0265'), '0169', '0265')).toBe(true)
  expect(shows(bordersOf('0265'), '0265', '0169', 'new')).toBe(true)
  expect(shows(bordersOf('0265'), '0169', '0253')).toBe(false)
  expect(shows(bordersOf('0265'), '0265', '0265', 'former')).toBe(false)
  expect(shows(bordersOf(), '', '0265')).toBe(false)
  expect(shows(bordersOf('0265', '0169'), '0169', '0265')).toBe(false)
  expect(shows(bordersOf('0265', '0169'), '0169', '0253')).toBe(true)
})
