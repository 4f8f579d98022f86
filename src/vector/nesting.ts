/** Which rings are holes in which, for formats that list them one after the other. */
import Flatbush from 'flatbush'
import type { RawRing } from './shape.ts'

interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/**
 * A ring within an even number of others is an outer one, within an odd number a hole in the smallest of them: programs differ
 * on which way round holes go, and on their order. Points have two numbers. What is no ring is an outer one, to be refused as such.
 */
export function nested(rings: readonly RawRing[]): readonly (readonly RawRing[])[] {
  const areSound = rings.every(({ numbers }) => numbers.length > 0 && numbers.every(Number.isFinite))
  if (rings.length < 2 || !areSound) return rings.map(ring => [ring])
  const all = rings.map(ring => ({ ring, box: boxOf(ring), area: Math.abs(areaOf(ring)) }))
  const index = new Flatbush(all.length)
  for (const { box } of all) index.add(box.west, box.south, box.east, box.north)
  index.finish()
  const around = all.map(one => {
    const holding = index.search(one.box.west, one.box.south, one.box.west, one.box.south, i => {
      const other = all[i]
      return other !== undefined && other.area > one.area && holds(other.box, one.box) && isWithin(one.ring, other.ring)
    })
    return holding.flatMap(i => all[i] ?? [])
  })
  const polygons = new Map<RawRing, RawRing[]>()
  for (const [i, { ring }] of all.entries()) if ((around[i]?.length ?? 0) % 2 === 0) polygons.set(ring, [ring])
  for (const [i, { ring }] of all.entries()) {
    const outer = around[i] ?? []
    if (outer.length % 2 === 0) continue
    const smallest = outer.reduce((a, b) => (b.area < a.area ? b : a))
    const polygon = polygons.get(smallest.ring)
    // Rings that cross each other can be within what is itself a hole: they are land of their own then.
    if (polygon) polygon.push(ring)
    else polygons.set(ring, [ring])
  }
  return [...polygons.values()]
}

function boxOf({ numbers }: RawRing): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    const [x, y] = [numbers[i] as number, numbers[i + 1] as number]
    west = Math.min(west, x)
    east = Math.max(east, x)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  return { west, south, east, north }
}

const holds = (outer: Box, inner: Box): boolean =>
  outer.west <= inner.west && outer.east >= inner.east && outer.south <= inner.south && outer.north >= inner.north

/** Twice the area, relative to the first point. */
function areaOf({ numbers }: RawRing): number {
  const [x0 = 0, y0 = 0] = numbers
  let sum = 0
  for (let i = 0; i + 3 < numbers.length; i += 2)
    sum +=
      ((numbers[i] as number) - x0) * ((numbers[i + 3] as number) - y0) -
      ((numbers[i + 2] as number) - x0) * ((numbers[i + 1] as number) - y0)
  return sum
}

/** By the first point of the inner ring that is not on the outer; where all are, by the middle of an edge. */
function isWithin({ numbers }: RawRing, outer: RawRing): boolean {
  for (const half of [0, 0.5])
    for (let i = 0; i + 3 < numbers.length; i += 2) {
      const x = (numbers[i] as number) + half * ((numbers[i + 2] as number) - (numbers[i] as number))
      const y = (numbers[i + 1] as number) + half * ((numbers[i + 3] as number) - (numbers[i + 1] as number))
      const side = sideOf(x, y, outer)
      if (side !== 0) return side > 0
    }
  return false
}

/** 1 within, −1 outside, 0 on it. */
function sideOf(x: number, y: number, { numbers }: RawRing): -1 | 0 | 1 {
  let within = false
  for (let i = 0; i + 3 < numbers.length; i += 2) {
    const [ax, ay] = [numbers[i] as number, numbers[i + 1] as number]
    const [bx, by] = [numbers[i + 2] as number, numbers[i + 3] as number]
    if (x < Math.min(ax, bx) && y !== ay && y !== by && ay > y === by > y) continue
    const turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
    const isOn =
      turn === 0 && x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by)
    if (isOn) return 0
    if (ay > y !== by > y && (by > ay ? turn > 0 : turn < 0)) within = !within
  }
  return within ? 1 : -1
}
