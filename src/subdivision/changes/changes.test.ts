/** Every change type but the drawn transfer (outcome.test.ts), on the tiny country. */
import { beforeEach, expect, test } from 'vitest'
import { latticeCountry, ORIGIN } from '../../../tests/fixtures/lattice-country.ts'
import { toLonLat9 } from '../../geometry/grid.ts'
import { Outcome } from '../outcome.ts'
import type { Step } from './apply.ts'
import type { StepDone, StepResult } from './change.ts'

const KM = 1_000_000
const OLD = '2026-12-31'
const NEW = '2027-01-01'

function square(x: number, y: number, size: number) {
  const corners = [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y]
  ] as const
  return {
    type: 'Polygon' as const,
    coordinates: [corners.map(([px, py]) => toLonLat9([ORIGIN[0] + px * KM, ORIGIN[1] + py * KM]))]
  }
}

const merge = (codes: string[], code: string): Step => ({
  id: 'm',
  type: 'merge-municipalities',
  codes,
  into: { code, name: 'Sammenlagt' }
})
const transfer = (x: number, y: number, size: number, to: string): Step => ({
  id: 't',
  type: 'transfer-area',
  area: square(x, y, size),
  to
})
const settle = (x: number, y: number, size: number, to: string): Step => ({
  id: 's',
  type: 'settle-doubt',
  area: square(x, y, size),
  to
})
const create = (x: number, y: number, size: number, code: string, region = 'south'): Step => ({
  id: 'n',
  type: 'new-municipality',
  area: square(x, y, size),
  code,
  name: 'Nykøbing',
  region
})
const region = (municipalities: string[], to: string): Step => ({
  id: 'r',
  type: 'set-region',
  municipalities,
  region: to
})
const regions = (codes: string[], into: { code: string | null; name: string }): Step => ({
  id: 'q',
  type: 'merge-regions',
  codes,
  into
})

let outcome: Outcome
let countryM2: number
beforeEach(() => {
  const dataset = latticeCountry({ jitter: 0 })
  const register = {
    ...dataset.register,
    cooperations: [
      {
        id: 'ab',
        members: ['0901', '0902'],
        from: null,
        to: '2026-12-31',
        basis: '§ 2' as const,
        sourced: true,
        note: ''
      }
    ]
  }
  outcome = new Outcome({ ...dataset, register })
  countryM2 = outcome.countryM2()
})

const area = (code: string) => outcome.areaM2(outcome.owners.find(code)) / 1e6
const why = (result: StepResult | undefined) => (result?.ok ? 'ok' : `${result?.path} ${result?.problem}`)
const regionIds = (code: string) => {
  const owner = outcome.owners.find(code)
  const { labels, strands } = outcome
  const ids = new Set<string>()
  for (let label = 1; label < labels.count; label++)
    if (labels.owner(label) === owner && strands.doubledArea(label).toNumber() > 0)
      ids.add(outcome.regions.of(labels.land(label))?.id ?? 'none')
  return [...ids].sort()
}

function allStandsAgain() {
  outcome.update([])
  expect([...outcome.strands.livingOverlay()]).toEqual([])
  expect(outcome.census.moved.isEmpty).toBe(true)
  expect(outcome.countryM2()).toBe(countryM2)
  expect(outcome.owners.find('0999')).toBe(-1)
  expect(outcome.dissolved.size).toBe(0)
}

test('merging gives all land and all people to the one that goes on', () => {
  const [result] = outcome.update([merge(['0901', '0902'], '0902')], NEW) as StepDone[]
  expect(result?.moves).toMatchObject([
    { from: '0901', to: '0902', areaM2: 12e6, residents: { low: 120, best: 120, high: 120 } }
  ])
  expect([area('0901'), area('0902')]).toEqual([0, 24])
  expect(outcome.residents.ofMunicipality(outcome.owners.find('0902'))).toEqual({ low: 240, best: 240, high: 240 })
  expect(outcome.owners.name(outcome.owners.find('0902'))).toBe('Sammenlagt')
  expect(outcome.defects()).toEqual({ gaps: 0, overlaps: 0 })
  allStandsAgain()
})

test('merging into a new municipality ends all of them', () => {
  const steps = [merge(['0904', '0905'], '0999')]
  const [result] = outcome.update(steps, NEW) as StepDone[]
  expect(result?.moves.map(({ from }) => from)).toEqual(['0904', '0905'])
  expect([area('0999'), area('0904'), area('0905')]).toEqual([15, 0, 0])
  const [, later, again] = outcome.update([...steps, transfer(2, 6, 1, '0904'), merge(['0901', '0902'], '0905')], NEW)
  expect(why(later)).toBe('.to abolished-code')
  expect(why(again)).toBe('.into.code taken-code')
  allStandsAgain()
})

