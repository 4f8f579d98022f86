import { expect, test } from 'vitest'
import { toLonLat } from '../../geometry/grid.ts'
import { unitExtent } from './unit-extent.ts'

const KM = 1_000_000
const ORIGIN = [4_450_000_000, 3_620_000_000] as const

/** Counter-clockwise; sides in km. */
const box = (x: number, y: number, size: number) => ({
  x: [x, x + size, x + size, x, x].map(km => km * KM),
  y: [y, y, y + size, y + size, y].map(km => km * KM)
})
const at = (x: number, y: number) => toLonLat([ORIGIN[0] + x * KM, ORIGIN[1] + y * KM])

test('the middle is that of the largest part, the box goes round all of them', () => {
  const { middle, box: around } = unitExtent([box(0, 0, 1), box(10, 20, 4)], ORIGIN)
  const [lon, lat] = at(12, 22)
  expect(middle).toEqual([expect.closeTo(lon, 5), expect.closeTo(lat, 5)])
  const corners = [at(0, 0), at(14, 0), at(0, 24), at(14, 24)]
  const [lons, lats] = [corners.map(([east]) => east), corners.map(([, north]) => north)]
  const expected = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
  expect(around).toEqual(expected.map(degrees => expect.closeTo(degrees, 5)))
})

test('which way a ring turns makes no difference', () => {
  const { x, y } = box(0, 0, 2)
  const turned = { x: x.toReversed(), y: y.toReversed() }
  expect(unitExtent([turned], ORIGIN)).toEqual(unitExtent([box(0, 0, 2)], ORIGIN))
})
