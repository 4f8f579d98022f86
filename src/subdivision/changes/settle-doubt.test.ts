import { expect, test } from 'vitest'
import { NEW, settle, TinyCase, transfer, why } from '../../../tests/support/tiny-case.ts'
import type { StepDone } from './change.ts'

test('a settled doubt takes land nobody had and counts as its own from before', () => {
  const { allStandsAgain, area, outcome, regionIds } = new TinyCase()
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
