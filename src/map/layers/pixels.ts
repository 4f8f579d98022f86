/** Small images made pixel by pixel, so that no image file is needed and none can be missing. */

export interface Pixels {
  readonly width: number
  readonly height: number
  /** RGBA, row by row. */
  readonly data: Uint8ClampedArray
}

export type Rgb = readonly [r: number, g: number, b: number]

/** Of `#rrggbb`. */
export const rgbOf = (colour: string): Rgb =>
  [1, 3, 5].map(i => Number.parseInt(colour.slice(i, i + 2), 16)) as [number, number, number]

/** A square tile of one colour, `size` pixels wide; `alpha` (0–255) says how much of it each pixel has. */
export function tileOf(size: number, colour: Rgb, alpha: (x: number, y: number) => number): Pixels {
  const data = new Uint8ClampedArray(size * size * 4)
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) data.set([...colour, alpha(x, y)], (y * size + x) * 4)
  return { width: size, height: size, data }
}
