/** Tiles, read as MapLibre reads them, against what the engine says lies at a place and against the borders themselves. Holds P14 (docs/invariants.md). */
import { beforeAll, describe, expect, test } from 'vitest'
import { BUILT_IN, builtIn, random, randomTransfers } from '../../../tests/support/country.ts'
import { featuresIn, isInside, type TileFeature, tileAt, unitsAt } from '../../../tests/support/tiles.ts'
import { folderReader } from '../../dataset/folder-reader.ts'
import { loadOverview } from '../../dataset/load.ts'
import { toGridMm, toLonLat9 } from '../../geometry/grid.ts'
import { distanceToSegment } from '../../geometry/segments.ts'
import { labelAt } from '../../partition/point-location.ts'
import { Outcome } from '../../subdivision/outcome.ts'
import type { TileId } from '../api.ts'
import { landTile, type MapLand } from './land-tile.ts'
import { DivisionLand, overviewLand } from './map-land.ts'
import { BUFFER, EXTENT } from './tile-frame.ts'

let outcome: Outcome
let land: DivisionLand
/** Vertices of borders inland, in the square of the world. Of the coast islets too small to be seen are left out. */
let vertices: (readonly [number, number])[]
const ZOOMS = [5, 7, 9, 11, 13, 15, 17]

beforeAll(async () => {
  outcome = new Outcome(await builtIn())
  outcome.update(randomTransfers(outcome, 40, 3), '2027-01-01')
  land = new DivisionLand(outcome)
  const { strands, origin } = outcome
  const inland = [...strands.living()].filter(id => strands.leftOf(id) !== 0 && strands.rightOf(id) !== 0)
  vertices = inland.flatMap(id =>
    Array.from({ length: strands.vertexCount(id) }, (_, v) =>
      unitsAt(toLonLat9([strands.x(id, v) + origin[0], strands.y(id, v) + origin[1]]), 0)
    )
  )
})

/** Whether a border runs within so many millimetres of a place relative to the origin. */
function isNearBorder(x: number, y: number, within: number): boolean {
  const { strands } = outcome
  return strands.query(x - within, y - within, x + within, y + within).some(id => {
    for (let v = 1; v < strands.vertexCount(id); v++) {
      const [ax, ay, bx, by] = [strands.x(id, v - 1), strands.y(id, v - 1), strands.x(id, v), strands.y(id, v)]
      if (distanceToSegment(ax, ay, bx, by, x, y) < within) return true
    }
    return false
  })
}

/** Places up to some hundred pixels from borders, a third of them drawn ones. */
function places(count: number, z: number, seed = z): [number, number][] {
  const next = random(seed)
  const { strands, origin } = outcome
  const living = [...strands.living()]
  const pixel = pixelMm(z)
  return Array.from({ length: count }, () => {
    const id = next() < 0.3 ? living.at(-1 - Math.floor(next() * 400))! : living[Math.floor(next() * living.length)]!
    const far = pixel * 10 ** (0.6 + 1.6 * next())
    const [x, y] = [strands.x(id, 0) + far * (2 * next() - 1), strands.y(id, 0) + far * (2 * next() - 1)]
    return toLonLat9([Math.round(x + origin[0]), Math.round(y + origin[1])])
  })
}

/** Ground under a pixel in the middle of Denmark. */
const pixelMm = (z: number) => (40_075_016_686 * Math.cos((56 * Math.PI) / 180)) / (512 * 2 ** z)

