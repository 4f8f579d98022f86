/** Tiles of units, read as MapLibre reads them, against the outlines that changes of units are made of. */
import { expect, test } from 'vitest'
import { BUILT_IN, builtIn, random } from '../../../tests/support/country.ts'
import { featuresIn, isInside, tileAt, unitsAt } from '../../../tests/support/tiles.ts'
import { folderReader } from '../../dataset/folder-reader.ts'
import { loadUnits } from '../../dataset/load.ts'
import { unitOutlines } from '../../dataset/unit-rings.ts'
import { toGridMm } from '../../geometry/grid.ts'
import { insideRings } from '../../geometry/rings.ts'
import { landTile } from './land-tile.ts'
import { EXTENT } from './tile-frame.ts'
import { unitLand } from './unit-land.ts'

test.each(['parish', 'polling-district'] as const)(
  'a place lies in the %s that has it, and in its municipality',
  async layer => {
    const dataset = await builtIn()
    const { land } = dataset
    const topology = await loadUnits(folderReader(BUILT_IN), dataset, layer)
    const outlines = unitOutlines(land, topology)
    const units = unitLand(land, topology, code => `navn ${code}`)
    const next = random(11)
    let looked = 0
    for (let i = 0; i < 400 && looked < 30; i++) {
      const place = [8.2 + 4.3 * next(), 54.9 + 2.4 * next()] as const
      const z = 8 + Math.floor(7 * next())
      const id = tileAt(place, z)
      const [u, v] = unitsAt(place, z)
      const [x, y] = toGridMm(place)
      const [east, north] = [x - land.origin[0], y - land.origin[1]]
      // Within two pixels of a border either side may be meant.
      const pixel = 45_000_000_000 / 2 ** z / 512
      const near = 2 * pixel
      if (units.strands.query(east - near, north - near, east + near, north + near).length > 0) continue
      const features = featuresIn(landTile(units, id), 'land').filter(feature =>
        isInside(feature, (u - id.x) * EXTENT, (v - id.y) * EXTENT)
      )
      const holds = outlines.filter(({ polygons }) =>
        polygons.some(({ outer, holes }) => insideRings([outer, ...holes], east, north))
      )
      const expected = holds.map(({ unit: code, municipality }) => ({ code, municipality, name: `navn ${code}` }))
      expect(features.map(({ properties }) => properties)).toEqual(expected)
      looked += expected.length
    }
    expect(looked).toBe(30)
  }
)
