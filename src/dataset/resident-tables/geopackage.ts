/** Resident points in a GeoPackage, which is an SQLite database: read by SQLite itself (sql.js), fetched when one is opened. */
import type { Database, SqlJsStatic } from 'sql.js'
import { endlessIn, GEOPACKAGE_TABLES } from '../geopackage-views.ts'
import { columnNamed } from '../resident-csv/header.ts'
import { isDay } from '../resident-csv/preamble.ts'
import { type PointSystem, systemNamed } from '../resident-csv/systems.ts'
import type { ResidentPointFile } from '../resident-points.ts'
import { ResidentFileError } from '../resident-points-error.ts'
import { type Going, watched, within } from './going.ts'
import { pointInGeoPackage } from './point-bytes.ts'
import { MOST_ROWS, type Placing, RawPoints } from './raw-points.ts'

/** Rows read between two looks up. */
const STRETCH = 1 << 14
/** Of the work: the rest is placing. */
const READING = 0.6

interface Layer {
  readonly table: string
  readonly geometry: string
  readonly people: string
  readonly srsId: number
  readonly changed: string | null
}

type Of = Pick<Placing, 'asked' | 'land' | 'box'>

/** Throws ResidentFileError, or WhichSystem. */
export async function readGeoPackagePoints(
  name: string,
  bytes: Uint8Array,
  sql: SqlJsStatic,
  of: Of,
  going: Going
): Promise<ResidentPointFile> {
  let database: Database | null = null
  const watch = watched(going)
  try {
    database = new sql.Database(bytes)
    refuseEndless(name, database, GEOPACKAGE_TABLES)
    const layer = layerIn(name, database)
    refuseEndless(name, database, [layer.table])
    const stated = of.asked === null ? statedSystem(name, database, layer.srsId) : null
    const raw = await rowsOf(name, database, layer, within(watch.going, 0, READING))
    const placing = { ...of, stated, format: 'GeoPackage', layer: layer.table, date: layer.changed } as const
    return await raw.placed(name, placing, within(watch.going, READING, 1))
  } catch (error) {
    if (isSqlError(error) && !watch.stoppedBy(error))
      throw new ResidentFileError(name, null, 'broken-table', { cause: error.message })
    throw error
  } finally {
    try {
      database?.close()
    } catch {
      // What could not be read can't be closed either.
    }
  }
}

/** What SQLite throws has no class of its own; memory that runs out in it is a RuntimeError. */
const isSqlError = (error: unknown): error is Error =>
  error instanceof Error && (error.constructor === Error || error.name === 'RuntimeError')

function refuseEndless(name: string, database: Database, tables: readonly string[]): void {
  const layer = endlessIn(database, tables)
  if (layer !== null) throw new ResidentFileError(name, null, 'endless-view', { layer })
}

async function rowsOf(name: string, database: Database, layer: Layer, going: Going): Promise<RawPoints> {
  const { table, geometry, people } = layer
  const all = Number(values(database, `select count(*) from ${quoted(table)}`)[0]?.[0] ?? 0)
  if (all > MOST_ROWS) throw new ResidentFileError(name, null, 'too-many-rows', { n: all, most: MOST_ROWS })
  const raw = new RawPoints()
  const statement = database.prepare(`select ${quoted(geometry)}, ${quoted(people)} from ${quoted(table)}`)
  try {
    for (let row = 0; statement.step(); row++) {
      if (row % STRETCH === 0) await going(Math.min(1, row / Math.max(1, all)))
      if (row >= MOST_ROWS) throw new ResidentFileError(name, null, 'too-many-rows', { n: row, most: MOST_ROWS })
      const [blob, number] = statement.get()
      raw.add(blob instanceof Uint8Array ? pointInGeoPackage(blob) : 'empty-coordinates', number)
    }
  } finally {
    statement.free()
  }
  return raw
}

/** The one layer that has people. */
function layerIn(name: string, database: Database): Layer {
  const found = values(
    database,
    `select c.table_name, g.column_name, g.srs_id, c.last_change from gpkg_contents c
     join gpkg_geometry_columns g on g.table_name = c.table_name where c.data_type = 'features' order by c.table_name`
  )
  if (found.length === 0) throw new ResidentFileError(name, null, 'no-layer')
  const layers = found.flatMap(([table, geometry, srsId, changed]): Layer[] => {
    const columns = values(database, `pragma table_info(${quoted(String(table))})`).map(row => String(row[1]))
    const [people, second] = columns.filter(column => column !== geometry && columnNamed(column) === 'people')
    if (people === undefined) return []
    if (second !== undefined) throw new ResidentFileError(name, null, 'doubled-column', { column: second })
    const day = String(changed ?? '').slice(0, 10)
    return [
      {
        table: String(table),
        geometry: String(geometry),
        people,
        srsId: Number(srsId),
        changed: isDay(day) ? day : null
      }
    ]
  })
  const [layer, ...others] = layers
  if (!layer) throw new ResidentFileError(name, null, 'no-people-column')
  if (others.length > 0) {
    const names = layers.map(({ table }) => table).join(', ')
    throw new ResidentFileError(name, null, 'several-layers', { names })
  }
  return layer
}

/** null where the file says that it knows none. */
function statedSystem(name: string, database: Database, srsId: number): PointSystem | null {
  // −1 and 0 say that nothing is known.
  if (!(srsId > 0)) return null
  const [found] = values(
    database,
    `select organization, organization_coordsys_id, srs_name from gpkg_spatial_ref_sys where srs_id = ${Math.trunc(srsId)}`
  )
  const [organization, code, title] = found ?? ['EPSG', srsId, '']
  const system = systemNamed(`${organization}:${code}`) ?? systemNamed(String(title))
  if (system === null)
    throw new ResidentFileError(name, null, 'unknown-crs', { text: `${organization}:${code} ${title}`.trim() })
  return system
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const values = (database: Database, query: string): readonly (readonly unknown[])[] =>
  database.exec(query)[0]?.values ?? []
