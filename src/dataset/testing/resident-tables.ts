/** Files of residents as programs write them, a GeoPackage and a GeoParquet: made by the formats' own writers. */
import { parquetWriteBuffer } from 'hyparquet-writer'
import type { SqlJsStatic } from 'sql.js'

/** Coordinates in the file's system, null for no place; people as the table has them. */
export interface MadeHome {
  readonly at: readonly [east: number, north: number] | null
  readonly people: number | null
}

/** Little-endian well-known binary. */
export function wkb([east, north]: readonly [number, number]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(21))
  view.setUint8(0, 1)
  view.setUint32(1, 1, true)
  view.setFloat64(5, east, true)
  view.setFloat64(13, north, true)
  return new Uint8Array(view.buffer)
}

/** As GDAL writes them: the head without a box. */
function wrapped(at: readonly [number, number], srsId: number): Uint8Array {
  const bytes = new Uint8Array(29)
  bytes.set([0x47, 0x50, 0, 1])
  new DataView(bytes.buffer).setInt32(4, srsId, true)
  bytes.set(wkb(at), 8)
  return bytes
}

export interface GeoPackageStyle {
  readonly srsId?: number
  readonly column?: string
  /** Written after everything else. */
  readonly more?: string
}

export function geoPackage(
  sql: SqlJsStatic,
  homes: Iterable<MadeHome>,
  { srsId = 25832, column = 'antal', more = '' }: GeoPackageStyle = {}
): Uint8Array<ArrayBuffer> {
  const database = new sql.Database()
  database.run(`
    create table gpkg_spatial_ref_sys (srs_name text, srs_id integer primary key, organization text,
      organization_coordsys_id integer, definition text, description text);
    insert into gpkg_spatial_ref_sys values ('et system', ${srsId}, 'EPSG', ${srsId}, 'undefined', null);
    create table gpkg_contents (table_name text primary key, data_type text, identifier text, last_change text, srs_id integer);
    create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text, srs_id integer, z integer, m integer);
    create table beboere (fid integer primary key, geom blob, adresse text, "${column}" integer);
    insert into gpkg_contents values ('beboere', 'features', 'beboere', '2026-05-01T10:00:00Z', ${srsId});
    insert into gpkg_geometry_columns values ('beboere', 'geom', 'POINT', ${srsId}, 0, 0);
    begin`)
  const insert = database.prepare('insert into beboere values (null, ?, ?, ?)')
  for (const { at, people } of homes) insert.run([at && wrapped(at, srsId), 'Åvej 1', people])
  insert.free()
  database.run(`commit; ${more}`)
  const bytes = database.export()
  database.close()
  return bytes as Uint8Array<ArrayBuffer>
}

/** `crs`: as the file's notes have it; 'unsaid' leaves it out. */
export function geoParquet(
  homes: readonly MadeHome[],
  crs: unknown = { id: { authority: 'EPSG', code: 25832 } },
  rowGroupSize = 4
): Uint8Array<ArrayBuffer> {
  const geo = {
    version: '1.1.0',
    primary_column: 'geometry',
    columns: { geometry: { encoding: 'WKB', geometry_types: ['Point'], ...(crs !== 'unsaid' && { crs }) } }
  }
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: 'adresse', data: homes.map(() => 'Åvej 1'), type: 'STRING' },
      { name: 'antal', data: homes.map(({ people }) => people), type: 'INT32', nullable: true },
      { name: 'geometry', data: homes.map(({ at }) => at && wkb(at)), type: 'BYTE_ARRAY', nullable: true }
    ],
    rowGroupSize,
    kvMetadata: [{ key: 'geo', value: JSON.stringify(geo) }]
  })
  return new Uint8Array(buffer)
}
