/** Geometry in a GeoPackage: a header of its own, then well-known binary. */
import { ByteWriter } from '../bytes.ts'
import { boundsOf, type Layer, type Shape } from '../layer.ts'

const POLYGON = 3
const MULTI_LINE = 5
const MULTI_POLYGON = 6
const LINE = 2
const LITTLE_ENDIAN = 1
/** Little-endian, with an envelope of x and y. */
const FLAGS = 0b0011
const EMPTY = 0b1_0001

export function geometryBlob(shape: Shape, kind: Layer['kind'], system: number): Uint8Array {
  const out = new ByteWriter()
  const bounds = boundsOf([shape])
  out
    .u8(0x47)
    .u8(0x50)
    .u8(0)
    .u8(bounds ? FLAGS : EMPTY)
    .u32(system)
  if (bounds) out.f64(bounds[0], bounds[2], bounds[1], bounds[3])
  const lines = shape.flat()
  out.u8(LITTLE_ENDIAN).u32(kind === 'land' ? MULTI_POLYGON : MULTI_LINE)
  out.u32(kind === 'land' ? shape.length : lines.length)
  if (kind === 'lines')
    for (const line of lines)
      out
        .u8(LITTLE_ENDIAN)
        .u32(LINE)
        .u32(line.length / 2)
        .line(line)
  else
    for (const part of shape) {
      out.u8(LITTLE_ENDIAN).u32(POLYGON).u32(part.length)
      for (const ring of part) out.u32(ring.length / 2).line(ring)
    }
  return out.done()
}
