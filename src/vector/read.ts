/** Reads a file of vector data, whatever its format: recognised by its bytes, read to the end before anything of it is used. */
import type { SqlJsStatic } from 'sql.js'
import { Sha256 } from '../text/sha256.ts'
import { readFlatGeobuf } from './flatgeobuf/read.ts'
import { Gathering } from './gathering.ts'
import { readGeoJson, readGeoJsonLines } from './geojson/read.ts'
import { isObject } from './geojson/shape.ts'
import { parsedText, textOf } from './geojson/text.ts'
import { readTopoJson } from './geojson/topojson.ts'
import { readGeoPackage } from './geopackage/read.ts'
import { readGml } from './gml/read.ts'
import { readMif } from './mapinfo/mif.ts'
import { inZip, type Member, type MemberSet, setsOf } from './members.ts'
import { gunzipped } from './packed/gzip.ts'
import { joined } from './packed/zip.ts'
import { type FileSource, Meter, type Reading } from './reading.ts'
import { HEAD, type Recognised, recognise } from './recognise.ts'
import { placed, readShapefile } from './shapefile/read.ts'
import { Stopped, type VectorContent, VectorError, type VectorFile, type VectorFormat } from './types.ts'

const MEGA = 1024 * 1024
/** Read as it streams by. */
const MOST_GML = 2048 * MEGA
/** Held whole, as text and as what is made of it. */
const MOST_TEXT = 256 * MEGA
const MOST_BYTES = 512 * MEGA

const isText = (format: VectorFormat): boolean => ['geojson', 'topojson', 'mapinfo'].includes(format)

/**
 * One file, a zip or gzip of it, or the files of a Shapefile or MapInfo layer chosen together. Throws VectorError, or Stopped.
 */
export async function readVectorFile(files: FileSource | readonly FileSource[], reading: Reading): Promise<VectorFile> {
  // The order they were chosen in is chance.
  const list = ('name' in files ? [files] : [...files]).sort((a, b) => (a.name < b.name ? -1 : 1))
  const going = new Going(list, reading)
  const [only] = list
  if (!only || going.size === 0) throw new VectorError({ id: 'vector.empty-file' })
  const [format, content] = list.length === 1 ? await readOne(only, going) : await readTogether(list, going)
  return { ...content, format, bytes: going.hash.bytes, sha256: going.hash.hex() }
}

/** A reading under way: every byte of what is read goes by once. */
class Going {
  readonly hash = new Sha256()
  readonly meter: Meter
  readonly reading: Reading
  readonly size: number

  constructor(files: readonly FileSource[], reading: Reading) {
    this.reading = reading
    this.meter = new Meter(reading)
    this.size = files.reduce((sum, { size }) => sum + size, 0)
  }

  async *bytesOf({ name, size, chunks }: FileSource): AsyncGenerator<Uint8Array> {
    let seen = 0
    for await (const chunk of chunks()) {
      if (this.reading.stopped?.()) throw new Stopped()
      this.hash.update(chunk)
      seen += chunk.length
      if (seen > size) break
      yield chunk
      this.meter.read(this.hash.bytes / this.size)
    }
    if (seen !== size) throw new VectorError({ id: 'vector.grew' }, { file: name })
  }
}

type Read = readonly [VectorFormat, VectorContent]

async function readOne(file: FileSource, going: Going): Promise<Read> {
  const kind = recognise(await headOf(file.chunks()), file.name)
  if ('packed' in kind) {
    if (kind.packed === 'gzip') return readGzip(file, going)
    return readMembers(inZip(await wholeOf(going.bytesOf(file), file.size, MOST_BYTES)), going, true)
  }
  if ('other' in kind) throw new VectorError({ id: `vector.kind.${kind.other}` })
  if (kind.format === 'gml') {
    refuseAbove(file.size, MOST_GML)
    return readStreaming(going.bytesOf(file), going)
  }
  const bytes = await wholeOf(going.bytesOf(file), file.size, mostOf(kind.format))
  return readSets([{ main: { name: file.name, bytes: () => bytes }, beside: new Map() }], going, false)
}

/** What a gzip is of shows when its first bytes are unpacked. */
async function readGzip(file: FileSource, going: Going): Promise<Read> {
  const name = file.name.replace(/\.(gz|gzip)$/i, '')
  const kind = recognise(await headOf(gunzipped(file.chunks())), name)
  if (!('format' in kind))
    throw new VectorError({ id: 'other' in kind ? `vector.kind.${kind.other}` : 'vector.packed-twice' })
  const unpacked = gunzipped(going.bytesOf(file))
  if (kind.format === 'gml') return readStreaming(bounded(unpacked, MOST_GML), going)
  const bytes = await wholeOf(unpacked, null, mostOf(kind.format))
  return readSets([{ main: { name, bytes: () => bytes }, beside: new Map() }], going, false)
}

async function readStreaming(chunks: AsyncIterable<Uint8Array>, going: Going): Promise<Read> {
  const gathering = new Gathering('gml', going.reading, going.meter)
  going.meter.streams = true
  await readGml(chunks, gathering)
  return ['gml', gathering.end()]
}

