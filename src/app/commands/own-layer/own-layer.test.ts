/** What a planner's own file becomes, whatever its format. */
import { createHash } from 'node:crypto'
import initSqlJs from 'sql.js'
import { expect, test } from 'vitest'
import '../../../i18n/vector.ts'
import { text as words } from '../../../i18n/index.ts'
import { contains } from '../../../map/draw/areas.ts'
import {
  FIELDS,
  fileOf,
  filesOf,
  flatGeobuf,
  geoPackage,
  gml,
  mapInfo,
  shapefile,
  topoJson
} from '../../../vector/testing/files.ts'
import { innerPoint } from '../units/inner-point.ts'
import { ownSelection } from '../units/session.ts'
import { buildOwnLayer } from './build.ts'
import type { OwnChoice } from './fields.ts'
import { readOwn } from './read.ts'

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

const sql = () => initSqlJs()
type Files = Parameters<typeof readOwn>[0]
async function found(files: Files) {
  const { answer, file } = await readOwn(files, { sql })
  if (answer.kind === 'refused' || !file) throw new Error(JSON.stringify(answer))
  return { answer, file }
}
/** As its fields are spelt, or as `choose` has it. */
async function open(
  files: Files,
  choose: (choice: OwnChoice) => OwnChoice = choice => choice,
  name = 'marker.geojson'
) {
  const { answer, file } = await found(files)
  const [first] = answer.layers
  if (!first) throw new Error('no layer')
  return buildOwnLayer(file, name, choose(first.choice))
}
const json = (text: string | Uint8Array) => [fileOf('marker.geojson', text)]
const named = async (text: string) => [...(await open(json(text))).units.values()].map(({ code, name }) => [code, name])

