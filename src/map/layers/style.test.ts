import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, test } from 'vitest'
import { bordersOf, differentRegions, municipalityFill, type Regions } from './expressions.ts'
import { mapStyle } from './style.ts'

const regions: Regions = { '0265': '1085', '0253': '1085', '0169': '1084' }

/** Whether MapLibre would draw a border with these two sides. */
function shows(filter: ReturnType<typeof differentRegions>, left: string, right: string): boolean {
  return featureFilter(filter, 'layers[0].filter').filter({ zoom: 10 }, {
    type: 2,
    properties: { left, right }
  } as never)
}

describe('the style', () => {
  test.each([
    ['without a base map', null],
    ['with one', { tiles: 'https://tiles.example/{z}/{x}/{y}.png', attribution: 'Example' }]
  ])('is valid %s', (_, basemap) => {
    expect(validateStyleMin(mapStyle('./data/', basemap))).toEqual([])
  })

  test('asks nobody else for anything: no letters, images or tiles from elsewhere', () => {
    const style = mapStyle('./data/', null)
    expect(style).not.toHaveProperty('glyphs')
    expect(style).not.toHaveProperty('sprite')
    expect(JSON.stringify(style)).not.toMatch(/https?:/)
  })

  test('what the app later sets in it is valid too', () => {
    const style = mapStyle('./data/', null)
    for (const layer of style.layers) {
      if (layer.id === 'municipality' && layer.type === 'fill')
        layer.paint = { 'fill-color': municipalityFill(regions) }
      if (layer.id === 'region-border' && layer.type === 'line') layer.filter = differentRegions(regions)
      if (layer.id === 'selected-border' && layer.type === 'line') layer.filter = bordersOf('0265')
    }
    expect(validateStyleMin(style)).toEqual([])
  })

  test('names borders over land, and names over borders', () => {
    const order = mapStyle('./data/', null).layers.map(layer => layer.id)
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

describe('region borders', () => {
  test('are where the two sides lie in different regions on the date', () => {
    expect(shows(differentRegions(regions), '0265', '0169')).toBe(true)
    expect(shows(differentRegions(regions), '0265', '0253')).toBe(false)
    const oestdanmark = { '0265': 'oestdanmark', '0253': 'oestdanmark', '0169': 'oestdanmark' }
    expect(shows(differentRegions(oestdanmark), '0265', '0169')).toBe(false)
  })

  test('are never a coast, nor where a side has no region', () => {
    expect(shows(differentRegions(regions), '0265', '')).toBe(false)
    expect(shows(differentRegions(regions), '0265', '0411')).toBe(false)
    expect(shows(differentRegions({}), '0265', '0169')).toBe(false)
  })

  test('the selected municipality has its own borders, and none selected has none', () => {
    expect(shows(bordersOf('0265'), '0169', '0265')).toBe(true)
    expect(shows(bordersOf('0265'), '0169', '0253')).toBe(false)
    expect(shows(bordersOf(''), '', '0265')).toBe(false)
  })
})
