/** Files of made-up parcels, as several programs would write them. */
import type { SqlJsStatic } from 'sql.js'
import type { FileSource } from '../../vector/reading.ts'

/** Corners in EPSG:25832 metres, whole ones. */
export type Box = readonly [west: number, south: number, east: number, north: number]

export interface MadeParcel {
  readonly matrikelnr: string
  readonly ejerlav: string
  readonly kode: number
  readonly areal: number
  readonly kommune: string
  readonly box: Box
}

const [EAST, NORTH] = [701_246, 6_173_773]

/** Well inside Høje-Taastrup (0169): a row of parcels, 100 m wide and 50 m deep each, from the west to the east. */
export const PARCELS: readonly MadeParcel[] = ['1a', '1b', '2', '7000c'].map((matrikelnr, i) => ({
  matrikelnr,
  ejerlav: 'Vestby By, Ager',
  kode: 20551,
  areal: 5000 + i,
  kommune: '169',
  box: [EAST + 100 * i, NORTH, EAST + 100 * (i + 1), NORTH + 50]
}))

export const cornersOf = ([w, s, e, n]: Box) => [
  [w, s],
  [e, s],
  [e, n],
  [w, n],
  [w, s]
]

export interface GmlStyle {
  readonly srs?: string | null
  /** Where the name of the system stands. */
  readonly srsOn?: 'geometry' | 'envelope'
  readonly coordinates?: 'posList' | 'pos' | 'coordinates' | 'posList3' | 'coordinates3'
  readonly swapped?: boolean
  readonly shape?: 'Polygon' | 'Surface' | 'MultiSurface' | 'gml2'
  readonly prefix?: string
  readonly names?: readonly [number: string, district: string, code: string, area: string, municipality: string]
  readonly member?: string
  readonly more?: string
  readonly oneLine?: boolean
}

const NAMES = ['matrikelnummer', 'ejerlavsnavn', 'landsejerlavskode', 'registreretAreal', 'kommunekode'] as const

