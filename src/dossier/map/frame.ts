/** Which stretch of land a map shows, at a round scale. Boxes are EPSG:25832 metres, paper is in millimetres. */
import type { UtmBox } from '../../engine/api.ts'

export interface Frame {
  readonly box: UtmBox
  /** 1 : this. */
  readonly scale: number
  readonly width: number
  readonly height: number
}

const SCALES = [
  500, 1000, 2000, 2500, 4000, 5000, 10_000, 20_000, 25_000, 40_000, 50_000, 75_000, 100_000, 150_000, 200_000, 250_000,
  300_000, 400_000, 500_000, 750_000, 1_000_000, 1_500_000, 2_000_000, 2_500_000, 3_000_000, 4_000_000, 5_000_000
]
/** Of the paper that what is shown may take up. */
const FILLED = 0.86

/** The largest round scale at which all of `around` lies on the paper, in its middle. */
export function frameAround(around: UtmBox, width: number, height: number): Frame {
  const [west, south, east, north] = around
  const needed = Math.max((east - west) / width, (north - south) / height) * (1000 / FILLED)
  const scale = SCALES.find(one => one >= needed) ?? Math.ceil(needed / 1_000_000) * 1_000_000
  const [x, y] = [(west + east) / 2, (south + north) / 2]
  const [halfWidth, halfHeight] = [(width * scale) / 2000, (height * scale) / 2000]
  return { box: [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight], scale, width, height }
}

export function union(boxes: readonly UtmBox[]): UtmBox | null {
  if (boxes.length === 0) return null
  return [
    Math.min(...boxes.map(box => box[0])),
    Math.min(...boxes.map(box => box[1])),
    Math.max(...boxes.map(box => box[2])),
    Math.max(...boxes.map(box => box[3]))
  ]
}

/** Around pairs, east then north. */
export function boxOf(path: readonly number[]): UtmBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < path.length; i += 2) {
    const [x, y] = [path[i] as number, path[i + 1] as number]
    west = Math.min(west, x)
    south = Math.min(south, y)
    east = Math.max(east, x)
    north = Math.max(north, y)
  }
  return [west, south, east, north]
}

export const meets = (one: UtmBox, other: UtmBox): boolean =>
  one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3]