async function readTogether(list: readonly FileSource[], going: Going): Promise<Read> {
  refuseAbove(going.size, MOST_BYTES)
  const members: Member[] = []
  for (const file of list) {
    const bytes = await wholeOf(going.bytesOf(file), file.size, MOST_BYTES)
    members.push({ name: file.name, bytes: () => bytes })
  }
  return readMembers(members, going, false)
}

const readMembers = (members: readonly Member[], going: Going, inside: boolean): Promise<Read> => {
  const sets = setsOf(members)
  return readSets(sets, going, inside || sets.length > 1)
}

/** `named`: whether places say which file they are in. */
async function readSets(sets: readonly MemberSet[], going: Going, named: boolean): Promise<Read> {
  let [gathering, first]: [Gathering | null, string] = [null, '']
  for (const set of sets) {
    const { name } = set.main
    // Unpacked once, and let go when it is read.
    const bytes = set.main.bytes()
    const kind = formatOf(bytes, name)
    if (gathering && gathering.format !== kind.format)
      throw new VectorError({ id: 'vector.several-formats', values: { files: { names: [first, name] } } })
    if (!gathering) {
      gathering = new Gathering(kind.format, going.reading, going.meter)
      first = name
    }
    await readSet({ ...set, bytes, kind, file: named ? name : null }, gathering, going)
  }
  if (!gathering) throw new VectorError({ id: 'vector.empty-file' })
  return [gathering.format, gathering.end()]
}

type Format = Extract<Recognised, { format: VectorFormat }>

function formatOf(bytes: Uint8Array, name: string): Format {
  if (bytes.length === 0) throw new VectorError({ id: 'vector.empty-file' }, { file: name })
  const kind = recognise(bytes.subarray(0, HEAD), name)
  if ('format' in kind) return kind
  throw new VectorError({ id: 'other' in kind ? `vector.kind.${kind.other}` : 'vector.packed-twice' }, { file: name })
}

interface OpenSet extends MemberSet {
  readonly bytes: Uint8Array
  readonly kind: Format
  readonly file: string | null
}

async function readSet(
  { main: { name }, beside, bytes, kind: { format, lines }, file }: OpenSet,
  gathering: Gathering,
  { reading }: Going
): Promise<void> {
  refuseAbove(bytes.length, mostOf(format))
  const part = (ending: string) => beside.get(ending)?.bytes() ?? null
  switch (format) {
    case 'gml':
      return readGml(inPieces(bytes), gathering, file)
    case 'geopackage':
      return readGeoPackage(await sqlFor(reading), bytes, gathering, file)
    case 'flatgeobuf':
      return readFlatGeobuf(bytes, name, gathering, file)
    case 'shapefile': {
      const [dbf, prj, cpg] = [part('dbf'), part('prj'), part('cpg')]
      return void readShapefile({ name, file, shp: bytes, dbf, prj, cpg }, gathering)
    }
    case 'mapinfo': {
      const mid = part('mid')
      const text = (one: Uint8Array) => placed(file, () => textOf(one, gathering))
      return readMif({ name, file, mif: text(bytes), mid: mid && text(mid) }, gathering)
    }
    default: {
      const text = placed(file, () => textOf(bytes, gathering))
      const json = { text, name, file, asked: reading.system ?? null }
      if (lines) return readGeoJsonLines(json, gathering)
      const root = parsedText(text, file)
      return isObject(root) && root.type === 'Topology'
        ? readTopoJson(root, json, gathering)
        : readGeoJson(root, json, gathering)
    }
  }
}

async function sqlFor({ sql }: Reading): Promise<SqlJsStatic> {
  try {
    return await sql()
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    throw new VectorError({ id: 'vector.gpkg.no-reader', values: { cause } })
  }
}

const mostOf = (format: VectorFormat): number => (format === 'gml' ? MOST_GML : isText(format) ? MOST_TEXT : MOST_BYTES)

function refuseAbove(size: number, most: number): void {
  if (size > most) throw tooLarge(size, most)
}

const tooLarge = (size: number, most: number) =>
  new VectorError({ id: 'vector.too-large', values: { size: Math.ceil(size / MEGA), limit: most / MEGA } })

/** The first bytes, of however many pieces. */
async function headOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    pieces.push(chunk)
    length += chunk.length
    if (length >= HEAD) break
  }
  return joined(pieces, length).subarray(0, HEAD)
}

async function* bounded(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    refuseAbove(length, most)
    yield chunk
  }
}

const PIECE = 1 << 18
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE)
}

/** `size`: of all, where it is known. */
async function wholeOf(chunks: AsyncIterable<Uint8Array>, size: number | null, most: number): Promise<Uint8Array> {
  if (size !== null) {
    refuseAbove(size, most)
    const bytes = new Uint8Array(size)
    let at = 0
    for await (const chunk of chunks) {
      bytes.set(chunk, at)
      at += chunk.length
    }
    return bytes
  }
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const chunk of bounded(chunks, most)) {
    pieces.push(chunk)
    length += chunk.length
  }
  return joined(pieces, length)
}
