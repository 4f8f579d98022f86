/** Thousands of changes of every type, with an independent polygon library as the judge. Holds P1 and P2 (docs/invariants.md). */
import type { MultiPolygon as GeoMultiPolygon, Polygon } from 'geojson'
import polygonClipping, { type MultiPolygon } from 'polygon-clipping'
import { expect, test } from 'vitest'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import { loadUnits } from '../../src/dataset/load.ts'
import type { Step } from '../../src/subdivision/changes/apply.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'
import { latticeCountry } from '../fixtures/lattice-country.ts'
import { BUILT_IN, builtIn, random } from '../support/country.ts'
import { mixedChanges } from '../support/mixed-changes.ts'
import { figures, picture } from '../support/picture.ts'
import { polygonsByCode, squareMetres } from '../support/polygons.ts'
import { runs } from '../support/runs.ts'

const KM = 1_000_000
const DATE = '2027-01-01'

/** With lines as finely divided as real ones: a point that comes to a coast is rounded, and the longer its line the worse. */
const country = () => latticeCountry({ pieces: 16 })

/** No land lost, none twice, every stretch of border with land of two different kinds beside it. */
function expectWhole(outcome: Outcome, countryM2: number): void {
  const { labels, owners, strands } = outcome
  const polygons = [...polygonsByCode(outcome).values()]
  const sum = polygons.reduce((total, own) => total + squareMetres(own), 0)
  expect(Math.abs(sum - countryM2)).toBeLessThan(1)
  const kept = [...owners.all()].reduce((total, owner) => total + outcome.areaM2(owner), 0)
  expect(Math.abs(kept - sum)).toBeLessThan(0.01)
  // Were two to overlap, the union would be smaller than the sum; were there a gap, the union would have a small hole.
  const union = polygonClipping.union(polygons[0] as MultiPolygon, ...polygons.slice(1))
  expect(Math.abs(squareMetres(union) - sum)).toBeLessThan(1e-4)
  expect(outcome.defects()).toEqual({ gaps: 0, overlaps: 0 })
  for (const id of strands.living()) {
    const [left, right] = [strands.leftOf(id), strands.rightOf(id)]
    if (left === right || Math.max(left, right) >= labels.count) throw new Error(`strand ${id} parts nothing`)
  }
}

const ROUNDS = runs(100)

test(`${ROUNDS * 100} mixed changes on the tiny country: whole after every hundred`, () => {
  const dataset = country()
  const next = random(20261122)
  const applied = new Map<string, number>()
  const problems = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    const outcome = new Outcome(dataset)
    const countryM2 = outcome.countryM2()
    const steps = mixedChanges(dataset, 100, next, { reach: 2.5 * KM })
    for (const [i, result] of outcome.update(steps, round % 2 === 0 ? DATE : '2026-12-31').entries()) {
      const { type } = steps[i] as Step
      if (result.ok) applied.set(type, (applied.get(type) ?? 0) + 1)
      else problems.add(result.problem)
    }
    expectWhole(outcome, countryM2)
    outcome.update([], '')
    expect(outcome.countryM2()).toBe(countryM2)
    expect([...outcome.strands.livingOverlay()]).toEqual([])
  }
  // Every type got through often enough to count, and nothing was refused that ought not to be.
  const total = [...applied.values()].reduce((sum, n) => sum + n, 0)
  expect(total).toBeGreaterThan(50 * ROUNDS)
  expect([...applied.keys()].sort()).toEqual([
    'designate-cooperation',
    'merge-municipalities',
    'merge-regions',
    'new-municipality',
    'redraw-border',
    'set-region',
    'settle-doubt',
    'transfer-area',
    'transfer-parcels'
  ])
  expect(applied.get('redraw-border')).toBeGreaterThan(2 * ROUNDS)
  expect([...problems].sort()).not.toContain('not-exact')
})

test('1,000 mixed changes on the real country, parishes among them', async () => {
  const dataset = await builtIn()
  const outcome = new Outcome(dataset)
  outcome.openUnits('parish', await loadUnits(folderReader(BUILT_IN), dataset, 'parish'))
  const countryM2 = outcome.countryM2()
  const parishes = dataset.register.parishes.map(({ code }) => code)
  const steps = mixedChanges(dataset, 1000, random(4), { reach: 4 * KM, parishes })
  const results = outcome.update(steps, DATE)
  expect(results.some((result, i) => result.ok && steps[i]?.type === 'transfer-units')).toBe(true)
  expect(results.filter(result => !result.ok && result.problem === 'not-exact')).toEqual([])
  expectWhole(outcome, countryM2)
  outcome.update([], '')
  expect(outcome.countryM2()).toBe(countryM2)
  expect([...outcome.strands.livingOverlay()]).toEqual([])
})

