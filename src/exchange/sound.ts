/**
 * Whether lines still meet only at their ends when their points were rounded: where two run together within less than a rounding,
 * one may come to lie across the other.
 */
import Flatbush from 'flatbush'
import { orient2d } from '../geometry/exact.ts'
import { PointIndex } from '../geometry/point-index.ts'
import type { Shape } from './layer.ts'

/** Whether rings still run the way they should: the first of a polygon counter-clockwise, holes clockwise. */
export const keepTheirSense = (shapes: readonly Shape[]): boolean =>
  shapes.every(shape => shape.every(part => part.every((ring, i) => (i === 0 ? area(ring) > 0 : area(ring) < 0))))

/** Twice the signed area, from the ring's first corner: the numbers are small then. */
function area(ring: Float64Array): number {
  const [ox, oy] = [ring[0] as number, ring[1] as number]
  let sum = 0
  for (let i = 2; i + 1 < ring.length; i += 2)
    sum +=
      ((ring[i - 2] as number) - ox) * ((ring[i + 1] as number) - oy) -
      ((ring[i] as number) - ox) * ((ring[i - 1] as number) - oy)
  return sum
}

/** Of all lines of all shapes, whole numbers after `factor`. Lines that lie on one another, as neighbours' do, are one. */
export function meetsOnlyAtEnds(shapes: readonly Shape[], factor: number): boolean {
  const segments = segmentsOf(shapes, factor)
  const count = segments.length / 4
  if (count === 0) return true
  const index = new Flatbush(count, 16, Float64Array)
  const at = (i: number) => segments[i] as number
  for (let i = 0; i < segments.length; i += 4)
    index.add(
      Math.min(at(i), at(i + 2)),
      Math.min(at(i + 1), at(i + 3)),
      Math.max(at(i), at(i + 2)),
      Math.max(at(i + 1), at(i + 3))
    )
  index.finish()
  for (let i = 0; i < count; i++) {
    const k = 4 * i
    const [ax, ay, bx, by] = [at(k), at(k + 1), at(k + 2), at(k + 3)]
    const near = index.search(
      Math.min(ax, bx),
      Math.min(ay, by),
      Math.max(ax, bx),
      Math.max(ay, by),
      other =>
        other > i && touches(ax, ay, bx, by, at(4 * other), at(4 * other + 1), at(4 * other + 2), at(4 * other + 3))
    )
    if (near.length > 0) return false
  }
  return true
}

/** More points than any file holds; the numbers of two in one number stay whole. */
const MOST_POINTS = 2 ** 26

/** The ends of each segment, once however many lines it lies in and whichever way they walk it. */
function segmentsOf(shapes: readonly Shape[], factor: number): Float64Array {
  const lines = shapes.flat(2)
  const corners = lines.reduce((sum, line) => sum + line.length / 2, 0)
  // Neighbours share theirs.
  const points = new PointIndex(corners / 2)
  const pointAt = (line: Float64Array, i: number) => points.add(whole(line[i], factor), whole(line[i + 1], factor))
  const walked = new Float64Array(corners)
  let count = 0
  for (const line of lines)
    for (let from = pointAt(line, 0), i = 2; i < line.length; i += 2) {
      const to = pointAt(line, i)
      walked[count++] = Math.min(from, to) * MOST_POINTS + Math.max(from, to)
      from = to
    }
  const sorted = walked.subarray(0, count).sort()
  const out = new Float64Array(4 * count)
  let length = 0
  for (let i = 0; i < count; i++) {
    const key = sorted[i] as number
    if (i > 0 && sorted[i - 1] === key) continue
    const [from, to] = [Math.floor(key / MOST_POINTS), key % MOST_POINTS]
    out[length++] = points.xOf(from)
    out[length++] = points.yOf(from)
    out[length++] = points.xOf(to)
    out[length++] = points.yOf(to)
  }
  return out.subarray(0, length)
}

const whole = (value: number | undefined, factor: number): number => Math.round((value as number) * factor)

/** Two different segments with a point in common that is not an end of both. */
function touches(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number
): boolean {
  const [c, d] = [Math.sign(orient2d(ax, ay, bx, by, cx, cy)), Math.sign(orient2d(ax, ay, bx, by, dx, dy))]
  if (c === d && c !== 0) return false
  const [a, b] = [Math.sign(orient2d(cx, cy, dx, dy, ax, ay)), Math.sign(orient2d(cx, cy, dx, dy, bx, by))]
  if (a === b && a !== 0) return false
  const isEnd = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
    (px === qx && py === qy) || (px === rx && py === ry)
  const shared = isEnd(ax, ay, cx, cy, dx, dy) || isEnd(bx, by, cx, cy, dx, dy)
  // With an end in common they meet there, and elsewhere only where they run along each other.
  if (shared) return c === 0 && d === 0 && alongside(ax, ay, bx, by, cx, cy, dx, dy)
  if (a === 0 && b === 0) return overlaps(ax, bx, cx, dx) && overlaps(ay, by, cy, dy)
  return true
}

const overlaps = (a: number, b: number, c: number, d: number): boolean =>
  Math.max(Math.min(a, b), Math.min(c, d)) <= Math.min(Math.max(a, b), Math.max(c, d))

/** On one line, with one end in common: whether they go the same way from it. */
function alongside(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number
): boolean {
  const [sx, sy, px, py] = (ax === cx && ay === cy) || (ax === dx && ay === dy) ? [ax, ay, bx, by] : [bx, by, ax, ay]
  const [qx, qy] = sx === cx && sy === cy ? [dx, dy] : [cx, cy]
  return (px - sx) * (qx - sx) + (py - sy) * (qy - sy) > 0
}
