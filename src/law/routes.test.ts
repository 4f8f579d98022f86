import { expect, test } from 'vitest'
import { routes } from './routes.ts'
import { caseOf, HOVEDSTADEN, MIDTJYLLAND, NORDJYLLAND, parcels } from './testing/facts.ts'
import type { MunicipalityFact } from './types.ts'

const move = { from: '0791', to: '0846', area: parcels(1499) }
const withReceiver = (receiver: Partial<MunicipalityFact>) => caseOf([move], { municipalities: { '0846': receiver } })

test('land that crosses a region border needs a region change, though the region follows the land', () => {
  const follows = withReceiver({ regionsAfter: [{ region: NORDJYLLAND, areaM2: 100_001_499 }] })
  expect(routes(follows, true)).toEqual(['minor-border-change', 'region-change'])
})

test('a municipality that changes region needs a region change, though no land crosses', () => {
  const joined = withReceiver({ region: MIDTJYLLAND, regionsAfter: [{ region: HOVEDSTADEN, areaM2: 100_001_499 }] })
  expect(routes(joined, true)).toEqual(['minor-border-change', 'region-change'])
})

test('two regions without a code are two regions', () => {
  const facts = caseOf([move], {
    municipalities: {
      '0791': { region: { id: 'a', code: null, name: 'A' }, regionsAfter: [] },
      '0846': { region: { id: 'b', code: null, name: 'B' }, regionsAfter: [] }
    }
  })
  expect(routes(facts, true)).toEqual(['minor-border-change', 'region-change'])
})

test('regions that are not known on the date are not asked, whatever stands in the facts', () => {
  expect(routes({ ...caseOf([move]), regionsKnown: false }, true)).toEqual(['minor-border-change'])
})

test('the way of § 2, stk. 2, is told while it is open, else the way of consent', () => {
  const facts = caseOf([{ from: '0706', to: '0707', area: parcels(1) }])
  expect(routes(facts, true)).toEqual(['minor-border-change'])
  expect(routes(facts, false)).toEqual(['change-with-consent'])
})

test('where nothing moves the way of § 2, stk. 2, is not asked for', () => {
  expect(routes(caseOf([]), true)).toEqual(['no-change'])
})

test('a merger into one place says nothing of a transfer to another', () => {
  const moves = [
    { from: '0706', to: '0707', area: parcels(1) },
    { from: '0706', to: '0791', area: parcels(1) }
  ]
  const facts = caseOf(moves, { more: { merged: [{ codes: ['0706', '0707'], into: '0707' }] } })
  expect(routes(facts, false)).toEqual(['change-with-consent', 'merger'])
})

test('what others merge into is no new municipality, whatever moves elsewhere', () => {
  const created = { created: true, region: null }
  const moves = [
    { from: '0706', to: '0999', area: parcels(1) },
    { from: '0791', to: '0846', area: parcels(1) }
  ]
  const merged = [
    { codes: ['0706'], into: '0999' },
    { codes: ['0727'], into: '0741' }
  ]
  const facts = caseOf(moves, { municipalities: { '0999': created }, more: { merged, regionsKnown: false } })
  expect(routes(facts, false)).toEqual(['change-with-consent', 'merger'])
  const split = caseOf([...moves, { from: '0791', to: '0998', area: parcels(1) }], {
    municipalities: { '0999': created, '0998': created },
    more: { merged, regionsKnown: false }
  })
  expect(routes(split, false)).toEqual(['change-with-consent', 'merger', 'new-municipality'])
})