test('switching changes off and on in any order gives what is built fresh', () => {
  const dataset = country()
  const next = random(7)
  for (let round = 0; round < runs(6); round++) {
    const steps = mixedChanges(dataset, 40, next, { reach: 2 * KM })
    const off = new Set<number>()
    const inForce = () => steps.filter((_, i) => !off.has(i))
    const outcome = new Outcome(dataset)
    for (let toggle = 0; toggle < 25; toggle++) {
      const i = Math.floor(next() * steps.length)
      if (!off.delete(i)) off.add(i)
      outcome.update(inForce(), DATE)
      const fresh = new Outcome(dataset)
      fresh.update(inForce(), DATE)
      expect(picture(outcome)).toBe(picture(fresh))
    }
  }
})

test('undo and redo are exact inverses, to the last vertex', () => {
  const dataset = country()
  const next = random(11)
  for (let round = 0; round < runs(6); round++) {
    const steps = mixedChanges(dataset, 40, next, { reach: 2 * KM })
    const outcome = new Outcome(dataset)
    const seen = steps.map((_, i) => {
      outcome.update(steps.slice(0, i), DATE)
      return picture(outcome)
    })
    for (let moves = 0; moves < 30; moves++) {
      const i = Math.floor(next() * steps.length)
      outcome.update(steps.slice(0, i), DATE)
      expect(picture(outcome)).toBe(seen[i])
    }
  }
})

/** The same change said in another order. */
function saidAnotherWay(step: Step, next: () => number): Step {
  const turned = <T>(list: readonly T[]): T[] => {
    const k = Math.floor(next() * list.length)
    return [...list.slice(k), ...list.slice(0, k)]
  }
  const ring = (positions: readonly number[][]) => {
    const open = turned(positions.slice(0, -1))
    const closed = [...open, open[0] as number[]]
    return next() < 0.5 ? closed : closed.toReversed()
  }
  const area = (of: Polygon | GeoMultiPolygon): Polygon | GeoMultiPolygon =>
    of.type === 'Polygon'
      ? { ...of, coordinates: of.coordinates.map(ring) }
      : { ...of, coordinates: turned(of.coordinates).map(polygon => polygon.map(ring)) }
  switch (step.type) {
    case 'transfer-area':
    case 'settle-doubt':
      return { ...step, area: area(step.area) }
    case 'new-municipality':
      return { ...step, ...(step.area && { area: area(step.area) }) }
    case 'redraw-border':
      return {
        ...step,
        between: [step.between[1], step.between[0]],
        line: { ...step.line, coordinates: step.line.coordinates.toReversed() }
      }
    case 'merge-municipalities':
      return { ...step, codes: turned(step.codes) }
    case 'set-region':
      return { ...step, municipalities: turned(step.municipalities) }
    case 'merge-regions':
      return { ...step, codes: turned(step.codes) }
    case 'designate-cooperation':
      return { ...step, members: turned(step.members) }
    default:
      return step
  }
}

test('the order in which equal things are said makes no difference', () => {
  const dataset = country()
  const next = random(13)
  for (let round = 0; round < runs(60); round++) {
    const steps = mixedChanges(dataset, 12, next, { reach: 2 * KM })
    const [one, other] = [new Outcome(dataset), new Outcome(dataset)]
    const said = steps.map(step => saidAnotherWay(step, next))
    one.update(steps, DATE)
    other.update(said, DATE)
    for (const [i, now] of figures(other).entries()) {
      const then = figures(one)[i]
      expect([now.code, now.name, now.regions]).toEqual([then?.code, then?.name, then?.regions])
      // Crossing points are rounded to the millimetre along the line they are found on.
      expect(Math.abs(now.areaM2 - (then?.areaM2 ?? 0))).toBeLessThan(0.05)
      expect(Math.abs(now.residents.best - (then?.residents.best ?? 0))).toBeLessThan(1e-3)
    }
  }
})
