/** All changes take effect on one day: where the land ends up the same, the regions and the verdict on them do too. Holds P8 (docs/invariants.md). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latticeCountry, ORIGIN } from '../../../tests/fixtures/lattice-country.ts'
import { runs } from '../../../tests/support/runs.ts'
import { toLonLat9 } from '../../geometry/grid.ts'
import { type Change, FORMAT, type Proposal } from '../../proposal/types.ts'
import { type Session, sessionOn } from '../session.ts'
import { verdictsOf } from '../verdicts.ts'
import { CaseSteps } from './case-steps.ts'
import { measure } from './facts.ts'

const KM = 1_000_000
const OLD = '2026-12-31'
const at = '2026-11-21T12:00:00Z'

function square(x: number, y: number, size = 1) {
  const corners = [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y]
  ] as const
  const ring = corners.map(([px, py]) => toLonLat9([ORIGIN[0] + px * KM, ORIGIN[1] + py * KM]))
  return { type: 'Polygon' as const, coordinates: [ring] }
}

const transfer = (x: number, y: number, to: string): Change => ({
  id: `t${x}${y}`,
  type: 'transfer-area',
  area: square(x, y),
  to
})
const region = (code: string, to: string): Change => ({
  id: `r${code}`,
  type: 'set-region',
  municipalities: [code],
  region: to
})
const merge = (codes: string[], code: string): Change => ({
  id: 'm',
  type: 'merge-municipalities',
  codes,
  into: { code, name: 'Sammenlagt' }
})
const create = (x: number, y: number, to: string): Change => ({
  id: 'n',
  type: 'new-municipality',
  area: square(x, y),
  code: '0999',
  name: 'Ny',
  region: to
})

/** What is said of the regions, in words that do not follow the list; null where a change could not be applied. */
function told(state: Session, changes: readonly Change[]) {
  const { dataset, outcome, moves, islands } = state
  const results = outcome.update(changes, OLD)
  if (results.some(({ ok }) => !ok)) return null
  const steps = CaseSteps.of(changes.flatMap((change, i) => (results[i] ? [{ change, result: results[i] }] : [])))
  const asked: Proposal = {
    format: FORMAT,
    title: '',
    effectiveDate: OLD,
    dataset: { id: 'tiny', sha256: '0'.repeat(64) },
    changes,
    statements: {},
    councils: [],
    cooperations: [],
    created: at,
    modified: at
  }
  const facts = measure(dataset, outcome, asked, steps, { moves, islands: () => islands.facts() })
  const { routes, findings } = verdictsOf(state, asked, steps, facts).assessment
  const land = facts.transfers.map(({ from, to, area }) => [from, to, Math.round(area.best)])
  const finding = findings.find(({ rule }) => rule === 'region-integrity')
  const regions = facts.municipalities.map(({ code, regionsAfter }) => [code, regionsAfter.map(one => one.region.id)])
  return { land, said: { verdict: finding?.verdict, routes, regions, moves: facts.regionLand.length } }
}

const state = sessionOn(latticeCountry({ jitter: 0 }), () => false)

test('whether the giver changes region before or after its land goes makes no difference', () => {
  // 0901 lies in the north, 0903 in the south.
  const [land, whole, own] = [transfer(1, 4, '0903'), region('0901', 'south'), region('0903', 'south')]
  const before = told(state, [whole, land])?.said
  expect(before).toEqual(told(state, [land, whole])?.said)
  expect(before).toMatchObject({ verdict: 'needs-assessment' })
  expect(told(state, [land, own])?.said).toEqual(told(state, [own, land])?.said)
  expect(told(state, [land, own])?.said.verdict).toBe('met')
  expect(told(state, [land])?.said.verdict).toBe('not-met')
  // What was only passed through says nothing: the land ends in the north, where it began.
  const passed = [region('0904', 'south'), transfer(5, 5, '0904'), transfer(5, 5, '0902')]
  expect(told(state, passed)?.said.regions).toEqual([])
})

test('property: changes in another order that give the same land give the same regions and the same verdict', () => {
  const code = fc.constantFrom('0901', '0902', '0903', '0904', '0905')
  const set = fc.constantFrom('north', 'south')
  const change = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8), fc.constantFrom(2, 3, 4, 5, 6), code)
        .map(t => transfer(...t))
    },
    { weight: 3, arbitrary: fc.tuple(code, set).map(t => region(...t)) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(2, 4, 6), fc.constantFrom(3, 5), set).map(t => create(...t)) },
    { weight: 1, arbitrary: fc.constantFrom(merge(['0901', '0902'], '0902'), merge(['0904', '0905'], '0904')) }
  )
  const list = fc.uniqueArray(change, { minLength: 2, maxLength: 6, selector: ({ id }) => id })
  let compared = 0
  fc.assert(
    fc.property(list, fc.infiniteStream(fc.nat()), (changes, dice) => {
      const other = changes
        .map(one => ({ one, at: dice.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one)
      const [here, there] = [told(state, changes), told(state, other)]
      if (!here || !there || JSON.stringify(here.land) !== JSON.stringify(there.land)) return
      compared++
      expect(there.said).toEqual(here.said)
    }),
    { numRuns: runs(150), seed: 20261125 }
  )
  expect(compared).toBeGreaterThan(runs(50))
})
