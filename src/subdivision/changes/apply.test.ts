import { expect, test } from 'vitest'
import { merge, NEW, region, TinyCase, transfer, why } from '../../../tests/support/tiny-case.ts'

test('a change that no longer applies leaves the rest standing', () => {
  const { allStandsAgain, area, outcome } = new TinyCase()
  const results = outcome.update(
    [merge(['0904', '0905'], '0904'), transfer(2, 6, 1, '0905'), transfer(2, 6, 1, '0902'), region(['0905'], 'all')],
    NEW
  )
  expect(results.map(why)).toEqual(['ok', '.to abolished-code', 'ok', '.municipalities[0] abolished-code'])
  expect(area('0902')).toBeCloseTo(13, 6)
  allStandsAgain()
})
