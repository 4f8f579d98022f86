/** GeoPackage, which is an SQLite database: read by SQLite itself (sql.js), fetched only when one is opened. */
import type { Database, SqlJsStatic } from 'sql.js'
import { endlessIn, GEOPACKAGE_TABLES } from '../../dataset/geopackage-views.ts'
import { statedDay } from '../../proposal/dates.ts'
import { crsNamed, eastFirst, type UnknownCrs, type VectorCrs } from '../crs.ts'
import type { Gathering } from '../gathering.ts'
import { at } from '../reading.ts'
import { NO_SHAPE } from '../shape.ts'
import { Stopped, VectorError } from '../types.ts'
import { crsOfWkt } from '../wkt.ts'
import { readGeoPackageGeometry } from './wkb.ts'

interface Layer {
  readonly table: string
  readonly column: string
  readonly srsId: number
}

/** Throws VectorError, or Stopped. */
export function readGeoPackage(
  sql: SqlJsStatic,
  bytes: Uint8Array,
  gathering: Gathering,
  file: string | null = null
): void {
  let database: Database | null = null
  try {
    database = new sql.Database(bytes)
    read(database, gathering, file)
  } catch (error) {
    if (error instanceof VectorError || error instanceof Stopped) throw error
    throw new VectorError({ id: 'vector.gpkg.broken', values: { cause: causeOf(error) } }, at(file, {}))
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

function read(database: Database, gathering: Gathering, file: string | null): void {
  const endless = (layer: string) => new VectorError({ id: 'vector.gpkg.endless', values: { layer } }, at(file, {}))
  const wicked = endlessIn(database, GEOPACKAGE_TABLES)
  if (wicked !== null) throw endless(wicked)
  const layers = rows(
    database,
    `select c.table_name, g.column_name, g.srs_id from gpkg_contents c
     join gpkg_geometry_columns g on g.table_name = c.table_name where c.data_type = 'features' order by c.table_name`
  ).map(([table, column, srsId]): Layer => ({ table: String(table), column: String(column), srsId: Number(srsId) }))
  if (layers.length === 0) throw new VectorError({ id: 'vector.gpkg.no-layer' }, at(file, {}))
  const systems = systemsOf(database)
  // A view that may have no end is not even counted; where it is wanted, the file is refused.
  const counts = new Map(
    layers.map(({ table }) => {
      if (endlessIn(database, [table]) === null) return [table, countOf(database, table)]
      if (gathering.wants(table)) throw endless(table)
      gathering.note({ id: 'vector.gpkg.not-counted', values: { layer: table } })
      return [table, 0]
    })
  )
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  let number = 0
  for (const layer of layers) {
    const count = counts.get(layer.table) ?? 0
    gathering.layer(layer.table)
    if (!gathering.wants(layer.table)) {
      gathering.layer(layer.table, count)
      number += count
      continue
    }
    gathering.dated(lastChange(database, layer.table))
    const columns = columnsOf(database, layer.table)
    const others = columns.filter(({ name }) => name !== layer.column)
    const key = others.findIndex(({ isKey }) => isKey)
    const words = [layer.column, ...others.map(({ name }) => name)].map(quoted).join(', ')
    const statement = database.prepare(`select ${words} from ${quoted(layer.table)}`)
    try {
      while (statement.step()) {
        const [blob, ...values] = statement.get()
        const { srsId, ...shape } =
          blob instanceof Uint8Array ? readGeoPackageGeometry(blob) : { srsId: null, ...NO_SHAPE }
        const id = values[key]
        gathering.meter.made(number / all)
        number++
        gathering.add({
          layer: layer.table,
          id: typeof id === 'number' || typeof id === 'string' ? String(id) : null,
          attributes: attributesOf(
            others.map(({ name }) => name),
            values
          ),
          place: at(file, { feature: number }),
          crs: systems.get(srsId ?? layer.srsId) ?? systems.get(layer.srsId) ?? null,
          shape
        })
      }
    } finally {
      statement.free()
    }
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const rows = (database: Database, query: string): readonly (readonly unknown[])[] =>
  database.exec(query)[0]?.values ?? []

const countOf = (database: Database, table: string): number =>
  Number(rows(database, `select count(*) from ${quoted(table)}`)[0]?.[0] ?? 0)

/** Of the table, as the file itself has it; null where it does not say. */
function lastChange(database: Database, table: string): string | null {
  const isThere = columnsOf(database, 'gpkg_contents').some(({ name }) => name === 'last_change')
  if (!isThere) return null
  const found = rows(database, 'select table_name, last_change from gpkg_contents').find(([name]) => name === table)
  return statedDay(found?.[1])
}

const columnsOf = (database: Database, table: string) =>
  rows(database, `pragma table_info(${quoted(table)})`).map(([, name, , , , key]) => ({
    name: String(name),
    isKey: Number(key) === 1
  }))

function systemsOf(database: Database): ReadonlyMap<number, VectorCrs | UnknownCrs> {
  const found = rows(
    database,
    'select srs_id, organization, organization_coordsys_id, definition, srs_name from gpkg_spatial_ref_sys'
  )
  return new Map(
    found
      // −1 and 0 say that nothing is known.
      .filter(([id]) => Number(id) > 0)
      .map(([id, organization, code, definition, name]) => {
        const named = crsNamed(`${organization}:${code}`)
        if (!('unknown' in named)) return [Number(id), eastFirst(named)]
        const written = crsOfWkt(String(definition ?? ''))
        const isKnown = written && !('unknown' in written)
        return [Number(id), isKnown ? written : { unknown: `${named.unknown} (${name})` }]
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
