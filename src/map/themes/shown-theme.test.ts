/** What a tile's land is painted with, by MapLibre's own reading of the expressions. */
import {
  createExpression,
  createPropertyExpression,
  featureFilter,
  latest,
  validateStyleMin
} from '@maplibre/maplibre-gl-style-spec'
import type { Map as MapLibre } from 'maplibre-gl'
import { expect, test } from 'vitest'
import type { ShownTheme } from '../api.ts'
import { municipalityFill } from '../layers/expressions.ts'
import { mapStyle } from '../layers/style.ts'
import { patternImage } from './patterns.ts'
import { paintTheme, type Unthemed } from './shown-theme.ts'

const theme: ShownTheme = {
  by: 'code',
  classes: [
    { colour: '#ffeedd', pattern: null },
    { colour: '#112233', pattern: 'dots' }
  ],
  otherwise: { colour: '#cccccc', pattern: 'lines' },
  before: new Map([
    ['0265', 0],
    ['0350', 0]
  ]),
  after: new Map([['0265', 1]]),
  units: null,
  places: {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { name: 'Ø', marked: true }, geometry: { type: 'Point', coordinates: [1, 2] } }
    ]
  }
}

const UNTHEMED: Unthemed = { regions: ['1085'], movedLand: '#00ff00', unitUrl: layer => `u://${layer}/{z}/{x}/{y}` }

const FILL_COLOUR = latest.paint_fill['fill-color'] as Parameters<typeof createPropertyExpression>[2]

/** As much of MapLibre as is painted with. */
function stand() {
  const style = mapStyle('https://example.org/', { landUrl: 'a://{z}/{x}/{y}', unitUrl: 'b://{z}/{x}/{y}' })
  const layers = structuredClone(style.layers) as { id: string; filter?: unknown; paint?: Record<string, unknown> }[]
  const sources: Record<string, unknown> = structuredClone(style.sources)
  const images = new Set<string>()
  const asked: string[] = []
  const layer = (id: string) => layers.find(one => one.id === id)
  const map = {
    on: () => undefined,
    getLayer: layer,
    getSource: (id: string) =>
      sources[id] && { setData: (data: unknown) => Object.assign(sources[id] as object, { data }) },
    addSource: (id: string, source: unknown) => {
      sources[id] = source
    },
    removeSource: (id: string) => delete sources[id],
    addLayer: (one: { id: string }, before: string) =>
      layers.splice(
        layers.findIndex(({ id }) => id === before),
        0,
        one
      ),
    removeLayer: (id: string) =>
      layers.splice(
        layers.findIndex(one => one.id === id),
        1
      ),
    setFilter: (id: string, filter: unknown) => Object.assign(layer(id)!, { filter }),
    setPaintProperty: (id: string, name: string, value: unknown) => {
      layer(id)!.paint = { ...layer(id)!.paint, [name]: value }
    },
    getPaintProperty: (id: string, name: string) => layer(id)?.paint?.[name],
    hasImage: (id: string) => images.has(id),
    addImage: (id: string) => images.add(id),
    getLayersOrder: () => layers.map(({ id }) => id),
    refreshTiles: (id: string) => asked.push(id)
  } as unknown as MapLibre
  const painted = (id: string, name: string, properties: object) => {
    const read = createExpression(layer(id)?.paint?.[name], 'layers[0]', undefined as never)
    if (read.result !== 'success') throw new Error(JSON.stringify(read.value))
    return String(read.value.evaluate({ zoom: 8 }, { type: 3, properties, geometry: [] } as never, {}))
  }
  const fill = (properties: object, id = 'municipality') => painted(id, 'fill-color', properties)
  const marked = (properties: object) => {
    const own = layer('theme-pattern')
    if (
      !own ||
      !featureFilter(own.filter as never, 'layers[0].filter', undefined as never).filter(
        { zoom: 8 } as never,
        { type: 3, properties } as never
      )
    )
      return null
    return painted('theme-pattern', 'fill-pattern', properties)
  }
  const kind = (id: string) => {
    const read = createPropertyExpression(layer(id)?.paint?.['fill-color'], 'layers[0]', FILL_COLOUR)
    return read.result === 'success' ? read.value.kind : 'none'
  }
  const faults = () => validateStyleMin({ ...style, sources, layers } as never).map(({ message }) => message)
  return { map, fill, kind, marked, faults, layers, sources, asked }
}

