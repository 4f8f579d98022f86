import { expect, test } from 'vitest'
import { latticeCountry } from '../../../tests/fixtures/lattice-country.ts'
import { random, randomTransfers } from '../../../tests/support/country.ts'
import { Outcome } from '../outcome.ts'

test('people of ways taken together, whichever were asked for before, are those of their land counted afresh', () => {
  const outcome = new Outcome(latticeCountry({ pieces: 8 }))
  const { census } = outcome
  const next = random(9)
  const steps = randomTransfers(outcome, 30, 12)
  let asked = 0
  const ask = () => {
    const all = outcome.moved.keys()
    for (const share of [0.9, 0.5, 0.2]) {
      const ways = all.filter(() => next() < share)
      const afresh = census.table.estimateTogether(ways.flatMap(way => census.moved.ofWay(way).land()))
      expect(census.together(ways)).toEqual(afresh)
      asked += ways.length
    }
  }
  for (let round = 0; round < 25; round++) {
    outcome.update(steps.filter(() => next() < 0.4))
    ask()
    outcome.with({ ...(steps[Math.floor(next() * steps.length)] as (typeof steps)[0]), id: 'draft' }, ask)
    ask()
  }
  outcome.update([])
  expect(asked).toBeGreaterThan(200)
  expect(census.together([])).toEqual({ low: 0, best: 0, high: 0 })
  expect(census.moved.isEmpty).toBe(true)
})
