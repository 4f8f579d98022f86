/** Patterns as pixels, so that no image file is needed: what a colour says is said by a pattern too. */

export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

type Rgb = readonly [number, number, number]

/** Names of the images. */
export const PATTERNS = {
  gives: 'pattern-gives',
  receives: 'pattern-receives',
  lake: 'pattern-lake',
  bridge: 'sign-bridge',
  arrow: 'sign-arrow'
}

/** Drawn at two pixels per unit. */
const SIZE = 64

/** Dots for who gives, crosses for who receives, dashes of water for lakes that are only about there; and a bridge. */
export const patterns: Readonly<Record<keyof typeof PATTERNS, () => Pixels>> = {
  gives: () => pattern(SIZE, [124, 84, 36], (x, y) => (near(x, y, 16, 16, 3) || near(x, y, 48, 48, 3) ? 130 : 0)),
  receives: () => pattern(SIZE, [54, 110, 40], (x, y) => (cross(x, y, 16, 48, 6) || cross(x, y, 48, 16, 6) ? 120 : 0)),
  lake: () => pattern(32, [74, 122, 160], (x, y) => (dash(x, y, 4, 8, 12) || dash(x, y, 20, 24, 12) ? 190 : 34)),
  /** Upwards, with a shaft: a mere triangle points three ways. */
  arrow: () =>
    pattern(24, [65, 88, 107], (x, y) => {
      const off = Math.abs(x + 0.5 - 12)
      return (y >= 2 && y <= 11 && off <= (y - 1) * 0.5) || (y > 11 && y <= 21 && off < 1.5) ? 255 : 0
    }),
  bridge: () =>
    pattern(22, [74, 84, 96], (x, y) =>
      (x >= 6 && x <= 7) || (x >= 14 && x <= 15) || ((y <= 3 || y >= 18) && wing(x, y)) ? 255 : 0
    )
}

const near = (x: number, y: number, cx: number, cy: number, r: number): boolean =>
  (x + 0.5 - cx) ** 2 + (y + 0.5 - cy) ** 2 <= r ** 2
const cross = (x: number, y: number, cx: number, cy: number, arm: number): boolean =>
  (Math.abs(x + 0.5 - cx) < 1.1 && Math.abs(y + 0.5 - cy) < arm) ||
  (Math.abs(y + 0.5 - cy) < 1.1 && Math.abs(x + 0.5 - cx) < arm)
const dash = (x: number, y: number, left: number, top: number, length: number): boolean =>
  (y === top || y === top + 1) && x >= left && x < left + length
/** The ends of a bridge's railings, spread outwards. */
const wing = (x: number, y: number): boolean => {
  const out = y <= 3 ? 3 - y : y - 18
  return Math.abs(x - (6 - out)) <= 0.5 || Math.abs(x - (15 + out)) <= 0.5
}

function pattern(size: number, [r, g, b]: Rgb, alpha: (x: number, y: number) => number): Pixels {
  const data = new Uint8ClampedArray(size * size * 4)
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) data.set([r, g, b, alpha(x, y)], (y * size + x) * 4)
  return { width: size, height: size, data }
}
