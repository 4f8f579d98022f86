import { createExpression, validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl'
import { describe, expect, test } from 'vitest'
import { regionMoves } from '../beside/differences.ts'
import { colours } from '../layers/colours.ts'
import { mapStyle } from '../layers/style.ts'
import { BEYOND, beyondLabels, beyondView } from './beyond.ts'
import { CENSUS_BOUNDS, CENSUS_COLOUR, CENSUS_OPACITY } from './census-classes.ts'
import { CENSUS, censusCounts, censusFill, PALER } from './census-layers.ts'
import { NET, netFeatures, netLabels, netLine, netStep } from './net-layers.ts'
import { PARISH_NAMES, PARISHES, parishBorder, parishLabels, parishPoints } from './parish-layers.ts'
import { PATTERNS, patterns } from './patterns.ts'
import { NEAR_PLACES, PLACES, placeLabels } from './place-layers.ts'
import { isOneOf, ROLE_PATTERNS, rolePatterns, SIDE_LABEL, sideLabels, sideText } from './role-layers.ts'
import { SIGNS } from './signs.ts'
import { coarseWater } from './water-layers.ts'

const NAMES = new Map([
  ['0265', 'Roskilde'],
  ['0350', 'Lejre']
])
const ROLES = { gives: ['0265'], receives: ['0350'] }

function whole() {
  const style = mapStyle('./data/', { landUrl: 'skel-0://land/{z}/{x}/{y}', unitUrl: 'skel-1://parish/{z}/{x}/{y}' })
  const layers: LayerSpecification[] = [
    ...rolePatterns(),
    regionMoves('wasRegion'),
    censusFill(),
    ...coarseWater(),
    parishBorder(),
    netLine(),
    beyondLabels(),
    censusCounts(),
    ...parishLabels(),
    ...placeLabels(),
    sideLabels(),
    netLabels()
  ]
  const empty: SourceSpecification = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } }
  const tiles: SourceSpecification = { type: 'vector', tiles: ['skel-2://x/{z}/{x}/{y}'] }
  Object.assign(style.sources, { [CENSUS]: tiles, [PARISHES]: tiles })
  for (const id of [PARISH_NAMES, PLACES, NEAR_PLACES, NET, BEYOND]) style.sources[id] = empty
  style.layers.push(...layers)
  return style
}

describe('the layers close up', () => {
  test('are valid, as are the values the app sets in them', () => {
    const style = whole()
    for (const layer of style.layers) {
      if (layer.id === ROLE_PATTERNS.gives && layer.type === 'fill') layer.filter = isOneOf(ROLES.gives)
      if (layer.id !== SIDE_LABEL || layer.type !== 'symbol') continue
      Object.assign(layer.layout!, { 'text-field': sideText(NAMES, ROLES) })
    }
    expect(validateStyleMin(style)).toEqual([])
  })

  test('have a layer for each sign of the legend, and an image for each pattern', () => {
    const ids = whole().layers.map(({ id }) => id)
    expect(Object.keys(SIGNS).filter(id => !ids.includes(id))).toEqual([])
    for (const name of Object.keys(PATTERNS)) {
      const { width, height, data } = patterns[name as keyof typeof PATTERNS]()
      expect(data).toHaveLength(4 * width * height)
      expect(data.some((value, i) => i % 4 === 3 && value > 100)).toBe(true)
    }
  })
})

test('municipalities at a border are told with what they do', () => {
  const text = createExpression(
    sideText(NAMES, { gives: ['0265', '0350'], receives: ['0350'] }),
    'layers[0]',
    undefined as never
  )
  if (text.result !== 'success') throw new Error(JSON.stringify(text.value))
  const properties = { over: '0265', under: '0350', angle: 0, bend: 40 }
  const written = text.value.evaluate({ zoom: 15 }, { type: 1, properties, geometry: [] } as never)
  expect(String(written)).toBe('Roskilde (afgiver)\n\u00a0\nLejre (afgiver og modtager)')
})

test('a parish that is called sogn is not called it twice', () => {
  const { features } = parishPoints([
    { name: 'Osted', middle: [12, 55] },
    { name: 'Roskilde Domsogn', middle: [12, 55] }
  ])
  expect(features.map(({ properties }) => properties?.name)).toEqual(['Osted Sogn', 'Roskilde Domsogn'])
})

