import { expect, test } from 'vitest'
import { merge, NEW, TinyCase, transfer, why } from '../../../tests/support/tiny-case.ts'
import type { StepDone } from './change.ts'

test('merging gives all land and all people to the one that goes on', () => {
  const { allStandsAgain, area, outcome } = new TinyCase()
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
  const { allStandsAgain, area, outcome } = new TinyCase()
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
  const { allStandsAgain, outcome } = new TinyCase()
  expect(why(outcome.update([merge(['0901', '0901'], '0901')])[0])).toBe('.codes nothing-to-merge')
  expect(why(outcome.update([merge(['0901', '0411'], '0901')])[0])).toBe('.codes[1] outside-division')
  expect(why(outcome.update([merge(['0901', '0902'], '0903')])[0])).toBe('.into.code taken-code')
  expect(why(outcome.update([merge(['0901', '0902'], '0411')])[0])).toBe('.into.code outside-division')
  expect(why(outcome.update([merge(['0901', '0777'], '0901')])[0])).toBe('.codes[1] unknown-code')
  allStandsAgain()
})

test('land moved before a merger goes along, and its origin is remembered', () => {
  const { allStandsAgain, outcome } = new TinyCase()
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
