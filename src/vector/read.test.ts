/** The same fields in every format and system, and files in none. */
import { createReadStream, existsSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { strToU8 } from 'fflate'
import initSqlJs, { type SqlJsStatic } from 'sql.js'
import { beforeAll, describe, expect, test } from 'vitest'
import '../i18n/vector.ts'
import { utm } from '../../tests/support/utm.ts'
import { toGridMm, toLonLat, utm32ToGridMm } from '../geometry/grid.ts'
import { text as words } from '../i18n/index.ts'
import { crsNamed } from './crs.ts'
import { readVectorFile } from './read.ts'
import type { FileSource, Reading } from './reading.ts'
import {
  COORD_SYS,
  dbf,
  FIELDS,
  featuresOf,
  fileOf,
  filesOf,
  flatGeobuf,
  geoJson,
  geoPackage,
  gml,
  mapInfo,
  type Project,
  projected,
  shapefile,
  shp,
  topoJson,
  UTM32,
  zipped
} from './testing/files.ts'
import { placeMessage, skippedMessage } from './told.ts'
import { Stopped, VectorError, type VectorFile } from './types.ts'

let sqlite: SqlJsStatic
beforeAll(async () => {
  sqlite = await initSqlJs()
})

type Files = FileSource | readonly FileSource[]
const read = (files: Files, more: Partial<Reading> = {}) => readVectorFile(files, { sql: async () => sqlite, ...more })

/** The id of the refusal, and where it is; its words are in the catalogue. */
async function refusal(files: Files, more: Partial<Reading> = {}): Promise<[string, object]> {
  try {
    await read(files, more)
  } catch (error) {
    if (!(error instanceof VectorError)) throw error
    expect(words(error.told)).not.toBe(error.told.id)
    const place = placeMessage(error.place)
    if (place) expect(words(place)).not.toBe(place.id)
    return [error.told.id, error.place]
  }
  throw new Error('was read')
}

const lonLat: Project = (x, y) => toLonLat(utm32ToGridMm([x, y]))
const zone33: Project = (x, y) => utm(...lonLat(x, y), 33)
const laea: Project = (x, y) => {
  const [e, n] = toGridMm(lonLat(x, y) as [number, number])
  return [e / 1000, n / 1000]
}
const web: Project = (x, y) => {
  const [lon, lat] = lonLat(x, y)
  const r = 6_378_137
  return [(r * lon * Math.PI) / 180, r * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))]
}
const northFirst =
  (project: Project): Project =>
  (x, y) =>
    project(x, y).toReversed() as unknown as readonly [number, number]

function areTheFields({ features, total, skipped, layers }: VectorFile, within = 0.003): void {
  expect([features.length, total, skipped]).toEqual([3, 3, []])
  expect(features.map(({ attributes }) => ['kode', 'navn', 'antal'].map(key => attributes.get(key)))).toEqual(
    FIELDS.map(({ kode, navn, antal }) => [kode, navn, String(antal)])
  )
  expect(layers).toEqual([{ name: 'felter', count: 3, kinds: ['area'] }])
  for (const [i, { polygons, number }] of features.entries()) {
    expect(number).toBe(i + 1)
    const metres = polygons.map(rings => rings.map(ring => ring.map(([lon = 0, lat = 0]) => utm(lon, lat, 32))))
    const wanted = FIELDS[i]?.polygons ?? []
    expect(metres.map(rings => rings.length).sort()).toEqual(wanted.map(rings => rings.length).sort())
    // Formats differ on where a ring begins and which way it goes.
    const corners = (all: readonly (readonly (readonly (readonly [number, number])[])[])[]) =>
      all.flat().map(ring => ring.slice(1).sort(([a, b], [c, d]) => Math.round(a - c) || Math.round(b - d)))
    const sorted = (all: ReturnType<typeof corners>) =>
      all.sort(([a = [0, 0]], [b = [0, 0]]) => Math.round(a[0] - b[0]) || Math.round(a[1] - b[1]))
    const [found, made] = [sorted(corners(metres)), sorted(corners(wanted))]
    expect(found.map(ring => ring.length)).toEqual(made.map(ring => ring.length))
    for (const [r, ring] of made.entries())
      for (const [p, [x, y]] of ring.entries())
        expect(Math.hypot((found[r]?.[p]?.[0] ?? 0) - x, (found[r]?.[p]?.[1] ?? 0) - y)).toBeLessThan(within)
  }
}