/** GML as the cadastre delivers it, or in another style. */
export function gml(parcels: readonly MadeParcel[], style: GmlStyle = {}): string {
  const {
    srs = 'EPSG:25832',
    srsOn = 'geometry',
    prefix = 'matrikel',
    names = NAMES,
    member = 'featureMember',
    more = ''
  } = style
  const name = srs === null ? '' : ` srsName="${srs}"`
  const features = parcels.map(
    one => `<gml:${member}>
<${prefix}:Jordstykke gml:id="jst.${one.matrikelnr}">
<${prefix}:${names[1]}>${one.ejerlav}</${prefix}:${names[1]}>
<${prefix}:${names[2]}>${one.kode}</${prefix}:${names[2]}>
<${prefix}:${names[0]}>${one.matrikelnr}</${prefix}:${names[0]}>
<${prefix}:${names[4]}>${one.kommune}</${prefix}:${names[4]}>
<${prefix}:${names[3]}>${one.areal}</${prefix}:${names[3]}>
<${prefix}:ejendom><${prefix}:Ejendom><${prefix}:${names[3]}>1</${prefix}:${names[3]}></${prefix}:Ejendom></${prefix}:ejendom>
<gml:surfaceProperty>${surface(one.box, style, srsOn === 'geometry' ? name : '')}</gml:surfaceProperty>
</${prefix}:Jordstykke>
</gml:${member}>`
  )
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<gml:FeatureCollection xmlns:${prefix}="http://example.org/${prefix}" xmlns:gml="http://www.opengis.net/gml">
<gml:boundedBy><gml:Envelope${srsOn === 'envelope' ? name : ''}><gml:lowerCorner>0 0</gml:lowerCorner><gml:upperCorner>1 1</gml:upperCorner></gml:Envelope></gml:boundedBy>
${features.join('\n')}
${more}
</gml:FeatureCollection>
`
  return style.oneLine ? text.replaceAll('\n', '') : text
}

function surface(box: Box, style: GmlStyle, name: string): string {
  const ring = `<gml:LinearRing>${ringText(box, style)}</gml:LinearRing>`
  const shape = style.shape ?? 'Surface'
  if (shape === 'gml2') return `<gml:Polygon${name}><gml:outerBoundaryIs>${ring}</gml:outerBoundaryIs></gml:Polygon>`
  const polygon = (attributes: string) => `<gml:Polygon${attributes}><gml:exterior>${ring}</gml:exterior></gml:Polygon>`
  if (shape === 'Polygon') return polygon(name)
  if (shape === 'MultiSurface')
    return `<gml:MultiSurface${name}><gml:surfaceMember>${polygon('')}</gml:surfaceMember></gml:MultiSurface>`
  return `<gml:Surface${name}><gml:patches><gml:PolygonPatch><gml:exterior>${ring}</gml:exterior></gml:PolygonPatch></gml:patches></gml:Surface>`
}

function ringText(box: Box, { coordinates = 'posList', swapped = false }: GmlStyle): string {
  const points = cornersOf(box).map(([x, y]) => (swapped ? [y, x] : [x, y]))
  if (coordinates === 'pos') return points.map(([x, y]) => `<gml:pos>${x} ${y}</gml:pos>`).join('')
  if (coordinates === 'posList') return `<gml:posList>${points.flat().join(' ')}</gml:posList>`
  if (coordinates === 'posList3')
    return `<gml:posList srsDimension="3">${points.flatMap(([x, y]) => [x, y, 17.5]).join(' ')}</gml:posList>`
  const third = coordinates === 'coordinates3' ? ',0.0' : ''
  return `<gml:coordinates>${points.map(([x, y]) => `${x},${y}${third}`).join(' ')}</gml:coordinates>`
}

export const geoJson = (
  parcels: readonly MadeParcel[],
  head: object = { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } } }
): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    ...head,
    features: parcels.map(({ matrikelnr, ejerlav, kode, areal, kommune, box }) => ({
      type: 'Feature',
      properties: {
        matrikelnr,
        ejerlavsnavn: ejerlav,
        ejerlavskode: kode,
        registreretareal: areal,
        kommunekode: kommune
      },
      geometry: { type: 'Polygon', coordinates: [cornersOf(box)] }
    }))
  })

/** A GeoPackage with one table of parcels. */
export function geoPackage(sql: SqlJsStatic, parcels: readonly MadeParcel[], srsId = 25832): Uint8Array {
  const database = new sql.Database()
  database.run(`
    create table gpkg_spatial_ref_sys (srs_name text, srs_id integer primary key, organization text, organization_coordsys_id integer, definition text);
    insert into gpkg_spatial_ref_sys values ('utm', 25832, 'EPSG', 25832, ''), ('lokal', 99, 'EPSG', 4093, ''), ('?', -1, 'NONE', -1, '');
    create table gpkg_contents (table_name text primary key, data_type text, identifier text, srs_id integer);
    create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text, srs_id integer, z tinyint, m tinyint);
    create table jordstykke (fid integer primary key, geom blob, matrikelnummer text, ejerlavsnavn text, ejerlavskode integer, registreret_areal integer, kommunekode text);
  `)
  database.run(`insert into gpkg_contents values ('jordstykke', 'features', 'jordstykke', ${srsId})`)
  database.run(`insert into gpkg_geometry_columns values ('jordstykke', 'geom', 'POLYGON', ${srsId}, 0, 0)`)
  for (const { matrikelnr, ejerlav, kode, areal, kommune, box } of parcels)
    database.run('insert into jordstykke values (null, ?, ?, ?, ?, ?, ?)', [
      blob(box, srsId),
      matrikelnr,
      ejerlav,
      kode,
      areal,
      kommune
    ])
  const bytes = database.export()
  database.close()
  return bytes
}

function blob(box: Box, srsId: number): Uint8Array {
  const corners = cornersOf(box)
  const view = new DataView(new ArrayBuffer(8 + 1 + 4 + 4 + 4 + 16 * corners.length))
  view.setUint16(0, 0x4750)
  view.setUint8(3, 1)
  view.setInt32(4, srsId, true)
  view.setUint8(8, 1)
  view.setUint32(9, 3, true)
  view.setUint32(13, 1, true)
  view.setUint32(17, corners.length, true)
  for (const [i, [x = 0, y = 0]] of corners.entries()) {
    view.setFloat64(21 + 16 * i, x, true)
    view.setFloat64(29 + 16 * i, y, true)
  }
  return new Uint8Array(view.buffer)
}

/** In pieces, as a disk or a browser gives it. */
export function fileOf(name: string, content: string | Uint8Array, piece = 1000): FileSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    name,
    size: bytes.length,
    async *chunks() {
      for (let from = 0; from < bytes.length; from += piece) yield bytes.slice(from, from + piece)
    }
  }
}
