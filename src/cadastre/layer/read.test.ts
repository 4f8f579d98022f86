/** Files of parcels in every form they come in, and in none. */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import fc from 'fast-check'
import initSqlJs, { type SqlJsStatic } from 'sql.js'
import { beforeAll, describe, expect, test } from 'vitest'
import '../../i18n/cadastre.ts'
import { utm } from '../../../tests/support/utm.ts'
import { text as words } from '../../i18n/index.ts'
import { crsNamed } from '../../vector/crs.ts'
import type { FileSource, Reading } from '../../vector/reading.ts'
import { VectorError } from '../../vector/types.ts'
import { cornersOf, fileOf, type GmlStyle, geoJson, geoPackage, gml, PARCELS } from '../testing/files.ts'
import { buildLayer } from './build.ts'
import { fieldsOf, recognised } from './fields.ts'
import { readParcelFile } from './read.ts'
import type { ParcelLayer } from './types.ts'

let sqlite: SqlJsStatic
beforeAll(async () => {
  sqlite = await initSqlJs()
})

async function open(file: FileSource, more: Partial<Reading> = {}): Promise<ParcelLayer> {
  const raw = await readParcelFile(file, { sql: async () => sqlite, ...more })
  return buildLayer(file.name, raw, recognised(fieldsOf(raw.features).map(({ name }) => name)))
}
const read = (content: string | Uint8Array, name = 'matrikler.gml') => open(fileOf(name, content))

/** The words of the refusal, and where it is. */
async function refusal(content: string | Uint8Array, name?: string): Promise<[string, object]> {
  try {
    await read(content, name)
  } catch (error) {
    if (!(error instanceof VectorError)) throw error
    expect(words(error.told)).not.toBe(error.told.id)
    return [error.told.id, error.place]
  }
  throw new Error('was read')
}

const said = ({ parcels }: ParcelLayer) =>
  parcels.map(({ matrikelnr, ejerlav, ejerlavskode, areaM2, municipality }) => [
    matrikelnr,
    ejerlav,
    ejerlavskode,
    areaM2,
    municipality
  ])
const WANTED = PARCELS.map(one => [one.matrikelnr, one.ejerlav, one.kode, one.areal, '0169'])

function isInPlace({ parcels }: ParcelLayer): void {
  for (const [i, { polygons }] of parcels.entries()) {
    const made = PARCELS[i]
    if (!made) throw new Error('one too many')
    expect(polygons[0]?.[0]).toHaveLength(5)
    for (const [j, [east = 0, north = 0]] of cornersOf(made.box).entries()) {
      const [lon = 0, lat = 0] = polygons[0]?.[0]?.[j] ?? []
      const [e, n] = utm(lon, lat, 32)
      expect(Math.hypot(e - east, n - north)).toBeLessThan(0.002)
    }
  }
}

const STYLES: readonly (readonly [string, GmlStyle])[] = [
  ['as the cadastre delivers it', {}],
  ['on one line', { oneLine: true }],
  ['the system on the box around all', { srsOn: 'envelope' }],
  ['the system as a urn', { srs: 'urn:ogc:def:crs:EPSG::25832' }],
  ['the system with a version', { srs: 'urn:ogc:def:crs:EPSG:9.9.1:25832' }],
  ['the system as an address', { srs: 'http://www.opengis.net/def/crs/EPSG/0/25832' }],
  ['the system of old GML', { srs: 'http://www.opengis.net/gml/srs/epsg.xml#25832' }],
  ['with heights in the system', { srs: 'EPSG:7416', coordinates: 'posList3' }],
  ['one point at a time', { coordinates: 'pos' }],
  ['GML 2', { shape: 'gml2', coordinates: 'coordinates' }],
  ['a third ordinate of 0', { shape: 'MultiSurface', coordinates: 'coordinates3' }],
  ['three to a point', { coordinates: 'posList3' }],
  ['polygons', { shape: 'Polygon' }],
  ['many surfaces', { shape: 'MultiSurface' }],
  ['members of WFS', { member: 'member' }],
  [
    'newer names',
    { prefix: 'mat', names: ['matrikelnummer', 'ejerlavsnavn', 'ejerlavskode', 'registreretareal', 'kommunekode'] }
  ],
  ['names of another program', { prefix: 'ogr', names: ['MATRNR', 'EJERLAVNAVN', 'ELAVSKODE', 'REG_AREAL', 'KOMKODE'] }]
]

