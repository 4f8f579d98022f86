/** Hatching of land that comes to another region, as pixels: against the slope of that of moved land, dashed, in the colour of regions. */
import { colours } from './colours.ts'
import { type Pixels, rgbOf, tileOf } from './pixels.ts'

const SIZE = 24
const ALPHA = 150

/** A tile that repeats without a seam; drawn at two pixels per unit. */
export function regionHatch(): Pixels {
  return tileOf(SIZE, rgbOf(colours.region), (x, y) => {
    const isDash = (x + y) % SIZE < SIZE * 0.65
    return isDash && (x - y + SIZE) % SIZE <= 2 ? ALPHA : 0
  })
}
