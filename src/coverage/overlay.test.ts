import { expect, test } from 'vitest'
import type { MunicipalitySource } from './municipalities.ts'
import { overlay } from './overlay.ts'
import { doubledArea, type LatticePoint, squareMetres } from './planar/lattice.ts'
import { verticesOf } from './planar/vertices.ts'
import type { UnitLayer, UnitRing } from './unit-layer.ts'
import { divide, pieceOutlines, toUnits } from './units.ts'

/** Lattice steps per metre. */
const M = 100

/** Two municipalities of 1 km² side by side, the western one with an islet to its west. */
const source: MunicipalitySource = {
  codes: ['', '0001', '0002'],
  arcs: [
    steps([1000, 0], [1000, 1000]),
    steps([1000, 1000], [0, 1000], [0, 0], [1000, 0]),
    steps([1000, 0], [2000, 0], [2000, 1000], [1000, 1000]),
    steps([-80, 900], [-60, 900], [-60, 920], [-80, 900])
  ],
  sides: [
    [1, 2],
    [1, 0],
    [2, 0],
    [1, 0]
  ]
}

/**
 * The western municipality's two parishes overhang its coasts and draw its eastern border 2 m short (7000) and 2 m over
 * (7001); the eastern one's parish stops 10 m before its coast and truly holds a corner across the border.
 */
const rings: UnitRing[] = [
  { unit: 0, points: steps([-3, -1], [998, -1], [998, 500], [-3, 500], [-3, -1]) },
  {
    unit: 1,
    points: steps([-3, 500], [998, 500], [1002, 500], [1002, 700], [700, 700], [700, 1004], [-3, 1004], [-3, 500])
  },
  {
    unit: 2,
    points: steps(
      [998, -1],
      [1990, -1],
      [1990, 1004],
      [700, 1004],
      [700, 700],
      [1002, 700],
      [1002, 500],
      [998, 500],
      [998, -1]
    )
  }
]
const parishes = ['0001', '0001', '0002'].map((municipality, i) => {
  return { code: `700${i}`, municipality }
})

function steps(...metres: readonly (readonly [number, number])[]): LatticePoint[] {
  return metres.map(([x, y]) => [x * M, y * M])
}

const layer: UnitLayer = { id: 'parish', units: parishes, rings, straddles: true }
const laid = overlay(source, layer)
const isVertex = {
  land: verticesOf(source.arcs),
  unit: verticesOf(rings.map(({ points }) => points))
}
const division = divide(laid, [], isVertex)
const at = (node: number) => [division.x[node] as number, division.y[node] as number].map(n => n / M)

test('pieces: the parishes at home, and the corner that truly lies across', () => {
  expect(laid.pieces.slice(1)).toEqual([
    { municipality: 1, unit: 0 },
    { municipality: 1, unit: 1 },
    { municipality: 1, unit: 2 },
    { municipality: 2, unit: 2 }
  ])
})

test('slivers join the piece beside them, along the straight continuation of the parish border', () => {
  const m2 = pieceOutlines(division, laid.pieces.length).map(outline =>
    outline.reduce((sum, [x1, y1, x2, y2]) => sum + squareMetres(x1 * y2 - x2 * y1), 0)
  )
  const islet = squareMetres(doubledArea(source.arcs[3] as LatticePoint[]))
  expect(m2.map(Math.round)).toEqual([-2_000_000 - islet, 500_000, 410_000 + islet, 90_000, 1_000_000])
})

test('the land keeps its own vertices and gains only those where a parish border ends', () => {
  expect(division.land.map(arc => arc.nodes.map(node => at(node).join()).join(' '))).toEqual([
    '-80,900 -60,900 -60,920 -80,900',
    '1000,1000 700,1000 0,1000 0,500 0,0 1000,0',
    '1000,0 2000,0 2000,1000 1000,1000',
    '1000,1000 1000,700 1000,500 1000,0'
  ])
})

test('what was cleaned is counted', () => {
  const { cleaned } = laid
  expect(cleaned).toMatchObject({ strangerFaces: 2, bareFaces: 2, islets: 1, isletsM2: 200, scraps: 0, ledOn: 1 })
  // West of the line under the eastern parish, 2 m over 500 m; east of it under parish 7001, 2 m over 200 m.
  expect(cleaned.strangerM2).toBe(1_000 + 400)
  // The eastern coast's 10 m and the islet.
  expect(cleaned.bareM2).toBe(10_000 + 200)
})

test('stretches cover every arc of the land with the pieces beside it', () => {
  const units = toUnits(division, laid, source.codes, parishes)
  const names = (i: number) => {
    const { municipality, unit } = units.pieces[i] as { municipality: string; unit: string }
    return `${municipality}/${unit}`
  }
  const { start, end, left, right } = units.landStretch
  expect(Array.from(start, (first, i) => [first, end[i], names(left[i] as number), names(right[i] as number)])).toEqual(
    [
      [0, 3, '0001/7001', '/'],
      [4, 5, '0001/7002', '/'],
      [5, 7, '0001/7001', '/'],
      [7, 9, '0001/7000', '/'],
      [10, 13, '0002/7002', '/'],
      [14, 15, '0002/7002', '0001/7002'],
      [15, 16, '0002/7002', '0001/7001'],
      [16, 17, '0002/7002', '0001/7000']
    ]
  )
})
