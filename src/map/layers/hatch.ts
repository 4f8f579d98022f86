/** Diagonal hatching for moved land, as pixels, so that no image file is needed and none can be missing. */

import { type Pixels, tileOf } from './pixels.ts'

/** Name of the image that hatches moved land; the scene adds it. */
export const HATCH = 'hatch'

const SIZE = 16
const BLUE = [0, 89, 179] as const
const ALPHA = 130

/** A tile that repeats without a seam; drawn at two pixels per unit. */
export function hatchImage(): Pixels {
  return tileOf(SIZE, BLUE, (x, y) => {
    const along = (x + y) % SIZE
    return Math.round(ALPHA * (along <= 1 ? 1 : along === 2 || along === SIZE - 1 ? 0.35 : 0))
  })
}