const GEOGRAPHIC =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
const ZONE33 = UTM32.replace('32N', '33N').replace('"Central_Meridian",9.0', '"Central_Meridian",15.0')
const crs = (name: string) => ({ name: 'felter', crs: { type: 'name', properties: { name } } })

const CASES: readonly (readonly [string, string, () => Files])[] = [
  ['GeoJSON in degrees', 'EPSG:4326', () => fileOf('felter.geojson', geoJson({}, lonLat))],
  ['GeoJSON that names 25832', 'EPSG:25832', () => fileOf('a.json', geoJson(crs('urn:ogc:def:crs:EPSG::25832')))],
  ['GeoJSON that names 3857', 'EPSG:3857', () => fileOf('a.json', geoJson(crs('EPSG:3857'), web))],
  ['GeoJSON that names 3035', 'EPSG:3035', () => fileOf('a.json', geoJson(crs('EPSG:3035'), laea))],
  ['GeoJSON that says nothing of its metres', 'EPSG:25832', () => fileOf('felter.json', geoJson())],
  ['GeoJSON that says degrees of its metres', 'EPSG:25832', () => fileOf('a.json', geoJson(crs('EPSG:4326')))],
  ['GeoJSON, north first', 'EPSG:4326', () => fileOf('felter.json', geoJson({}, northFirst(lonLat)))],
  [
    'GeoJSON, a feature to a line',
    'EPSG:4326',
    () =>
      fileOf(
        'felter.ndjson',
        featuresOf(projected(lonLat))
          .map(one => JSON.stringify(one))
          .join('\r\n')
      )
  ],
  [
    'GeoJSON lines that are called nothing',
    'EPSG:4326',
    () =>
      fileOf(
        'felter',
        featuresOf(projected(lonLat))
          .map(one => `\u001e${JSON.stringify(one)}\n`)
          .join('')
      )
  ],
  ['GeoJSON, gzipped', 'EPSG:4326', () => fileOf('felter.geojson.gz', gzipSync(geoJson({}, lonLat)))],
  ['TopoJSON', 'EPSG:4326', () => fileOf('a.topojson', topoJson(lonLat))],
  ['TopoJSON of metres', 'EPSG:25832', () => fileOf('a.json', topoJson())],
  ['GML', 'EPSG:25832', () => fileOf('a.gml', gml())],
  [
    'GML of ETRS89, latitude first',
    'EPSG:4326',
    () => fileOf('a.gml', gml(northFirst(lonLat), 'urn:ogc:def:crs:EPSG::4258'))
  ],
  [
    'GML of 3035, north first',
    'EPSG:3035',
    () => fileOf('a.gml', gml(northFirst(laea), 'http://www.opengis.net/def/crs/EPSG/0/3035'))
  ],
  ['GML of zone 33', 'EPSG:25833', () => fileOf('a.gml', gml(zone33, 'EPSG:25833'))],
  ['GML of the web', 'EPSG:3857', () => fileOf('a.gml', gml(web, 'urn:ogc:def:crs:EPSG::3857'))],
  ['GML, gzipped', 'EPSG:25832', () => fileOf('a.gml.gz', gzipSync(gml()))],
  [
    'GML in a zip',
    'EPSG:25832',
    () => fileOf('a.zip', zipped({ 'DAGI/a.gml': strToU8(gml()), 'læs.txt': strToU8('x') }))
  ],
  ['GeoPackage', 'EPSG:25832', () => fileOf('a.gpkg', geoPackage(sqlite))],
  ['GeoPackage of zone 33', 'EPSG:25833', () => fileOf('a.gpkg', geoPackage(sqlite, zone33, 25833))],
  ['GeoPackage of 3035', 'EPSG:3035', () => fileOf('a.gpkg', geoPackage(sqlite, laea, 3035))],
  ['GeoPackage of degrees', 'EPSG:4326', () => fileOf('a.gpkg', geoPackage(sqlite, lonLat, 4326))],
  [
    'GeoPackage of a system of its own, written out',
    'EPSG:25832',
    () => fileOf('a.gpkg', geoPackage(sqlite, undefined, 100_001))
  ],
  ['GeoPackage in a zip', 'EPSG:25832', () => fileOf('a.zip', zipped({ 'x/a.gpkg': geoPackage(sqlite) }))],
  ['Shapefile', 'EPSG:25832', () => filesOf(shapefile())],
  [
    'Shapefile in a zip',
    'EPSG:25832',
    () => fileOf('a.zip', zipped({ ...shapefile(), 'felter.shp.xml': strToU8('<metadata/>') }))
  ],
  ['Shapefile of zone 33', 'EPSG:25833', () => fileOf('a.zip', zipped(shapefile(zone33, ZONE33)))],
  ['Shapefile of degrees', 'EPSG:4326', () => filesOf(shapefile(lonLat, GEOGRAPHIC))],
  [
    'Shapefile in capitals',
    'EPSG:25832',
    () =>
      filesOf(
        Object.fromEntries(
          Object.entries(shapefile()).map(([name, bytes]) => [
            name.replace(/\w+$/, ending => ending.toUpperCase()),
            bytes
          ])
        )
      )
  ],
  ['Shapefile with heights', 'EPSG:25832', () => filesOf({ ...shapefile(), 'felter.shp': shp(FIELDS, true) })],
  ['FlatGeobuf', 'EPSG:25832', () => fileOf('a.fgb', flatGeobuf())],
  ['FlatGeobuf of degrees', 'EPSG:4326', () => fileOf('a.fgb', flatGeobuf(lonLat, 4258))],
  ['MapInfo', 'EPSG:25832', () => filesOf(mapInfo())],
  ['MapInfo of zone 33', 'EPSG:25833', () => filesOf(mapInfo(zone33, COORD_SYS.replace('"m", 9', '"m", 15')))],
  ['MapInfo of degrees', 'EPSG:4326', () => filesOf(mapInfo(lonLat, 'Earth Projection 1, 104'))],
  ['MapInfo in a zip', 'EPSG:25832', () => fileOf('a.zip', zipped(mapInfo()))]
]

