/** The same few made-up fields in every format, as several programs would write them. */
import { strToU8, zipSync } from 'fflate'
import type { SqlJsStatic } from 'sql.js'
import { topology } from 'topojson-server'
import type { FileSource } from '../reading.ts'
import { type Field, flatBuffer } from './flat-buffer.ts'

export type Ring = readonly (readonly [x: number, y: number])[]

export interface MadeField {
  readonly kode: string
  readonly navn: string
  readonly antal: number
  /** Outer ring first; closed. */
  readonly polygons: readonly (readonly Ring[])[]
}

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [west, north],
  [east, north],
  [east, south],
  [west, south]
]
const hole = (...corners: Parameters<typeof box>): Ring => box(...corners).toReversed()

const [E, N] = [701_200, 6_173_700]

/** EPSG:25832, in Høje-Taastrup: a plain one, one with a hole and an island in it, one in two parts. */
export const FIELDS: readonly MadeField[] = [
  { kode: '0101', navn: 'Ærø, »Øster« Å', antal: 12, polygons: [[box(E, N, E + 100, N + 50)]] },
  {
    kode: '0147',
    navn: 'Søen',
    antal: 0,
    polygons: [
      [box(E + 200, N, E + 400, N + 200), hole(E + 250, N + 50, E + 350, N + 150)],
      [box(E + 290, N + 90, E + 310, N + 110)]
    ]
  },
  {
    kode: '0151',
    navn: 'To dele',
    antal: -3,
    polygons: [[box(E, N + 300, E + 10, N + 310)], [box(E + 20, N + 300, E + 30.125, N + 310.5)]]
  }
]

export type Project = (x: number, y: number) => readonly [number, number]
const same: Project = (x, y) => [x, y]
export const projected = (project: Project): readonly MadeField[] =>
  FIELDS.map(field => ({
    ...field,
    polygons: field.polygons.map(rings => rings.map(ring => ring.map(([x, y]) => project(x, y))))
  }))

export const geoJson = (head: object = {}, project: Project = same): string =>
  JSON.stringify({ type: 'FeatureCollection', ...head, features: featuresOf(projected(project)) })

export const featuresOf = (fields: readonly MadeField[]) =>
  fields.map(({ kode, navn, antal, polygons }) => ({
    type: 'Feature' as const,
    properties: { kode, navn, antal },
    geometry: { type: 'MultiPolygon' as const, coordinates: polygons as unknown as number[][][][] }
  }))

export const topoJson = (project: Project = same): string =>
  JSON.stringify(topology({ felter: { type: 'FeatureCollection', features: featuresOf(projected(project)) } as never }))

export const UTM32 = `PROJCS["ETRS_1989_UTM_Zone_32N",GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`

/** `heights`: of shapes that have them, and measures. */
export function shp(fields: readonly (MadeField | null)[], heights = false): Uint8Array {
  const records = fields.map((field, i) => shpRecord(field, i + 1, heights))
  const length = 100 + records.reduce((sum, one) => sum + one.length, 0)
  const view = new DataView(new ArrayBuffer(length))
  view.setInt32(0, 9994)
  view.setInt32(24, length / 2)
  view.setInt32(28, 1000, true)
  view.setInt32(32, heights ? 15 : 5, true)
  const bytes = new Uint8Array(view.buffer)
  let at = 100
  for (const record of records) {
    bytes.set(record, at)
    at += record.length
  }
  return bytes
}

function shpRecord(field: MadeField | null, number: number, heights: boolean): Uint8Array {
  const rings = field?.polygons.flat() ?? []
  const points = rings.flat()
  const plain = field ? 44 + 4 * rings.length + 16 * points.length : 4
  const size = plain + (field && heights ? 2 * (16 + 8 * points.length) : 0)
  const view = new DataView(new ArrayBuffer(8 + size))
  view.setInt32(0, number)
  view.setInt32(4, size / 2)
  if (!field) return new Uint8Array(view.buffer)
  view.setInt32(8, heights ? 15 : 5, true)
  view.setInt32(8 + 36, rings.length, true)
  view.setInt32(8 + 40, points.length, true)
  let first = 0
  for (const [i, ring] of rings.entries()) {
    view.setInt32(8 + 44 + 4 * i, first, true)
    first += ring.length
  }
  for (const [i, [x, y]] of points.entries()) {
    view.setFloat64(8 + 44 + 4 * rings.length + 16 * i, x, true)
    view.setFloat64(8 + 52 + 4 * rings.length + 16 * i, y, true)
  }
  return new Uint8Array(view.buffer)
}

export interface DbfStyle {
  readonly encode?: (text: string) => Uint8Array
  readonly mark?: number
  readonly deleted?: readonly number[]
}

