/** Well-known binary, as GeoPackage keeps it: ISO numbers for heights and measures, and the older flags. */
import { faulty, NO_SHAPE, type RawRing, type RawShape } from '../shape.ts'
import type { SkipReason } from '../types.ts'

export interface BinaryShape extends RawShape {
  /** As the header says; null where there is none. */
  readonly srsId: number | null
}

/** Bytes of the envelope by the header's code. */
const ENVELOPES: readonly number[] = [0, 32, 48, 48, 64]
const [POINT, LINE, POLYGON, MULTI_POINT, MULTI_LINE, MULTIPOLYGON, COLLECTION] = [1, 2, 3, 4, 5, 6, 7]
const [MULTI_CURVE, MULTI_SURFACE, TRIANGLE] = [11, 12, 17]
/** Parts of one geometry are other geometries. */
const OF_PARTS: readonly number[] = [MULTI_POINT, MULTI_LINE, MULTIPOLYGON, COLLECTION, MULTI_CURVE, MULTI_SURFACE]
/** Circular strings, compound curves, curve polygons. */
const CURVES: readonly number[] = [8, 9, 10, 13, 14]

/** The blob of a GeoPackage geometry column. What is cut off or contradicts itself is a fault, never a throw. */
export function readGeoPackageGeometry(blob: Uint8Array): BinaryShape {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength)
  try {
    if (view.getUint16(0) !== 0x4750) return { srsId: null, ...faulty('coordinate') }
    const flags = view.getUint8(3)
    const little = (flags & 1) === 1
    const srsId = view.getInt32(4, little)
    const envelope = ENVELOPES[(flags >> 1) & 7]
    if (envelope === undefined) return { srsId, ...faulty('coordinate') }
    if ((flags & 0x10) !== 0) return { srsId, ...NO_SHAPE }
    return { srsId, ...new Wkb(view, 8 + envelope).read() }
  } catch (error) {
    if (error instanceof RangeError) return { srsId: null, ...faulty('coordinate') }
    throw error
  }
}

class Wkb {
  private readonly view: DataView
  private at: number
  private readonly polygons: (readonly RawRing[])[] = []
  private readonly lines: RawRing[] = []
  private readonly points: RawRing[] = []
  private fault: SkipReason | null = null

  constructor(view: DataView, at: number) {
    this.view = view
    this.at = at
  }

  read(): RawShape {
    this.geometry(0)
    const { polygons, lines, points, fault } = this
    return { polygons, lines, points, fault }
  }

  /** Throws a RangeError where the bytes end before the geometry does. */
  private geometry(depth: number): void {
    if (depth > 8) throw new RangeError('too deep')
    const little = this.view.getUint8(this.at++) === 1
    const code = this.uint(little)
    if ((code & 0x20000000) !== 0) this.at += 4
    const iso = code & 0x0fffffff
    const [type, more] = [iso % 1000, Math.floor(iso / 1000)]
    const isoDimensions = more === 3 ? 4 : more === 0 ? 2 : 3
    const flagged = 2 + Number((code & 0x80000000) !== 0) + Number((code & 0x40000000) !== 0)
    const dimensions = Math.max(isoDimensions, flagged)
    if (type === POLYGON || type === TRIANGLE) this.polygon(little, dimensions)
    else if (type === LINE) this.lines.push(this.path(little, dimensions))
    else if (type === POINT) this.point(little, dimensions)
    else if (OF_PARTS.includes(type)) {
      const parts = this.count(little, 5)
      // What follows a part that can't be read has no place that is known.
      for (let i = 0; i < parts && this.fault === null; i++) this.geometry(depth + 1)
    } else this.fault = CURVES.includes(type) ? 'curved' : 'shape'
  }

  private polygon(little: boolean, dimensions: number): void {
    const polygon: RawRing[] = []
    const rings = this.count(little, 4)
    for (let r = 0; r < rings; r++) polygon.push(this.path(little, dimensions))
    if (polygon.length > 0) this.polygons.push(polygon)
  }

  private path(little: boolean, dimensions: number): RawRing {
    const points = this.count(little, 8 * dimensions)
    const numbers: number[] = []
    for (let p = 0; p < points; p++) this.pair(numbers, little, dimensions)
    return { numbers, dimensions: 2 }
  }

  private pair(numbers: number[], little: boolean, dimensions: number): void {
    numbers.push(this.view.getFloat64(this.at, little), this.view.getFloat64(this.at + 8, little))
    this.at += 8 * dimensions
  }

  /** An empty point is written as one without numbers. */
  private point(little: boolean, dimensions: number): void {
    const numbers: number[] = []
    this.pair(numbers, little, dimensions)
    if (!numbers.every(Number.isNaN)) this.points.push({ numbers, dimensions: 2 })
  }

  private uint(little: boolean): number {
    this.at += 4
    return this.view.getUint32(this.at - 4, little)
  }

  /** A count that what is left of the bytes can hold. */
  private count(little: boolean, bytesEach: number): number {
    const count = this.uint(little)
    if (count * bytesEach > this.view.byteLength - this.at) throw new RangeError('cut off')
    return count
  }
}
