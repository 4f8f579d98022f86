/**
 * What may be asked of a database that somebody has sent: a table has an end, a view may have none, or take a lifetime to come to
 * it, and nothing can stop SQLite on its way. Its own plan tells beforehand.
 */
import type { Database } from 'sql.js'

/** Rows of one table, and for each of them at most one of each other by its key. */
const STEPS: readonly RegExp[] = [
  /^SCAN (?!.*VIRTUAL TABLE)/,
  /^SEARCH .* USING INTEGER PRIMARY KEY \(rowid=\?\)/,
  /^SEARCH .* USING (COVERING )?INDEX sqlite_autoindex_.*=\?\)/,
  /^USE TEMP B-TREE FOR /
]

/** The first of these names that is no table and no view that is soon read; null where all can be read. */
export function endlessIn(database: Database, names: readonly string[]): string | null {
  return names.find(name => !hasEnd(database, name)) ?? null
}

function hasEnd(database: Database, name: string): boolean {
  const found = database.exec('select type, sql from sqlite_master where lower(name) = lower(?)', [name])
  const list = found[0]?.values ?? []
  return list.every(([type, words]) => {
    if (type !== 'view') return !/^\s*create\s+virtual/i.test(String(words ?? ''))
    const plan = database.exec(`explain query plan select * from "${name.replaceAll('"', '""')}"`)
    const steps = plan[0]?.values.map(row => String(row[3])) ?? []
    const scans = steps.filter(step => step.startsWith('SCAN '))
    return scans.length <= 1 && steps.every(step => STEPS.some(known => known.test(step)))
  })
}

/** What says what the layers are. */
export const GEOPACKAGE_TABLES = ['gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys']
