/**
 * Skel's own file of resident points, for speed: the binary envelope (container.ts) around three columns, x and y (int32,
 * EPSG:3035 mm relative to the header's origin) and people (uint16), little-endian. And the one door for a user's file,
 * this kind or CSV.
 */
import type { SqlJsStatic } from 'sql.js'
import type { Box } from '../geometry/box.ts'
import { Kind, pack, pair, unpack, wholeNumber } from './container.ts'
import { DatasetError } from './errors.ts'
import { isDay } from './resident-csv/preamble.ts'
import { readResidentCsv } from './resident-csv/read.ts'
import type { PointSystem } from './resident-csv/systems.ts'
import { landBox, PointGathering, type ResidentPointFile } from './resident-points.ts'
import { ResidentFileError } from './resident-points-error.ts'
import { type Going, straightOn } from './resident-tables/going.ts'
import type { LandTopology } from './topology.ts'

const ROW_BYTES = 10
const MARK = 'SKEL'
const SQLITE = 'SQLite format 3'
const PARQUET = 'PAR1'

/** The bytes are read fastest where the points stand in an index's order (weighted-points.ts). */
export function encodeResidentPoints(
  { source: { date, synthetic }, x, y, people }: ResidentPointFile,
  origin: readonly [number, number]
): Uint8Array<ArrayBuffer> {
  const n = x.length
  const body = new Uint8Array(n * ROW_BYTES)
  const view = new DataView(body.buffer)
  for (let i = 0; i < n; i++) {
    view.setInt32(4 * i, x[i] as number, true)
    view.setInt32(4 * (n + i), y[i] as number, true)
    view.setUint16(8 * n + 2 * i, people[i] as number, true)
  }
  return pack(Kind.points, { origin, points: n, date, synthetic }, body)
}

export interface HowToRead {
  /** The system the user chose for it. */
  readonly asked?: PointSystem | null
  readonly going?: Going
  /** SQLite, where a GeoPackage is opened. */
  readonly sql?: () => Promise<SqlJsStatic>
}

/** A user's file: CSV, GeoPackage, GeoParquet or Skel's own. Rejects with ResidentFileError or WhichSystem, or what `going` does. */
export async function readResidentPoints(
  name: string,
  bytes: Uint8Array,
  land: LandTopology,
  { asked = null, going = straightOn, sql }: HowToRead = {}
): Promise<ResidentPointFile> {
  const box = landBox(land)
  const begins = (mark: string) => [...mark].every((letter, i) => bytes[i] === letter.charCodeAt(0))
  const of = { asked, land, box }
  if (begins(SQLITE)) {
    if (!sql) throw new ResidentFileError(name, null, 'no-reader')
    const { readGeoPackagePoints } = await import('./resident-tables/geopackage.ts')
    return readGeoPackagePoints(name, bytes, await opened(name, sql), of, going)
  }
  if (begins(PARQUET)) {
    const { readGeoParquetPoints } = await import('./resident-tables/geoparquet.ts')
    return readGeoParquetPoints(name, bytes, of, going)
  }
  if (!begins(MARK)) return readResidentCsv(name, bytes, land, box, asked, going)
  try {
    return decode(name, bytes, land.origin, box)
  } catch (error) {
    if (error instanceof DatasetError) throw new ResidentFileError(name, null, 'corrupt')
    throw error
  }
}

async function opened(name: string, sql: () => Promise<SqlJsStatic>): Promise<SqlJsStatic> {
  try {
    return await sql()
  } catch {
    throw new ResidentFileError(name, null, 'no-reader')
  }
}

function decode(name: string, bytes: Uint8Array, origin: readonly [number, number], box: Box): ResidentPointFile {
  const { header, body } = unpack(name, bytes, Kind.points)
  const points = wholeNumber(name, header, 'points')
  const own = pair(name, header, 'origin')
  const { date, synthetic } = header
  if (body.length !== points * ROW_BYTES) throw new DatasetError(name, 'corrupt', 'the number of points')
  if (typeof synthetic !== 'boolean') throw new DatasetError(name, 'corrupt', 'synthetic')
  if (date !== null && !(typeof date === 'string' && isDay(date))) throw new DatasetError(name, 'corrupt', 'date')
  const gathering = new PointGathering(box, points)
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  const [dx, dy] = [own[0] - origin[0], own[1] - origin[1]]
  let beyond = 0
  for (let i = 0; i < points; i++) {
    const [x, y] = [view.getInt32(4 * i, true) + dx, view.getInt32(4 * (points + i), true) + dy]
    if (!gathering.add(x, y, view.getUint16(8 * points + 2 * i, true))) beyond++
  }
  const file = gathering.finish({ name, date, synthetic })
  return beyond === 0 ? file : { ...file, broken: [{ fault: 'outside', count: beyond, lines: [] }] }
}
