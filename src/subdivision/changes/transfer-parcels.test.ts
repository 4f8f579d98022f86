/** Parcels with and without a place on the map. Land that has a place is the oracle for land that has none. Holds P15. */
import fc from 'fast-check'
import type { Polygon } from 'geojson'
import { expect, test } from 'vitest'
import { ORIGIN } from '../../../tests/fixtures/lattice-country.ts'
import { merge, TinyCase, transfer, why } from '../../../tests/support/tiny-case.ts'
import { toLonLat9 } from '../../geometry/grid.ts'
import { baseOf, ownerOf } from '../../partition/labels.ts'
import type { Step } from './apply.ts'
import type { StepDone } from './change.ts'
import type { NamedParcel } from './transfer-parcels.ts'

const KM = 1_000_000
/** Kilometres on the picture. */
function box(x: number, y: number, width: number, height = width): Polygon {
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y]
  ] as const
  return {
    type: 'Polygon',
    coordinates: [corners.map(([px, py]) => toLonLat9([ORIGIN[0] + px * KM, ORIGIN[1] + py * KM]))]
  }
}

const parcel = (more: Partial<NamedParcel>): NamedParcel => ({
  matrikelnr: '1a',
  ejerlav: 'Lille By, Sogn',
  whole: true,
  ...more
})
const moving = (from: string, to: string, parcels: readonly NamedParcel[], areaM2?: number): Step => ({
  id: 'p',
  type: 'transfer-parcels',
  from,
  to,
  parcels,
  ...(areaM2 !== undefined && { areaM2 })
})

test('without a place the registered area goes over, and the map stays as it is', () => {
  const { area, allStandsAgain, outcome } = new TinyCase()
  const [giver, receiver] = [area('0901'), area('0902')]
  const [result] = outcome.update([
    moving('0901', '0902', [parcel({ areaM2: 30_000 }), parcel({ matrikelnr: '1b', areaM2: 20_500 })])
  ])
  expect(result).toMatchObject({ ok: true, areaM2: 50_500, unplacedM2: 50_500, moves: [{ from: '0901', to: '0902' }] })
  expect(area('0901')).toBeCloseTo(giver - 0.0505, 9)
  expect(area('0902')).toBeCloseTo(receiver + 0.0505, 9)
  expect([...outcome.strands.livingOverlay()]).toEqual([])
  // Nobody knows how many live there: anything from nobody to everybody.
  expect((result as StepDone).residents).toEqual({
    low: 0,
    best: 0,
    high: outcome.census.table.total(outcome.owners.find('0901'))
  })
  allStandsAgain()
  expect(area('0901')).toBe(giver)
})

test('only the sum of all may be known, and must agree with the parts where they are known', () => {
  const { outcome } = new TinyCase()
  const said = (parcels: readonly NamedParcel[], areaM2?: number) =>
    outcome.update([moving('0901', '0902', parcels, areaM2)])[0] as StepDone
  expect(said([parcel({}), parcel({ matrikelnr: '2' })], 700)).toMatchObject({ areaM2: 700, unplacedM2: 700 })
  expect(said([parcel({ areaM2: 300 }), parcel({ matrikelnr: '2' })], 700)).toMatchObject({ areaM2: 700 })
  expect(said([parcel({ areaM2: 300 }), parcel({ areaM2: 400 })], 700)).toMatchObject({ areaM2: 700 })
  expect(why(said([parcel({ areaM2: 300 }), parcel({ areaM2: 401 })], 700))).toBe('.areaM2 parcel-sum')
  expect(why(said([parcel({ areaM2: 800 }), parcel({})], 700))).toBe('.areaM2 parcel-sum')
  expect(why(said([parcel({ areaM2: 300 }), parcel({})]))).toBe('.parcels[1] parcel-without-area')
  expect(why(said([parcel({ areaM2: 0 })]))).toBe('.parcels[0].areaM2 parcel-without-area')
  expect(why(said([{ matrikelnr: '1a', areaM2: 5 }]))).toBe('.parcels[0] parcel-unnamed')
  expect(said([{ land: 'offentligt vejareal', areaM2: 5 }])).toMatchObject({ areaM2: 5 })
})

test('what is wrong with the parties is told', () => {
  const { outcome } = new TinyCase()
  const said = (from: string, to: string, areaM2 = 5) =>
    why(outcome.update([moving(from, to, [parcel({ areaM2 })])])[0])
  expect(said('0999', '0902')).toBe('.from unknown-code')
  expect(said('0411', '0902')).toBe('.from outside-division')
  expect(said('0901', '0411')).toBe('.to outside-division')
  expect(said('0901', '0901')).toBe('.to already-receiver')
  expect(said('0901', '0902', 900_000_000)).toBe('.parcels more-than-giver-has')
})

test('with a place the land moves as a drawing does, and what others have of a parcel is told and stays', () => {
  const { area, allStandsAgain, outcome } = new TinyCase()
  // The border of 0901 and 0902 is at x = 5: half of each lies beyond it.
  const outlines = [box(4.5, 6, 1), box(4.5, 7, 1, 0.5)]
  const parcels = outlines.map((outline, i) => parcel({ matrikelnr: `${i}a`, areaM2: 400_000, outline }))
  const before = area('0901')
  const [result] = outcome.update([moving('0901', '0902', parcels)])
  expect(why(result)).toBe('ok')
  const done = result as StepDone
  expect(done.areaM2).toBeCloseTo(750_000, 0)
  expect(done.unplacedM2).toBe(0)
  expect(done.strangers.map(({ parcel: place, code, areaM2 }) => [place, code, Math.round(areaM2)])).toEqual([
    [0, '0902', 500_000],
    [1, '0902', 250_000]
  ])
  expect(area('0901')).toBeCloseTo(before - 0.75, 6)
  allStandsAgain()
  expect(why(outcome.update([moving('0903', '0902', parcels)])[0])).toBe('.parcels parcels-elsewhere')
  expect(why(outcome.update([moving('0901', '0902', [parcel({ areaM2: 9, outline: box(6, 6, 0.5) })])])[0])).toBe(
    '.parcels already-receiver'
  )
  const crossed = {
    type: 'Polygon' as const,
    coordinates: [[0, 2, 1, 3, 0].map(i => box(4, 6, 0.5).coordinates[0]?.[i] as [number, number])]
  }
  const faulty = outcome.update([
    moving('0901', '0902', [parcels[0] as NamedParcel, parcel({ areaM2: 9, outline: crossed })])
  ])[0]
  expect(why(faulty)).toBe('.parcels[1] self-crossing')
})

