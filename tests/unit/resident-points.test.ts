/** The engine with resident points: figures of municipalities, islands, previews and trimmed areas rest on the count. */
import { afterEach, beforeAll, expect, test } from 'vitest'
import { syntheticPoints } from '../../geo/residents/synthetic-points.ts'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import { encodeResidentPoints } from '../../src/dataset/resident-points-file.ts'
import type { CaseState, EngineApi, Opened } from '../../src/engine/api.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { toGridMm } from '../../src/geometry/grid.ts'
import { type Change, FORMAT, type Proposal, type TransferArea } from '../../src/proposal/types.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'
import { BUILT_IN, borderPoints, builtIn, randomTransfers, squareMm } from '../support/country.ts'

let engine: EngineApi
let opened: Opened

beforeAll(async () => {
  engine = createEngine(folderReader)
  opened = await engine.open(BUILT_IN)
})
// One engine for all, as in the app; the first test holds that nothing of a file is left when it is taken away.
afterEach(async () => {
  await engine.countResidents(null)
})

const dataset = await builtIn()
const border = borderPoints(new Outcome(dataset), '0169', '0265')[3] as [number, number]

function proposal(changes: readonly Change[]): Proposal {
  const { id, sha256 } = opened.manifest
  const at = '2026-11-21T12:00:00Z'
  const nothing = { statements: {}, councils: [], cooperations: [], created: at, modified: at }
  return { format: FORMAT, title: 'prøve', effectiveDate: '2027-01-01', dataset: { id, sha256 }, changes, ...nothing }
}

const across = (side: number): TransferArea => ({
  id: 'a',
  type: 'transfer-area',
  area: squareMm(border[0] - side / 2, border[1] - side / 2, side),
  to: '0265'
})

/** The others in Høje-Taastrup, who live in its east: a file without them does not cover it. */
const REST = { lonLat: [12.3, 55.66], people: 55_000 } as const
const restInMetres = toGridMm(REST.lonLat).map(mm => mm / 1000)

/** EPSG:3035 metres around the border point. */
const file = (homes: readonly (readonly [dx: number, dy: number, people: number])[], notes = '') => ({
  name: 'beboere.csv',
  bytes: new TextEncoder().encode(
    `${notes}x,y,people\n${restInMetres},${REST.people}\n${homes.map(([dx, dy, n]) => `${border[0] / 1000 + dx},${border[1] / 1000 + dy},${n}`).join('\n')}`
  )
})
/** One person every 50 m, 3 km about. */
const everywhere = Array.from(
  { length: 121 * 121 },
  (_, i) => [50 * (i % 121) - 3000.5, 50 * Math.floor(i / 121) - 3000.5, 1] as const
)

test('preview and evaluation say the same count; taken away, the estimate is back as it was', async () => {
  const before = await engine.evaluate(proposal([across(800_000)]))
  const answer = await engine.countResidents(file(everywhere, '# date: 2026-05-01\n'))
  expect(answer).toMatchObject({
    kind: 'counted',
    residents: { name: 'beboere.csv', date: '2026-05-01', synthetic: false, points: 14642, people: 69641 }
  })
  const state = await engine.evaluate(proposal([across(800_000)]))
  const { residents } = state.facts
  expect(residents.basis).toBe('counted')
  expect(residents.best).toBeGreaterThan(20)
  expect(residents.low).toBe(residents.high)
  const preview = await engine.preview({ proposal: proposal([]), draft: across(800_000) })
  if (preview.kind !== 'ok') throw new Error(preview.kind)
  expect(preview.verdicts.facts.residents).toEqual(residents)
  expect(preview.draft.residents).toEqual({ low: residents.best, best: residents.best, high: residents.best })
  const [giver] = state.municipalities
  expect(giver?.after?.residents).toBe((giver?.before.residents ?? 0) - residents.best)

  expect(await engine.countResidents(null)).toEqual({ kind: 'estimated' })
  expect(await engine.evaluate(proposal([across(800_000)]))).toEqual(before)
})

