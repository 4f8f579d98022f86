/** Each case of several is measured as if its changes were all there are, on the tiny country. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latticeCountry, ORIGIN } from '../../../tests/fixtures/lattice-country.ts'
import { runs } from '../../../tests/support/runs.ts'
import { toLonLat9 } from '../../geometry/grid.ts'
import { factsByCase } from '../../law/case-facts.ts'
import type { Facts } from '../../law/types.ts'
import { type Change, FORMAT, type Proposal } from '../../proposal/types.ts'
import type { StepResult } from '../../subdivision/changes/change.ts'
import { sessionOn } from '../session.ts'
import { CaseSteps } from './case-steps.ts'
import { measure } from './facts.ts'

const KM = 1_000_000

function rectangle(x: number, y: number, width: number, height: number) {
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y]
  ] as const
  const ring = corners.map(([px, py]) => toLonLat9([ORIGIN[0] + px * KM, ORIGIN[1] + py * KM]))
  return { type: 'Polygon' as const, coordinates: [ring] }
}

const dataset = latticeCountry()
const state = sessionOn(dataset, () => false)

function factsOf(changes: readonly Change[]): Facts {
  const at = '2026-11-21T12:00:00Z'
  const effectiveDate = '2027-01-01'
  const nothing = { statements: {}, councils: [], cooperations: [], created: at, modified: at }
  const id = { id: 'tiny', sha256: '0'.repeat(64) }
  const proposal: Proposal = { format: FORMAT, title: '', effectiveDate, dataset: id, changes, ...nothing }
  const results = state.outcome.update(changes, effectiveDate)
  const steps = changes.map((change, i) => ({ change, result: results[i] as StepResult }))
  const measures = { moves: state.moves, islands: () => state.islands.facts() }
  return measure(state.dataset, state.outcome, proposal, CaseSteps.of(steps), measures)
}

/** Land of one of two municipalities to the other. */
const anyTransfer = (codes: readonly [string, string], name: string) =>
  fc
    .record({
      x: fc.integer({ min: 10, max: 90 }),
      y: fc.integer({ min: 10, max: 75 }),
      width: fc.integer({ min: 2, max: 40 }),
      height: fc.integer({ min: 2, max: 40 }),
      back: fc.boolean(),
      count: fc.option(fc.nat(30), { freq: 4 })
    })
    .map(({ x, y, width, height, back, count }): Change => {
      const [from, to] = back ? [codes[1], codes[0]] : codes
      const residents = count === null ? {} : { residents: { count, date: '2026-05-01', source: 'CPR' } }
      const area = rectangle(x / 10 + 0.013, y / 10 + 0.017, width / 10, height / 10)
      return {
        id: `${name}${x}-${y}-${width}-${height}-${back}`,
        type: 'transfer-area',
        from: [from],
        to,
        area,
        ...residents
      }
    })

const anyChanges = (codes: readonly [string, string], name: string) =>
  fc.uniqueArray(anyTransfer(codes, name), { selector: ({ id }) => id, minLength: 1, maxLength: 3 })

/** Shapes that miss their giver are refused; a case is what is left. */
const applied = (facts: Facts) => new Set(facts.changes.map(({ id }) => id))

test('each case is measured as if its changes were all there are', () => {
  fc.assert(
    fc.property(anyChanges(['0901', '0903'], 'west'), anyChanges(['0904', '0905'], 'east'), (west, east) => {
      const both = factsOf(
        west.flatMap((change, i) => [change, ...east.slice(i, i + 1)]).concat(east.slice(west.length))
      )
      const alone = [factsOf(west), factsOf(east)]
      if (alone.some(facts => applied(facts).size === 0)) return
      expect(both.cases).toHaveLength(2)
      for (const own of factsByCase(both)) {
        const other = alone.find(facts => [...applied(facts)].every(id => applied(own).has(id))) as Facts
        // A corner on the border of both cases is a point of it for both, rounded to the millimetre.
        expect(Math.abs(own.area.best - other.area.best)).toBeLessThan(1)
        expect(Math.abs(own.area.datasetOutlineM - other.area.datasetOutlineM)).toBeLessThan(0.1)
        for (const figure of ['low', 'best', 'high'] as const)
          expect(Math.abs(own.residents[figure] - other.residents[figure])).toBeLessThan(0.01)
        expect(own.residents.basis).toBe(other.residents.basis)
        expect(own.transfers.map(({ from, to, changes }) => [from, to, changes])).toEqual(
          other.transfers.map(({ from, to, changes }) => [from, to, changes])
        )
        expect(own.pieces.map(({ areaM2: _, ...piece }) => piece)).toEqual(
          other.pieces.map(({ areaM2: _, ...piece }) => piece)
        )
        expect(own.islands).toEqual(other.islands)
        expect(own.municipalities.map(({ code }) => code)).toEqual(other.municipalities.map(({ code }) => code))
      }
    }),
    { numRuns: runs(60) }
  )
})

test('the whole is the sum of its cases', () => {
  fc.assert(
    fc.property(anyChanges(['0901', '0903'], 'west'), anyChanges(['0904', '0905'], 'east'), (west, east) => {
      const facts = factsOf([...west, ...east])
      if (facts.cases.length < 2) return
      const [one, other] = facts.cases.map(({ measures }) => measures.area.best) as [number, number]
      expect(one + other).toBeCloseTo(facts.area.best, 3)
    }),
    { numRuns: runs(40) }
  )
})

test('a change that lies in no municipality is a case with its receiver', () => {
  const facts = factsOf([
    { id: 'a', type: 'transfer-area', area: rectangle(2, 6, 1, 1), from: ['0901'], to: '0903' },
    { id: 'x', type: 'transfer-area', area: rectangle(10.2, 5.2, 0.5, 0.5), to: '0902' }
  ])
  expect(facts.cases.map(({ changes, municipalities }) => [changes, municipalities])).toEqual([
    [['a'], ['0901', '0903']],
    [['x'], ['0902']]
  ])
  expect(facts.cases.map(({ measures }) => measures.unassigned.map(({ code }) => code))).toEqual([[], ['0411']])
})

test('a doubt between Christiansø and a municipality joins nobody else to it', () => {
  const facts = factsOf([
    { id: 's', type: 'settle-doubt', area: rectangle(9.9, 4.9, 0.6, 2), to: '0902' },
    { id: 't', type: 'settle-doubt', area: rectangle(10.6, 4.9, 0.6, 2), to: '0905' }
  ])
  expect(facts.cases.map(({ municipalities }) => municipalities)).toEqual([['0902'], ['0905']])
})
