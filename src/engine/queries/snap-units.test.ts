import { expect, test } from 'vitest'
import type { UnitTopology } from '../../dataset/topology.ts'
import { toLonLat9 } from '../../geometry/grid.ts'
import { snapToUnits } from './snap-units.ts'

const ORIGIN = [4_400_000_000, 3_600_000_000] as const
/** One line from (0, 0) by (100 m, 0) to (100 m, 100 m). */
const units = {
  origin: ORIGIN,
  coords: Int32Array.of(0, 0, 100_000, 0, 100_000, 100_000),
  arcStart: Uint32Array.of(0, 3)
} as Partial<UnitTopology> as UnitTopology
const at = (x: number, y: number) => toLonLat9([ORIGIN[0] + x, ORIGIN[1] + y])

test('a vertex goes before a nearer point on the line', () => {
  expect(snapToUnits(units, at(92_000, 1000), 10)).toEqual({ point: at(100_000, 0), kind: 'vertex' })
})

test('away from vertices it is the foot on the line, and out of reach nothing', () => {
  expect(snapToUnits(units, at(50_000, 4000), 10)).toEqual({ point: at(50_000, 0), kind: 'edge' })
  expect(snapToUnits(units, at(50_000, 14_000), 10)).toBeNull()
})
