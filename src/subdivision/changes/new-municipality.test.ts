import { expect, test } from 'vitest'
import { create, NEW, OLD, TinyCase, transfer, why } from '../../../tests/support/tiny-case.ts'
import type { StepDone } from './change.ts'

test('a new municipality has the land of the drawing, its name and its region', () => {
  const { allStandsAgain, area, outcome, regionIds } = new TinyCase()
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
  const { allStandsAgain, outcome } = new TinyCase()
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
