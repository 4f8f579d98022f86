/** Hatching of land that two compared proposals give to different municipalities, as pixels: crossed, so that it is told apart from land that moves. */
import { colours } from './colours.ts'

/** Name of the image; the scene adds it. */
export const DIFFERS = 'differs-hatch'

const SIZE = 20
const ALPHA = 200

/** A tile that repeats without a seam; drawn at two pixels per unit. */
export function differsHatch(): { width: number; height: number; data: Uint8ClampedArray } {
  const data = new Uint8ClampedArray(SIZE * SIZE * 4)
  const [r, g, b] = [1, 3, 5].map(i => Number.parseInt(colours.differs.slice(i, i + 2), 16)) as [number, number, number]
  for (let y = 0; y < SIZE; y++)
    for (let x = 0; x < SIZE; x++) {
      const near = Math.min((x + y) % SIZE, (x - y + SIZE) % SIZE)
      data.set([r, g, b, near <= 1 ? ALPHA : 0], (y * SIZE + x) * 4)
    }
  return { width: SIZE, height: SIZE, data }
}
