import { expect, test } from 'vitest'
import { areaShares, areaValues, residentShares, residentSpan, shownDown, shownUp } from './figures.ts'
import { area } from './rules/minor-change/area.ts'
import { residents } from './rules/minor-change/residents.ts'
import { stated } from './stated.ts'
import { caseOf, counted, estimated, measured, parcels, share } from './testing/facts.ts'

const moved = (fact: ReturnType<typeof measured>) => caseOf([{ from: '0706', to: '0707', area: fact }])

test('"mindst" is rounded down and "højst" up, to what words show', () => {
  expect([shownDown(118.9), shownUp(118.1)]).toEqual([118, 119])
  expect([shownDown(874_299), shownUp(874_201)]).toEqual([874_200, 874_300])
  expect([shownDown(9999.5), shownUp(9999.5), shownUp(10_000)]).toEqual([9999, 10_000, 10_000])
  expect([shownDown(10_000), shownUp(10_000.5)]).toEqual([10_000, 10_100])
})

test('registered and limit-near areas are whole square metres, others what reads best', () => {
  expect(areaValues(parcels(874_203), 'best')).toEqual({ unit: 'm2', best: 874_203 })
  expect(areaValues(measured(874_203.4), 'best')).toEqual({ unit: 'ha', best: { m2: 874_203.4 } })
  expect(areaValues(measured(990_000.6, 1, 100), 'low', 'high')).toEqual({ unit: 'm2', low: 989_900, high: 990_101 })
})

test('a count stands, an estimate is rounded outwards, dust is no person', () => {
  expect(residentSpan(counted(50))).toEqual({ low: 50, best: 50, high: 50 })
  expect(residentSpan(estimated(12.9, 20.5, 49.1))).toEqual({ low: 12, best: 21, high: 50 })
  expect(residentSpan(estimated(0.1 + 0.2 - 0.3, 25, 50.000000000001))).toEqual({ low: 0, best: 25, high: 50 })
})

test('a met area says what is left, with the tolerance counted against it', () => {
  expect(area(moved(measured(800_000, 5, 3120))).settles).toEqual([
    { id: 'law.area.settles.left', values: { left: { m2: 184_400 } } }
  ])
  expect(area(moved(parcels(1_000_000))).settles).toEqual([{ id: 'law.area.settles.full' }])
})

test('a failed area says by how much it must shrink to be certain', () => {
  expect(area(moved(measured(1_200_000, 5, 3120))).settles.at(-1)).toEqual({
    id: 'law.area.settles.reduce',
    values: { over: { m2: 215_600 } }
  })
  expect(area(moved(parcels(1_000_001))).settles).toEqual([
    { id: 'law.area.settles.reduce', values: { over: { m2: 1 } } }
  ])
})

test('residents say what is left, what is over and that a count goes before an estimate', () => {
  const settles = (fact: ReturnType<typeof counted>) =>
    residents({ ...moved(parcels(1)), residents: fact }, stated({})).settles.map(({ id, values }) => [id, values?.n])
  expect(settles(counted(48))).toEqual([['law.residents.settles.left', 2]])
  expect(settles(counted(53))).toEqual([['law.residents.settles.reduce', 3]])
  expect(settles(estimated(20, 38, 63.5))).toEqual([
    ['law.residents.settles.count.undetermined', undefined],
    ['law.residents.settles.reduce', 14]
  ])
})

test('ten thousand square metres from the limit hectares will do', () => {
  expect(areaValues(measured(990_000), 'best')).toEqual({ unit: 'ha', best: { m2: 990_000 } })
  expect(areaValues(measured(990_001), 'best')).toEqual({ unit: 'm2', best: 990_001 })
})

test('several changes have their shares, with all their givers and receivers', () => {
  const first = share(1, '0707', '0706', 5934, 3.4)
  const both = { ...first, moved: [...first.moved, ...share(1, '0706', '0707', 66, 0.3).moved] }
  const facts = { ...moved(parcels(6000)), changes: [both, { ...share(3, '0706', '0707', 0.2), name: 'Skoven' }] }
  const names = (...list: string[]) => ({ names: list })
  expect(areaShares(facts)).toEqual([
    {
      name: { id: 'law.input.share', values: { n: 1, name: 'none' } },
      value: {
        id: 'law.value.share.area',
        values: { area: { m2: 6000 }, from: names('Syddjurs', 'Norddjurs'), to: names('Syddjurs', 'Norddjurs') }
      },
      change: 'change-1'
    },
    {
      name: { id: 'law.input.share', values: { n: 3, name: 'Skoven' } },
      value: {
        id: 'law.value.share.area',
        values: { area: { m2: 1 }, from: names('Syddjurs'), to: names('Norddjurs') }
      },
      change: 'change-3'
    }
  ])
  expect(residentShares(facts).map(({ value }) => value.values?.n)).toEqual([4, 0])
  expect(areaShares({ ...facts, changes: [both] })).toEqual([])
})

test('land that several changes move is told as the difference, from one square metre up', () => {
  const transfers = [
    { from: '0706', to: '0707', area: parcels(100) },
    { from: '0791', to: '0846', area: parcels(50) }
  ]
  const told = (...m2: readonly number[]) => {
    const changes = m2.map((one, i) => share(i + 1, '0706', '0707', one))
    return area({ ...caseOf(transfers), changes }).steps.find(({ id }) => id === 'law.area.step.shares')?.values
  }
  expect(told(100, 150)).toEqual({ m2: { m2: 100 } })
  expect(told(100, 51)).toEqual({ m2: { m2: 1 } })
  expect(told(100, 50.9)).toBeUndefined()
  expect(told(100, 50)).toBeUndefined()
  expect(told()).toBeUndefined()
})

test('a square metre left is told, less is none', () => {
  const left = (m2: number) => area(moved(measured(m2))).settles[0]
  expect(left(999_999)).toEqual({ id: 'law.area.settles.left', values: { left: { m2: 1 } } })
  expect(left(999_999.5)).toEqual({ id: 'law.area.settles.full' })
})

test('two pairs of municipalities are told as such, one is not', () => {
  const pair = { from: '0706', to: '0707', area: parcels(1) }
  const both = area(caseOf([pair, { ...pair, from: '0791' }]))
  expect(both.inputs.map(({ name }) => name.id)).toEqual([
    'law.input.area.parcels',
    'law.input.transfer',
    'law.input.transfer'
  ])
  expect(both.steps[0]).toEqual({ id: 'law.area.step.sum', values: { n: 2, unit: 'm2', best: 2 } })
  expect(area(caseOf([pair])).inputs).toHaveLength(1)
})
