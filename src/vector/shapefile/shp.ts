/** The shapes of a Shapefile (.shp), record by record. Coordinates are east and north; heights and measures are let go. */
import { nested } from '../nesting.ts'
import { faulty, NO_SHAPE, type RawRing, type RawShape } from '../shape.ts'
import { VectorError } from '../types.ts'

export interface ShapeRecord {
  readonly shape: RawShape
  /** Of the record in the file. */
  readonly byte: number
}

const HEADER = 100
const FILE_CODE = 9994
const VERSION = 1000
const [NULL, POINT, LINE, POLYGON, MULTI_POINT] = [0, 1, 3, 5, 8]

/** Throws VectorError where the file is not whole or contradicts itself. */
export function* shapesIn(bytes: Uint8Array): Generator<ShapeRecord> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER || view.getInt32(0) !== FILE_CODE || view.getInt32(28, true) !== VERSION)
    throw new VectorError({ id: 'vector.shp.not' }, { byte: 0 })
  const length = 2 * view.getInt32(24)
  if (length > bytes.length || length < HEADER) {
    const values = { size: bytes.length, stated: length }
    throw new VectorError({ id: 'vector.shp.length', values }, { byte: 24 })
  }
  let number = 0
  for (let at = HEADER; at < bytes.length; ) {
    number++
    const broken = () =>
      new VectorError({ id: 'vector.shp.broken', values: { feature: number, byte: at } }, { feature: number, byte: at })
    if (at + 12 > bytes.length) throw broken()
    // Records count from 1; some programs count from 0.
    const counted = view.getInt32(at)
    const size = 2 * view.getInt32(at + 4)
    if ((counted !== number && counted !== number - 1) || size < 4 || at + 8 + size > bytes.length) throw broken()
    yield { shape: shapeIn(new DataView(view.buffer, view.byteOffset + at + 8, size)), byte: at }
    at += 8 + size
  }
}

/** What is cut off within its record is a fault of the feature alone. */
function shapeIn(view: DataView): RawShape {
  try {
    const type = view.getInt32(0, true)
    if (type === NULL) return NO_SHAPE
    // 1x have heights, 2x measures.
    const plain = type < 30 ? type % 10 : -1
    if (plain === POINT) return { ...NO_SHAPE, points: [pair(view, 4)] }
    if (plain === MULTI_POINT) return { ...NO_SHAPE, points: points(view, 40, count(view, 36, 16)) }
    if (plain === LINE) return { ...NO_SHAPE, lines: parts(view).filter(({ numbers }) => numbers.length > 0) }
    if (plain === POLYGON) return { ...NO_SHAPE, polygons: nested(parts(view)) }
    return faulty('shape')
  } catch (error) {
    if (error instanceof RangeError) return faulty('coordinate')
    throw error
  }
}

/** A number of things that what is left of the record can hold. */
function count(view: DataView, at: number, bytesEach: number): number {
  const found = view.getInt32(at, true)
  if (found < 0 || found * bytesEach > view.byteLength - at - 4) throw new RangeError('count')
  return found
}

function pair(view: DataView, at: number): RawRing {
  return { numbers: [view.getFloat64(at, true), view.getFloat64(at + 8, true)], dimensions: 2 }
}

const points = (view: DataView, at: number, n: number): RawRing[] =>
  Array.from({ length: n }, (_, i) => pair(view, at + 16 * i))

function parts(view: DataView): RawRing[] {
  const rings = count(view, 36, 4)
  const all = count(view, 40, 16)
  const first = 44 + 4 * rings
  if (first + 16 * all > view.byteLength) throw new RangeError('points')
  return Array.from({ length: rings }, (_, i) => {
    const from = view.getInt32(44 + 4 * i, true)
    const to = i + 1 < rings ? view.getInt32(48 + 4 * i, true) : all
    // Parts follow one another: all points belong to one, and to one alone.
    if (from < 0 || to < from || to > all || (i === 0 && from !== 0)) throw new RangeError('parts')
    const numbers: number[] = []
    for (let at = first + 16 * from; at < first + 16 * to; at += 16)
      numbers.push(view.getFloat64(at, true), view.getFloat64(at + 8, true))
    return { numbers, dimensions: 2 }
  })
}
