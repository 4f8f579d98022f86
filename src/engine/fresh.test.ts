/** What the engine keeps from one question to the next must never show: every answer is the one of an engine just opened. Holds P3, P14 (docs/invariants.md). */
import fc from 'fast-check'
import type { Polygon } from 'geojson'
import { expect, test } from 'vitest'
import { latticeCountry, ORIGIN } from '../../tests/fixtures/lattice-country.ts'
import { builtIn, random, randomTransfers, squareMm } from '../../tests/support/country.ts'
import { runs } from '../../tests/support/runs.ts'
import { tileAt } from '../../tests/support/tiles.ts'
import type { Dataset } from '../dataset/types.ts'
import { toLonLat9 } from '../geometry/grid.ts'
import { type AreaChange, type Change, FORMAT, type Proposal } from '../proposal/types.ts'
import { Outcome } from '../subdivision/outcome.ts'
import { evaluating, previewOf } from './evaluate.ts'
import { CaseSteps } from './facts/case-steps.ts'
import { measure } from './facts/facts.ts'
import { nameOf } from './facts/names.ts'
import { oddParts } from './facts/odd-parts.ts'
import { movedLand } from './queries/geojson.ts'
import { type Session, sessionOn } from './session.ts'
import { atOnce } from './task-queue.ts'
import { TileStore } from './tiles/tile-store.ts'
import { verdictsOf } from './verdicts.ts'

const KM = 1_000_000
const at = '2026-11-21T12:00:00Z'

function proposal(changes: readonly Change[], effectiveDate: string): Proposal {
  const dataset = { id: 'tiny', sha256: '0'.repeat(64) }
  const nothing = { statements: {}, councils: [], cooperations: [], created: at, modified: at }
  return { format: FORMAT, title: '', effectiveDate, dataset, changes, ...nothing }
}

const stores = new WeakMap<Outcome, TileStore>()

/** Tiles of the middle of the country, near and far, from a store that stays. */
function tilesOf(outcome: Outcome): readonly string[] {
  const store = stores.get(outcome) ?? new TileStore(outcome)
  stores.set(outcome, store)
  const places = [ORIGIN, [ORIGIN[0] + 2 * KM, ORIGIN[1] + 2 * KM]] as const
  const ids = places.flatMap(place => [6, 11, 13].map(z => tileAt(toLonLat9(place), z)))
  return ids.map(id => Buffer.from(store.tile(id)).toString('base64'))
}

/** Everything that is said and drawn of the outcome as it stands. */
function told(state: Session, steps: CaseSteps, date: string) {
  const { dataset, outcome, moves, islands } = state
  const asked = proposal(
    steps.all.map(({ change }) => change),
    date
  )
  const facts = measure(dataset, outcome, asked, steps, { moves, islands: () => islands.facts() })
  const land = movedLand(outcome, outcome.moved.parts(), outcome.settled.parts(), code =>
    nameOf(dataset, outcome, code)
  )
  const whole = outcome.defects()
  return { ...verdictsOf(state, asked, steps, facts), land, tiles: tilesOf(outcome), whole }
}

function evaluated(state: Session, changes: readonly Change[], date: string) {
  const results = state.outcome.update(changes, date)
  const steps = changes.flatMap((change, i) => {
    const result = results[i]
    return result ? [{ change, result }] : []
  })
  const all = told(state, CaseSteps.of(steps), date)
  // Measured for finished cases only.
  const codes = all.facts.municipalities.map(({ code }) => code)
  return {
    ...all,
    indicators: state.indicators.factsFor(all.facts),
    odd: atOnce(oddParts(state.outcome, codes)),
    reports: codes.map(code => state.municipalities.report(code, date))
  }
}

/** As a preview goes: one more change, asked about, taken back. */
function previewed(state: Session, changes: readonly Change[], draft: AreaChange, date: string) {
  const results = state.outcome.update(changes, date)
  const steps = CaseSteps.of(changes.flatMap((change, i) => (results[i] ? [{ change, result: results[i] }] : [])))
  state.outcome.moved.settle()
  state.outcome.settled.settle()
  return state.outcome.with(draft, result =>
    result.ok ? told(state, steps.and({ change: draft, result }), date) : result.problem
  )
}

