/** From the samples of a pixel to a colour. */

export type Samples = ArrayLike<number>

/** How pixels are coloured, as PhotometricInterpretation says (TIFF 6.0, p. 37). */
export type Colouring =
  | { readonly kind: 'grey'; readonly low: number; readonly high: number; readonly whiteIsZero: boolean }
  | { readonly kind: 'palette'; readonly colours: Samples }
  | { readonly kind: 'rgb' | 'ycbcr'; readonly most: number }

export interface Pixels {
  /** One list for each sample of a pixel. */
  readonly bands: readonly Samples[]
  readonly colouring: Colouring
  /** The band that says how opaque a pixel is, from 0 to `opaque`; null for none. */
  readonly alpha: { readonly band: number; readonly opaque: number } | null
  /** What stands where there is nothing; null for none. */
  readonly nothing: number | null
}

/** Writes a pixel's red, green, blue and opacity (0–255). */
export function putColour(
  { bands, colouring, alpha, nothing }: Pixels,
  at: number,
  out: Uint8ClampedArray,
  to: number
): void {
  const value = (band: number): number => bands[band]?.[at] ?? 0
  const count = colouring.kind === 'rgb' || colouring.kind === 'ycbcr' ? 3 : 1
  if (isNothing(nothing, count, value)) return
  if (colouring.kind === 'palette') {
    const { colours } = colouring
    const size = colours.length / 3
    for (let c = 0; c < 3; c++) out[to + c] = (colours[value(0) + c * size] ?? 0) / 257
  } else if (colouring.kind === 'grey') {
    const { low, high, whiteIsZero } = colouring
    const share = high > low ? (value(0) - low) / (high - low) : 0.5
    const grey = 255 * (whiteIsZero ? 1 - share : share)
    for (let c = 0; c < 3; c++) out[to + c] = grey
  } else if (colouring.kind === 'rgb') {
    for (let c = 0; c < 3; c++) out[to + c] = (255 * value(c)) / colouring.most
  } else {
    const [y, cb, cr] = [value(0), value(1) - 128, value(2) - 128]
    out[to] = y + 1.402 * cr
    out[to + 1] = y - 0.344136 * cb - 0.714136 * cr
    out[to + 2] = y + 1.772 * cb
  }
  out[to + 3] = alpha ? (255 * value(alpha.band)) / alpha.opaque : 255
}

function isNothing(nothing: number | null, count: number, value: (band: number) => number): boolean {
  for (let band = 0; band < count; band++) if (Number.isNaN(value(band))) return true
  if (nothing === null) return false
  for (let band = 0; band < count; band++) if (value(band) !== nothing) return false
  return true
}
