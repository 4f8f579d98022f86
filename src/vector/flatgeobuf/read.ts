/**
 * FlatGeobuf. Its own library reads what lies beyond the end of a damaged file as zeros, and brings a decompressor of a quarter
 * of a megabyte; the format itself is a header, an index that is passed over, and features one after the other.
 */
import { crsNamed, eastFirst, type UnknownCrs, type VectorCrs } from '../crs.ts'
import type { Gathering } from '../gathering.ts'
import { baseName } from '../geojson/read.ts'
import { at } from '../reading.ts'
import { faulty, NO_SHAPE, type RawShape } from '../shape.ts'
import { VectorError } from '../types.ts'
import { crsOfWkt } from '../wkt.ts'
import { attributesIn, type Column, columnsOf } from './columns.ts'
import { shapeOf } from './shape.ts'
import { Table } from './tables.ts'

const MAGIC = 8
const NODE = 40
const [NAME, TYPE, COLUMNS, COUNT, NODE_SIZE, CRS] = [0, 2, 7, 8, 9, 10]
const [GEOMETRY, PROPERTIES, OWN_COLUMNS] = [0, 1, 2]

interface Header {
  readonly layer: string
  readonly type: number
  readonly columns: readonly Column[]
  /** 0 where it is not known. */
  readonly count: number
  readonly crs: VectorCrs | UnknownCrs | null
  /** Where the features begin. */
  readonly end: number
}

/** Throws VectorError, or Stopped. */
export function readFlatGeobuf(
  bytes: Uint8Array,
  name: string,
  gathering: Gathering,
  file: string | null = null
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { layer, type, columns, count, crs, end } = headerOf(view, name, file)
  gathering.layer(layer)
  let number = 0
  for (let begin = end; begin < bytes.length; ) {
    number++
    const place = at(file, { feature: number, byte: begin })
    const size = begin + 4 > bytes.length ? -1 : view.getUint32(begin, true)
    if (size < 8 || begin + 4 + size > bytes.length)
      throw new VectorError({ id: 'vector.fgb.cut-off', values: { feature: number, byte: begin, n: count } }, place)
    const own = new DataView(view.buffer, view.byteOffset + begin + 4, size)
    begin += 4 + size
    gathering.meter.made(begin / bytes.length)
    const { shape, attributes } = featureIn(own, type, columns)
    gathering.add({ layer, id: null, attributes, place, crs, shape })
  }
  if (count !== 0 && number !== count)
    throw new VectorError(
      { id: 'vector.fgb.cut-off', values: { feature: number + 1, byte: bytes.length, n: count } },
      at(file, { feature: number + 1, byte: bytes.length })
    )
}

/** What does not hang together within its feature is a fault of the feature alone. */
function featureIn(
  view: DataView,
  type: number,
  columns: readonly Column[]
): { readonly shape: RawShape; readonly attributes: ReadonlyMap<string, string> } {
  try {
    const feature = Table.root(view)
    const geometry = feature.table(GEOMETRY)
    const shape = geometry ? shapeOf(geometry, type) : NO_SHAPE
    const own = columnsOf(feature.tables(OWN_COLUMNS))
    const properties = feature.bytes(PROPERTIES)
    return { shape, attributes: properties ? attributesIn(properties, own.length > 0 ? own : columns) : new Map() }
  } catch (error) {
    if (error instanceof RangeError) return { shape: faulty('coordinate'), attributes: new Map() }
    throw error
  }
}

function headerOf(view: DataView, name: string, file: string | null): Header {
  try {
    const size = view.getUint32(MAGIC, true)
    if (MAGIC + 4 + size > view.byteLength) throw new RangeError('header')
    const header = Table.root(new DataView(view.buffer, view.byteOffset + MAGIC + 4, size))
    const count = header.uint64(COUNT)
    const end = MAGIC + 4 + size + indexSize(count, header.uint16(NODE_SIZE, 16))
    if (end > view.byteLength) throw new RangeError('index')
    return {
      layer: header.text(NAME) || baseName(name),
      type: header.uint8(TYPE),
      columns: columnsOf(header.tables(COLUMNS)),
      count,
      crs: crsOf(header.table(CRS)),
      end
    }
  } catch (error) {
    if (error instanceof RangeError) throw new VectorError({ id: 'vector.fgb.header' }, at(file, { byte: MAGIC }))
    throw error
  }
}

/** Of the tree that finds features by place, which lies before them. */
function indexSize(count: number, nodeSize: number): number {
  if (count === 0 || nodeSize < 2) return 0
  let [level, nodes] = [count, count]
  do {
    level = Math.ceil(level / nodeSize)
    nodes += level
  } while (level > 1)
  return nodes * NODE
}

const [ORGANISATION, CODE, CRS_NAME, WKT, CODE_TEXT] = [0, 1, 2, 4, 5]

function crsOf(crs: Table | null): VectorCrs | UnknownCrs | null {
  if (!crs) return null
  const code = crs.int32(CODE) || crs.text(CODE_TEXT)
  const organisation = crs.text(ORGANISATION) || 'EPSG'
  const named = code ? eastFirst(crsNamed(`${organisation}:${code}`)) : null
  if (named && !('unknown' in named)) return named
  const wkt = crs.text(WKT)
  const written = wkt ? crsOfWkt(wkt) : null
  if (written && !('unknown' in written)) return written
  return named ?? written ?? (crs.text(CRS_NAME) ? eastFirst(crsNamed(crs.text(CRS_NAME) ?? '')) : null)
}
