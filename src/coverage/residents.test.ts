import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellKey } from './planar/census-cells.ts'
import { type Cell, censusWeights, type FaceTotal, type Piece, spreadResidents } from './residents.ts'

/** By the census, as the built-in dataset is made. */
function spread(pieces: readonly Piece[], census: ReadonlyMap<number, Cell>, units: number[], faces: FaceTotal[]) {
  const { weightOf, unplaced } = censusWeights(pieces, census)
  return { ...spreadResidents(pieces, weightOf, units, faces), unplaced }
}

const A = cellKey(4300, 3500)
const B = cellKey(4301, 3500)
const cell = (residents: number, shared = false, landShare = 1): Cell => ({ residents, landShare, shared })

function rows(table: ReturnType<typeof spreadResidents>['table']) {
  return Array.from(table.milli, (milli, i) => [table.cellX[i], table.face[i], table.unit[i], milli])
}

test('a parish is spread by its cells, and a cell between parishes by their land in it', () => {
  const pieces: Piece[] = [
    {
      face: 1,
      unit: 0,
      areas: new Map([
        [A, 1_000_000],
        [B, 250_000]
      ])
    },
    { face: 1, unit: 1, areas: new Map([[B, 750_000]]) }
  ]
  const census = new Map([
    [A, cell(100)],
    [B, cell(80)]
  ])
  const { table, byArea, unplaced } = spread(pieces, census, [240, 60], [null, 300])
  // Parish 0: 100 in A and a quarter of 80 in B, so 200 and 40 of its 240.
  expect(rows(table)).toEqual([
    [4300, 1, 0, 200_000],
    [4301, 1, 0, 40_000],
    [4301, 1, 1, 60_000]
  ])
  expect([byArea, unplaced]).toEqual([[], 0])
})

test('each municipality is scaled to its own total, also where a parish lies in two', () => {
  const pieces: Piece[] = [
    { face: 1, unit: 0, areas: new Map([[A, 500_000]]) },
    { face: 2, unit: 0, areas: new Map([[A, 500_000]]) }
  ]
  const { table } = spread(pieces, new Map([[A, cell(10)]]), [10], [null, 7, 4])
  expect(rows(table)).toEqual([
    [4300, 1, 0, 7_000],
    [4300, 2, 0, 4_000]
  ])
})

test('a parish without populated cells is spread by area and told of', () => {
  const pieces: Piece[] = [
    {
      face: 1,
      unit: 0,
      areas: new Map([
        [A, 100_000],
        [B, 300_000]
      ])
    }
  ]
  const { table, byArea } = spread(pieces, new Map(), [8], [null, 8])
  expect(rows(table)).toEqual([
    [4300, 1, 0, 2_000],
    [4301, 1, 0, 6_000]
  ])
  expect(byArea).toEqual([0])
})

test("a cell shared with another country keeps that country's residents out", () => {
  const pieces: Piece[] = [
    {
      face: 1,
      unit: 0,
      areas: new Map([
        [A, 250_000],
        [B, 250_000]
      ])
    }
  ]
  const census = new Map([
    [A, cell(400, true)],
    [B, cell(100)]
  ])
  const { table } = spread(pieces, census, [10], [null, 10])
  expect(rows(table)).toEqual([
    [4300, 1, 0, 5_000],
    [4301, 1, 0, 5_000]
  ])
})

test('residents outside the division and in cells without land are counted nowhere', () => {
  const pieces: Piece[] = [{ face: 1, unit: 0, areas: new Map([[A, 1_000_000]]) }]
  const { table, unplaced } = spread(
    pieces,
    new Map([
      [A, cell(90)],
      [B, cell(7)]
    ]),
    [90],
    [null, null]
  )
  expect([rows(table), unplaced]).toEqual([[], 7])
})

test('a parish with residents and no land is an error', () => {
  expect(() => spread([], new Map(), [3], [null])).toThrow('no land')
})

test('thousandths always sum to the whole', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(weights, fc.integer({ min: 1, max: 9_999 }), (people, total) => {
      const areas = new Map(people.map((_, i) => [cellKey(4300 + i, 3500), 1_000_000]))
      const census = new Map(people.map((n, i) => [cellKey(4300 + i, 3500), cell(n)]))
      const { table } = spread([{ face: 1, unit: 0, areas }], census, [17], [null, total])
      expect(table.milli.reduce((s, n) => s + n, 0)).toBe(total * 1000)
    }),
    { numRuns: 200, seed: 2026 }
  )
})