test('a file that can not be read leaves what is in use', async () => {
  await engine.countResidents(file(everywhere))
  const refused = await engine.countResidents({
    name: 'fejl.csv',
    bytes: new TextEncoder().encode('x,y,people\n1,2\n')
  })
  expect(refused).toMatchObject({ kind: 'refused', problem: { file: 'fejl.csv', line: 2 } })
  expect((await engine.evaluate(proposal([across(800_000)]))).facts.residents.basis).toBe('counted')
})

const bytes = (text: string) => new TextEncoder().encode(text)

test('land of a municipality the file has no point in is estimated as without it, and told', async () => {
  const case_ = proposal([across(800_000)])
  const without = await engine.evaluate(case_)
  await engine.countResidents({ name: 'bornholm.csv', bytes: bytes('lon,lat,people\n14.9,55.1,12\n') })
  const { facts, changes, municipalities } = await engine.evaluate(case_)
  const { assumed, uncovered, ...residents } = facts.residents
  expect(residents).toEqual(without.facts.residents)
  expect(uncovered).toEqual({ file: 'bornholm.csv', names: ['Høje-Taastrup'] })
  expect(assumed).toEqual([
    { id: 'points.assume.uncovered', values: { file: 'bornholm.csv', names: { names: ['Høje-Taastrup'] } } }
  ])
  expect(changes).toEqual(without.changes)
  expect(municipalities.map(({ after }) => after?.residents)).toEqual(
    without.municipalities.map(({ after }) => after?.residents)
  )
})

test('land from municipalities with and without points is counted and estimated, each by itself', async () => {
  const tonder: TransferArea = {
    id: 'b',
    type: 'transfer-area',
    to: '0540',
    area: {
      type: 'Polygon',
      coordinates: [
        [
          [8.89, 55.091],
          [8.92, 55.091],
          [8.92, 55.121],
          [8.89, 55.121],
          [8.89, 55.091]
        ]
      ]
    }
  }
  const estimated = (await engine.evaluate(proposal([tonder]))).facts.residents
  await engine.countResidents(file(everywhere))
  const counted = (await engine.evaluate(proposal([across(800_000)]))).facts.residents
  const { facts } = await engine.evaluate(proposal([across(800_000), tonder]))
  expect(facts.residents.basis).toBe('mixed')
  for (const figure of ['low', 'best', 'high'] as const)
    expect(facts.residents[figure]).toBeCloseTo(counted[figure] + estimated[figure], 6)
  expect(facts.residents.assumed?.map(({ id }) => id)).toEqual(['points.assume.covered', 'points.assume.uncovered'])
})

test('far fewer people than the census is sure of decide nothing', async () => {
  // Four square kilometres of Hedehusene, and a file that has everyone at one house elsewhere in the municipality.
  const town: TransferArea = {
    id: 'a',
    type: 'transfer-area',
    to: '0265',
    area: {
      type: 'Polygon',
      coordinates: [
        [
          [12.17, 55.635],
          [12.23, 55.635],
          [12.23, 55.665],
          [12.17, 55.665],
          [12.17, 55.635]
        ]
      ]
    }
  }
  const census = (await engine.evaluate(proposal([town]))).facts.residents
  expect(census.low).toBeGreaterThan(100)
  await engine.countResidents({ name: 'et-hus.csv', bytes: bytes('lon,lat,people\n12.3,55.66,57000\n') })
  const { facts, assessment } = await engine.evaluate(proposal([town]))
  expect(facts.residents).toMatchObject({ low: 0, best: census.best, high: census.high, basis: 'mixed' })
  // A sliver of Greve, of which the file knows nothing, goes along.
  expect(facts.residents.assumed).toMatchObject([
    { id: 'points.assume.contradicted', values: { n: 0 } },
    { id: 'points.assume.uncovered' }
  ])
  const finding = assessment.findings.find(({ rule }) => rule === 'minor-change.residents')
  expect(finding?.verdict).toBe('undetermined')
  expect(finding?.assumptions).toContainEqual(facts.residents.assumed?.[0])
})

