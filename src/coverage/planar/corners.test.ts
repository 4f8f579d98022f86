import { expect, test } from 'vitest'
import type { MunicipalitySource } from '../municipalities.ts'
import { overlay } from '../overlay.ts'
import type { UnitLayer } from '../unit-layer.ts'
import { divide } from '../units.ts'
import { withCorners } from './corners.ts'
import type { LatticePoint } from './lattice.ts'
import { verticesOf } from './vertices.ts'

const line = (...points: LatticePoint[]) => ({ x: points.map(([x]) => x), y: points.map(([, y]) => y) })
const keep = (kept: boolean[], ...points: LatticePoint[]) =>
  withCorners(
    points.map((_, i) => i),
    kept,
    line(...points)
  )

test('a point that rounding put beside a line goes, one where the line turns stays', () => {
  expect(keep([true, false, true], [0, 0], [50, 1], [100, 0])).toEqual([true, false, true])
  expect(keep([true, false, true], [0, 0], [50, 40], [100, 0])).toEqual([true, true, true])
  // Of several points at the corner one is enough.
  expect(keep([true, false, false, true], [0, 0], [50, 40], [51, 40], [100, 0])).toEqual([true, true, false, true])
  // A line that comes back to where it began.
  expect(keep([true, false, true], [0, 0], [50, 40], [0, 0])).toEqual([true, true, true])
})

test('a corner of the land one step from a corner of a unit keeps its place: no land changes hands', () => {
  // The border between the two municipalities turns in a sharp corner; the unit's copy of it stands 10 mm beside it.
  const border: LatticePoint[] = [
    [100_000, 0],
    [98_640, 31_903],
    [89_250, 40_345],
    [100_004, 49_996],
    [96_207, 52_068],
    [105_259, 58_509],
    [100_000, 100_000]
  ]
  const source: MunicipalitySource = {
    codes: ['', '0001', '0002'],
    arcs: [
      border,
      [
        [100_000, 100_000],
        [0, 100_000],
        [0, 0],
        [100_000, 0]
      ],
      [
        [100_000, 0],
        [200_000, 0],
        [200_000, 100_000],
        [100_000, 100_000]
      ]
    ],
    sides: [
      [1, 2],
      [1, 0],
      [2, 0]
    ]
  }
  const copy = border.map(([x, y]): LatticePoint => (x === 100_004 ? [x, y + 1] : [x, y]))
  const west: LatticePoint[] = [...copy, [0, 100_000], [0, 0], copy[0] as LatticePoint]
  const east: LatticePoint[] = [...copy.toReversed(), [200_000, 0], [200_000, 100_000], copy.at(-1) as LatticePoint]
  const layer: UnitLayer = {
    id: 'parish',
    straddles: true,
    units: [
      { code: '7000', municipality: '0001' },
      { code: '7001', municipality: '0002' }
    ],
    rings: [
      { unit: 0, points: west },
      { unit: 1, points: east }
    ]
  }
  const laid = overlay(source, layer)
  const division = divide(laid, [], {
    land: verticesOf(source.arcs),
    unit: verticesOf(layer.rings.map(({ points }) => points))
  })
  const between = division.land.find(({ left, right }) => left + right === 3)
  const corner = between?.nodes.some(
    node => Math.hypot((division.x[node] as number) - 100_004, (division.y[node] as number) - 49_996) <= 2
  )
  expect(corner).toBe(true)
})
