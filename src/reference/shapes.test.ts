/** Reference layers of features: their tiles, read as MapLibre reads them, what points snap to, and what lies where. */
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import proj4 from 'proj4'
import { expect, test } from 'vitest'
import { random } from '../../tests/support/country.ts'
import { tileAt, unitsAt } from '../../tests/support/tiles.ts'
import type { VectorFeature } from '../vector/types.ts'
import { featuresAt } from './found.ts'
import { ReferenceLines } from './lines.ts'
import { Runs } from './runs.ts'
import { shapesOf } from './shapes.ts'
import { ReferenceTiles } from './vector-tile.ts'

type Pair = readonly [number, number]

const feature = (shape: Partial<VectorFeature>, attributes: Readonly<Record<string, string>> = {}): VectorFeature => ({
  layer: 'lag',
  number: 1,
  id: null,
  attributes: new Map(Object.entries(attributes)),
  polygons: [],
  lines: [],
  points: [],
  place: {},
  ...shape
})

const box = (west: number, south: number, east: number, north: number): number[][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south]
]

const area = feature(
  { polygons: [[box(12.1, 55.6, 12.2, 55.7), box(12.13, 55.63, 12.17, 55.67)], [box(12.3, 55.6, 12.31, 55.61)]] },
  { navn: 'Ømark' }
)
/** Ten thousand points, a few metres apart. */
const next = random(5)
const road: Pair[] = [[12.25, 55.6]]
for (let i = 1; i < 10_000; i++) {
  const [lon, lat] = road.at(-1) as Pair
  road.push([round9(lon + 5e-5 * (next() - 0.5)), round9(lat + 3e-5 * next())])
}
function round9(value: number): number {
  return Math.round(value * 1e9) / 1e9
}
const line = feature({ lines: [road as unknown as number[][]] }, { navn: 'Vejen' })
const point = feature({ points: [[12.4, 55.65]] }, { navn: 'Sten' })
const shapes = shapesOf([area, line, point])

function read(bytes: Uint8Array) {
  const { layers } = new VectorTile(new PbfReader(bytes))
  return (name: string) =>
    Array.from({ length: layers[name]?.length ?? 0 }, (_, i) => {
      const found = layers[name]?.feature(i)
      return { properties: found?.properties, lines: found?.loadGeometry() ?? [] }
    })
}

test('areas with their holes, lines, points and names lie in the tiles where the file has them', () => {
  const tiles = new ReferenceTiles(shapes)
  const holds = (place: Pair, z: number): boolean => {
    const id = tileAt(place, z)
    const [u, v] = unitsAt(place, z).map((at, i) => 4096 * (at - (i === 0 ? id.x : id.y))) as [number, number]
    let crossings = 0
    for (const { lines } of read(tiles.tile(id, null))('areas'))
      for (const ring of lines)
        for (const [i, a] of ring.entries()) {
          const b = ring[(i + 1) % ring.length] as { x: number; y: number }
          if (a.y > v !== b.y > v && u < a.x + ((v - a.y) / (b.y - a.y)) * (b.x - a.x)) crossings++
        }
    return crossings % 2 === 1
  }
  for (const z of [9, 13, 17]) {
    expect([holds([12.11, 55.61], z), holds([12.15, 55.65], z), holds([12.305, 55.605], z)]).toEqual([
      true,
      false,
      true
    ])
    expect(holds([12.21, 55.65], z)).toBe(false)
  }
  const all = tileAt([12.25, 55.65], 7)
  const far = read(tiles.tile(all, 'navn'))
  expect(far('labels').map(({ properties }) => properties?.name)).toEqual(['Ømark', 'Vejen', 'Sten'])
  // From afar a handful of the ten thousand points; close by each of them, where it is to an eighth of a pixel.
  const seen = far('lines').flatMap(({ lines }) => lines.flat()).length
  expect(seen).toBeLessThan(400)
  const middle = road[5000] as Pair
  const near = tileAt(middle, 18)
  const close = read(tiles.tile(near, null))('lines').flatMap(({ lines }) => lines.flat())
  const [u, v] = unitsAt(middle, 18)
  const off = close.map(({ x, y }) => Math.hypot(x - 4096 * (u - near.x), y - 4096 * (v - near.y)))
  expect(Math.min(...off)).toBeLessThan(1)
  expect(read(tiles.tile(tileAt([12.4, 55.65], 12), null))('points')).toHaveLength(1)
  expect(tiles.tile(tileAt([9, 56.5], 12), 'navn')).toHaveLength(0)
})

test('a point is taken with the very coordinates of the file, and an edge where it is nearest', () => {
  const lines = new ReferenceLines(shapes)
  for (const i of [0, 1, 63, 64, 65, 4711, 9999]) {
    const [lon, lat] = road[i] as Pair
    expect(lines.nearest([lon + 4e-7, lat], 1)).toMatchObject({ point: [lon, lat], kind: 'vertex' })
  }
  expect(lines.nearest([12.4, 55.65], 1)).toMatchObject({ point: [12.4, 55.65], kind: 'vertex', metres: 0 })
  expect(lines.nearest([12.5, 55.65], 50)).toBeNull()
  // Beside the southern edge of the first area, far from its corners; edges are straight in EPSG:3035.
  const laea = proj4('+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m')
  const [a, b] = [laea.forward([12.1, 55.6]), laea.forward([12.2, 55.6])] as unknown as [Pair, Pair]
  const place: Pair = [12.14, 55.6001]
  const p = laea.forward([...place]) as unknown as Pair
  const t = ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / ((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2)
  const foot = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])] as const
  const hit = lines.nearest(place, 20)
  const found = laea.forward([...(hit?.point ?? place)]) as unknown as Pair
  expect(hit?.kind).toBe('edge')
  expect(Math.hypot(found[0] - foot[0], found[1] - foot[1])).toBeLessThan(0.001)
  expect(hit?.metres).toBeCloseTo(Math.hypot(p[0] - foot[0], p[1] - foot[1]), 2)
})

test('what follows a line has all its points, as the file has them, and there is no way between lines that do not meet', () => {
  const lines = new ReferenceLines(shapes)
  const [from, to] = [road[50] as Pair, road[210] as Pair]
  expect(lines.trace(from, to)).toEqual(road.slice(50, 211))
  expect(lines.trace(to, from)).toEqual(road.slice(50, 211).reverse())
  expect(lines.trace(from, [12.4, 55.65])).toBeNull()
  // Around a corner of an area, from edge to edge.
  const way = lines.trace([12.1, 55.6002], [12.1005, 55.6])
  expect(way).toHaveLength(3)
  expect(way?.[1]).toEqual([12.1, 55.6])
})

test('what lies at a place: areas that hold it, lines and points within reach', () => {
  const runs = new Runs(shapes.grid)
  const at = (place: Pair) => featuresAt(shapes, runs, place, 10)
  expect([at([12.11, 55.65]), at([12.15, 55.65]), at([12.305, 55.605])]).toEqual([[0], [], [0]])
  expect([at(road[77] as Pair), at([12.40001, 55.65]), at([12.45, 55.65])]).toEqual([[1], [2], []])
})
