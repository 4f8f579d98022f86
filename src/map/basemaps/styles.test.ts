import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { expect, test } from 'vitest'
import { plainStyle } from './plain-style.ts'
import { takeApart } from './style-file.ts'

const SOURCE = { type: 'vector' as const, tiles: ['https://t.dk/{z}/{x}/{y}'] }

test('the plain style is valid, for what is known and what is not, and has none of the borders', () => {
  const named = [
    'earth',
    'landuse',
    'water',
    'roads',
    'buildings',
    'places',
    'boundaries',
    'waterway',
    'transportation',
    'transportation_name',
    'water_name',
    'park',
    'fredninger',
    'constructor'
  ]
  const layers = plainStyle('base-archive', named, 'base-')
  expect(validateStyleMin({ version: 8, sources: { 'base-archive': SOURCE }, layers })).toEqual([])
  const drawn = new Set(layers.map(layer => ('source-layer' in layer ? layer['source-layer'] : '')))
  expect(named.filter(name => !drawn.has(name))).toEqual(['boundaries'])
  expect(layers.map(({ id }) => id)).toHaveLength(new Set(layers.map(({ id }) => id)).size)
})

const URL_ = 'https://s.dk/styles/lys/style.json'
const take = (style: object, described: Readonly<Record<string, object>> = {}) =>
  takeApart(style as never, URL_, 'base-', async url => (described[url] ?? {}) as never)

test('a style is taken apart: addresses from where it lies, letters from here, what can not be drawn left out by name', async () => {
  const parts = await take(
    {
      version: 8,
      glyphs: 'https://fonts.dk/{fontstack}/{range}.pbf',
      sprite: '../sprite',
      sources: {
        kort: { type: 'vector', url: 'kort.json' },
        foto: { type: 'raster', tiles: ['https://f.dk/{z}/{x}/{y}.jpg'], tileSize: 256, attribution: '<b>© Foto</b>' },
        arkiv: { type: 'vector', url: 'pmtiles://https://p.dk/a.pmtiles' },
        højder: { type: 'raster-dem', tiles: ['https://h.dk/{z}/{x}/{y}'] }
      },
      layers: [
        { id: 'bag', type: 'background', paint: { 'background-color': '#fff' } },
        {
          id: 'navne',
          type: 'symbol',
          source: 'kort',
          'source-layer': 'n',
          layout: { 'text-field': 'x', 'text-font': ['Open Sans Bold'] }
        },
        { id: 'foto', type: 'raster', source: 'foto' },
        { id: 'skygge', type: 'hillshade', source: 'højder' },
        { id: 'huse', type: 'fill-extrusion', source: 'kort', 'source-layer': 'h' }
      ]
    },
    { 'https://s.dk/styles/lys/kort.json': { tiles: ['tiles/{z}/{x}/{y}.pbf'], maxzoom: 14 } }
  )
  expect([...parts.sources]).toEqual([
    [
      'kort',
      {
        type: 'vector',
        tiles: ['https://s.dk/styles/lys/tiles/{z}/{x}/{y}.pbf'],
        archive: null,
        more: { maxzoom: 14 },
        attribution: ''
      }
    ],
    [
      'foto',
      {
        type: 'raster',
        tiles: ['https://f.dk/{z}/{x}/{y}.jpg'],
        archive: null,
        more: { tileSize: 256 },
        attribution: '© Foto'
      }
    ],
    ['arkiv', { type: 'vector', tiles: [], archive: 'https://p.dk/a.pmtiles', more: {}, attribution: '' }]
  ])
  expect(parts.layers.map(({ id }) => id)).toEqual(['base-bag', 'base-navne', 'base-foto'])
  expect(parts.layers[1]).toMatchObject({ source: 'base-kort', layout: { 'text-font': ['Skel Map SemiBold'] } })
  expect(parts.sprite).toBe('https://s.dk/styles/sprite')
  expect(parts.leftOut).toEqual(['raster-dem', 'hillshade', 'fill-extrusion'])
})

test.each([
  [{ version: 7, sources: {}, layers: [] }, 'basemap.style.not'],
  [{ version: 8, sources: [], layers: {} }, 'basemap.style.not'],
  [{ version: 8, sources: {}, layers: [null, 7, { id: 'a', type: 'fill', source: 'b' }] }, 'basemap.style.nothing']
])('refused: %j', async (style, id) => {
  await expect(take(style)).rejects.toMatchObject({ reason: { id } })
})