describe('GML', () => {
  test.each(STYLES)('%s', async (_, style) => {
    const layer = await read(gml(PARCELS, style))
    expect(said(layer)).toEqual(WANTED)
    isInPlace(layer)
    expect([layer.skipped, layer.notes, layer.sumM2]).toEqual([[], [], 20_006])
  })

  test('whatever piece it comes in', async () => {
    for (const piece of [1, 7, 64, 100_000])
      expect(said(await open(fileOf('a.gml', gml(PARCELS), piece)))).toEqual(WANTED)
  })

  test('in Latin-1, as it declares', async () => {
    const made = PARCELS.map(one => ({ ...one, ejerlav: 'Østby By, Ærø' }))
    const latin = Uint8Array.from(gml(made).replace('UTF-8', 'ISO-8859-1'), char => char.charCodeAt(0))
    expect((await read(latin)).parcels[0]?.ejerlav).toBe('Østby By, Ærø')
  })

  test('axes that are swapped are read the right way, and told', async () => {
    const layer = await read(gml(PARCELS, { swapped: true, srs: 'urn:ogc:def:crs:EPSG::25832' }))
    isInPlace(layer)
    expect(layer.notes).toEqual([{ id: 'vector.swapped', values: { n: 4, line: 5, feature: 1 } }])
  })

  test('without a system it is refused at the first parcel, and read once someone says', async () => {
    expect(await refusal(gml(PARCELS, { srs: null }))).toEqual(['vector.no-crs', { line: 5, feature: 1 }])
    const system = crsNamed('EPSG:25832')
    if ('unknown' in system) throw new Error('known')
    expect(said(await open(fileOf('a.gml', gml(PARCELS, { srs: null })), { system }))).toEqual(WANTED)
  })

  test.each([
    ['another system', gml(PARCELS, { srs: 'EPSG:4093' }), 'vector.unknown-crs'],
    ['another country', gml(PARCELS.map(one => ({ ...one, box: [0, 0, 10, 10] as const }))), 'vector.all.outside'],
    ['cut off', gml(PARCELS).slice(0, 2500), 'vector.cut-off'],
    ['cut off within a tag', gml(PARCELS).slice(0, 1003), 'vector.cut-off'],
    [
      'tags that do not match',
      gml(PARCELS).replace('</matrikel:Jordstykke>', '</matrikel:Jordstykkee>'),
      'vector.broken'
    ],
    [
      'bytes that are no text',
      Uint8Array.from(gml(PARCELS), char => (char === '7' ? 0xff : char.charCodeAt(0))),
      'vector.not-text'
    ],
    ['an encoding nobody knows', gml(PARCELS).replace('UTF-8', 'EBCDIC'), 'vector.encoding'],
    ['nothing in it', '<?xml version="1.0"?><a/>', 'vector.no-members'],
    [
      'a service that says no',
      '<ows:ExceptionReport><ows:Exception><ows:ExceptionText>Token mangler</ows:ExceptionText></ows:Exception></ows:ExceptionReport>',
      'vector.service'
    ],
    [
      'another schema',
      gml(PARCELS).replaceAll('Jordstykke', 'Afstemningsomraade').replaceAll('matrikelnummer', 'navn'),
      'parcel-layer.no-parcels'
    ],
    ['an empty file', '', 'vector.empty-file'],
    ['a table', 'matr.nr.;ejerlav;m2\n1a;X;1', 'parcel-layer.kind.table'],
    ['a zip file that is cut off', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'vector.zip.cut-off'],
    [
      'an entity that grows',
      `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>${gml(PARCELS).split('\n').slice(1).join('').replace('1a', '&c;')}`,
      'vector.broken'
    ]
  ])('%s is refused', async (_, content, id) => {
    expect((await refusal(content))[0]).toBe(id)
  })

  test('where it is cut off is told by line', async () => {
    const text = gml(PARCELS).slice(0, 2500)
    expect(await refusal(text)).toEqual([
      'vector.cut-off',
      expect.objectContaining({ line: text.split('\n').length, feature: 3 })
    ])
  })

  test('what is left out is counted, by reason and place', async () => {
    const odd = gml(PARCELS)
      .replace('>1b<', '><')
      .replace(/(jst\.2"[\s\S]*?<gml:posList>)[^<]*/, '$1700000 6170000 700010 6170000 700010 6170010')
      .replace(/(jst\.7000c"[\s\S]*?<gml:posList>)\d/, '$1x')
    const layer = await read(
      odd.replace(
        '</gml:FeatureCollection>',
        '<gml:featureMember><matrikel:SkelPunkt><gml:Point srsName="EPSG:25832"><gml:pos>700000 6170000</gml:pos></gml:Point></matrikel:SkelPunkt></gml:featureMember></gml:FeatureCollection>'
      )
    )
    expect(layer.parcels.map(({ matrikelnr }) => matrikelnr)).toEqual(['1a'])
    expect(layer.skipped.map(({ reason, count, places }) => [reason, count, places[0]?.feature])).toEqual([
      ['ring', 1, 3],
      ['coordinate', 1, 4],
      ['no-number', 1, 2]
    ])
    expect([...layer.others]).toEqual([['SkelPunkt', 1]])
  })

  test('holes stay holes', async () => {
    const hole =
      '</gml:exterior><gml:interior><gml:LinearRing><gml:posList>X</gml:posList></gml:LinearRing></gml:interior>'
    const [w, s] = PARCELS[0]?.box ?? [0, 0]
    const inner = cornersOf([w + 10, s + 10, w + 20, s + 20])
      .flat()
      .join(' ')
    const layer = await read(gml(PARCELS.slice(0, 1)).replace('</gml:exterior>', hole.replace('X', inner)))
    expect(layer.parcels[0]?.polygons[0]).toHaveLength(2)
  })
})

describe('GeoJSON', () => {
  test('with its system, and without where the numbers tell', async () => {
    for (const head of [undefined, {}]) {
      const layer = await read(geoJson(PARCELS, head), 'matrikler.geojson')
      expect(said(layer)).toEqual(WANTED)
      isInPlace(layer)
    }
  })
  test('in another system it is refused', async () => {
    const head = { crs: { type: 'name', properties: { name: 'EPSG:2154' } } }
    expect((await refusal(geoJson(PARCELS, head), 'a.geojson'))[0]).toBe('vector.unknown-crs')
  })
  test('cut off it is refused with its line', async () => {
    expect((await refusal(geoJson(PARCELS).slice(0, -40), 'a.geojson'))[0]).toBe('vector.json.cut-off')
  })
})

describe('GeoPackage', () => {
  test('is read', async () => {
    const layer = await read(geoPackage(sqlite, PARCELS), 'matrikler.gpkg')
    expect(said(layer)).toEqual(WANTED)
    isInPlace(layer)
  })
  test('without a known system it is refused', async () => {
    expect((await refusal(geoPackage(sqlite, PARCELS, -1), 'a.gpkg'))[0]).toBe('vector.no-crs')
    expect((await refusal(geoPackage(sqlite, PARCELS, 99), 'a.gpkg'))[0]).toBe('vector.unknown-crs')
  })
  test('cut off it is refused', async () => {
    const bytes = geoPackage(sqlite, PARCELS)
    expect((await refusal(bytes.slice(0, 6000), 'a.gpkg'))[0]).toMatch(/^vector\.gpkg\./)
  })
})

/** Bytes changed, taken out, put in twice, or cut off. */
const damage = fc.oneof(
  fc.record({ how: fc.constant('change' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }),
  fc.record({ how: fc.constant('drop' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }),
  fc.record({ how: fc.constant('repeat' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }),
  fc.record({ how: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) })
)
function damaged(bytes: Uint8Array, harms: readonly { how: string; at: number; byte: number }[]): Uint8Array {
  let now = [...bytes]
  for (const { how, at, byte } of harms) {
    const i = Math.min(now.length - 1, Math.floor(at * now.length))
    if (now.length === 0) break
    if (how === 'change') now[i] = byte
    else if (how === 'drop') now.splice(i, byte)
    else if (how === 'repeat') now.splice(i, 0, ...now.slice(i, i + byte))
    else now = now.slice(0, i)
  }
  return Uint8Array.from(now)
}

describe('where a layer is from', () => {
  const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
  const record = (content: string | Uint8Array, more: object) => ({
    sha256: sha256(content),
    bytes: Buffer.byteLength(content),
    system: 'EPSG:25832',
    of: 'parcels',
    count: 4,
    ...more
  })

  test('GML, by its last byte, and the day the service answered', async () => {
    const made = gml(PARCELS)
    const layer = await open(fileOf('C:\\data\\a.gml', made, 77))
    expect(layer.source).toEqual(record(made, { name: 'a.gml', format: 'gml' }))
    const dated = made.replace('<gml:FeatureCollection ', '<gml:FeatureCollection timeStamp="2026-11-20T08:15:30Z" ')
    expect((await read(dated)).source).toMatchObject({ sha256: sha256(dated), date: '2026-11-20' })
    const odd = made.replace('<gml:FeatureCollection ', '<gml:FeatureCollection timeStamp="i går" ')
    expect((await read(odd)).source).not.toHaveProperty('date')
  })

  test('GeoJSON', async () => {
    const made = geoJson(PARCELS)
    expect((await read(made, '/hjem/a.geojson')).source).toEqual(record(made, { name: 'a.geojson', format: 'geojson' }))
    const dated = made.replace('{', '{"timeStamp": "2026-10-01", ')
    expect((await read(dated)).source).toMatchObject({ date: '2026-10-01' })
  })

  test('GeoPackage', async () => {
    const made = geoPackage(sqlite, PARCELS)
    expect((await read(made, 'a.gpkg')).source).toEqual(record(made, { name: 'a.gpkg', format: 'geopackage' }))
    const database = new sqlite.Database(made)
    database.run("alter table gpkg_contents add column last_change text default '2026-09-30T10:00:00.000Z'")
    expect((await read(database.export(), 'a.gpkg')).source).toMatchObject({ date: '2026-09-30' })
    database.close()
  })
})

describe('damaged files', () => {
  test.each([
    ['a.gml', () => new TextEncoder().encode(gml(PARCELS))],
    ['a.geojson', () => new TextEncoder().encode(geoJson(PARCELS))],
    ['a.gpkg', () => geoPackage(sqlite, PARCELS)]
  ] as const)('150 of %s: refused with words, or read with every feature accounted for', async (name, make) => {
    const whole = make()
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async harms => {
        const file = fileOf(name, damaged(whole, harms), 4096)
        try {
          const raw = await readParcelFile(file, { sql: async () => sqlite })
          const skipped = raw.skipped.reduce((sum, { count }) => sum + count, 0)
          const others = [...raw.others.values()].reduce((sum, count) => sum + count, 0)
          expect(raw.features.length + skipped + others).toBe(raw.total)
          const layer = buildLayer(name, raw, recognised(fieldsOf(raw.features).map(field => field.name)))
          const all = layer.skipped.reduce((sum, { count }) => sum + count, 0)
          expect(layer.parcels.length + all + others).toBe(raw.total)
        } catch (error) {
          if (!(error instanceof VectorError)) throw error
          expect(words(error.told)).not.toBe(error.told.id)
        }
      }),
      { numRuns: 150 }
    )
  })
})

const SAMPLE = '../shared/geo-sources/samples/matrikel-ejerlav-60851-2015.gml'
test.runIf(existsSync(SAMPLE))('a whole district as the cadastre delivered it', async () => {
  const { size } = statSync(SAMPLE)
  const layer = await open({ name: 'a.gml', size, chunks: () => createReadStream(SAMPLE) })
  expect([layer.parcels.length, layer.sumM2, layer.system]).toEqual([47, 1_084_117, 'EPSG:25832'])
  expect(new Set(layer.parcels.map(({ ejerlavskode }) => ejerlavskode))).toEqual(new Set([60851]))
})
