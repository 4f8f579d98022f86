/** Hatching of land that two compared proposals give to different municipalities, as pixels: crossed, so that it is told apart from land that moves. */
import { colours } from './colours.ts'
import { type Pixels, rgbOf, tileOf } from './pixels.ts'

/** Name of the image; the scene adds it. */
export const DIFFERS = 'differs-hatch'

const SIZE = 20
const ALPHA = 200

/** A tile that repeats without a seam; drawn at two pixels per unit. */
export function differsHatch(): Pixels {
  return tileOf(SIZE, rgbOf(colours.differs), (x, y) =>
    Math.min((x + y) % SIZE, (x - y + SIZE) % SIZE) <= 1 ? ALPHA : 0
  )
}
