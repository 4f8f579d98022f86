/**
 * A vector tile of a reference layer: layer `areas` with the land of its areas, `lines` with their outlines and its lines, `points`,
 * and `labels` with a point {name} for each feature. Made of what lies in the tile, simplified to what its zoom can show.
 */
import Flatbush from 'flatbush'
import { clipLine, clipRing } from '../engine/tiles/clip.ts'
import { BUFFER, EXTENT } from '../engine/tiles/tile-frame.ts'
import { TileWriter } from '../engine/tiles/tile-writer.ts'
import { PART, type Shapes } from './shapes.ts'
import { weightsOf } from './weights.ts'

export interface TileAt {
  readonly z: number
  readonly x: number
  readonly y: number
}

/** Simplified lines lie at most so far off; a part smaller than a dot is drawn as one. In units of the tile, eight to a pixel. */
const [OFF, DOT] = [2.4, 4]
const [LEAST, MOST] = [-BUFFER, EXTENT + BUFFER]

export class ReferenceTiles {
  private readonly shapes: Shapes
  private readonly weights: Float32Array
  private readonly index: Flatbush | null
  /** By part: the larger side of its box. */
  private readonly sizes: Float64Array

  constructor(shapes: Shapes) {
    this.shapes = shapes
    const { starts, x, y } = shapes.drawn
    this.weights = weightsOf(shapes.drawn)
    const parts = starts.length - 1
    this.sizes = new Float64Array(parts)
    this.index = parts > 0 ? new Flatbush(parts) : null
    for (let p = 0; p < parts; p++) {
      let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
      for (let i = starts[p] as number; i < (starts[p + 1] as number); i++) {
        minX = Math.min(minX, x[i] as number)
        maxX = Math.max(maxX, x[i] as number)
        minY = Math.min(minY, y[i] as number)
        maxY = Math.max(maxY, y[i] as number)
      }
      this.sizes[p] = Math.max(maxX - minX, maxY - minY)
      this.index?.add(minX, minY, maxX, maxY)
    }
    this.index?.finish()
  }

  /** Bytes of a Mapbox vector tile; none where nothing lies in it. `label`: the attribute that features are called by. */
  tile({ z, x, y }: TileAt, label: string | null): Uint8Array<ArrayBuffer> {
    const scale = EXTENT * 2 ** z
    const [left, top] = [x * EXTENT, y * EXTENT]
    const parts =
      this.index?.search((left + LEAST) / scale, (top + LEAST) / scale, (left + MOST) / scale, (top + MOST) / scale) ??
      []
    parts.sort((a, b) => a - b)
    const made = new Tile(this.shapes, this.weights, this.sizes, { scale, left, top })
    for (const part of parts) made.add(part)
    return made.bytes(label)
  }
}

interface Frame {
  readonly scale: number
  readonly left: number
  readonly top: number
}

class Tile {
  private readonly shapes: Shapes
  private readonly weights: Float32Array
  private readonly sizes: Float64Array
  private readonly frame: Frame
  private readonly rings: (readonly number[])[] = []
  private readonly lines: (readonly number[])[] = []
  private readonly points: number[] = []
  /** Where a feature is named, by its number. */
  private readonly named = new Map<number, readonly [u: number, v: number]>()
  private readonly dots = new Set<number>()
  /** The outline whose holes come next; −1 where it is not drawn. */
  private outline = -1

  constructor(shapes: Shapes, weights: Float32Array, sizes: Float64Array, frame: Frame) {
    this.shapes = shapes
    this.weights = weights
    this.sizes = sizes
    this.frame = frame
  }

  add(part: number): void {
    const kind = this.shapes.kinds[part] as number
    if (kind === PART.point) this.addPoint(part)
    else if ((this.sizes[part] as number) * this.frame.scale < DOT) this.addDot(part, kind)
    else this.addLine(part, kind)
  }

  bytes(label: string | null): Uint8Array<ArrayBuffer> {
    const writer = new TileWriter()
    writer.addPolygons('areas', NONE, this.rings)
    writer.addLines('lines', NONE, this.lines)
    if (this.points.length > 0) writer.addPoints('points', NONE, this.points)
    if (label !== null)
      for (const [feature, at] of this.named) {
        const name = this.shapes.attributes[feature]?.get(label)?.trim()
        if (name) writer.addPoints('labels', { name }, at)
      }
    return writer.bytes()
  }