describe('the net', () => {
  test('has lines at least a hundred pixels apart or so, in round metres', () => {
    expect([1.3, 6.6, 60, 600].map(netStep)).toEqual([500, 1000, 10_000, 100_000])
  })

  test('is told along the lower edge and the left one', () => {
    const view = { left: 10, bottom: 80, project: ([x, y]: readonly [number, number]) => ({ x, y }) }
    const lines = [
      {
        axis: 'east',
        metres: 693_000,
        line: [
          [40, 0],
          [44, 100]
        ]
      },
      {
        axis: 'north',
        metres: 6_171_000,
        line: [
          [0, 50],
          [100, 50]
        ]
      }
    ] as const
    const points = netFeatures(lines, view).features.filter(({ geometry }) => geometry.type === 'Point')
    expect(points.map(({ properties, geometry }) => [properties?.text, geometry])).toEqual([
      ['693.000 m Ø', { type: 'Point', coordinates: [43.2, 80] }],
      ['6.171.000 m N', { type: 'Point', coordinates: [10, 50] }]
    ])
  })
})

test('of the settlements out of view the nearest one in each direction is told at the edge', () => {
  // A metre is a pixel: places are in degrees around the middle, which is at 500, 300.
  const [perLat, perLon] = [111_340, 111_412 * Math.cos((55.6 * Math.PI) / 180)]
  const area = {
    left: 200,
    top: 0,
    right: 800,
    bottom: 600,
    width: 1000,
    height: 700,
    project: ([lon, lat]: readonly [number, number]) => ({
      x: 500 + (lon - 12) * perLon,
      y: 300 - (lat - 55.6) * perLat
    }),
    unproject: ({ x, y }: { x: number; y: number }) => [12 + (x - 500) / perLon, 55.6 - (y - 300) / perLat] as const
  }
  const place = (name: string, east: number, north: number) => ({
    name,
    at: [12 + east / perLon, 55.6 + north / perLat] as const
  })
  const { features } = beyondView(
    [
      place('Her', 100, 100),
      place('Fjern', 0, 9000),
      place('Nord', 30, 2000),
      place('Nordligere', 0, 2500),
      place('Vest', -1500, 0)
    ],
    area
  )
  const told = features.map(({ properties, geometry }) => {
    const [lon, lat] = (geometry as unknown as { coordinates: [number, number] }).coordinates
    const { x, y } = area.project([lon, lat])
    return [properties?.text, properties?.anchor, properties?.turn, Math.round(x), Math.round(y)]
  })
  expect(told).toEqual([
    ['Nord 2 km', 'top', 1, 504, 14],
    ['Vest 1,5 km', 'left', 270, 214, 300]
  ])
})

describe('what is written can be read on every ground', () => {
  type Rgb = readonly [number, number, number]
  const rgb = (hex: string): Rgb => [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb
  const over = (top: Rgb, share: number, ground: Rgb): Rgb =>
    top.map((value, i) => value * share + ground[i]! * (1 - share)) as unknown as Rgb
  /** Relative luminance as WCAG 2.2 defines it. */
  const light = (colour: Rgb): number => {
    const [r, g, b] = colour.map(value => {
      const c = value / 255
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
    }) as unknown as Rgb
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a: Rgb, b: Rgb) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05)
  const tints = ['land', 'giver', 'receiver', 'selected', 'hover'] as const
  const densest = CENSUS_OPACITY.at(-1)!

  test.each([
    'label',
    'giverLabel',
    'receiverLabel',
    'placeLabel',
    'bridgeLabel',
    'districtLabel',
    'waterLabel',
    'parish',
    'net'
  ] as const)('%s', name => {
    // Halos are white; behind and between letters lies the tint.
    expect(contrast(rgb(colours[name]), rgb(colours.halo))).toBeGreaterThanOrEqual(4.5)
    for (const tint of tints) {
      const bare = contrast(rgb(colours[name]), rgb(colours[tint]))
      expect(bare, tint).toBeGreaterThanOrEqual(3)
    }
  })

  test.each(['label', 'giverLabel', 'receiverLabel'] as const)('%s, by itself, even where most live', name => {
    for (const tint of ['giver', 'receiver'] as const) {
      const ground = over(rgb(CENSUS_COLOUR), densest * PALER, rgb(colours[tint]))
      expect(contrast(rgb(colours[name]), ground)).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('classes of the census get darker step by step, so that no colour need be told from another', () => {
    const grounds = [0, ...CENSUS_OPACITY].map(share => light(over(rgb(CENSUS_COLOUR), share, rgb(colours.land))))
    for (let i = 1; i < grounds.length; i++) expect(grounds[i - 1]! - grounds[i]!).toBeGreaterThan(0.02)
    expect(CENSUS_BOUNDS).toHaveLength(CENSUS_OPACITY.length)
  })
})