const code = fc.constantFrom('0901', '0902', '0903', '0904', '0905', '0998')
const codes = fc.uniqueArray(code, { minLength: 2, maxLength: 3 })
const region = fc.constantFrom('north', 'south', 'all')
const area = fc
  .record({
    x: fc.double({ min: 0.5, max: 11.5, noNaN: true }),
    y: fc.double({ min: 0.5, max: 8.5, noNaN: true }),
    radii: fc.array(fc.double({ min: 0.05, max: 3, noNaN: true }), { minLength: 3, maxLength: 10 })
  })
  .map(({ x, y, radii }) => {
    const ring = radii.map((r, i) => {
      const angle = (2 * Math.PI * i) / radii.length
      const [px, py] = [x + r * Math.cos(angle), y + r * Math.sin(angle)]
      return toLonLat9([ORIGIN[0] + Math.round(px * KM), ORIGIN[1] + Math.round(py * KM)])
    })
    return { type: 'Polygon' as const, coordinates: [[...ring, ring[0] as [number, number]]] }
  })
const name = fc.constant('Ny')
const transfer = fc.record({ id: fc.uuid(), type: fc.constant('transfer-area' as const), area, to: code })
const settle = fc.record({ id: fc.uuid(), type: fc.constant('settle-doubt' as const), area, to: code })
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: transfer },
  { weight: 2, arbitrary: settle },
  {
    weight: 1,
    arbitrary: fc.record({
      id: fc.uuid(),
      type: fc.constant('merge-municipalities' as const),
      codes,
      into: fc.record({ code, name })
    })
  },
  {
    weight: 1,
    arbitrary: fc.record({
      id: fc.uuid(),
      type: fc.constant('new-municipality' as const),
      area,
      code: fc.constant('0998'),
      name,
      region
    })
  },
  {
    weight: 1,
    arbitrary: fc.record({
      id: fc.uuid(),
      type: fc.constant('set-region' as const),
      municipalities: codes,
      region
    })
  }
)
const date = fc.constantFrom('2026-12-31', '2027-01-01')
/** Questions, as lists of places in one list of changes: some share their beginning, some do not. */
const questions = fc.array(
  fc.record({ places: fc.array(fc.nat(7), { maxLength: 7 }), draft: fc.option(fc.oneof(transfer, settle)), date }),
  { minLength: 1, maxLength: 6 }
)

const fresh = (dataset: Dataset) => sessionOn(dataset, () => false)

test('property: after any questions the answer is that of an engine just opened', () => {
  let pieces = 0
  fc.assert(
    fc.property(fc.array(change, { minLength: 3, maxLength: 8 }), questions, (pool, asked) => {
      const state = fresh(latticeCountry())
      for (const { places, draft, date: on } of asked) {
        const changes = places.flatMap(i => pool[i] ?? [])
        if (draft)
          expect(previewed(state, changes, draft, on)).toEqual(previewed(fresh(latticeCountry()), changes, draft, on))
        const answer = evaluated(state, changes, on)
        expect(answer).toEqual(evaluated(fresh(latticeCountry()), changes, on))
        pieces += answer.facts.pieces.length
      }
    }),
    { numRuns: runs(60), seed: 20261122 }
  )
  expect(pieces).toBeGreaterThan(runs(75))
})

/** What people state, in documents that stay the same for several questions. */
const documents: readonly Pick<Proposal, 'statements' | 'councils'>[] = [
  { statements: {}, councils: [] },
  {
    statements: {
      caseDate: '2026-10-01',
      grounds: [{ number: 4, text: 'Vejen' }],
      assessments: { doubt: { holds: true, by: 'NN', date: '2026-09-01', text: '' } },
      alsoAffected: [{ code: '0905' }],
      terms: [{ item: 'transfers', rows: [{ kind: 'asset', what: 'Skolen', from: '0901', to: '0902' }] }]
    },
    councils: [
      { code: '0901', hearing: { sent: '2026-01-01', deadline: '2026-03-01' } },
      { code: '0902', decision: { kind: 'consents', date: '2026-02-01', agendaItem: '3' } }
    ]
  },
  { statements: { decision: { date: '2026-09-01' } }, councils: [{ code: '0903', hearing: { sent: '2026-01-01' } }] }
]

