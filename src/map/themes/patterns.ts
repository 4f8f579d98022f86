/** Patterns of classes, as pixels: tiles that repeat without a seam, drawn at two pixels per unit. Thin and grey, so that moved land's blue hatching and names stay readable. */
import type { ThemePattern } from '../api.ts'
import { type Pixels, tileOf } from '../layers/pixels.ts'

const SIZE = 16
const INK = [47, 43, 38] as const

const ALPHA: Readonly<Record<ThemePattern, (x: number, y: number) => number>> = {
  // Upright, where what moves is hatched aslant.
  lines: x => (x % SIZE < 2 ? 90 : 0),
  dots: (x, y) => {
    const [dx, dy] = [(x % 8) - 3.5, ((y + (Math.floor(x / 8) % 2) * 4) % 8) - 3.5]
    return Math.hypot(dx, dy) < 1.6 ? 150 : 0
  },
  strokes: (x, y) => (y % 8 < 2 && (x + (Math.floor(y / 8) % 2) * 8) % SIZE < 8 ? 120 : 0)
}

export const patternImage = (pattern: ThemePattern): Pixels => tileOf(SIZE, INK, ALPHA[pattern])
