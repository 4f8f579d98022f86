import { expect, test } from 'vitest'
import { merge, NEW, OLD, region, regions, TinyCase, transfer, why } from '../../../tests/support/tiny-case.ts'

test('regions follow the date and the municipality they are set for', () => {
  const { allStandsAgain, outcome, regionIds } = new TinyCase()
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
  const { allStandsAgain, outcome, regionIds } = new TinyCase()
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
