/** Holds P5 (docs/invariants.md). */
import fc from 'fast-check'
import polygonClipping, { type MultiPolygon as Clip } from 'polygon-clipping'
import { expect, test } from 'vitest'
import { latticeCountry, ORIGIN } from '../../tests/fixtures/lattice-country.ts'
import { toLonLat9 } from '../geometry/grid.ts'
import type { Ring } from '../geometry/rings.ts'
import { assemble } from '../partition/polygonize.ts'
import type { StepDone } from './changes/change.ts'
import type { TransferStep } from './changes/transfer.ts'
import { Outcome } from './outcome.ts'

const KM = 1_000_000
const codes = ['0901', '0902', '0903', '0904', '0905'] as const

/** A polygon given in kilometres on the picture. */
function area(points: readonly (readonly [number, number])[]) {
  const ring = points.map(([x, y]) => toLonLat9([ORIGIN[0] + Math.round(x * KM), ORIGIN[1] + Math.round(y * KM)]))
  return { type: 'Polygon' as const, coordinates: [[...ring, ring[0] as [number, number]]] }
}

function step(points: readonly (readonly [number, number])[], to: string, from?: readonly string[]): TransferStep {
  return { id: 'c', type: 'transfer-area', area: area(points), to, ...(from ? { from } : {}) }
}

const square = (x: number, y: number, size: number) =>
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size]
  ] as const

/** A star-shaped polygon around a centre: never crosses itself. */
const blob = fc
  .record({
    x: fc.double({ min: 0.5, max: 11.5, noNaN: true }),
    y: fc.double({ min: 0.5, max: 8.5, noNaN: true }),
    radii: fc.array(fc.double({ min: 0.02, max: 2.5, noNaN: true }), { minLength: 3, maxLength: 14 })
  })
  .map(({ x, y, radii }) =>
    radii.map((r, i) => {
      const angle = (2 * Math.PI * i) / radii.length
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)] as const
    })
  )

const steps = fc.array(fc.tuple(blob, fc.constantFrom(...codes)), { minLength: 1, maxLength: 8 })

function clip(ring: Ring): [number, number][] {
  return ring.x.map((x, i) => [x, ring.y[i] as number])
}

function doubled(ring: readonly (readonly [number, number])[]): number {
  let sum = 0
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i] as [number, number]
    const [bx, by] = ring[i + 1] as [number, number]
    sum += (ax - (ring[0] as [number, number])[0]) * (by - (ring[0] as [number, number])[1])
    sum -= (bx - (ring[0] as [number, number])[0]) * (ay - (ring[0] as [number, number])[1])
  }
  return sum
}

function m2(polygons: Clip): number {
  return (
    polygons.reduce(
      (sum, polygon) => sum + polygon.reduce((s, ring, i) => s + (i === 0 ? 1 : -1) * Math.abs(doubled(ring)), 0),
      0
    ) / 2e6
  )
}

function municipality(outcome: Outcome, code: string): Clip {
  const face = outcome.face(code)
  return assemble(outcome.strands, outcome.strands.living(), label =>
    outcome.labels.owner(label) === face ? face : null
  ).map(({ outer, holes }) => [clip(outer), ...holes.map(clip)])
}

test('a square inside one municipality moves exactly itself', () => {
  const outcome = new Outcome(latticeCountry())
  const country = outcome.countryM2()
  const [result] = outcome.update([step(square(2.2, 6.2, 0.999), '0902')])
  expect(result?.ok).toBe(true)
  const done = result as StepDone
  expect(done.areaM2).toBeCloseTo(998_001, 0)
  expect(done.moves).toHaveLength(1)
  expect(done.moves[0]?.from).toBe('0901')
  expect(outcome.countryM2()).toBe(country)
})

test('people: a whole cell counts exactly, a part of a cell from none to all', () => {
  const outcome = new Outcome(latticeCountry({ jitter: 0 }))
  const [whole] = outcome.update([step(square(2, 6, 1), '0902')]) as StepDone[]
  expect(whole?.residents).toEqual({ low: 10, best: 10, high: 10 })
  const [part] = outcome.update([step(square(2, 6, 0.5), '0902')]) as StepDone[]
  expect(part?.residents.low).toBe(0)
  expect(part?.residents.best).toBeCloseTo(2.5, 6)
  expect(part?.residents.high).toBe(10)
})

test('taking all of a municipality takes all its people, whatever the cells say', () => {
  const outcome = new Outcome(latticeCountry())
  const [all] = outcome.update([step(square(0, 0, 12), '0902', ['0905'])]) as StepDone[]
  expect(all?.areaM2).toBeCloseTo(outcome.countryM2() * 0 + (all?.areaM2 ?? 0))
  expect(all?.residents).toEqual({ low: 40, best: 40, high: 40 })
  expect(outcome.areaM2(outcome.face('0905'))).toBe(0)
})

