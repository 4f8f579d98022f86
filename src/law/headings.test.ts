import { expect, test } from 'vitest'
import { text } from '../i18n/index.ts'
import { headingOf } from './headings.ts'
import type { RouteId } from './ids.ts'
import { caseOf, cooperation, designation, MIDTJYLLAND, member, NORDJYLLAND, parcels } from './testing/facts.ts'
import type { Facts } from './types.ts'

const headed = (route: RouteId, facts: Facts) => text(headingOf(route, facts))
const merger = { from: '0825', to: '0813', area: parcels(118_000_000) }
const laesoe = cooperation(['0813', '0825'])
const across = { from: '0791', to: '0846', area: parcels(1499) }

test('a change that a dissolution carries is headed § 5, stk. 3, and not §§ 1 and 2', () => {
  expect(headed('merger', caseOf([merger], { more: { cooperations: [laesoe] } }))).toBe('§ 5, stk. 3')
  expect(headed('new-municipality', caseOf([merger], { more: { cooperations: [laesoe] } }))).toBe('§ 5, stk. 3')
  expect(headed('merger', caseOf([merger]))).toBe('§ 1 og § 2, stk. 1')
  const standing = caseOf([merger], { more: { cooperations: [{ ...laesoe, dissolved: false }] } })
  expect(headed('merger', standing)).toBe('§ 1 og § 2, stk. 1')
  // Land elsewhere is no part of what the dissolution carries.
  const elsewhere = caseOf([{ from: '0706', to: '0707', area: parcels(98) }], { more: { cooperations: [laesoe] } })
  expect(headed('change-with-consent', elsewhere)).toBe('§ 1 og § 2, stk. 1')
  expect(headed('minor-border-change', elsewhere)).toBe('§ 2, stk. 2')
})

test('the regions follow under the provision that asks for it', () => {
  expect(headed('region-change', caseOf([across]))).toBe('§ 1, stk. 3')
  const ended = cooperation(['0791', '0707'])
  expect(headed('region-change', caseOf([across], { more: { cooperations: [ended] } }))).toBe(
    '§ 5, stk. 5, jf. § 1, stk. 3'
  )
  const members = [member('0706'), { ...member('0846'), regionsAfter: [MIDTJYLLAND] }]
  const more = {
    designations: [designation(['0706', '0846'], { members })],
    regionChanges: [{ code: '0846', kind: 'set-region' as const, from: NORDJYLLAND, to: MIDTJYLLAND }]
  }
  expect(headed('region-change', caseOf([], { more }))).toBe('§ 7, stk. 2')
  expect(headed('region-change', caseOf([{ ...across, to: '0813' }], { more }))).toBe('§ 1, stk. 3, og § 7, stk. 2')
})

test('a group designated under § 7 is dissolved under § 7, stk. 6', () => {
  const facts = caseOf([], { more: { cooperations: [{ ...laesoe, basis: '§ 7' }] } })
  expect(headed('dissolve-designated-cooperation', facts)).toBe('§ 7, stk. 6')
  expect(headed('dissolve-cooperation', facts)).toBe('§§ 5 og 6')
})
