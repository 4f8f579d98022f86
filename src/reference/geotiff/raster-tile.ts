/** A tile of the map from a GeoTIFF: for each of its pixels the picture's pixel that its middle lies in. */
import { latOf, lonOf } from '../shapes.ts'
import type { TileAt } from '../vector-tile.ts'
import { putColour } from './colour.ts'
import type { Level, Raster } from './open.ts'
import { pixelOf, toSystem } from './placing.ts'

/** Pixels along a tile's side. */
export const SIDE = 256
/** Between places that are projected; those between them lie off by less than a tenth of a pixel. */
const STEP = 32
const KNOTS = SIDE / STEP + 1
/** Degrees over which a picture's scale is measured. */
const NEAR = 0.001
/** Pixels of the picture that are read for one tile, along a side: without overviews it shows only where one is near enough. */
const MOST_READ = 4096

/** Where the corners of squares of a tile's pixels lie in the picture: column and row, at full size. */
function knotsOf({ system, affine }: Raster, { z, x, y }: TileAt): Float64Array {
  const knots = new Float64Array(2 * KNOTS * KNOTS)
  const scale = SIDE * 2 ** z
  for (let j = 0; j < KNOTS; j++)
    for (let i = 0; i < KNOTS; i++) {
      const lon = lonOf((x * SIDE + i * STEP) / scale)
      const lat = latOf((y * SIDE + j * STEP) / scale)
      knots.set(pixelOf(affine, ...toSystem(system, lon, lat)), 2 * (j * KNOTS + i))
    }
  return knots
}

/** Column and row at a place of the tile, in its pixels. */
function between(knots: Float64Array, u: number, v: number): readonly [column: number, row: number] {
  const [i, j] = [Math.min(KNOTS - 2, Math.floor(u / STEP)), Math.min(KNOTS - 2, Math.floor(v / STEP))]
  const [s, t] = [u / STEP - i, v / STEP - j]
  const at = (di: number, dj: number, k: number): number => knots[2 * ((j + dj) * KNOTS + i + di) + k] as number
  const mix = (k: number): number =>
    (1 - t) * ((1 - s) * at(0, 0, k) + s * at(1, 0, k)) + t * ((1 - s) * at(0, 1, k) + s * at(1, 1, k))
  return [mix(0), mix(1)]
}

/** The smallest picture that still has a pixel for each of the tile's. */
function levelFor({ levels }: Raster, knots: Float64Array): Level {
  const [main] = levels
  const across = Math.hypot(
    (knots[2 * (KNOTS - 1)] as number) - (knots[0] as number),
    (knots[2 * (KNOTS - 1) + 1] as number) - (knots[1] as number)
  )
  const perPixel = across / SIDE
  return levels.findLast(({ width }) => main.width / width <= perPixel) ?? main
}

/** Red, green, blue and opacity of each pixel; null where nothing of the picture lies, or too much of it to be read. */
export async function rasterTile(raster: Raster, tile: TileAt): Promise<Uint8ClampedArray<ArrayBuffer> | null> {
  const knots = knotsOf(raster, tile)
  const level = levelFor(raster, knots)
  const [main] = raster.levels
  const [byColumn, byRow] = [level.width / main.width, level.height / main.height]
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let k = 0; k < knots.length; k += 2) {
    const [column, row] = [(knots[k] as number) * byColumn, (knots[k + 1] as number) * byRow]
    left = Math.min(left, column)
    right = Math.max(right, column)
    top = Math.min(top, row)
    bottom = Math.max(bottom, row)
  }
  left = Math.max(0, Math.floor(left) - 1)
  top = Math.max(0, Math.floor(top) - 1)
  right = Math.min(level.width, Math.ceil(right) + 1)
  bottom = Math.min(level.height, Math.ceil(bottom) + 1)
  if (!(right > left && bottom > top) || right - left > MOST_READ || bottom - top > MOST_READ) return null
  const bands = await level.image.readRasters({ window: [left, top, right, bottom], interleave: false })
  const pixels = { ...raster.look, bands }
  const out = new Uint8ClampedArray(4 * SIDE * SIDE)
  for (let v = 0; v < SIDE; v++)
    for (let u = 0; u < SIDE; u++) {
      const [column, row] = between(knots, u + 0.5, v + 0.5)
      const [c, r] = [Math.floor(column * byColumn), Math.floor(row * byRow)]
      if (c < left || c >= right || r < top || r >= bottom) continue
      putColour(pixels, (r - top) * (right - left) + c - left, out, 4 * (v * SIDE + u))
    }
  return out
}

/** The least zoom at which a tile in the middle of the picture can be read; tiles are SIDE pixels wide. */
export function leastZoom(raster: Raster): number {
  const [west, south, east, north] = raster.extent
  const [lon, lat] = [(west + east) / 2, (south + north) / 2]
  const smallest = raster.levels.at(-1) ?? raster.levels[0]
  // A picture that is not larger than what is read for one tile shows from afar too.
  if (Math.max(smallest.width, smallest.height) <= MOST_READ) return 0
  const share = smallest.width / raster.levels[0].width
  const [a, b] = [
    pixelOf(raster.affine, ...toSystem(raster.system, lon - NEAR, lat)),
    pixelOf(raster.affine, ...toSystem(raster.system, lon + NEAR, lat))
  ]
  const perDegree = (share * Math.hypot(a[0] - b[0], a[1] - b[1])) / (2 * NEAR)
  return Math.max(0, Math.ceil(Math.log2((360 * perDegree) / MOST_READ)))
}
