/** Diagonal hatching for moved land, as pixels, so that no image file is needed and none can be missing. */

/** Name of the image that hatches moved land; the scene adds it. */
export const HATCH = 'hatch'

const SIZE = 16
const PERIOD = 16
const RGBA: readonly [number, number, number, number] = [0, 89, 179, 130]

/** A tile that repeats without a seam; drawn at two pixels per unit. */
export function hatchImage(): { width: number; height: number; data: Uint8ClampedArray } {
  const data = new Uint8ClampedArray(SIZE * SIZE * 4)
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const along = (x + y) % PERIOD
      const strength = along <= 1 ? 1 : along === 2 || along === PERIOD - 1 ? 0.35 : 0
      data.set([RGBA[0], RGBA[1], RGBA[2], Math.round(RGBA[3] * strength)], (y * SIZE + x) * 4)
    }
  }
  return { width: SIZE, height: SIZE, data }
}