test('ids are codes where each feature has its own, else features are numbered', async () => {
  expect(await named(collection(feature(west, { navn: 'Vest' }, 'v'), feature(east, { navn: ' Øst ' }, 7)))).toEqual([
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

test.each([
  [{ Name: 'Mark' }, 'Mark'],
  [{ NAME: ' Mark ' }, 'Mark'],
  [{ nAvN: 'Mark' }, 'Mark'],
  [{ Titel: 'Mark' }, 'Mark'],
  [{ id: 4, LOKALPLAN_NAVN: 'Mark' }, 'Mark'],
  [{ name: null, plannavn: 'Mark' }, 'Mark'],
  [{ ID: 'A-7' }, 'A-7'],
  [{ OBJECTID: 7 }, '7'],
  [{ description: 'Mark' }, '1']
])('named by %j', async (properties, name) => {
  expect((await named(collection(feature(west, properties)))).map(([, said]) => said)).toEqual([name])
})

test('areas of one name are told apart, and so are those of one chosen code', async () => {
  const text = collection(feature(west, { navn: 'Eng', nr: 'a' }), feature(east, { navn: 'Eng', nr: 'a' }))
  expect(await named(text)).toEqual([
    ['1', 'Eng (1)'],
    ['2', 'Eng (2)']
  ])
  const chosen = await open(json(text), choice => ({ ...choice, code: 'nr', name: null }))
  expect([...chosen.units.keys()]).toEqual(['a', 'a (2)'])
})

test('the map is given every area with its code and name, and degrees stay what they are', async () => {
  const layer = await open(json(collection(feature(west, { name: 'Vest' }), feature(east))))
  expect(JSON.parse(new TextDecoder().decode(layer.shapes))).toEqual({
    type: 'FeatureCollection',
    features: [
      feature({ type: 'MultiPolygon', coordinates: [west.coordinates] }, { code: '1', name: 'Vest' }),
      feature({ type: 'MultiPolygon', coordinates: [east.coordinates] }, { code: '2', name: '2' })
    ]
  })
  expect(ownSelection(layer, ['2', '1'])).toEqual({
    layer: 'own',
    codes: ['2', '1'],
    names: ['2', 'Vest'],
    area: { type: 'MultiPolygon', coordinates: [east.coordinates, west.coordinates] },
    source: layer.source
  })
})

test('a piece for each part, with its box and a point inside it', async () => {
  const parts = { type: 'MultiPolygon', coordinates: [west.coordinates, east.coordinates] }
  const [unit] = (await open(json(collection(feature(parts))))).units.values()
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

test('what is no area is told by reason and number, and the areas stay', async () => {
  const open = feature(polygon(box(12.1, 55.6, 12.2, 55.7).slice(0, -1)))
  const far = feature(polygon(box(20, 55, 21, 56)))
  const point = feature({ type: 'Point', coordinates: [12, 55] })
  const empty = feature({ type: 'MultiPolygon', coordinates: [] })
  const swapped = feature(polygon(box(55.6, 12.1, 55.7, 12.2)))
  const { answer } = await found(json(collection(feature(west), open, far, point, empty, null, swapped)))
  expect(answer.layers.map(({ count }) => count)).toEqual([2])
  expect(answer.skipped.map(({ id, values }) => [id, values?.features])).toEqual([
    ['vector.skip.empty', { names: ['5', '6'] }],
    ['vector.skip.ring', { names: ['2'] }],
    ['vector.skip.outside', { names: ['3'] }],
    ['vector.skip.no-area', { names: ['4'] }]
  ])
  expect(answer.notes).toEqual([{ id: 'vector.swapped', values: { n: 1, line: 0, feature: 7 } }])
  for (const message of [...answer.skipped, ...answer.notes]) expect(words(message)).not.toBe(message.id)
})

test.each([
  ['{"type":\n oops}', 'vector.json.syntax', { line: 2 }],
  ['{"type": "FeatureCollection", "features": [', 'vector.json.cut-off', {}],
  ['[1]', 'vector.not-geojson', {}],
  [collection(), 'vector.empty', {}],
  [collection(feature({ type: 'Point', coordinates: [12, 55] })), 'vector.all.no-area', { feature: 1 }],
  ['{"format": "skel-proposal/1", "changes": []}', 'vector.kind.proposal', {}]
])('%j is refused for its cause, with its place', async (text, id, place) => {
  const { answer } = await readOwn(json(text), { sql })
  expect(answer).toMatchObject({ kind: 'refused', message: { id }, place })
})

test('every format becomes the same layer', async () => {
  const sqlite = await sql()
  const all = [
    [fileOf('a.gml', gml())],
    [fileOf('a.topojson', topoJson())],
    [fileOf('a.gpkg', geoPackage(sqlite))],
    [fileOf('a.fgb', flatGeobuf())],
    filesOf(shapefile()),
    filesOf(mapInfo())
  ]
  for (const files of all)
    expect([...(await open(files)).units].map(([code, { name }]) => [code, name])).toEqual(
      FIELDS.map(({ kode, navn }) => [kode, navn])
    )
})

test('the layer with most areas is proposed, and another can be chosen', async () => {
  const two = {
    type: 'GeometryCollection',
    geometries: [
      { type: 'Polygon', arcs: [[0]] },
      { type: 'Polygon', arcs: [[0]] }
    ]
  }
  const text = JSON.stringify({
    type: 'Topology',
    arcs: [box(12.1, 55.6, 12.2, 55.7)],
    objects: { en: { type: 'Polygon', arcs: [[0]] }, to: two }
  })
  const { answer } = await found(json(text))
  expect(answer.layers.map(({ name, count }) => [name, count])).toEqual([
    ['to', 2],
    ['en', 1]
  ])
  const layer = await open(json(text), choice => ({ ...choice, layer: 'en' }))
  expect([layer.units.size, layer.source.count]).toEqual([1, 1])
})

test('which file it is from', async () => {
  const text = collection(feature(west), feature(east))
  const layer = await open(json(text), undefined, 'C:\\data\\marker.geojson')
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
  expect((await open(json(dated))).source.date).toBe('2026-11-20')
})
