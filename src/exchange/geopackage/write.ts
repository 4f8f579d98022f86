/** GeoPackage 1.3 (OGC 12-128r17), by SQLite itself (sql.js). All layers in one file, EPSG:25832. */
import type { Database, SqlJsStatic } from 'sql.js'
import { type About, boundsOf, type FieldType, type Projected } from '../layer.ts'
import { UTM32_OGC, WGS84_OGC } from '../wkt.ts'
import { geometryBlob } from './wkb.ts'

const SYSTEM = 25832
const TYPES: Readonly<Record<FieldType, string>> = { text: 'TEXT', integer: 'INTEGER', real: 'REAL', date: 'DATE' }

/** "GPKG", and the version 1.3. */
const [APPLICATION, VERSION] = [0x47504b47, 10300]

export function geoPackage(layers: readonly Projected[], about: About, sqlite: SqlJsStatic): Uint8Array {
  const database = new sqlite.Database()
  try {
    database.run(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${VERSION}; ${TABLES}`)
    database.run('INSERT INTO gpkg_spatial_ref_sys VALUES (?,?,?,?,?,?)', [
      'ETRS89 / UTM zone 32N',
      SYSTEM,
      'EPSG',
      SYSTEM,
      UTM32_OGC,
      null
    ])
    database.run('INSERT INTO gpkg_spatial_ref_sys VALUES (?,?,?,?,?,?)', [
      'WGS 84',
      4326,
      'EPSG',
      4326,
      WGS84_OGC,
      null
    ])
    for (const layer of layers) addLayer(database, layer, about)
    return database.export()
  } finally {
    database.close()
  }
}

function addLayer(database: Database, { layer, shapes }: Projected, { title, modified }: About): void {
  const { name, kind, fields, features } = layer
  const columns = fields.map(field => `"${field.name}" ${TYPES[field.type]}`)
  const type = kind === 'land' ? 'MULTIPOLYGON' : 'MULTILINESTRING'
  database.run(
    `CREATE TABLE "${name}" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom ${type}, ${columns.join(', ')})`
  )
  const bounds = boundsOf(shapes) ?? [null, null, null, null]
  database.run('INSERT INTO gpkg_contents VALUES (?,?,?,?,?,?,?,?,?,?)', [
    name,
    'features',
    name,
    title,
    new Date(modified).toISOString(),
    ...bounds,
    SYSTEM
  ])
  database.run('INSERT INTO gpkg_geometry_columns VALUES (?,?,?,?,0,0)', [name, 'geom', type, SYSTEM])
  const insert = database.prepare(`INSERT INTO "${name}" VALUES (?, ?, ${fields.map(() => '?').join(', ')})`)
  try {
    for (const [i, { values }] of features.entries()) {
      const shape = shapes[i] ?? []
      insert.run([i + 1, shape.length === 0 ? null : geometryBlob(shape, kind, SYSTEM), ...values])
    }
  } finally {
    insert.free()
  }
}

const TABLES = `
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));`
