/** GeoTIFF files as tests need them, written byte by byte after TIFF 6.0 and OGC 19-008r4: little-endian, not compressed. */

export interface MadeImage {
  readonly width: number
  readonly height: number
  /** Samples of the pixel at a column and row. */
  readonly pixel: (column: number, row: number) => readonly number[]
  /** Along a tile's side; null for strips of three rows. */
  readonly tile?: number | null
}

export interface MadeTiff {
  readonly bits?: 8 | 16 | 32
  /** 1 whole numbers, 3 floating point. */
  readonly format?: 1 | 3
  /** PhotometricInterpretation. */
  readonly colours?: number
  readonly samples?: number
  readonly alpha?: boolean
  /** Red of all, then green, then blue, 16 bits each. */
  readonly palette?: readonly number[]
  readonly nothing?: string
  /** Tags 33550, 33922 and 34264. */
  readonly scale?: readonly number[]
  readonly tiePoint?: readonly number[]
  readonly transformation?: readonly number[]
  /** Keys of the GeoKeyDirectory that are short numbers. */
  readonly keys?: readonly (readonly [key: number, value: number])[]
}

const [SHORT, LONG, DOUBLE, ASCII] = [3, 4, 12, 2]
const SIZE: Readonly<Record<number, number>> = { [SHORT]: 2, [LONG]: 4, [DOUBLE]: 8, [ASCII]: 1 }

type Entry = readonly [tag: number, type: number, values: readonly number[]]

/** The picture first, then its overviews. */
export function tiff(images: readonly MadeImage[], made: MadeTiff): Uint8Array<ArrayBuffer> {
  const { bits = 8, format = 1, samples = 1, colours = 1 } = made
  const out: number[] = [0x49, 0x49, 42, 0, 0, 0, 0, 0]
  let link = 4
  for (const [n, image] of images.entries()) {
    const { width, height, tile = null } = image
    const blocks = blocksOf(image).map(block => {
      const at = out.length
      for (const value of block) out.push(...bytesOf(value, bits, format))
      return [at, out.length - at] as const
    })
    const entries: Entry[] = [
      [254, LONG, [n === 0 ? 0 : 1]],
      [256, LONG, [width]],
      [257, LONG, [height]],
      [258, SHORT, Array(samples).fill(bits)],
      [259, SHORT, [1]],
      [262, SHORT, [colours]],
      ...(tile === null ? [[273, LONG, blocks.map(([at]) => at)] as Entry] : []),
      [277, SHORT, [samples]],
      ...(tile === null
        ? ([
            [278, LONG, [ROWS]],
            [279, LONG, blocks.map(([, size]) => size)]
          ] as Entry[])
        : []),
      ...(made.palette ? [[320, SHORT, made.palette] as Entry] : []),
      ...(tile === null
        ? []
        : ([
            [322, LONG, [tile]],
            [323, LONG, [tile]],
            [324, LONG, blocks.map(([at]) => at)],
            [325, LONG, blocks.map(([, size]) => size)]
          ] as Entry[])),
      ...(made.alpha ? [[338, SHORT, [2]] as Entry] : []),
      [339, SHORT, Array(samples).fill(format)],
      ...(n > 0 ? [] : placeOf(made)),
      ...(made.nothing === undefined ? [] : [[42113, ASCII, [...new TextEncoder().encode(made.nothing), 0]] as Entry])
    ]
    put(out, link, out.length)
    link = directory(out, entries)
  }
  return Uint8Array.from(out)
}

const ROWS = 3

function placeOf({ scale, tiePoint, transformation, keys }: MadeTiff): Entry[] {
  return [
    ...(scale ? [[33550, DOUBLE, scale] as Entry] : []),
    ...(tiePoint ? [[33922, DOUBLE, tiePoint] as Entry] : []),
    ...(transformation ? [[34264, DOUBLE, transformation] as Entry] : []),
    ...(keys
      ? [[34735, SHORT, [1, 1, 0, keys.length, ...keys.flatMap(([key, value]) => [key, 0, 1, value])]] as Entry]
      : [])
  ]
}

/** Samples of each strip or tile, pixel by pixel; tiles reach beyond the picture. */
function blocksOf({ width, height, pixel, tile = null }: MadeImage): number[][] {
  const [w, h] = tile === null ? [width, ROWS] : [tile, tile]
  const blocks: number[][] = []
  for (let top = 0; top < height; top += h)
    for (let left = 0; left < width; left += w) {
      const block: number[] = []
      const rows = tile === null ? Math.min(h, height - top) : h
      for (let row = top; row < top + rows; row++)
        for (let column = left; column < left + w; column++)
          block.push(...(row < height && column < width ? pixel(column, row) : pixel(0, 0).map(() => 0)))
      blocks.push(block)
    }
  return blocks
}

/** Written at the end; returns where the place of the next one is written. */
function directory(out: number[], entries: readonly Entry[]): number {
  const begin = out.length
  const size = 2 + 12 * entries.length + 4
  for (let i = 0; i < size; i++) out.push(0)
  out[begin] = entries.length % 256
  for (const [i, [tag, type, values]] of entries.entries()) {
    const at = begin + 2 + 12 * i
    const bytes = values.flatMap(value => numberBytes(value, type))
    out.splice(at, 4, tag & 255, tag >> 8, type, 0)
    put(out, at + 4, values.length)
    if (bytes.length <= 4) for (const [k, byte] of bytes.entries()) out[at + 8 + k] = byte
    else {
      put(out, at + 8, out.length)
      out.push(...bytes)
    }
  }
  return begin + size - 4
}

function put(out: number[], at: number, value: number): void {
  for (let k = 0; k < 4; k++) out[at + k] = (value >>> (8 * k)) & 255
}

function numberBytes(value: number, type: number): number[] {
  const view = new DataView(new ArrayBuffer(8))
  if (type === DOUBLE) view.setFloat64(0, value, true)
  else view.setUint32(0, value, true)
  return Array.from(new Uint8Array(view.buffer).subarray(0, SIZE[type]))
}

function bytesOf(value: number, bits: number, format: number): number[] {
  const view = new DataView(new ArrayBuffer(4))
  if (format === 3) view.setFloat32(0, value, true)
  else view.setUint32(0, value, true)
  return Array.from(new Uint8Array(view.buffer).subarray(0, bits / 8))
}
