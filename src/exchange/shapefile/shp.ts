/** Shapes of a Shapefile: .shp with the geometry, .shx with where each record stands. Outer rings run clockwise here. */
import { ByteWriter } from '../bytes.ts'
import { boundsOf, type Projected, type Shape } from '../layer.ts'

const [NULL, POLYLINE, POLYGON] = [0, 3, 5]
const FILE_CODE = 9994
const VERSION = 1000
/** Lengths are told in words of 16 bits. */
const HEADER_WORDS = 50

export function shapes({ layer, shapes }: Projected): { shp: Uint8Array; shx: Uint8Array } {
  const type = layer.kind === 'land' ? POLYGON : POLYLINE
  const records = shapes.map(shape => record(shape, type))
  const words = records.reduce((sum, { length }) => sum + 4 + length / 2, HEADER_WORDS)
  const [shp, shx] = [new ByteWriter(), new ByteWriter()]
  header(shp, words, type, shapes)
  header(shx, HEADER_WORDS + records.length * 4, type, shapes)
  let at = HEADER_WORDS
  for (const [i, content] of records.entries()) {
    shp
      .i32Big(i + 1)
      .i32Big(content.length / 2)
      .raw(content)
    shx.i32Big(at).i32Big(content.length / 2)
    at += 4 + content.length / 2
  }
  return { shp: shp.done(), shx: shx.done() }
}

function header(out: ByteWriter, words: number, type: number, shapes: readonly Shape[]): void {
  out.i32Big(FILE_CODE)
  for (let i = 0; i < 5; i++) out.i32Big(0)
  out.i32Big(words).u32(VERSION).u32(type)
  out.f64(...(boundsOf(shapes) ?? [0, 0, 0, 0]), 0, 0, 0, 0)
}

function record(shape: Shape, type: number): Uint8Array {
  const out = new ByteWriter()
  const bounds = boundsOf([shape])
  if (!bounds) return out.u32(NULL).done()
  const lines = shape.flat()
  out.u32(type).f64(...bounds)
  out.u32(lines.length).u32(lines.reduce((sum, line) => sum + line.length / 2, 0))
  let first = 0
  for (const line of lines) {
    out.u32(first)
    first += line.length / 2
  }
  for (const line of lines) out.line(type === POLYGON ? backwards(line) : line)
  return out.done()
}

function backwards(line: Float64Array): Float64Array {
  const out = new Float64Array(line.length)
  for (let i = 0; i < line.length; i += 2) {
    out[i] = line[line.length - 2 - i] as number
    out[i + 1] = line[line.length - 1 - i] as number
  }
  return out
}