test('merging refuses what is not two municipalities', () => {
  expect(why(outcome.update([merge(['0901', '0901'], '0901')])[0])).toBe('.codes nothing-to-merge')
  expect(why(outcome.update([merge(['0901', '0411'], '0901')])[0])).toBe('.codes[1] outside-division')
  expect(why(outcome.update([merge(['0901', '0902'], '0903')])[0])).toBe('.into.code taken-code')
  expect(why(outcome.update([merge(['0901', '0902'], '0411')])[0])).toBe('.into.code outside-division')
  expect(why(outcome.update([merge(['0901', '0777'], '0901')])[0])).toBe('.codes[1] unknown-code')
  allStandsAgain()
})

test('land moved before a merger goes along, and its origin is remembered', () => {
  outcome.update([transfer(4.5, 6.5, 1, '0901'), merge(['0901', '0903'], '0903')], NEW)
  const { labels, strands } = outcome
  const owner = outcome.owners.find('0903')
  const origins = new Map<string, number>()
  for (let label = 1; label < labels.count; label++)
    if (labels.owner(label) === owner && strands.doubledArea(label).toNumber() > 0)
      origins.set(outcome.owners.code(labels.base(label)), strands.doubledArea(label).toNumber() / 2e12)
  expect(origins.get('0902')).toBeCloseTo(0.5, 6)
  expect(origins.get('0901')).toBeCloseTo(12, 6)
  allStandsAgain()
})

test('a new municipality has the land of the drawing, its name and its region', () => {
  const [result] = outcome.update([create(4, 6, 2, '0999', 'north')], OLD) as StepDone[]
  expect(result?.moves.map(({ from, areaM2 }) => [from, areaM2])).toEqual(
    expect.arrayContaining([[expect.any(String), expect.any(Number)]])
  )
  expect(area('0999')).toBeCloseTo((result?.areaM2 ?? 0) / 1e6, 9)
  expect(outcome.owners.name(outcome.owners.find('0999'))).toBe('Nykøbing')
  expect(regionIds('0999')).toEqual(['north'])
  const grown = outcome.update([create(4, 6, 2, '0999', 'north'), transfer(6, 6, 1, '0999')], OLD)
  expect(grown.map(why)).toEqual(['ok', 'ok'])
  expect(area('0999')).toBeCloseTo((result?.areaM2 ?? 0) / 1e6 + 1, 6)
  allStandsAgain()
})

test('a new municipality needs a free code, a region of the date, and land', () => {
  expect(why(outcome.update([create(2, 6, 1, '0902')], OLD)[0])).toBe('.code taken-code')
  expect(why(outcome.update([create(2, 6, 1, '0411')], OLD)[0])).toBe('.code outside-division')
  expect(why(outcome.update([create(2, 6, 1, '0999', 'south')], NEW)[0])).toBe('.region unknown-region')
  expect(why(outcome.update([create(9.3, 0.2, 0.5, '0999')], OLD)[0])).toBe('.area at-sea')
  expect(why(outcome.update([create(9.5, 4.5, 2, '0999')], OLD)[0])).toBe('.area unassigned-only')
  const twice = outcome.update([create(2, 6, 1, '0999'), create(6, 6, 1, '0999')], OLD)
  expect(twice.map(why)).toEqual(['ok', '.code taken-code'])
  expect(why(outcome.update([transfer(2, 6, 1, '0999')], OLD)[0])).toBe('.to unknown-code')
  allStandsAgain()
})

test('a settled doubt takes land nobody had and counts as its own from before', () => {
  const before = area('0411')
  const [result] = outcome.update([settle(9.5, 4.5, 2, '0902')], NEW) as StepDone[]
  expect(before).toBe(1)
  expect(result?.moves).toMatchObject([{ from: '0411', to: '0902', areaM2: 1e6 }])
  expect(result?.unassigned).toEqual([])
  expect(area('0411')).toBe(0)
  const { labels } = outcome
  for (let label = 1; label < labels.count; label++)
    if (outcome.strands.doubledArea(label).toNumber() > 0) expect(labels.moved(label)).toBe(false)
  // Its people are the register's, wherever the land is found to belong.
  expect(outcome.residents.ofMunicipality(outcome.owners.find('0902')).best).toBe(130)
  expect(regionIds('0902')).toEqual(['all'])
  const moved = outcome.update([settle(9.5, 4.5, 2, '0902'), transfer(9.5, 4.5, 2, '0901')], NEW) as StepDone[]
  expect(moved[1]?.moves).toMatchObject([{ from: '0902', to: '0901', residents: { low: 10, best: 10, high: 10 } }])
  expect(why(outcome.update([settle(1.5, 6.5, 0.5, '0901')])[0])).toBe('.area already-receiver')
  expect(why(outcome.update([settle(1.5, 6.5, 0.5, '0411')])[0])).toBe('.to outside-division')
  allStandsAgain()
})

