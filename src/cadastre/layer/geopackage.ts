/** Parcels from a GeoPackage, which is an SQLite database: read by SQLite itself (sql.js), fetched only when one is opened. */
import type { Database, SqlJsStatic } from 'sql.js'
import { statedDay } from '../../proposal/dates.ts'
import { crsNamed, type LayerCrs, type UnknownCrs } from './crs.ts'
import { recognised } from './fields.ts'
import { Gathering } from './gathering.ts'
import { LayerError, type RawLayer } from './types.ts'
import { readGeoPackageGeometry } from './wkb.ts'

interface Layer {
  readonly table: string
  readonly column: string
  readonly srsId: number
}

/** `asked`: the system, where the user has said. Throws LayerError. */
export function readGeoPackage(sql: SqlJsStatic, bytes: Uint8Array, asked: LayerCrs | null = null): RawLayer {
  let database: Database | null = null
  try {
    database = new sql.Database(bytes)
    return read(database, asked)
  } catch (error) {
    if (error instanceof LayerError) throw error
    throw new LayerError({ id: 'parcel-layer.gpkg.broken', values: { cause: causeOf(error) } })
  } finally {
    try {
      database?.close()
    } catch {
      // What could not be read can't be closed either.
    }
  }
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function read(database: Database, asked: LayerCrs | null): RawLayer {
  const layers = rows(
    database,
    `select c.table_name, g.column_name, g.srs_id from gpkg_contents c
     join gpkg_geometry_columns g on g.table_name = c.table_name where c.data_type = 'features' order by c.table_name`
  ).map(([table, column, srsId]): Layer => ({ table: String(table), column: String(column), srsId: Number(srsId) }))
  if (layers.length === 0) throw new LayerError({ id: 'parcel-layer.gpkg.no-layer' })
  const named = layers.map(layer => ({ layer, names: columnsOf(database, layer.table) }))
  const parcels = named.filter(({ names }) => recognised(names).matrikelnr !== undefined)
  if (parcels.length === 0) {
    const tables = layers.map(({ table }) => table)
    throw new LayerError({ id: 'parcel-layer.no-parcels', values: { types: { names: tables } } })
  }
  const gathering = new Gathering(null)
  let number = 0
  for (const { layer, names } of parcels) {
    const others = names.filter(name => name !== layer.column)
    const systems = systemsOf(database)
    const words = [layer.column, ...others].map(quoted).join(', ')
    const statement = database.prepare(`select ${words} from ${quoted(layer.table)}`)
    try {
      while (statement.step()) {
        number++
        const [blob, ...values] = statement.get()
        const { srsId, rings, fault } =
          blob instanceof Uint8Array ? readGeoPackageGeometry(blob) : { srsId: null, rings: [], fault: null }
        gathering.add({
          type: 'Jordstykke',
          attributes: attributesOf(others, values),
          place: { feature: number },
          crs: systems.get(srsId ?? layer.srsId) ?? systems.get(layer.srsId) ?? asked,
          rings,
          fault
        })
      }
    } finally {
      statement.free()
    }
  }
  return gathering.end(
    lastChange(
      database,
      parcels.map(({ layer }) => layer.table)
    )
  )
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const rows = (database: Database, query: string): readonly (readonly unknown[])[] =>
  database.exec(query)[0]?.values ?? []

/** Of the tables, as the file itself has it; null where it does not say. */
function lastChange(database: Database, tables: readonly string[]): string | null {
  const isThere = columnsOf(database, 'gpkg_contents').includes('last_change')
  if (!isThere) return null
  const days = rows(database, 'select table_name, last_change from gpkg_contents')
    .filter(([table]) => tables.includes(String(table)))
    .flatMap(([, changed]) => statedDay(changed) ?? [])
  return days.sort().at(-1) ?? null
}

const columnsOf = (database: Database, table: string): readonly string[] =>
  rows(database, `pragma table_info(${quoted(table)})`).map(([, name]) => String(name))

function systemsOf(database: Database): ReadonlyMap<number, LayerCrs | UnknownCrs> {
  const found = rows(database, 'select srs_id, organization, organization_coordsys_id from gpkg_spatial_ref_sys')
  return new Map(
    found
      // −1 and 0 say that nothing is known.
      .filter(([id]) => Number(id) > 0)
      .map(([id, organization, code]) => {
        const named = crsNamed(`${organization}:${code}`)
        // Whatever the definition says, a GeoPackage has east and longitude first.
        return [Number(id), 'unknown' in named ? named : { ...named, northFirst: false, orderIsSure: true }]
      })
  )
}

function attributesOf(names: readonly string[], values: readonly unknown[]): ReadonlyMap<string, string> {
  return new Map(
    names.flatMap((name, i): [string, string][] => {
      const value = values[i]
      return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : []
    })
  )
}
