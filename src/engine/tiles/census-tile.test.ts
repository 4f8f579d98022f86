/** Tiles of the census against the table of residents itself. */
import { beforeAll, expect, test } from 'vitest'
import { builtIn } from '../../../tests/support/country.ts'
import { featuresIn, isInside, tileAt, unitsAt } from '../../../tests/support/tiles.ts'
import type { Dataset } from '../../dataset/types.ts'
import { toGridMm, toLonLat9 } from '../../geometry/grid.ts'
import { labelAt } from '../../partition/point-location.ts'
import { Outcome } from '../../subdivision/outcome.ts'
import type { TileId } from '../api.ts'
import { censusCells, censusTile } from './census-tile.ts'
import { DivisionLand } from './map-land.ts'
import { EXTENT } from './tile-frame.ts'

let dataset: Dataset
let land: DivisionLand

beforeAll(async () => {
  dataset = await builtIn()
  land = new DivisionLand(new Outcome(dataset))
})

/** A town, farmland, islands, and the sea off a coast. */
const TILES: readonly TileId[] = [
  tileAt([12.09, 55.64], 12),
  tileAt([9.3, 55.9], 11),
  tileAt([10.5, 54.95], 10),
  tileAt([12.58, 55.68], 14)
]

test.each(TILES)('residents in tile $z/$x/$y add up to those of the cells whose middle it holds', id => {
  const { cellX, cellY, milli } = dataset.residents
  let expected = 0
  const cells = new Set<number>()
  for (let i = 0; i < milli.length; i++) {
    const middle = toLonLat9([(cellX[i]! + 0.5) * 1e6, (cellY[i]! + 0.5) * 1e6])
    const [x, y] = unitsAt(middle, id.z)
    // Places are told in whole units of a tile.
    const tileOf = (at: number) => Math.floor(Math.round(at * EXTENT) / EXTENT)
    if (tileOf(x) !== id.x || tileOf(y) !== id.y) continue
    expected += milli[i]! / 1000
    cells.add(cellX[i]! * 10_000 + cellY[i]!)
  }
  const counts = featuresIn(censusTile(land, censusCells(dataset.residents), id), 'counts')
  const sum = counts.reduce((all, { properties }) => all + Number(properties.residents), 0)
  expect(cells.size).toBeGreaterThan(0)
  // Each is told to a tenth of a person, and what is less than half of that not at all.
  expect(Math.abs(sum - expected)).toBeLessThanOrEqual(0.05 * cells.size + 1e-6)
  expect(counts.every(({ properties }) => cells.has(Number(properties.cell)))).toBe(true)
})

test.each(TILES)('land of a populated cell is toned in tile $z/$x/$y, and neither sea nor other land is', id => {
  const cells = censusCells(dataset.residents)
  const features = featuresIn(censusTile(land, cells, id), 'cells')
  const [east, north] = land.origin
  let looked = 0
  for (let u = 37; u < EXTENT; u += 331)
    for (let v = 41; v < EXTENT; v += 331) {
      const scale = 2 ** id.z
      const lon = ((id.x + u / EXTENT) / scale) * 360 - 180
      const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * (id.y + v / EXTENT)) / scale))) * 180) / Math.PI
      const [x, y] = toGridMm([lon, lat])
      const [kmX, kmY] = [Math.floor(x / 1e6), Math.floor(y / 1e6)]
      const isPopulated = Math.round((cells.get(kmX * 10_000 + kmY) ?? 0) / 100) > 0
      const pixel = 40_075_016_686 / (512 * scale)
      const [toCellX, toCellY] = [x - kmX * 1e6, y - kmY * 1e6]
      const isAtEdge = [toCellX, toCellY, 1e6 - toCellX, 1e6 - toCellY].some(mm => mm < 2 * pixel)
      const near = land.strands.query(
        ...([-1, 1].flatMap(s => [x - east + 2 * s * pixel, y - north + 2 * s * pixel]) as [
          number,
          number,
          number,
          number
        ])
      )
      const isAtCoast = near.some(strand => land.strands.leftOf(strand) === 0 || land.strands.rightOf(strand) === 0)
      if (isAtEdge || isAtCoast) continue
      looked++
      const isLand = labelAt(land.strands, x - east, y - north) !== 0
      const toned = features.filter(feature => isInside(feature, u, v))
      expect(toned.map(({ properties }) => properties.cell)).toEqual(isLand && isPopulated ? [kmX * 10_000 + kmY] : [])
    }
  expect(looked).toBeGreaterThan(30)
})