test('a count stated in the proposal stands; the others are counted at the points', async () => {
  await engine.countResidents(file(everywhere, '# date: 2026-05-01\n'))
  const stated: TransferArea = { ...across(800_000), residents: { count: 4, date: '2026-01-01', source: 'CPR' } }
  const alone = await engine.evaluate(proposal([stated]))
  expect(alone.facts.residents).toMatchObject({ low: 4, best: 4, high: 4, basis: 'counted' })
  expect(alone.facts.residents.pedigree.source.id).toBe('pedigree.counted')
  const far: TransferArea = {
    ...across(300_000),
    id: 'b',
    area: squareMm(border[0] + 1_000_000, border[1], 300_000),
    to: '0153'
  }
  const both = await engine.evaluate(proposal([stated, far]))
  const other = both.changes[1]?.residents.best as number
  expect(other).toBeGreaterThan(5)
  expect(both.facts.residents).toMatchObject({ low: 4 + other, best: 4 + other, high: 4 + other, basis: 'counted' })
  expect(both.facts.residents.pedigree).toMatchObject({
    source: { id: 'pedigree.points-and-counted', values: { file: 'beboere.csv', names: { names: ['CPR'] } } },
    date: '2026-01-01'
  })
})

test('trimming keeps the counted people within 50, and never says that a count is needed', async () => {
  await engine.countResidents(file(everywhere))
  const whole = across(1_600_000)
  const before = await engine.evaluate(proposal([whole]))
  expect(before.facts.residents.best).toBeGreaterThan(50)
  const trimmed = await engine.trim(proposal([whole]), 'a')
  expect(trimmed?.needsCount).toBe(false)
  expect(trimmed?.residents.high).toBeLessThanOrEqual(50)
  expect(trimmed?.residents.low).toBe(trimmed?.residents.high)
  expect((trimmed?.residents.best ?? 0) + (trimmed?.leftOver.residents.best ?? 0)).toBe(
    before.changes[0]?.residents.best
  )
  // Where people live closer, less land can go, and what is offered is still counted.
  await engine.countResidents(file(everywhere.map(([dx, dy]) => [dx, dy, 20])))
  const less = await engine.trim(proposal([whole]), 'a')
  expect(less?.needsCount).toBe(false)
  expect(less?.residents.high).toBeLessThanOrEqual(50)
  expect(less?.areaM2.best).toBeLessThan(trimmed?.areaM2.best ?? 0)
})

test('an island has the people at its points, and a merger takes all of them along', async () => {
  const [lon, lat] = [10.6, 55.86]
  const bytes = new TextEncoder().encode(`lon,lat,people\n${lon},${lat},3500\n10.2,55.95,5\n`)
  await engine.countResidents({ name: 'samsoe.csv', bytes })
  const merge: Change = {
    id: 'm',
    type: 'merge-municipalities',
    codes: ['0741', '0727'],
    into: { code: '0727', name: 'Ny' }
  }
  const state = await engine.evaluate(proposal([merge]))
  expect(state.facts.residents).toMatchObject({ low: 3500, best: 3500, high: 3500 })
  const samsoe = state.facts.islands.find(({ name }) => name === 'Samsø')
  expect(samsoe?.residents).toEqual({ low: 3500, best: 3500, high: 3500 })
})

