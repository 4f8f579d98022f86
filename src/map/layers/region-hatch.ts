/** Hatching of land that comes to another region, as pixels: against the slope of that of moved land, dashed, in the colour of regions. */
import { colours } from './colours.ts'

const SIZE = 24
const PERIOD = 24
const ALPHA = 150

/** A tile that repeats without a seam; drawn at two pixels per unit. */
export function regionHatch(): { width: number; height: number; data: Uint8ClampedArray } {
  const data = new Uint8ClampedArray(SIZE * SIZE * 4)
  const [r, g, b] = [1, 3, 5].map(i => Number.parseInt(colours.region.slice(i, i + 2), 16)) as [number, number, number]
  for (let y = 0; y < SIZE; y++)
    for (let x = 0; x < SIZE; x++) {
      const across = (x - y + PERIOD) % PERIOD
      const isDash = (x + y) % SIZE < SIZE * 0.65
      data.set([r, g, b, isDash && across <= 2 ? ALPHA : 0], (y * SIZE + x) * 4)
    }
  return { width: SIZE, height: SIZE, data }
}