test.each(CASES)('%s', async (_, system, files) => {
  const steps: number[] = []
  const found = await read(files(), { onProgress: share => steps.push(share) })
  areTheFields(found)
  expect(found.system).toBe(system)
  expect(steps.every((share, i) => share > (steps[i - 1] ?? 0) && share <= 1)).toBe(true)
  expect(steps.length).toBeGreaterThan(0)
})

test('only what is asked for, layer by layer', async () => {
  const more = `create table veje (fid integer primary key, geom blob, kode text);
    insert into gpkg_contents values ('veje', 'features', 'veje', 25832);
    insert into gpkg_geometry_columns values ('veje', 'geom', 'LINESTRING', 25832, 0, 0);
    insert into veje values (1, null, 'x');`
  const made = geoPackage(sqlite, undefined, 25832, more)
  const all = await read(fileOf('a.gpkg', made))
  expect(all.layers.map(({ name, count }) => [name, count])).toEqual([
    ['felter', 3],
    ['veje', 1]
  ])
  expect(all.skipped).toEqual([{ layer: 'veje', reason: 'empty', count: 1, places: [{ feature: 4 }] }])
  const one = await read(fileOf('a.gpkg', made), { layer: 'felter' })
  expect([one.features.length, one.total, one.skipped, [...one.others]]).toEqual([3, 4, [], [['veje', 1]]])
  expect((await refusal(fileOf('a.gpkg', made), { layer: 'marker' }))[0]).toBe('vector.no-such-layer')
})

