/** What a planner's own file becomes, and what is said of a file that is none. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { utm } from '../../../../tests/support/utm.ts'
import { toLonLats } from '../../../engine/queries/lon-lats.ts'
import { contains } from '../../../map/draw/areas.ts'
import { innerPoint } from './inner-point.ts'
import { readOwnLayerFile } from './own-layer.ts'
import { ownSelection } from './session.ts'

const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south]
]
const polygon = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates })
const feature = (geometry: unknown, properties: object | null = {}, id?: unknown) => ({
  type: 'Feature',
  properties,
  geometry,
  ...(id === undefined ? {} : { id })
})
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
const west = polygon(box(12.1, 55.6, 12.2, 55.7))
const east = polygon(box(12.2, 55.6, 12.3, 55.7))

const bytesOf = (text: string | Uint8Array) => (typeof text === 'string' ? new TextEncoder().encode(text) : text)
const open = (text: string | Uint8Array, name = 'marker.geojson') =>
  readOwnLayerFile(bytesOf(text), name, async (system, pairs) => toLonLats(system, pairs))
async function read(text: string | Uint8Array) {
  const result = await open(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result
}
async function faults(text: string | Uint8Array, name?: string): Promise<readonly (readonly [string, string])[]> {
  const result = await open(text, name)
  return result.ok ? [] : result.problems.map(({ path, message }) => [path, message.id] as const)
}
const named = async (text: string | Uint8Array) =>
  [...(await read(text)).layer.units.values()].map(({ code, name }) => [code, name])

test('ids are codes where each feature has its own, else features are numbered', async () => {
  expect(await named(collection(feature(west, { navn: 'Vest' }, 'v'), feature(east, { name: ' Øst ' }, 7)))).toEqual([
    ['v', 'Vest'],
    ['7', 'Øst']
  ])
  const numbered = [
    ['1', 'Vest'],
    ['2', '2']
  ]
  expect(await named(collection(feature(west, { NAVN: 'Vest' }, 'v'), feature(east, null, 'v')))).toEqual(numbered)
  expect(await named(collection(feature(west, { title: 'Vest' }, 'v'), feature(east)))).toEqual(numbered)
})

test('one feature is a layer, a byte order mark is no fault, and what is no area is counted', async () => {
  expect(await named(`\uFEFF${JSON.stringify(feature(west, { name: 'Vest' }))}`)).toEqual([['1', 'Vest']])
  const mixed = await read(collection(feature({ type: 'Point', coordinates: [12, 55] }), feature(null), feature(west)))
  expect([mixed.skipped.length, mixed.layer.units.size]).toEqual([2, 1])
})

test('the map is given every area with its code and name', async () => {
  const { layer } = await read(collection(feature(west, { name: 'Vest' }), feature(east)))
  expect(JSON.parse(new TextDecoder().decode(layer.shapes))).toEqual({
    type: 'FeatureCollection',
    features: [
      feature({ type: 'MultiPolygon', coordinates: [west.coordinates] }, { code: '1', name: 'Vest' }),
      feature({ type: 'MultiPolygon', coordinates: [east.coordinates] }, { code: '2', name: '2' })
    ]
  })
})

test('a piece for each part, with its box and a point inside it', async () => {
  const parts = { type: 'MultiPolygon', coordinates: [west.coordinates, east.coordinates] }
  const [unit] = (await read(collection(feature(parts)))).layer.units.values()
  expect(unit?.pieces.map(({ box: around }) => around)).toEqual([
    [12.1, 55.6, 12.2, 55.7],
    [12.2, 55.6, 12.3, 55.7]
  ])
  const horseshoe = [
    [0, 0],
    [9, 0],
    [9, 9],
    [6, 9],
    [6, 2],
    [2, 2],
    [2, 9],
    [0, 9],
    [0, 0]
  ] as const
  expect(contains(horseshoe, innerPoint([horseshoe.map(point => [...point])]))).toBe(true)
  expect(innerPoint([box(0, 0, 10, 10), box(1, 1, 8, 9)])).toEqual([9, 5])
})

test('what is picked becomes one area with the parts of all', async () => {
  const { layer } = await read(collection(feature(west, { name: 'Vest' }), feature(east, { name: 'Øst' })))
  expect(ownSelection(layer, ['2', '1'])).toEqual({
    layer: 'own',
    codes: ['2', '1'],
    names: ['Øst', 'Vest'],
    area: { type: 'MultiPolygon', coordinates: [east.coordinates, west.coordinates] },
    source: layer.source
  })
})

test('a file that is no layer is told where and why', async () => {
  expect(await faults('{"type":\n oops}')).toEqual([['', 'file.syntax']])
  expect(await open('{"type":\n oops}')).toMatchObject({ problems: [{ message: { values: { line: 2 } } }] })
  expect(await faults('{"type": "FeatureCollection", "features": [')).toEqual([['', 'file.truncated']])
  expect(await faults('[1]')).toEqual([['$', 'own.not-geojson']])
  expect(await faults(JSON.stringify(west))).toEqual([['$', 'own.not-geojson']])
  expect(await faults(collection())).toEqual([['$.features', 'own.no-features']])
  expect(await faults(collection(feature({ type: 'Point', coordinates: [12, 55] })))).toEqual([['$', 'own.no-areas']])
})

test('every faulty ring is told by its path', async () => {
  const open = box(12.1, 55.6, 12.2, 55.7).slice(0, -1)
  const swapped = box(55.6, 12.1, 55.7, 12.2)
  const far = box(20, 55, 21, 56)
  const at = (i: number) => `$.features[${i}].geometry.coordinates`
  expect(
    await faults(
      collection(
        feature(polygon(open)),
        feature(polygon(swapped)),
        feature(polygon(far)),
        feature(
          polygon([
            [12, 55],
            ['x', 55]
          ])
        ),
        feature({
          type: 'MultiPolygon',
          coordinates: [
            west.coordinates,
            [
              box(12, 55, 13, 56),
              [
                [12, 55],
                [12, 55]
              ]
            ]
          ]
        })
      )
    )
  ).toEqual([
    [`${at(0)}[0]`, 'own.open-ring'],
    [`${at(1)}[0]`, 'problem.swapped-coordinates'],
    [`${at(2)}[0][0]`, 'own.outside'],
    [`${at(3)}[0][1]`, 'own.no-position'],
    [`${at(4)}[1][1]`, 'problem.too-few-points']
  ])
})

test('features that are no areas are left out by name and reason, and the areas stay', async () => {
  const { layer, skipped } = await read(
    collection(
      feature(west, { navn: 'Vest' }),
      feature({ type: 'MultiPolygon', coordinates: [] }, { navn: 'Tom' }),
      feature({ type: 'Polygon', coordinates: [[]] }, {}, 'p7'),
      feature(null, { navn: 'Uden' }),
      feature({ type: 'GeometryCollection', geometries: [west] }, { NAVN: 'Samling' }),
      feature({ type: 'GeometryCollection', geometries: [] }),
      feature({ type: 'MultiPoint', coordinates: [[12, 55]] }, { Name: 'Træ' }),
      feature(
        {
          type: 'LineString',
          coordinates: [
            [12, 55],
            [12, 56]
          ]
        },
        { NAME: 'Vej' }
      ),
      7,
      feature({ type: 'MultiPolygon', coordinates: [[], east.coordinates] }, { navn: 'Øst' })
    )
  )
  expect([...layer.units.values()].map(({ name }) => name)).toEqual(['Vest', 'Øst'])
  expect(skipped.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
    'Tom: empty',
    'p7: empty',
    'Uden: no-geometry',
    'Samling: collection',
    '6: empty',
    'Træ: point',
    'Vej: line',
    '9: no-geometry'
  ])
})

test.each([
  [{ Name: 'Mark' }, 'Mark'],
  [{ NAME: ' Mark ' }, 'Mark'],
  [{ nAvN: 'Mark' }, 'Mark'],
  [{ Titel: 'Mark' }, 'Mark'],
  [{ id: 4, LOKALPLAN_NAVN: 'Mark' }, 'Mark'],
  [{ name: '', navn: 'Mark' }, 'Mark'],
  [{ name: null, plannavn: 'Mark' }, 'Mark'],
  [{ ID: 'A-7' }, 'A-7'],
  [{ OBJECTID: 7 }, '7'],
  [{ description: 'Mark' }, '1']
])('named by %j', async (properties, name) => {
  expect((await named(collection(feature(west, properties)))).map(([, found]) => found)).toEqual([name])
})

test('areas of one name are told apart', async () => {
  expect(await named(collection(feature(west, { navn: 'Eng' }), feature(east, { navn: 'Eng' })))).toEqual([
    ['1', 'Eng (1)'],
    ['2', 'Eng (2)']
  ])
})

test('a file in Windows-1252 is read as such, and told', async () => {
  const bytes = Uint8Array.from(collection(feature(west, { navn: 'Søndermark' })), char => char.charCodeAt(0))
  const { layer, notes } = await read(bytes)
  expect([...layer.units.values()].map(({ name }) => name)).toEqual(['Søndermark'])
  expect(notes).toEqual([{ id: 'file.windows-1252' }])
})

const metres = (zone: 32 | 33) => polygon(box(12.1, 55.6, 12.2, 55.7).map(([lon = 0, lat = 0]) => utm(lon, lat, zone)))
const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } })

test.each([
  ['EPSG:25832 that says so', metres(32), crs('urn:ogc:def:crs:EPSG::25832'), 'own.system.stated', 'EPSG:25832'],
  ['EPSG:25832 that does not', metres(32), {}, 'own.system.seen', 'EPSG:25832'],
  ['EPSG:25832 that says it is degrees', metres(32), crs('EPSG:4326'), 'own.system.seen', 'EPSG:25832'],
  ['EPSG:25833 that says so', metres(33), crs('EPSG:25833'), 'own.system.stated', 'EPSG:25833'],
  ['EPSG:25833 that does not', metres(33), {}, 'own.system.seen', 'EPSG:25833']
])('metres of %s', async (_, geometry, head, note, system) => {
  const { layer, notes } = await read(
    JSON.stringify({ type: 'FeatureCollection', ...head, features: [feature(geometry)] })
  )
  expect(notes).toEqual([{ id: note, values: { system } }])
  const ring = layer.polygons.get('1')?.[0]?.[0] ?? []
  for (const [i, [lon = 0, lat = 0]] of box(12.1, 55.6, 12.2, 55.7).entries()) {
    expect(ring[i]?.[0]).toBeCloseTo(lon, 7)
    expect(ring[i]?.[1]).toBeCloseTo(lat, 7)
  }
})

test('degrees of ETRS89 are degrees, heights are let go, and so is a box', async () => {
  const high = polygon(box(12.1, 55.6, 12.2, 55.7).map(([lon, lat]) => [lon, lat, 17.5]))
  const text = JSON.stringify({
    type: 'FeatureCollection',
    bbox: [12.1, 55.6, 12.2, 55.7],
    ...crs('urn:ogc:def:crs:EPSG::4258'),
    features: [feature(high)]
  })
  const { layer, notes } = await read(text)
  expect(notes).toEqual([])
  expect(layer.polygons.get('1')).toEqual([west.coordinates])
})

test.each<[string, string | Uint8Array, string, string]>([
  ['a proposal', '{"format": "skel-proposal/1", "changes": []}', 'sag.skel.json', 'own.kind.proposal'],
  ['a table', 'x;y;antal\n1;2;3', 'beboere.csv', 'own.kind.csv'],
  [
    'a spreadsheet',
    new TextEncoder().encode('PK\u0003\u0004\u0014 [Content_Types].xml'),
    'lag.geojson',
    'own.kind.xlsx'
  ],
  ['a zip file', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'lag.zip', 'own.kind.zip'],
  ['a shapefile', Uint8Array.of(0, 0, 0x27, 0x0a, 0, 0), 'lag.geojson', 'own.kind.shp'],
  ['a GeoPackage', new TextEncoder().encode('SQLite format 3\0'), 'lag.geojson', 'own.kind.gpkg'],
  ['KML', '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2">', 'lag.geojson', 'own.kind.kml']
])('%s is told as what it is', async (_, content, name, id) => {
  expect((await faults(content, name)).map(([, found]) => found)).toEqual([id])
})

test('which file it is from', async () => {
  const text = collection(feature(west), feature(east))
  const { layer } = await read(text)
  expect(layer.source).toEqual({
    name: 'marker.geojson',
    sha256: createHash('sha256').update(text).digest('hex'),
    bytes: text.length,
    format: 'geojson',
    system: 'EPSG:4326',
    of: 'areas',
    count: 2
  })
  const dated = text.replace('{', '{"timeStamp":"2026-11-20T01:02:03Z",')
  expect((await read(dated)).layer.source.date).toBe('2026-11-20')
})