const count = fc.option(fc.record({ count: fc.nat(60), date: fc.constant('2026-05-01'), source: fc.constant('CPR') }))
const parcel = fc.record({
  matrikelnr: fc.constantFrom('1a', '2b'),
  ejerlav: fc.constant('Ny'),
  areaM2: fc.nat(900_000)
})
const written = fc.record({
  residents: count.map(one => one ?? {}),
  parcels: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(parcel) })
})
/** Mostly of little land, so that a proposal has several cases. */
const smallTransfer = fc
  .record({ id: fc.uuid(), x: fc.integer({ min: 2, max: 22 }), y: fc.integer({ min: 2, max: 16 }), to: code })
  .map(({ id, x, y, to }): Change => ({ id, type: 'transfer-area', area: squareMm(...placed(x, y), 400_000), to }))
const placed = (x: number, y: number) =>
  [ORIGIN[0] + (x * KM) / 2 - 150_000, ORIGIN[1] + (y * KM) / 2 - 130_000] as const
const spoken = fc
  .tuple(fc.oneof({ weight: 6, arbitrary: smallTransfer }, { weight: 1, arbitrary: change }), written)
  .map(([own, words]): Change => ({ ...own, ...words }))

test('property: drafts one after another on a case that stands, and the case that one of them becomes', () => {
  let previews = 0
  let several = 0
  fc.assert(
    fc.property(
      fc.array(spoken, { minLength: 1, maxLength: 4 }),
      fc.array(spoken, { minLength: 2, maxLength: 5 }),
      fc.nat(2),
      date,
      (standing, drafts, which, effectiveDate) => {
        const state = fresh(latticeCountry())
        const document = documents[which] as (typeof documents)[0]
        let asked: Proposal = { ...proposal(standing, effectiveDate), ...document }
        for (const draft of drafts) {
          for (const [i, again] of [draft, drafts[0] as Change, draft].entries()) {
            const spoken = { ...asked, ...(i === 2 ? documents[(which + 1) % documents.length] : {}) }
            const answer = previewOf(state, { proposal: spoken, draft: again })
            const other = structuredClone({ proposal: spoken, draft: again })
            expect(answer).toEqual(previewOf(fresh(latticeCountry()), other))
            previews++
            if (answer.kind === 'ok' && answer.verdicts.facts.cases.length > 1) several++
          }
          const whole = atOnce(evaluating(state, asked))
          expect(whole).toEqual(atOnce(evaluating(fresh(latticeCountry()), structuredClone(asked))))
          asked = { ...asked, changes: [...asked.changes, { ...draft, id: `${draft.id}-done` }] }
        }
      }
    ),
    { numRuns: runs(60), seed: 5 }
  )
  expect(previews).toBeGreaterThan(100)
  expect(several).toBeGreaterThan(10)
})

test('on the real borders: drafts and undone changes leave no trace in facts, pieces, parts and people', async () => {
  const dataset = await builtIn()
  const state = fresh(dataset)
  const country = state.outcome.countryM2()
  const next = random(4)
  // Around few borders, so that changes meet and take land from one another.
  const pool = randomTransfers(new Outcome(dataset), 6, 11).flatMap(({ id, type, area, to }, i) => {
    const others = [2_000, -3_000].map((metres, k) => ({
      id: `${id}-${k}`,
      type,
      area: shifted(area as Polygon, metres),
      to: dataset.land.faces[1 + ((i * 7 + k * 13) % (dataset.land.faces.length - 1))] as string
    }))
    return [{ id, type, area, to }, ...others]
  })
  for (let round = 0; round < 5; round++) {
    const changes = pool.filter(() => next() < 0.6)
    const draft = pool[Math.floor(next() * pool.length)] as AreaChange
    previewed(state, changes, { ...draft, id: 'draft' }, '2027-01-01')
    if (round < 3) evaluated(state, changes, '2027-01-01')
    else expect(evaluated(state, changes, '2027-01-01')).toEqual(evaluated(fresh(dataset), changes, '2027-01-01'))
  }
  evaluated(state, [], '2027-01-01')
  expect(state.outcome.countryM2()).toBe(country)
  expect(state.outcome.census.moved.isEmpty).toBe(true)
})

/** The drawing moved to the east by about so many metres. */
function shifted({ coordinates }: Polygon, metres: number): Polygon {
  return {
    type: 'Polygon',
    coordinates: coordinates.map(ring => ring.map(([lon = 0, lat = 0]) => [lon + metres / 62_000, lat]))
  }
}
