import proj4 from 'proj4'
import { expect, test } from 'vitest'
import type { LonLat } from '../../engine/api.ts'
import { withStraightEdges } from './straight-edges.ts'

const EPSG3035 = '+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m +no_defs'
const plane = proj4('WGS84', EPSG3035)

/** Metres from a point to the straight line through two others, in the real EPSG:3035. */
function offLine(point: LonLat, from: LonLat, to: LonLat): number {
  const [px, py] = plane.forward([...point]) as [number, number]
  const [ax, ay] = plane.forward([...from]) as [number, number]
  const [bx, by] = plane.forward([...to]) as [number, number]
  return Math.abs((bx - ax) * (ay - py) - (ax - px) * (by - ay)) / Math.hypot(bx - ax, by - ay)
}

const west: LonLat = [8.1, 55.5]
const east: LonLat = [9.7, 55.5]

test('points in between lie on the line that is straight in EPSG:3035, where Mercator is 300 m beside it', () => {
  const middle: LonLat = [(west[0] + east[0]) / 2, 55.5]
  expect(offLine(middle, west, east)).toBeGreaterThan(250)
  const points = withStraightEdges([west, east], false)
  expect(points.length).toBeGreaterThan(50)
  for (const point of points) expect(offLine(point, west, east)).toBeLessThan(0.5)
})

test('the given points stay exactly, short edges get none, and a closed ring also fills its last edge', () => {
  const near: LonLat = [8.11, 55.505]
  expect(withStraightEdges([west, near], false)).toEqual([west, near])
  const open = withStraightEdges([west, east, near], false)
  const closed = withStraightEdges([west, near, east], true)
  expect(open.filter(p => p === west || p === east || p === near)).toEqual([west, east, near])
  expect(closed.length).toBeGreaterThan(withStraightEdges([west, near, east], false).length)
  expect(closed.at(-1)).not.toBe(west)
})
