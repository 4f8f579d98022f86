import { expect, test } from 'vitest'
import { decodeUnits, encodeUnits } from '../dataset/codec.ts'
import { type Laid, ontoLand, withJunctions } from './laid.ts'
import { toTopology } from './land.ts'
import type { MunicipalitySource } from './municipalities.ts'
import { overlay } from './overlay.ts'
import { type LatticePoint, STEP_MM } from './planar/lattice.ts'
import { checkPlanar } from './planar/planarity.ts'
import { verticesOf } from './planar/vertices.ts'
import { doubledOfPieces } from './testing/measuring.ts'
import type { UnitLayer } from './unit-layer.ts'
import { divide, toUnits } from './units.ts'

/** Lattice steps per metre. */
const M = 100
const steps = (...metres: [number, number][]): LatticePoint[] => metres.map(([x, y]) => [x * M, y * M])
const box = (x: number, y: number, width: number, height: number) =>
  steps([x, y], [x + width, y], [x + width, y + height], [x, y + height], [x, y])

/** Two municipalities of 1 km² side by side and an island of the western one. */
const source: MunicipalitySource = {
  codes: ['', '0001', '0002'],
  arcs: [
    steps([1000, 0], [1000, 1000]),
    steps([1000, 1000], [0, 1000], [0, 0], [1000, 0]),
    steps([1000, 0], [2000, 0], [2000, 1000], [1000, 1000]),
    steps([-500, 0], [-400, 0], [-400, 100], [-500, 100], [-500, 0])
  ],
  sides: [
    [1, 2],
    [1, 0],
    [2, 0],
    [1, 0]
  ]
}

const layer = (
  id: UnitLayer['id'],
  straddles: boolean,
  units: [string, LatticePoint[]][],
  prefix: string
): UnitLayer => ({
  id,
  straddles,
  units: units.map(([municipality], i) => ({ code: `${prefix}${i}`, municipality })),
  rings: units.map(([, points], unit) => ({ unit, points }))
})

/** Districts divided at y = 30; the eastern municipality has none. */
const districts = layer(
  'polling-district',
  false,
  [
    ['0001', box(-600, -10, 1600, 40)],
    ['0001', box(-600, 30, 1600, 980)]
  ],
  'd'
)
/** Parishes divided at y = 60, straight across both municipalities. */
const parishes = layer(
  'parish',
  true,
  [
    ['0001', box(-600, -10, 2700, 70)],
    ['0001', box(-600, 60, 2700, 950)]
  ],
  'p'
)

function lay(municipalities: MunicipalitySource, over: UnitLayer): Laid {
  const laid = overlay(municipalities, over)
  const isVertex = {
    land: verticesOf(municipalities.arcs),
    unit: verticesOf(over.rings.map(({ points }) => points))
  }
  return { layer: over, overlay: laid, division: divide(laid, [], isVertex) }
}

test('two layers on one land: each with its own pieces, borders and exact areas', () => {
  const first = lay(source, districts)
  const base = lay(withJunctions(source, first), parishes)
  const second = ontoLand(first, base.division)
  const land = toTopology(base.division.land, base.division, source.codes, STEP_MM)
  const areas = [base, second].map(({ layer, overlay, division }) => {
    checkPlanar({ ...division, arcs: [...division.land, ...division.inner] })
    const units = toUnits(division, overlay, source.codes, layer.units)
    // Throws unless the stretches cover the land's arcs and name its municipalities.
    expect(decodeUnits('units.bin', encodeUnits(units, STEP_MM), land)).toEqual(units)
    const doubled = doubledOfPieces(land, units)
    return units.pieces.slice(1).map(({ unit, municipality }, i) => [municipality, unit, Number(doubled[i + 1]) / 2e6])
  })
  expect(areas).toEqual([
    [
      ['0001', 'p0', 60_000 + 6_000],
      ['0001', 'p1', 940_000 + 4_000],
      ['0002', 'p0', 60_000],
      ['0002', 'p1', 940_000]
    ],
    [
      ['0001', 'd0', 30_000 + 3_000],
      ['0001', 'd1', 970_000 + 7_000],
      ['0002', '', 1_000_000]
    ]
  ])
})

test('a layer that was not made from the land it is laid onto is refused', () => {
  const base = lay(source, parishes)
  expect(() => ontoLand(lay(source, districts), base.division)).toThrow('the land lost its arc')
})
