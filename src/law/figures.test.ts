import { expect, test } from 'vitest'
import { areaValues, residentSpan, shownDown, shownUp } from './figures.ts'
import { area } from './rules/minor-change/area.ts'
import { residents } from './rules/minor-change/residents.ts'
import { caseOf, counted, estimated, measured, parcels } from './testing/facts.ts'

const moved = (fact: ReturnType<typeof measured>) => caseOf([{ from: '0706', to: '0707', area: fact }])

test('"mindst" is rounded down and "højst" up, to what words show', () => {
  expect([shownDown(118.9), shownUp(118.1)]).toEqual([118, 119])
  expect([shownDown(874_299), shownUp(874_201)]).toEqual([874_200, 874_300])
  expect([shownDown(9999.5), shownUp(9999.5), shownUp(10_000)]).toEqual([9999, 10_000, 10_000])
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
    residents({ ...moved(parcels(1)), residents: fact }).settles.map(({ id, values }) => [id, values?.n])
  expect(settles(counted(48))).toEqual([['law.residents.settles.left', 2]])
  expect(settles(counted(53))).toEqual([['law.residents.settles.reduce', 3]])
  expect(settles(estimated(20, 38, 63.5))).toEqual([
    ['law.residents.settles.count.undetermined', undefined],
    ['law.residents.settles.reduce', 14]
  ])
})
