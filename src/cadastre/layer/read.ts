/** Reads a file of parcels, whatever its format: recognised by its bytes, read to the end before anything of it is used. */
import type { SqlJsStatic } from 'sql.js'
import type { LayerSource } from '../../proposal/types.ts'
import { decodeText } from '../../text/decode.ts'
import { fileKind } from '../../text/file-kind.ts'
import { Sha256 } from '../../text/sha256.ts'
import type { LayerCrs } from './crs.ts'
import { readGeoJson } from './geojson.ts'
import { readGeoPackage } from './geopackage.ts'
import { type Reading, readGml, Stopped } from './gml.ts'
import { LayerError, type RawLayer, type ReadLayer } from './types.ts'

/** A file of the user's, wherever it is. */
export interface LayerFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly chunks: () => AsyncIterable<Uint8Array>
}

const MEGA = 1024 * 1024
/** Read as it streams by. */
const MOST_GML = 2048 * MEGA
/** Held whole, as text and as what is made of it. */
const MOST_GEOJSON = 256 * MEGA
const MOST_GEOPACKAGE = 512 * MEGA
const HEAD = 4096

export interface ReadingFile extends Reading {
  readonly system?: LayerCrs | null
  /** SQLite, fetched only where it is needed. */
  readonly sql: () => Promise<SqlJsStatic>
}

/** Throws LayerError, or Stopped. */
export async function readParcelFile(file: LayerFile, reading: ReadingFile): Promise<ReadLayer> {
  const hash = new Sha256()
  const [format, raw] = await readBy(file, reading, chunk => hash.update(chunk))
  return { ...raw, format, bytes: hash.bytes, sha256: hash.hex() }
}

/** Each byte of what is read goes by `seen` once, in the file's order. */
async function readBy(
  file: LayerFile,
  reading: ReadingFile,
  seen: (chunk: Uint8Array) => void
): Promise<readonly [LayerSource['format'], RawLayer]> {
  if (file.size === 0) throw new LayerError({ id: 'parcel-layer.empty-file' })
  const head = await headOf(file)
  const kind = fileKind(head, file.name)
  const system = reading.system ?? null
  if (kind === 'gpkg') {
    const bytes = await wholeOf(file, MOST_GEOPACKAGE, reading)
    seen(bytes)
    return ['geopackage', readGeoPackage(await sqlFor(reading), bytes, system)]
  }
  if (kind === 'gml' || looksLikeXml(head, kind)) {
    refuseAbove(file, MOST_GML)
    return ['gml', await readGml(passing(file.chunks(), seen), file.size, reading)]
  }
  if (kind === 'geojson' || (kind === null && looksLikeJson(head))) {
    const bytes = await wholeOf(file, MOST_GEOJSON, reading)
    seen(bytes)
    const decoded = decodeText(bytes)
    if (!decoded) throw new LayerError({ id: 'parcel-layer.not-text', values: { byte: 0 } })
    const raw = readGeoJson(decoded.text, file.name, system)
    const notes = decoded.guessed ? [{ id: 'file.windows-1252' }, ...raw.notes] : raw.notes
    return ['geojson', { ...raw, notes }]
  }
  throw new LayerError(kind === null ? { id: 'parcel-layer.unknown' } : { id: `parcel-layer.kind.${family(kind)}` })
}

/** What the words for a file that is none are told by. */
function family(kind: string): 'zip' | 'shape' | 'table' | 'other' {
  if (kind === 'zip' || kind === 'gzip') return 'zip'
  if (kind === 'shp' || kind === 'dbf') return 'shape'
  return kind === 'csv' || kind === 'xlsx' || kind === 'xls' ? 'table' : 'other'
}

async function sqlFor({ sql }: ReadingFile): Promise<SqlJsStatic> {
  try {
    return await sql()
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    throw new LayerError({ id: 'parcel-layer.gpkg.no-reader', values: { cause } })
  }
}

const beginning = (head: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(head)
    .replaceAll('\0', '')
    .replace(/^(ï»¿|ÿþ|þÿ)/, '')
    .trimStart()
const looksLikeXml = (head: Uint8Array, kind: string | null): boolean =>
  (kind === null || kind === 'html') && beginning(head).startsWith('<')
const looksLikeJson = (head: Uint8Array): boolean => /^[{[]/.test(beginning(head))

function refuseAbove({ size }: LayerFile, most: number): void {
  if (size <= most) return
  const values = { size: Math.ceil(size / MEGA), limit: most / MEGA }
  throw new LayerError({ id: 'parcel-layer.too-large', values })
}

async function headOf(file: LayerFile): Promise<Uint8Array> {
  for await (const chunk of file.chunks()) return chunk.subarray(0, HEAD)
  return new Uint8Array()
}

async function* passing(
  chunks: AsyncIterable<Uint8Array>,
  seen: (chunk: Uint8Array) => void
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    seen(chunk)
    yield chunk
  }
}

async function wholeOf(file: LayerFile, most: number, { onProgress, stopped }: Reading): Promise<Uint8Array> {
  refuseAbove(file, most)
  const bytes = new Uint8Array(file.size)
  let at = 0
  for await (const chunk of file.chunks()) {
    if (stopped?.()) throw new Stopped()
    if (at + chunk.length > bytes.length) throw new LayerError({ id: 'parcel-layer.grew' })
    bytes.set(chunk, at)
    at += chunk.length
    onProgress?.(at / file.size)
  }
  if (at < bytes.length) throw new LayerError({ id: 'parcel-layer.grew' })
  return bytes
}
