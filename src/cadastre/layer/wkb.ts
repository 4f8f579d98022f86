/** Polygons of well-known binary, as GeoPackage keeps them: ISO numbers for heights and measures, and the older flags. */
import type { RawRing } from './project.ts'
import type { SkipReason } from './types.ts'

export interface BinaryArea {
  /** As the header says; null where there is none. */
  readonly srsId: number | null
  readonly rings: readonly (readonly RawRing[])[]
  readonly fault: SkipReason | null
}

/** Bytes of the envelope by the header's code. */
const ENVELOPES: readonly number[] = [0, 32, 48, 48, 64]
const [POLYGON, MULTIPOLYGON, COLLECTION, CURVE_POLYGON, MULTI_SURFACE] = [3, 6, 7, 10, 12]
const MOST_RINGS = 1 << 20

/** The blob of a GeoPackage geometry column. What is cut off or contradicts itself is a fault, never a throw. */
export function readGeoPackageGeometry(blob: Uint8Array): BinaryArea {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength)
  try {
    if (view.getUint16(0) !== 0x4750) return { srsId: null, rings: [], fault: 'coordinate' }
    const flags = view.getUint8(3)
    const little = (flags & 1) === 1
    const srsId = view.getInt32(4, little)
    const envelope = ENVELOPES[(flags >> 1) & 7]
    if (envelope === undefined) return { srsId, rings: [], fault: 'coordinate' }
    if ((flags & 0x10) !== 0) return { srsId, rings: [], fault: null }
    return { srsId, ...new Wkb(view, 8 + envelope).read() }
  } catch (error) {
    if (error instanceof RangeError) return { srsId: null, rings: [], fault: 'coordinate' }
    throw error
  }
}

class Wkb {
  private readonly view: DataView
  private at: number
  private readonly rings: (readonly RawRing[])[] = []
  private fault: SkipReason | null = null

  constructor(view: DataView, at: number) {
    this.view = view
    this.at = at
  }

  read(): Omit<BinaryArea, 'srsId'> {
    this.geometry(0)
    return { rings: this.rings, fault: this.fault }
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
    if (type === POLYGON) this.polygon(little, dimensions)
    else if (type === MULTIPOLYGON || type === COLLECTION || type === MULTI_SURFACE) {
      const parts = this.count(little, 5)
      for (let i = 0; i < parts; i++) this.geometry(depth + 1)
    } else if (type === CURVE_POLYGON) this.fault = 'curved'
    // Points and lines end the reading: an area beside them in a collection is not looked for.
    else if (depth > 0) this.fault = 'no-area'
  }

  private polygon(little: boolean, dimensions: number): void {
    const polygon: RawRing[] = []
    const rings = this.count(little, 4)
    if (rings > MOST_RINGS) throw new RangeError('rings')
    for (let r = 0; r < rings; r++) {
      const points = this.count(little, 8 * dimensions)
      const numbers: number[] = []
      for (let p = 0; p < points; p++) {
        numbers.push(this.view.getFloat64(this.at, little), this.view.getFloat64(this.at + 8, little))
        this.at += 8 * dimensions
      }
      polygon.push({ numbers, dimensions: 2 })
    }
    if (polygon.length > 0) this.rings.push(polygon)
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
