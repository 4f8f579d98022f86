/** Where a tile of the map lies: from the grid (EPSG:3035) to a tile's own units in Web Mercator, for display only. */
import type { Box } from '../../geometry/box.ts'
import { toGridMm, toRadiansNear } from '../../geometry/grid.ts'
import type { TileId } from '../api.ts'

/** Units along a tile's side; it is drawn 512 pixels wide, so one pixel is eight. */
export const EXTENT = 4096
const UNITS_PER_PIXEL = EXTENT / 512
/** Units beyond each side that are drawn too: half the widest line, which a neighbouring tile would else cut. */
export const BUFFER = 64

/**
 * How far (m) a line that is straight in EPSG:3035 bends away from the straight line in Web Mercator, per square metre of
 * its length. Measured in Denmark it is at most 2.8e-8: see tile-frame.test.ts.
 */
const BEND = 3e-8
/** Pixels that a line may lie off for want of vertices. */
const OFF_PX = 0.2

/** Points along a side that the box is put around, and how much is added for the bend between them. */
const SAMPLES = 8
const SLACK = 0.01

export class TileFrame {
  readonly z: number
  /** Tile with its buffer; mm relative to the dataset's origin. */
  readonly box: Box
  /** Ground under a pixel, mm: what is smaller can't be seen. */
  readonly pixelMm: number
  /** Longer edges (mm) need vertices in between. */
  readonly longestMm: number
  private readonly origin: readonly [number, number]
  private readonly scale: number
  private readonly left: number
  private readonly top: number

  /** `origin`: the dataset's, absolute EPSG:3035 mm. */
  constructor({ z, x, y }: TileId, origin: readonly [number, number]) {
    this.origin = origin
    this.z = z
    this.scale = EXTENT * 2 ** z
    this.left = x * EXTENT
    this.top = y * EXTENT
    this.box = this.boxAround(-BUFFER, EXTENT + BUFFER)
    const [minX, , maxX] = this.boxAround(0, EXTENT)
    this.pixelMm = ((maxX - minX) / EXTENT) * UNITS_PER_PIXEL
    this.longestMm = 1000 * Math.sqrt((OFF_PX * this.pixelMm) / 1000 / BEND)
  }

  /** Appends a place of the grid to a flat list, in whole units of the tile, x east and y south. */
  place(x: number, y: number, out: number[]): void {
    const [lon, lat] = toRadiansNear(x + this.origin[0], y + this.origin[1])
    out.push(
      Math.round(((lon + Math.PI) / (2 * Math.PI)) * this.scale - this.left),
      Math.round(((1 - Math.asinh(Math.tan(lat)) / Math.PI) / 2) * this.scale - this.top)
    )
  }

  /** The grid's place of a position in the tile; mm relative to the origin. */
  gridAt(u: number, v: number): readonly [x: number, y: number] {
    const lon = ((this.left + u) / this.scale) * 360 - 180
    const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * (this.top + v)) / this.scale))) * 180) / Math.PI
    const [x, y] = toGridMm([lon, lat])
    return [x - this.origin[0], y - this.origin[1]]
  }

  private boxAround(from: number, to: number): Box {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
    for (let i = 0; i <= SAMPLES; i++) {
      const at = from + ((to - from) * i) / SAMPLES
      for (const [u, v] of [
        [at, from],
        [at, to],
        [from, at],
        [to, at]
      ] as const) {
        const [x, y] = this.gridAt(u, v)
        minX = Math.min(minX, x)
        minY = Math.min(minY, y)
        maxX = Math.max(maxX, x)
        maxY = Math.max(maxY, y)
      }
    }
    const slack = SLACK * Math.max(maxX - minX, maxY - minY)
    return [minX - slack, minY - slack, maxX + slack, maxY + slack]
  }
}