test('a view that may have no end is not asked: what is beside it is read, and itself refused', async () => {
  const more = `create view uendelig as with recursive n(fid) as (select 1 union all select fid + 1 from n) select fid, null as geom from n;
    insert into gpkg_contents values ('uendelig', 'features', 'uendelig', 25832);
    insert into gpkg_geometry_columns values ('uendelig', 'geom', 'POLYGON', 25832, 0, 0);`
  const made = geoPackage(sqlite, undefined, 25832, more)
  expect((await refusal(fileOf('a.gpkg', made)))[0]).toBe('vector.gpkg.endless')
  const one = await read(fileOf('a.gpkg', made), { layer: 'felter' })
  expect([one.features.length, one.notes.map(({ id }) => id)]).toEqual([3, ['vector.gpkg.not-counted']])
})

test('lines and points, where they are asked for', async () => {
  const line = {
    type: 'LineString',
    coordinates: [
      [12.1, 55.6],
      [12.2, 55.6]
    ]
  }
  const point = {
    type: 'MultiPoint',
    coordinates: [
      [12.1, 55.6],
      [12.2, 55.7]
    ]
  }
  const mixed = { type: 'GeometryCollection', geometries: [line, { type: 'Point', coordinates: [12, 55] }] }
  const made = JSON.stringify({
    type: 'FeatureCollection',
    features: [line, point, mixed, null].map(geometry => ({ type: 'Feature', properties: null, geometry }))
  })
  const all = await read(fileOf('blandet.geojson', made))
  expect(all.features.map(({ lines, points }) => [lines.length, points.length])).toEqual([
    [1, 0],
    [0, 2],
    [1, 1]
  ])
  expect(all.skipped.map(({ reason, count }) => [reason, count])).toEqual([['empty', 1]])
  const [id] = await refusal(fileOf('blandet.geojson', made), { areasOnly: true })
  expect(id).toBe('vector.all.no-area')
})

describe('Shapefile', () => {
  const at850 = (text: string) =>
    Uint8Array.from(
      text,
      char =>
        ({ æ: 0x91, Æ: 0x92, ø: 0x9b, Ø: 0x9d, å: 0x86, Å: 0x8f, '»': 0xaf, '«': 0xae })[char] ?? char.charCodeAt(0)
    )
  const latin = (text: string) => Uint8Array.from(text, char => char.charCodeAt(0))
  const { 'felter.cpg': _, ...bare } = shapefile()
  const withCpg = (cpg: string) => ({ ...bare, 'felter.cpg': strToU8(cpg) })

  test.each([
    ['UTF-8 as it says', withCpg('UTF-8'), strToU8, 0, []],
    ['UTF-8 that says nothing', bare, strToU8, 0, []],
    ['UTF-8 with another mark', bare, strToU8, 0x57, []],
    ['1252 as it says', withCpg('1252\r\n'), latin, 0, []],
    ['Latin-1 as it says', withCpg('ISO-8859-1'), latin, 0, []],
    ['1252 as its mark says', bare, latin, 0x57, []],
    ['850 as its mark says', bare, at850, 2, []],
    ['865 as it says', withCpg('865'), (text: string) => at850(text.replace('»', '').replace('«', '')), 0, []],
    ['what says nothing', bare, latin, 0, [{ id: 'vector.dbf.guessed' }]],
    ['1252 that says UTF-8', withCpg('UTF-8'), latin, 0, [{ id: 'vector.dbf.guessed' }]]
  ] as const)('%s', async (_, parts, encode, mark, notes) => {
    const found = await read(filesOf({ ...parts, 'felter.dbf': dbf(FIELDS, { encode, mark }) }))
    expect(found.notes).toEqual(notes)
    expect(found.features[0]?.attributes.get('navn')?.replace(/[»«]/g, '')).toBe('Ærø, Øster Å')
  })

  test('null shapes and deleted rows are told', async () => {
    const rows = [...FIELDS, ...FIELDS].slice(0, 4)
    const parts = {
      ...shapefile(),
      'felter.shp': shp([FIELDS[0] ?? null, null, FIELDS[1] ?? null, FIELDS[2] ?? null]),
      'felter.dbf': dbf(rows, { deleted: [2] })
    }
    const { features, skipped, total } = await read(filesOf(parts))
    expect([features.map(({ number }) => number), total]).toEqual([[1, 4], 4])
    expect(skipped.map(({ reason, places }) => [reason, places[0]?.feature])).toEqual([
      ['empty', 2],
      ['deleted', 3]
    ])
    for (const one of skipped) expect(words(skippedMessage(one))).not.toBe(skippedMessage(one).id)
  })

  test.each([
    ['without its table', { 'felter.shp': shp(FIELDS) }, 'vector.shp.no-table'],
    ['with the table of another', { ...shapefile(), 'felter.dbf': dbf(FIELDS.slice(1)) }, 'vector.shp.rows'],
    ['without its system', (({ 'felter.prj': _, ...rest }) => rest)(shapefile()), 'vector.no-crs'],
    ['in ED50', shapefile(undefined, UTM32.replace('D_ETRS_1989', 'D_European_1950')), 'vector.unknown-crs'],
    ['in feet', shapefile(undefined, UTM32.replace('"Meter",1.0', '"Foot",0.3048')), 'vector.unknown-crs'],
    ['in a strange encoding', { ...shapefile(), 'felter.cpg': strToU8('EBCDIC') }, 'vector.encoding'],
    ['cut off', { ...shapefile(), 'felter.shp': shp(FIELDS).slice(0, -20) }, 'vector.shp.length'],
    ['with its table cut off', { ...shapefile(), 'felter.dbf': dbf(FIELDS).slice(0, -20) }, 'vector.dbf.cut-off'],
    ['its table alone', { 'felter.dbf': dbf(FIELDS) }, 'vector.kind.part']
  ] as const)('%s is refused', async (_, parts, id) => {
    expect((await refusal(filesOf(parts)))[0]).toBe(id)
  })

  test('a system that someone states', async () => {
    const { 'felter.prj': _, ...rest } = shapefile()
    const system = crsNamed('EPSG:25832')
    if ('unknown' in system) throw new Error('known')
    areTheFields(await read(filesOf(rest), { system }))
  })
})