  private addPoint(part: number): void {
    const at = this.place(this.shapes.drawn.starts[part] as number)
    this.points.push(...at)
    this.name(part, at)
  }

  /** A hundred in one dot are drawn once. */
  private addDot(part: number, kind: number): void {
    if (kind === PART.outline) this.outline = -1
    if (kind === PART.hole) return
    const [u, v] = this.place(this.shapes.drawn.starts[part] as number)
    const key = Math.round(u / DOT) * 65_536 + Math.round(v / DOT)
    if (this.dots.has(key)) return
    this.dots.add(key)
    this.lines.push([u, v, u + DOT, v])
  }

  private addLine(part: number, kind: number): void {
    const placed = this.kept(part)
    for (const line of clipLine(placed, LEAST, MOST)) if (line.length >= 4) this.lines.push(line.map(Math.round))
    if (kind === PART.line) {
      this.name(part, middleOf(placed))
      return
    }
    if (kind === PART.outline) this.outline = -1
    else if (this.outline < 0) return
    const ring = clipRing(placed.slice(0, -2), LEAST, MOST).map(Math.round)
    const area = ring.length >= 6 ? areaOf(ring) : 0
    if (area === 0) return
    // Outlines go clockwise (y down), holes the other way.
    this.rings.push(area > 0 === (kind === PART.outline) ? ring : reversed(ring))
    if (kind !== PART.outline) return
    this.outline = part
    this.name(part, middleOfRing(placed))
  }

  /** The points of a part that can be told apart here, in whole units. */
  private kept(part: number): number[] {
    const { starts } = this.shapes.drawn
    const least = OFF / this.frame.scale
    const out: number[] = []
    for (let i = starts[part] as number; i < (starts[part + 1] as number); i++) {
      if ((this.weights[i] as number) < least) continue
      const [u, v] = this.place(i)
      if (u !== out.at(-2) || v !== out.at(-1)) out.push(u, v)
    }
    return out
  }

  private place(point: number): readonly [u: number, v: number] {
    const { x, y } = this.shapes.drawn
    const { scale, left, top } = this.frame
    return [Math.round((x[point] as number) * scale - left), Math.round((y[point] as number) * scale - top)]
  }

  /** By the first of its parts here, and only in the tile that has the place. */
  private name(part: number, [u, v]: readonly [number, number]): void {
    const feature = this.shapes.features[part] as number
    if (u >= 0 && u < EXTENT && v >= 0 && v < EXTENT && !this.named.has(feature)) this.named.set(feature, [u, v])
  }
}

const NONE = {}

function middleOf(line: readonly number[]): readonly [number, number] {
  const at = 2 * Math.floor(line.length / 4)
  return [line[at] ?? 0, line[at + 1] ?? 0]
}

/** The centre of gravity, which is near enough for a name. */
function middleOfRing(ring: readonly number[]): readonly [number, number] {
  let [sum, x, y] = [0, 0, 0]
  const [ox, oy] = [ring[0] ?? 0, ring[1] ?? 0]
  for (let i = 2; i < ring.length; i += 2) {
    const [ax, ay] = [(ring[i - 2] as number) - ox, (ring[i - 1] as number) - oy]
    const [bx, by] = [(ring[i] as number) - ox, (ring[i + 1] as number) - oy]
    const turn = ax * by - bx * ay
    sum += turn
    x += (ax + bx) * turn
    y += (ay + by) * turn
  }
  return sum === 0 ? [ox, oy] : [Math.round(ox + x / (3 * sum)), Math.round(oy + y / (3 * sum))]
}

/** Twice the area, positive where it goes clockwise with y down. */
function areaOf(ring: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length
    sum += (ring[i] as number) * (ring[j + 1] as number) - (ring[j] as number) * (ring[i + 1] as number)
  }
  return sum
}

function reversed(ring: readonly number[]): number[] {
  const out: number[] = []
  for (let i = ring.length - 2; i >= 0; i -= 2) out.push(ring[i] as number, ring[i + 1] as number)
  return out
}