test('regions follow the date and the municipality they are set for', () => {
  const across = transfer(4.5, 6.5, 1, '0901')
  const border = transfer(1.5, 3.5, 1, '0903')
  outcome.update([border], OLD)
  expect(regionIds('0903')).toEqual(['north', 'south'])
  outcome.update([border, region(['0903'], 'south')], OLD)
  expect(regionIds('0903')).toEqual(['south'])
  // The order does not matter for the land a municipality has in the end.
  outcome.update([region(['0903'], '2'), border], OLD)
  expect(regionIds('0903')).toEqual(['south'])
  expect(why(outcome.update([border, region(['0903'], 'south')], NEW)[1])).toBe('.region unknown-region')
  expect(regionIds('0903')).toEqual(['all'])
  expect(why(outcome.update([region(['0903', '0411'], 'south')], OLD)[0])).toBe('.municipalities[1] outside-division')
  // Land takes along the region it was given.
  outcome.update([region(['0902'], 'south'), across, merge(['0902', '0904'], '0904')], OLD)
  expect(regionIds('0904')).toEqual(['south'])
  expect(regionIds('0901')).toEqual(['north', 'south'])
  allStandsAgain()
})

test('merged regions are one, under an old code, a new one or none', () => {
  outcome.update([regions(['north', '2'], { code: '2', name: 'Større' })], OLD)
  expect([regionIds('0901'), regionIds('0904')]).toEqual([['south'], ['south']])
  expect(outcome.regions.find('2')?.name).toBe('Større')
  expect(outcome.regions.find('north')).toBeNull()
  const results = outcome.update(
    [
      regions(['north', 'south'], { code: null, name: 'Hele' }),
      region(['0901'], 'north'),
      region(['0901'], 'new:Hele')
    ],
    OLD
  )
  expect(results.map(why)).toEqual(['ok', '.region unknown-region', 'ok'])
  expect(regionIds('0904')).toEqual(['new:Hele'])
  expect(why(outcome.update([regions(['north', '1'], { code: null, name: 'Hele' })], OLD)[0])).toBe(
    '.codes nothing-to-merge'
  )
  expect(why(outcome.update([regions(['north', 'west'], { code: null, name: 'Hele' })], OLD)[0])).toBe(
    '.codes[1] unknown-region'
  )
  expect(why(outcome.update([regions(['north', 'south'], { code: null, name: 'Hele' })], NEW)[0])).toBe(
    '.codes[0] unknown-region'
  )
  allStandsAgain()
})

test('cooperations are those in force on the date', () => {
  const dissolve: Step = { id: 'd', type: 'dissolve-cooperation', cooperation: 'ab' }
  expect(outcome.update([dissolve, dissolve], OLD).map(why)).toEqual(['ok', '.cooperation dissolved-cooperation'])
  expect([...outcome.dissolved]).toEqual(['ab'])
  expect(why(outcome.update([dissolve], NEW)[0])).toBe('.cooperation unknown-cooperation')
  expect(outcome.dissolved.size).toBe(0)
  const designate = (members: string[], first: string): Step => ({
    id: 'g',
    type: 'designate-cooperation',
    members,
    authorised: { 1: first }
  })
  expect(why(outcome.update([designate(['0901', '0903'], '0902')], NEW)[0])).toBe('ok')
  expect(why(outcome.update([designate(['0901', '0777'], '0902')], NEW)[0])).toBe('.members[1] unknown-code')
  expect(why(outcome.update([designate(['0901', '0903'], '0777')], NEW)[0])).toBe('.authorised.1 unknown-code')
  expect(why(outcome.update([designate(['0901', '0411'], '0902')], NEW)[0])).toBe('.members[1] outside-division')
  expect(why(outcome.update([designate(['0901', '0903'], '0411')], NEW)[0])).toBe('.authorised.1 outside-division')
  allStandsAgain()
})

test('a change that no longer applies leaves the rest standing', () => {
  const results = outcome.update(
    [merge(['0904', '0905'], '0904'), transfer(2, 6, 1, '0905'), transfer(2, 6, 1, '0902'), region(['0905'], 'all')],
    NEW
  )
  expect(results.map(why)).toEqual(['ok', '.to abolished-code', 'ok', '.municipalities[0] abolished-code'])
  expect(area('0902')).toBeCloseTo(13, 6)
  allStandsAgain()
})