test('land is painted by its class, what has none is hatched, and without a theme all is as it was', () => {
  const { map, fill, marked, faults, layers, asked, sources } = stand()
  const before = JSON.stringify(layers.map(({ id }) => id))
  const plain = fill({ code: '0265', region: '1085', inDivision: true })
  paintTheme(map, theme, 'after', UNTHEMED)
  expect(faults()).toEqual([])
  expect(fill({ code: '0265', region: '1085', inDivision: true })).toBe('#112233')
  expect(fill({ code: '0265', from: '0350' }, 'moved-land')).toBe('#112233')
  expect(fill({ code: '0411' })).toBe('#cccccc')
  expect([marked({ code: '0265' }), marked({ code: '0411' })]).toEqual(['theme-dots', 'theme-lines'])
  expect(sources['theme-places']).toMatchObject({ data: theme.places })

  paintTheme(map, { ...theme, by: 'region', after: new Map([['1085', 0]]), places: null }, 'after', UNTHEMED)
  expect(faults()).toEqual([])
  expect(fill({ code: '0265', region: '1085' })).toBe('#ffeedd')
  expect([marked({ code: '0265', region: '1085' }), marked({ code: '0411', region: '' })]).toEqual([
    null,
    'theme-lines'
  ])
  expect(sources['theme-places']).toBeUndefined()

  paintTheme(map, { ...theme, after: new Map() }, 'after', UNTHEMED)
  expect(faults()).toEqual([])
  expect(fill({ code: '0265' })).toBe('#cccccc')

  paintTheme(map, null, 'after', UNTHEMED)
  expect(faults()).toEqual([])
  expect(JSON.stringify(layers.map(({ id }) => id))).toBe(before)
  expect(fill({ code: '0265', region: '', inDivision: true })).toBe(plain)
  expect(fill({ from: '0350' }, 'moved-land')).toBe('#00ff00')
  expect(layers.find(({ id }) => id === 'municipality')?.paint?.['fill-color']).toEqual(municipalityFill(['1085']))
  expect(asked).toEqual([])
})

test('before, the same classes by who had the land', () => {
  const { map, fill, marked, faults } = stand()
  paintTheme(map, theme, 'before', UNTHEMED)
  expect(faults()).toEqual([])
  for (const code of ['0265', '0350']) expect(fill({ code, to: '0265' }, 'moved-land')).toBe('#ffeedd')
  expect(marked({ code: '0350' })).toBeNull()
})

test('units are painted over municipalities, alike on either side, and gone with the theme', () => {
  const { map, fill, kind, marked, faults, layers, sources } = stand()
  const before = JSON.stringify(layers.map(({ id }) => id))
  const units = { layer: 'polling-district', classes: new Map([['0265003', 1]]), onHover: () => undefined } as const
  // After a theme of municipalities, whose pattern is not theirs.
  paintTheme(map, theme, 'after', UNTHEMED)
  for (const side of ['before', 'after'] as const) {
    paintTheme(map, { ...theme, before: new Map(), after: new Map(), units }, side, UNTHEMED)
    expect(faults()).toEqual([])
    expect(fill({ code: '0265003' }, 'theme-units')).toBe('#112233')
    expect(fill({ code: '0265004' }, 'theme-units')).toBe('#cccccc')
    expect(fill({ code: '0265' })).toBe('#cccccc')
    expect(kind('municipality')).toBe('source')
    expect(fill({ code: '0265', from: '0350' }, 'moved-land')).toBe('rgba(0, 0, 0, 0)')
    expect(layers.find(({ id }) => id === 'theme-pattern')).toMatchObject({ source: 'theme-units' })
    expect([marked({ code: '0265003' }), marked({ code: '0265004' })]).toEqual(['theme-dots', 'theme-lines'])
  }
  expect(sources['theme-units']).toMatchObject({ tiles: ['u://polling-district/{z}/{x}/{y}'] })
  const order = layers.map(({ id }) => id)
  expect(order.indexOf('theme-units')).toBeGreaterThan(order.indexOf('moved-land'))
  expect(order.indexOf('theme-pattern')).toBeGreaterThan(order.indexOf('theme-units'))
  expect(order.indexOf('moved-land-hatch')).toBeGreaterThan(order.indexOf('theme-pattern'))

  paintTheme(map, theme, 'after', UNTHEMED)
  expect(layers.find(({ id }) => id === 'theme-pattern')).toMatchObject({ source: 'land' })
  expect(sources['theme-units']).toBeUndefined()
  paintTheme(map, null, 'after', UNTHEMED)
  expect(JSON.stringify(layers.map(({ id }) => id))).toBe(before)
})

test('patterns repeat without a seam and differ', () => {
  const all = (['lines', 'dots', 'strokes'] as const).map(patternImage)
  for (const { width, height, data } of all) {
    expect(data).toHaveLength(width * height * 4)
    expect(data.filter((alpha, i) => i % 4 === 3 && alpha > 0).length).toBeGreaterThan(16)
  }
  expect(new Set(all.map(({ data }) => data.join())).size).toBe(3)
})