describe('what is no file of vector data', () => {
  test.each([
    ['a table', 'a.csv', 'a;b;c\n1;2;3', 'vector.kind.table'],
    ['TAB', 'a.tab', '!table\n!version 300\n', 'vector.kind.tab'],
    ['its data', 'a.map', '\0\0', 'vector.kind.tab'],
    ['KML', 'a.kml', '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"/>', 'vector.kind.kml'],
    ['a proposal', 'a.json', '{"format": "skel-proposal/1"}', 'vector.kind.proposal'],
    ['a picture', 'a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'vector.kind.other'],
    ['anything', 'a.bin', Uint8Array.of(1, 2, 3), 'vector.kind.unknown'],
    ['nothing', 'a.gml', '', 'vector.empty-file'],
    ['JSON of something else', 'a.json', '[1]', 'vector.not-geojson'],
    ['no features', 'a.json', '{"type":"FeatureCollection","features":[]}', 'vector.empty'],
    ['TopoJSON without arcs', 'a.json', '{"type":"Topology","objects":{}}', 'vector.topojson.broken'],
    ['a zip of something else', 'a.zip', zipped({ 'brev.docx': strToU8('x') }), 'vector.nothing-in-it'],
    ['a zip of TAB', 'a.zip', zipped({ 'lag.tab': strToU8('!table'), 'lag.map': strToU8('x') }), 'vector.kind.tab'],
    [
      'a zip of two formats',
      'a.zip',
      zipped({ 'a.gml': strToU8(gml()), 'b.json': strToU8(geoJson()) }),
      'vector.several-formats'
    ],
    ['gzip that is cut off', 'a.gml.gz', gzipSync(gml()).subarray(0, 200), 'vector.gzip.broken'],
    ['MIF without its rows', 'felter.mif', mapInfo()['felter.mif'] ?? '', 'vector.mif.no-rows']
  ] as const)('%s', async (_, name, content, id) => {
    expect((await refusal(fileOf(name, content)))[0]).toBe(id)
  })

  test('MIF in a system nobody reads', async () => {
    const ed50 = mapInfo(undefined, COORD_SYS.replace('115', '28'))
    expect((await refusal(filesOf(ed50)))[0]).toBe('vector.unknown-crs')
  })
})

describe('what would fill the memory', () => {
  test('a member of a zip that is more than it says', async () => {
    const bytes = zipped({ 'a.json': strToU8(geoJson()) })
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const central = bytes.findLastIndex((byte, i) => byte === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1)
    view.setUint32(central + 24, 100, true)
    expect((await refusal(fileOf('a.zip', bytes)))[0]).toBe('vector.zip.bomb')
    view.setUint32(central + 24, 0xfffffff0, true)
    expect((await refusal(fileOf('a.zip', bytes)))[0]).toBe('vector.too-large')
  })
  test('arcs named again and again', async () => {
    const arcs = [Array.from({ length: 1000 }, (_, i) => [12 + i / 1e6, 55])]
    const ring = Array.from({ length: 100_000 }, () => 0)
    const bomb = JSON.stringify({ type: 'Topology', arcs, objects: { a: { type: 'Polygon', arcs: [ring] } } })
    expect((await refusal(fileOf('a.json', bomb)))[0]).toBe('vector.all.shape')
  })
  test('more features or points than asked for', async () => {
    const most = { features: 2, points: 1000 }
    expect(await refusal(fileOf('a.fgb', flatGeobuf()), { most })).toEqual([
      'vector.too-many',
      expect.objectContaining({ feature: 3 })
    ])
    expect((await refusal(fileOf('a.fgb', flatGeobuf()), { most: { features: 9, points: 20 } }))[0]).toBe(
      'vector.too-many'
    )
  })
})

test('a large layer that is broken is told where, though no proposal has so much in it', async () => {
  const one = JSON.stringify({ type: 'Feature', properties: { a: 1, b: 2, c: 3 }, geometry: null })
  const many = Array.from({ length: 30_000 }, () => one).join(',\n')
  const whole = `{"type":"FeatureCollection","features":[\n${many}\n]}`
  expect(await refusal(fileOf('a.json', whole.slice(0, -2), 1 << 16))).toEqual([
    'vector.json.cut-off',
    { line: 30_002 }
  ])
  const [id, place] = await refusal(fileOf('a.json', `${whole.slice(0, -3)},,\n]}`, 1 << 16))
  expect([id, place]).toEqual(['vector.json.syntax', { line: 30_001 }])
})

test('an element of GML without end', async () => {
  const piece = new TextEncoder().encode('a'.repeat(1 << 20))
  const source = {
    name: 'a.gml',
    size: 80 << 20,
    async *chunks() {
      yield new TextEncoder().encode('<gml:FeatureCollection><gml:featureMember><a>')
      for (let i = 0; i < 80; i++) yield piece
    }
  }
  expect((await refusal(source))[0]).toBe('vector.too-long')
})

test('it stops when it is told to', async () => {
  for (const files of [fileOf('a.gml', gml()), fileOf('a.json', geoJson()), filesOf(shapefile())])
    await expect(read(files, { stopped: () => true })).rejects.toBeInstanceOf(Stopped)
})

test('several files have one fingerprint, whichever was chosen first', async () => {
  const all = filesOf(shapefile())
  const [a, b] = [await read(all), await read(all.toReversed())]
  expect(a.sha256).toBe(b.sha256)
  expect(a.bytes).toBe(all.reduce((sum, { size }) => sum + size, 0))
})

const SAMPLES = '../shared/geo-sources/samples'
test.runIf(existsSync(SAMPLES)).each([
  ['dagi-afstemningsomraade-wfs-2018.gml', 1383],
  ['dagi-opstillingskreds-wfs-2018.gml', 92]
])('%s, of which the file has the first', async (name, stated) => {
  const path = `${SAMPLES}/${name}`
  const source = { name, size: statSync(path).size, chunks: () => createReadStream(path) }
  const { features, skipped, system, date, notes } = await read(source)
  expect([features.length, skipped, system, date]).toEqual([1, [], 'EPSG:25832', '2018-04-24'])
  expect(notes).toEqual([{ id: 'vector.not-all', values: { stated, n: 1 } }])
})