const COLUMNS = [
  ['kode', 'C', 4],
  ['navn', 'C', 20],
  ['antal', 'N', 9]
] as const

export function dbf(
  fields: readonly MadeField[],
  { encode = strToU8, mark = 0, deleted = [] }: DbfStyle = {}
): Uint8Array {
  const size = 1 + COLUMNS.reduce((sum, [, , width]) => sum + width, 0)
  const begin = 32 + 32 * COLUMNS.length + 1
  const bytes = new Uint8Array(begin + size * fields.length + 1).fill(0x20, begin)
  const view = new DataView(bytes.buffer)
  bytes.set([3, 126, 11, 26])
  view.setUint32(4, fields.length, true)
  view.setUint16(8, begin, true)
  view.setUint16(10, size, true)
  view.setUint8(29, mark)
  for (const [i, [name, type, width]] of COLUMNS.entries()) {
    bytes.set(strToU8(name), 32 + 32 * i)
    view.setUint8(32 + 32 * i + 11, type.charCodeAt(0))
    view.setUint8(32 + 32 * i + 16, width)
  }
  view.setUint8(begin - 1, 0x0d)
  for (const [i, { kode, navn, antal }] of fields.entries()) {
    const at = begin + size * i
    if (deleted.includes(i)) view.setUint8(at, 0x2a)
    bytes.set(encode(kode).subarray(0, 4), at + 1)
    bytes.set(encode(navn).subarray(0, 20), at + 5)
    bytes.set(strToU8(String(antal).padStart(9)), at + 25)
  }
  view.setUint8(bytes.length - 1, 0x1a)
  return bytes
}

/** Names of the parts and their bytes. */
export const shapefile = (project: Project = same, prj = UTM32): Readonly<Record<string, Uint8Array>> => ({
  'felter.shp': shp(projected(project)),
  'felter.dbf': dbf(projected(project)),
  'felter.prj': strToU8(prj),
  'felter.cpg': strToU8('UTF-8')
})

export const zipped = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync({ ...parts })

const [INT, TEXT] = [5, 11]

export function flatGeobuf(project: Project = same, code = 25832): Uint8Array {
  const fields = projected(project)
  const column = (name: string, type: number): readonly Field[] => [{ text: name }, { uint8: type }]
  const header = flatBuffer([
    { text: 'felter' },
    null,
    { uint8: 6 },
    null,
    null,
    null,
    null,
    { tables: [column('kode', TEXT), column('navn', TEXT), column('antal', INT)] },
    { uint64: fields.length },
    { uint16: 0 },
    { table: [{ text: 'EPSG' }, { int32: code }] }
  ])
  const features = fields.map(({ kode, navn, antal, polygons }) => {
    const parts = polygons.map((rings): readonly Field[] => {
      let end = 0
      const ends = rings.map(ring => (end += ring.length))
      return [{ uints: ends }, { doubles: rings.flat().flat() }, null, null, null, null, { uint8: 3 }]
    })
    const geometry: readonly Field[] = [null, null, null, null, null, null, { uint8: 6 }, { tables: parts }]
    return flatBuffer([{ table: geometry }, { bytes: properties([kode, navn, antal]) }])
  })
  return Uint8Array.from([0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62, 0, ...header, ...features.flatMap(one => [...one])])
}

function properties(values: readonly (string | number)[]): Uint8Array {
  const bytes: number[] = []
  const uint32 = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >> 24) & 255]
  for (const [i, value] of values.entries()) {
    bytes.push(i, 0)
    if (typeof value === 'number') bytes.push(...uint32(value))
    else bytes.push(...uint32(strToU8(value).length), ...strToU8(value))
  }
  return Uint8Array.from(bytes)
}

export const COORD_SYS = 'Earth Projection 8, 115, "m", 9, 0, 0.9996, 500000, 0 Bounds (0, 0) (1, 1)'

export function mapInfo(
  project: Project = same,
  system: string | null = COORD_SYS
): Readonly<Record<string, Uint8Array>> {
  const fields = projected(project)
  const objects = fields.map(({ polygons }) => {
    const rings = polygons.flat()
    const body = rings.map(ring => `  ${ring.length}\n${ring.map(([x, y]) => `${x} ${y}`).join('\n')}`)
    return `Region ${rings.length}\n${body.join('\n')}\n    Pen (1,2,0)\n    Brush (1,0,16777215)\n    Center ${rings[0]?.[0]?.join(' ')}`
  })
  const clause = system === null ? '' : `CoordSys ${system}\n`
  const mif = `Version 300\nCharset "Neutral"\nDelimiter ","\n${clause}Columns 3\n  kode Char(4)\n  navn Char(20)\n  antal Integer\nData\n\n${objects.join('\n')}\n`
  const mid = fields.map(({ kode, navn, antal }) => `"${kode}","${navn}",${antal}\n`).join('')
  return { 'felter.mif': strToU8(mif), 'felter.mid': strToU8(mid) }
}

