/** Resident points in a GeoParquet file (hyparquet): one group of rows after another, the two columns that are needed. */
import { type FileMetaData, parquetMetadataAsync, parquetRead } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { columnNamed } from '../resident-csv/header.ts'
import { type PointSystem, systemNamed } from '../resident-csv/systems.ts'
import type { ResidentPointFile } from '../resident-points.ts'
import { ResidentFileError, type RowFault, WhichSystem } from '../resident-points-error.ts'
import { type Going, watched, within } from './going.ts'
import { checkPages, MOST_PAGE } from './parquet-pages.ts'
import { pointInWkb } from './point-bytes.ts'
import { MOST_ROWS, type Placing, RawPoints } from './raw-points.ts'

/** Of the work: the rest is placing. */
const READING = 0.6

type Of = Pick<Placing, 'asked' | 'land' | 'box'>

/** Throws ResidentFileError, or WhichSystem; what `going` throws comes through. */
export async function readGeoParquetPoints(
  name: string,
  bytes: Uint8Array,
  of: Of,
  going: Going
): Promise<ResidentPointFile> {
  const watch = watched(going)
  try {
    return await read(name, bytes, of, watch.going)
  } catch (error) {
    if (watch.stoppedBy(error) || error instanceof ResidentFileError || error instanceof WhichSystem) throw error
    throw new ResidentFileError(name, null, 'broken-table', { cause: error instanceof Error ? error.message : '' })
  }
}

async function read(name: string, bytes: Uint8Array, of: Of, going: Going): Promise<ResidentPointFile> {
  const file = {
    byteLength: bytes.length,
    slice: (start: number, end?: number) => bytes.slice(start, end).buffer as ArrayBuffer
  }
  const metadata = await parquetMetadataAsync(file, { geoparquet: false })
  const { geometry, system, isKnown } = geometryOf(name, metadata)
  const columns = metadata.schema.slice(1).map(({ name: column }) => column)
  const [people, second] = columns.filter(column => column !== geometry && columnNamed(column) === 'people')
  if (people === undefined) throw new ResidentFileError(name, null, 'no-people-column')
  if (second !== undefined) throw new ResidentFileError(name, null, 'doubled-column', { column: second })
  if (!isKnown && of.asked === null) throw new ResidentFileError(name, null, 'unknown-crs', { text: system ?? '' })
  const rows = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0)
  if (!(rows <= MOST_ROWS)) throw new ResidentFileError(name, null, 'too-many-rows', { n: rows, most: MOST_ROWS })
  checkPages(bytes, wantedOf(metadata, [geometry, people]), bounded)
  const raw = new RawPoints()
  let from = 0
  for (const group of metadata.row_groups) {
    const count = Number(group.num_rows)
    await going((READING * from) / Math.max(1, rows))
    const [places, numbers] = [[] as unknown[], [] as unknown[]]
    await parquetRead({
      file,
      metadata,
      columns: [geometry, people],
      rowStart: from,
      rowEnd: from + count,
      compressors: bounded,
      geoparquet: false,
      utf8: false,
      onChunk: ({ columnName, columnData, rowStart }) => {
        const into = columnName === geometry ? places : numbers
        for (let i = 0; i < columnData.length; i++) into[rowStart - from + i] = columnData[i]
      }
    })
    for (let i = 0; i < count; i++) raw.add(placeIn(places[i]), wordsIn(numbers[i]))
    from += count
  }
  const stated = system as PointSystem | null
  const placing = { ...of, stated, format: 'GeoParquet', layer: geometry, date: null } as const
  return raw.placed(name, placing, within(going, READING, 1))
}

/** The same with these columns only. */
const wantedOf = (metadata: FileMetaData, names: readonly string[]): FileMetaData => ({
  ...metadata,
  row_groups: metadata.row_groups.map(group => ({
    ...group,
    columns: group.columns.filter(({ meta_data: column }) => names.includes(column?.path_in_schema[0] ?? ''))
  }))
})

interface Geometry {
  readonly geometry: string
  /** A PointSystem where it is known; null where the file says none. */
  readonly system: string | null
  readonly isKnown: boolean
}

/** The column with the places, and the system it is in: longitude and latitude where nothing is said. */
function geometryOf(name: string, { key_value_metadata: notes = [], schema }: FileMetaData): Geometry {
  const text = notes.find(({ key }) => key === 'geo')?.value
  if (text === undefined) throw new ResidentFileError(name, null, 'no-geometry')
  const geo = JSON.parse(text) as { primary_column?: unknown; columns?: Record<string, { crs?: unknown }> }
  const geometry = String(geo.primary_column ?? 'geometry')
  if (!schema.some(({ name: column }) => column === geometry)) throw new ResidentFileError(name, null, 'no-geometry')
  const crs = geo.columns?.[geometry]?.crs
  if (crs === undefined) return { geometry, system: 'EPSG:4326', isKnown: true }
  if (crs === null) return { geometry, system: null, isKnown: true }
  const { id, name: title } = crs as { id?: { authority?: unknown; code?: unknown }; name?: unknown }
  const words = `${id?.authority ?? ''}:${id?.code ?? ''}`
  const system = systemNamed(words) ?? systemNamed(String(title ?? ''))
  return system
    ? { geometry, system, isKnown: true }
    : { geometry, system: `${words} ${title ?? ''}`.trim(), isKnown: false }
}

/** As well-known binary, or as a struct of coordinates. */
function placeIn(value: unknown): readonly [number, number] | RowFault {
  if (value === null || value === undefined) return 'empty-coordinates'
  if (value instanceof Uint8Array) return pointInWkb(value)
  const { x, y } = value as { x?: unknown; y?: unknown }
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : 'not-a-point'
}

/** Words come as bytes. */
const wordsIn = (value: unknown): unknown => (value instanceof Uint8Array ? new TextDecoder().decode(value) : value)

/** A page says how long it is; a damaged or wicked one says anything. */
const bounded = Object.fromEntries(
  Object.entries(compressors).map(([codec, unpack]) => [
    codec,
    (input: Uint8Array, length: number) => {
      if (length > MOST_PAGE) throw new Error(`a page of ${length} bytes`)
      return unpack(input, length)
    }
  ])
) as typeof compressors