test('refusals say why', () => {
  const outcome = new Outcome(latticeCountry())
  const why = (s: TransferStep) => {
    const [result] = outcome.update([s])
    return result?.ok ? 'ok' : result?.problem
  }
  expect(why(step(square(9.3, 0.2, 0.5), '0901'))).toBe('at-sea')
  expect(why(step(square(1.5, 6.5, 0.5), '0901'))).toBe('already-receiver')
  expect(why(step(square(9.5, 4.5, 2), '0901'))).toBe('unassigned-only')
  expect(why(step(square(1.5, 6.5, 0.5), '0411'))).toBe('outside-division')
  expect(why(step(square(1.5, 6.5, 0.5), '0902', ['0904']))).toBe('giver-excluded')
  expect(why(step(square(1.5, 6.5, 0.5), '0902', ['0904', '0411']))).toBe('outside-division')
  expect(
    why(
      step(
        [
          [1, 1],
          [2, 2],
          [2, 1],
          [1, 2]
        ],
        '0902'
      )
    )
  ).toBe('self-crossing')
  expect(
    why(
      step(
        [
          [1, 1],
          [2, 2]
        ],
        '0902'
      )
    )
  ).toBe('too-few-points')
  expect(why(step(square(1.5, 6.5, 0.0005), '0902'))).toBe('too-small')
  expect(
    why({
      id: 'c',
      type: 'transfer-area',
      to: '0902',
      area: {
        type: 'Polygon',
        coordinates: [
          [
            [55.6, 12.3],
            [55.7, 12.3],
            [55.7, 12.4],
            [55.6, 12.3]
          ]
        ]
      }
    })
  ).toBe('swapped-coordinates')
})

test('a corner half a metre past a border does not make a third municipality a giver', () => {
  const outcome = new Outcome(latticeCountry({ jitter: 0 }))
  const points = [
    [2.5, 5.3],
    [3.0005, 5.5],
    [2.5, 5.7]
  ] as const
  const [result] = outcome.update([step(points, '0902')]) as StepDone[]
  expect(result?.moves.map(({ from }) => from)).toEqual(['0901'])
  expect(outcome.defects()).toEqual({ gaps: 0, overlaps: 0 })
  const [alone] = outcome.update([step(points, '0902', ['0903'])]) as StepDone[]
  expect(alone?.moves.map(({ from }) => from)).toEqual(['0903'])
})

test('land outside the division stays where it is and is reported', () => {
  const outcome = new Outcome(latticeCountry())
  const [result] = outcome.update([
    step(
      [
        [8.5, 4],
        [11.9, 4],
        [11.9, 7],
        [8.5, 7]
      ],
      '0901'
    )
  ]) as StepDone[]
  expect(result?.ok).toBe(true)
  expect(result?.unassigned.map(({ code }) => code)).toEqual(['0411'])
  expect(outcome.areaM2(outcome.face('0411'))).toBeGreaterThan(0)
})

test('a line traced along a border with 7 decimals leaves no sliver', () => {
  const outcome = new Outcome(latticeCountry())
  const face = outcome.face('0905')
  const [part] = assemble(outcome.strands, outcome.strands.living(), label =>
    outcome.labels.owner(label) === face ? 1 : null
  )
  const ring = clip(part?.outer as Ring).map(([x, y]) =>
    toLonLat9([x + ORIGIN[0], y + ORIGIN[1]]).map(d => Math.round(d * 1e7) / 1e7)
  )
  const before = outcome.areaM2(face)
  const [result] = outcome.update([
    { id: 'c', type: 'transfer-area', to: '0904', area: { type: 'Polygon', coordinates: [ring] } }
  ]) as StepDone[]
  expect(result?.areaM2).toBe(before)
  expect(outcome.areaM2(face)).toBe(0)
})

test('property: areas agree with an independent polygon library, and nothing is lost or doubled', () => {
  fc.assert(
    fc.property(steps, list => {
      const outcome = new Outcome(latticeCountry())
      const country = outcome.countryM2()
      const results = outcome.update(list.map(([points, to]) => step(points, to)))
      for (const result of results)
        if (!result.ok) expect(['at-sea', 'already-receiver', 'unassigned-only', 'too-small']).toContain(result.problem)
      const parts = [...codes, '0411'].map(code => municipality(outcome, code))
      let sum = 0
      for (const [i, part] of parts.entries()) {
        const face = outcome.face([...codes, '0411'][i] as string)
        expect(Math.abs(m2(part) - outcome.areaM2(face))).toBeLessThan(0.01)
        sum += outcome.areaM2(face)
      }
      expect(Math.abs(sum - country)).toBeLessThan(1)
      const union = polygonClipping.union(parts[0] as Clip, ...parts.slice(1))
      expect(Math.abs(m2(union) - country)).toBeLessThan(1)
      outcome.update([])
      expect(outcome.countryM2()).toBe(country)
      expect([...outcome.strands.livingOverlay()]).toEqual([])
    }),
    { numRuns: 60, seed: 20261121 }
  )
})

test('property: the moved area of one change is what an independent library cuts out', () => {
  const outcome = new Outcome(latticeCountry())
  const before = new Map(codes.map(code => [code, municipality(outcome, code)]))
  fc.assert(
    fc.property(blob, fc.constantFrom(...codes), (points, to) => {
      const [result] = outcome.update([step(points, to)])
      const ring = points.map(([x, y]) => [Math.round(x * KM), Math.round(y * KM)] as [number, number])
      ring.push(ring[0] as [number, number])
      let expected = 0
      for (const [code, polygons] of before)
        if (code !== to) expected += m2(polygonClipping.intersection([ring], polygons))
      const moved = result?.ok ? result.areaM2 : 0
      // Half a millimetre along a few kilometres of outline.
      expect(Math.abs(moved - expected)).toBeLessThan(10)
    }),
    { numRuns: 150, seed: 7 }
  )
})