export function gml(project: Project = same, srs = 'urn:ogc:def:crs:EPSG::25832'): string {
  const ring = (one: Ring) =>
    `<gml:LinearRing><gml:coordinates>${one.map(([x, y]) => `${x},${y},0.0`).join(' ')}</gml:coordinates></gml:LinearRing>`
  const polygon = ([outer, ...holes]: readonly Ring[]) =>
    `<gml:surfaceMember><gml:Polygon><gml:exterior>${ring(outer ?? [])}</gml:exterior>${holes.map(one => `<gml:interior>${ring(one)}</gml:interior>`).join('')}</gml:Polygon></gml:surfaceMember>`
  const members = projected(project).map(
    ({ kode, navn, antal, polygons }) =>
      `<wfs:member><d:felter gml:id="f.${kode}"><d:kode>${kode}</d:kode><d:navn>${navn}</d:navn><d:antal>${antal}</d:antal><d:geometri><gml:MultiSurface srsName="${srs}">${polygons.map(polygon).join('')}</gml:MultiSurface></d:geometri></d:felter></wfs:member>`
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:d="http://example.org/d">\n${members.join('\n')}\n</wfs:FeatureCollection>\n`
}

export function geoPackage(sql: SqlJsStatic, project: Project = same, srsId = 25832, more = ''): Uint8Array {
  const database = new sql.Database()
  database.run(`
    create table gpkg_spatial_ref_sys (srs_name text, srs_id integer primary key, organization text, organization_coordsys_id integer, definition text);
    insert into gpkg_spatial_ref_sys values ('32', 25832, 'EPSG', 25832, ''), ('33', 25833, 'EPSG', 25833, ''), ('eu', 3035, 'EPSG', 3035, ''), ('lon', 4326, 'EPSG', 4326, ''), ('web', 3857, 'EPSG', 3857, ''), ('own', 100001, 'NONE', 1, '${UTM32}');
    create table gpkg_contents (table_name text primary key, data_type text, identifier text, srs_id integer);
    create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text, srs_id integer, z tinyint, m tinyint);
    create table felter (fid integer primary key, geom blob, kode text, navn text, antal integer);
    insert into gpkg_contents values ('felter', 'features', 'felter', ${srsId});
    insert into gpkg_geometry_columns values ('felter', 'geom', 'MULTIPOLYGON', ${srsId}, 0, 0);
    ${more}`)
  for (const { kode, navn, antal, polygons } of projected(project))
    database.run('insert into felter values (null, ?, ?, ?, ?)', [blob(polygons, srsId), kode, navn, antal])
  const bytes = database.export()
  database.close()
  return bytes
}

function blob(polygons: readonly (readonly Ring[])[], srsId: number): Uint8Array {
  const size = polygons.reduce(
    (sum, rings) => sum + 9 + rings.reduce((all, ring) => all + 4 + 16 * ring.length, 0),
    8 + 9
  )
  const view = new DataView(new ArrayBuffer(size))
  view.setUint16(0, 0x4750)
  view.setUint8(3, 1)
  view.setInt32(4, srsId, true)
  let at = 8
  const head = (type: number, count: number) => {
    view.setUint8(at, 1)
    view.setUint32(at + 1, type, true)
    view.setUint32(at + 5, count, true)
    at += 9
  }
  head(6, polygons.length)
  for (const rings of polygons) {
    head(3, rings.length)
    for (const ring of rings) {
      view.setUint32(at, ring.length, true)
      at += 4
      for (const [x, y] of ring) {
        view.setFloat64(at, x, true)
        view.setFloat64(at + 8, y, true)
        at += 16
      }
    }
  }
  return new Uint8Array(view.buffer)
}

/** In pieces, as a disk or a browser gives it. */
export function fileOf(name: string, content: string | Uint8Array, piece = 1000): FileSource {
  const bytes = typeof content === 'string' ? strToU8(content) : content
  return {
    name,
    size: bytes.length,
    async *chunks() {
      for (let from = 0; from < bytes.length; from += piece) yield bytes.slice(from, from + piece)
    }
  }
}
export const filesOf = (parts: Readonly<Record<string, Uint8Array>>): readonly FileSource[] =>
  Object.entries(parts).map(([name, bytes]) => fileOf(name, bytes))