describe.each(ZOOMS)('at zoom %i', z => {
  test('every place lies in the land that the engine finds there, and in no other', () => {
    let looked = 0
    const tiles = new Map<string, TileFeature[]>()
    for (const place of places(400, z)) {
      const id = tileAt(place, z)
      const key = `${id.x}/${id.y}`
      const features = tiles.get(key) ?? featuresIn(landTile(land, id), 'land')
      tiles.set(key, features)
      const [u, v] = unitsAt(place, z)
      const [x, y] = toGridMm(place)
      const [east, north] = [x - outcome.origin[0], y - outcome.origin[1]]
      // Within two pixels of a border either side may be meant, and what is smaller is not drawn.
      if (isNearBorder(east, north, 2 * pixelMm(z))) continue
      looked++
      const expected = outcome.labels.land(labelAt(outcome.strands, east, north))
      const found = features.filter(feature => isInside(feature, (u - id.x) * EXTENT, (v - id.y) * EXTENT))
      const code = outcome.owners.code(expected.owner)
      const from = expected.base === expected.owner ? undefined : outcome.owners.code(expected.base)
      const named = found.map(({ properties }) => [properties.code, properties.from])
      expect(named, `${place} in ${z}/${key}`).toEqual(code === '' ? [] : [[code, from]])
    }
    expect(looked).toBeGreaterThan(60)
  })

  test('lines lie where the borders lie', () => {
    for (const place of places(6, z, 100 + z)) {
      const id = tileAt(place, z)
      const lines = featuresIn(landTile(land, id), 'borders').flatMap(feature => feature.lines)
      const exact = exactBorders(id)
      const all = lines.flat()
      expect(all.every(([x, y]) => x >= -BUFFER && y >= -BUFFER && x <= EXTENT + BUFFER && y <= EXTENT + BUFFER)).toBe(
        true
      )
      // Every vertex of a border in the tile is at most half a pixel off the lines drawn.
      for (const [x, y] of exact) expect(distance(lines, x, y)).toBeLessThan(4)
    }
  })
})

/** Vertices of borders inland in a tile, in its units. */
function exactBorders({ z, x, y }: TileId): [number, number][] {
  const found: [number, number][] = []
  for (const [u, v] of vertices) {
    const [east, south] = [(u * 2 ** z - x) * EXTENT, (v * 2 ** z - y) * EXTENT]
    if (east >= 0 && south >= 0 && east <= EXTENT && south <= EXTENT) found.push([east, south])
  }
  const step = Math.ceil(found.length / 200)
  return found.filter((_, i) => i % step === 0)
}

function distance(lines: TileFeature['lines'], x: number, y: number): number {
  let nearest = Infinity
  for (const line of lines)
    for (let i = 1; i < line.length; i++) {
      const [[ax, ay], [bx, by]] = [line[i - 1]!, line[i]!]
      nearest = Math.min(nearest, distanceToSegment(ax, ay, bx, by, x, y))
    }
  return nearest
}

test('regions lie as they do on the date, and their borders between them', () => {
  const at = (date: string) => {
    outcome.update([], date)
    const bytes = landTile(land, tileAt([12.2, 55.65], 9))
    const regions = featuresIn(bytes, 'land').map(({ properties }) => properties.region)
    const borders = featuresIn(bytes, 'borders').filter(({ properties }) => properties.region === true)
    return [[...new Set(regions)].sort(), borders.length > 0]
  }
  expect(at('2026-12-31')).toEqual([['1084', '1085'], true])
  expect(at('2027-01-01')).toEqual([['oestdanmark'], false])
})

test('what a change leaves behind is told by kind: moved land by whose it was, new and former borders', () => {
  const into = { code: '0265', name: 'Roskilde' }
  outcome.update([{ id: 'm', type: 'merge-municipalities', codes: ['0169', '0265'], into }], '2027-01-01')
  const bytes = landTile(land, tileAt([12.18, 55.66], 10))
  const moved = featuresIn(bytes, 'land').filter(({ properties }) => properties.from !== undefined)
  expect(moved.map(({ properties: { code, from } }) => [code, from])).toEqual([['0265', '0169']])
  const kinds = featuresIn(bytes, 'borders').map(({ properties }) => [
    properties.kind,
    properties.left,
    properties.right
  ])
  expect(kinds).toContainEqual(['former', '0265', '0265'])
})

test('the overview has the same municipalities', async () => {
  const overview = overviewLand(await loadOverview(folderReader(BUILT_IN)))
  outcome.update([], '2027-01-01')
  for (const id of [tileAt([9.5, 56.5], 7), tileAt([12.3, 55.5], 7)]) {
    const codes = (from: MapLand) =>
      [...new Set(featuresIn(landTile(from, id), 'land').map(({ properties }) => properties.code))].sort()
    expect(codes(overview)).toEqual(codes(land))
  }
})