test('a part is drawn within its own parcel', () => {
  const { outcome } = new TinyCase()
  const part = (drawn: Polygon) =>
    outcome.update([
      moving('0901', '0902', [parcel({ whole: false, areaM2: 10, outline: box(4, 6, 0.5), part: drawn })])
    ])[0] as StepDone
  expect(why(part(box(4, 6, 0.5)))).toBe('ok')
  expect(part(box(4.1, 6.1, 0.3)).areaM2).toBeCloseTo(90_000, 0)
  expect(why(part(box(4.1, 6.1, 0.5)))).toBe('.parcels[0].part part-outside-parcel')
  expect(
    outcome.update([
      moving('0901', '0902', [parcel({ whole: false, areaM2: 10, outline: box(4, 6, 0.5), part: box(4.1, 6.1, 0.5) })])
    ])[0]
  ).toMatchObject({
    areaM2: expect.closeTo(500 * 500 - 400 * 400, -1)
  })
})

test('a part that stays as it is drawn is looked at again where its parcel has another outline', () => {
  const { outcome } = new TinyCase()
  const within = (outline: Polygon) =>
    why(outcome.update([moving('0901', '0902', [parcel({ whole: false, outline, part: box(4, 6, 0.4) })])])[0])
  expect(within(box(4, 6, 0.5))).toBe('ok')
  expect(within(box(4, 6, 0.3))).toBe('.parcels[0].part part-outside-parcel')
  expect(within(box(4, 6, 0.5))).toBe('ok')
})

test('some with a place and some without are one move', () => {
  const { outcome } = new TinyCase()
  const [result] = outcome.update([
    moving('0901', '0902', [
      parcel({ areaM2: 90_000, outline: box(4.5, 6, 0.3) }),
      parcel({ matrikelnr: '2', areaM2: 1000 }),
      parcel({ matrikelnr: '3', whole: false, part: box(4.8, 6, 0.1) })
    ])
  ])
  const done = result as StepDone
  expect(done.moves).toHaveLength(1)
  expect(done.unplacedM2).toBe(1000)
  expect(done.areaM2).toBeCloseTo(101_000, 0)
})

/** Squares of the picture inside 0901, apart from each other. */
const PLACES = [1.2, 2.2, 3.2]
  .flatMap(x => [5.2, 6.2, 7.2].map(y => [x, y] as const))
  .filter(([x, y]) => x < 3 || y > 6)

test('whatever merges afterwards, land without a place comes to whom it would have come to on the map', () => {
  const code = fc.constantFrom('0902', '0903', '0904', '0905')
  const merging = fc
    .tuple(
      fc.uniqueArray(fc.constantFrom('0901', '0902', '0903', '0904', '0905'), { minLength: 2, maxLength: 3 }),
      fc.boolean()
    )
    .map(([codes, isNew], i = 0) => merge(codes, isNew ? `098${i}` : (codes[0] as string)))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(code, fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: PLACES.length }),
      fc.array(merging, { maxLength: 2 }),
      (given, merges) => {
        const steps = (isPlaced: boolean): Step[] => [
          ...given.map(([to, tenths], i): Step => {
            const [x, y] = PLACES[i] as readonly [number, number]
            const size = tenths / 10
            const areaM2 = (size * 1000) ** 2
            return {
              ...moving('0901', to, [
                parcel({ areaM2: Math.round(areaM2), ...(isPlaced && { outline: box(x, y, size) }) })
              ]),
              id: `p${i}`
            }
          }),
          ...merges.map((step, i) => ({ ...step, id: `m${i}` }))
        ]
        const [placed, unplaced] = [new TinyCase(), new TinyCase()]
        const results = [placed.outcome.update(steps(true)), unplaced.outcome.update(steps(false))] as const
        expect(results[1].map(why)).toEqual(results[0].map(why))
        const ways = ({ outcome }: TinyCase) =>
          outcome.ways().map(way => {
            const m2 = outcome.areaOfM2(outcome.labels.ofWay(way)) + outcome.unplaced.ofWay(way)
            return [outcome.owners.code(baseOf(way)), outcome.owners.code(ownerOf(way)), Math.round(m2)]
          })
        expect(ways(unplaced)).toEqual(ways(placed))
        for (const one of ['0901', '0902', '0903', '0904', '0905'])
          expect(unplaced.area(one)).toBeCloseTo(placed.area(one), 6)
        unplaced.allStandsAgain()
        expect(unplaced.outcome.unplaced.isEmpty).toBe(true)
      }
    ),
    { numRuns: 60 }
  )
})

test('more drawn of the same giver afterwards is counted beside', () => {
  const { area, outcome } = new TinyCase()
  const before = area('0901')
  outcome.update([moving('0901', '0902', [parcel({ areaM2: 1000 })]), transfer(4, 6, 0.5, '0902')])
  expect(area('0901')).toBeCloseTo(before - 0.25 - 0.001, 6)
})
