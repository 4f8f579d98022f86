import { expect, test } from 'vitest'
import { assess } from '../assess.ts'
import { stated } from '../stated.ts'
import { caseOf, estimated, parcels } from '../testing/facts.ts'
import { orderly } from '../testing/statements.ts'
import { adjoining } from './minor-change/adjoining.ts'
import { combine } from './minor-change.ts'

test('any failed condition fails; else the weakest state', () => {
  expect(combine(['met', 'met'])).toBe('met')
  expect(combine(['met', 'needs-assessment'])).toBe('needs-assessment')
  expect(combine(['needs-assessment', 'undetermined'])).toBe('undetermined')
  expect(combine(['undetermined', 'not-met', 'needs-assessment'])).toBe('not-met')
})

const apart = { from: '0706', to: '0707', adjoins: false }
const settles = (m2: number, residents = estimated(20, 38, 64)) => {
  const facts = caseOf([{ ...apart, area: parcels(m2) }], { residents })
  return assess(facts, orderly(facts)).findings[0]?.settles.map(m => m.id)
}

test('a failed case is told what failed, an open one all that is open', () => {
  expect(settles(1_000_001)).toEqual(['law.area.settles.reduce'])
  expect(settles(1000)).toEqual([
    'law.adjoining.settles.apart',
    'law.residents.settles.count.undetermined',
    'law.residents.settles.reduce'
  ])
})

test('land without a known piece is no proof that it lies up to the receiver', () => {
  const facts = { ...caseOf([{ from: '0706', to: '0707', area: parcels(1000) }]), pieces: [] }
  expect(adjoining(facts, stated({})).verdict).toBe('needs-assessment')
})

test('islets that a merger takes along are not land that lies apart', () => {
  const whole = caseOf(
    [
      { from: '0825', to: '0813', area: parcels(118_000_000), adjoins: false, isIsland: true },
      { from: '0846', to: '0813', area: parcels(5000) }
    ],
    {
      municipalities: { '0825': { abolished: true, regionsAfter: [] } },
      more: { merged: [{ codes: ['0813', '0825'], into: '0813' }] }
    }
  )
  const finding = adjoining(whole, stated({}))
  expect(finding.verdict).toBe('met')
  expect(finding.steps.map(({ id }) => id)).toEqual(['law.adjoining.step.whole.apart'])
})