test('spread as the census has it, what is counted lies within what is estimated, all over the country', async () => {
  const made = syntheticPoints(dataset, 300_000, 1)
  const [estimating, counting] = [engine, createEngine(folderReader)]
  await counting.open(BUILT_IN)
  const bytes = encodeResidentPoints(made.file, dataset.land.origin)
  const answer = await counting.countResidents({ name: 'opdigtet.bin', bytes })
  const official = dataset.register.municipalities.reduce((sum, { residents }) => sum + (residents?.count ?? 0), 0)
  expect(answer).toMatchObject({
    kind: 'counted',
    residents: { people: official, synthetic: true, outside: { points: 0, people: 0 } }
  })
  let people = 0
  for (const draft of randomTransfers(new Outcome(dataset), 150, 9)) {
    const [range, count] = await Promise.all(
      [estimating, counting].map(async one => {
        const preview = await one.preview({ proposal: proposal([]), draft })
        if (preview.kind !== 'ok') throw new Error(`${draft.id}: ${preview.kind}`)
        return preview.verdicts.facts.residents
      })
    )
    expect(count?.best).toBeGreaterThanOrEqual(range?.low as number)
    expect(count?.best).toBeLessThanOrEqual(range?.high as number)
    people += count?.best as number
  }
  expect(people).toBeGreaterThan(5000)
})

test('a file of one street decides nothing of land beside it: its nobody is not nobody', async () => {
  const case_ = proposal([across(800_000)])
  const finding = (state: CaseState) => state.assessment.findings.find(({ rule }) => rule === 'minor-change.residents')
  await engine.countResidents({ name: 'alle.csv', bytes: bytes('lon,lat,people\n12.3,55.66,57000\n') })
  expect(finding(await engine.evaluate(case_))?.verdict).toBe('met')
  // The same with a street of it, and with none: once as few, once as nothing at all.
  for (const street of ['12.3,55.66,120', '14.9,55.1,12']) {
    await engine.countResidents({ name: 'vej.csv', bytes: bytes(`lon,lat,people\n${street}\n`) })
    const state = await engine.evaluate(case_)
    expect(finding(state)).toMatchObject({ verdict: 'undetermined', reason: { id: UNCOVERED } })
    expect(state.facts.residents.uncovered).toEqual({ file: 'vej.csv', names: ['Høje-Taastrup'] })
    const [giver, receiver] = state.municipalities
    expect(giver?.after?.residents).not.toBe(giver?.before.residents)
    expect(receiver?.after?.residents).not.toBe(receiver?.before.residents)
  }
  // More than 50 are too many, however few of all the file knows.
  const near = [-200, 200].flatMap(dx =>
    [-200, 200].map(dy => [border[0] / 1000 + dx, border[1] / 1000 + dy, 51].join())
  )
  await engine.countResidents({ name: 'mange.csv', bytes: bytes(`x,y,people\n${near.join('\n')}\n`) })
  expect(finding(await engine.evaluate(case_))?.verdict).toBe('not-met')
})

const UNCOVERED = 'law.residents.undetermined.uncovered'

test('the threshold: nine in ten of the official residents cover a municipality, one fewer does not', async () => {
  const official = opened.register.municipalities.find(({ code }) => code === '0169')?.residents?.count as number
  const covering = async (people: number) => {
    const answer = await engine.countResidents({
      name: 'a.csv',
      bytes: bytes(
        `lon,lat,people\n12.3,55.66,${people - Math.floor(people / 2)}\n12.3,55.661,${Math.floor(people / 2)}\n`
      )
    })
    if (answer.kind !== 'counted') throw new Error(answer.kind)
    expect(answer.residents.coverage).toHaveLength(opened.register.municipalities.length)
    return answer.residents.coverage.find(({ code }) => code === '0169')
  }
  const least = Math.ceil(0.9 * official)
  expect(await covering(least)).toEqual({
    code: '0169',
    name: 'Høje-Taastrup',
    points: 2,
    people: least,
    official,
    covering: 'covered'
  })
  expect((await covering(least - 1))?.covering).toBe('few')
  expect((await covering(Math.ceil(1.1 * official) + 1))?.covering).toBe('many')
  expect(await covering(0)).toMatchObject({ people: 0, covering: 'few' })
})
