import { expect, test } from 'vitest'
import { affectedCouncils, concernedCouncils } from './councils.ts'
import { stated } from './stated.ts'
import { caseOf, cooperation, designation, NORDJYLLAND, parcels } from './testing/facts.ts'
import type { Facts } from './types.ts'

const NOTHING = stated({})
const move = { from: '0707', to: '0706', area: parcels(98) }
const added = stated({ alsoAffected: [{ code: '0791' }, { code: '0706' }] })

test('affected are givers, receivers, merged and added ones, each once and by code', () => {
  expect(affectedCouncils(caseOf([move]), NOTHING)).toEqual(['0706', '0707'])
  expect(affectedCouncils(caseOf([move]), added)).toEqual(['0706', '0707', '0791'])
  const merged = caseOf([move], { more: { merged: [{ codes: ['0727', '0741'], into: '0727' }], municipalities: [] } })
  expect(affectedCouncils(merged, NOTHING)).toEqual(['0706', '0707', '0727', '0741'])
})

test('a created municipality has no council, not even where the user adds it', () => {
  const created = caseOf([move], { municipalities: { '0706': { created: true } } })
  expect(affectedCouncils(created, added)).toEqual(['0707', '0791'])
})

test('where the division does not change nobody is affected by a change of it', () => {
  expect(affectedCouncils(caseOf([]), added)).toEqual([])
})

test('a decision also concerns those of a doubt, a region change and a cooperation', () => {
  const concerned = (more: Partial<Facts>) => concernedCouncils(caseOf([], { more }), NOTHING)
  const land = { change: 'd', fromName: '', to: '0706', areaM2: 1 }
  expect(concerned({ settled: [{ ...land, from: '0707', fromDivision: true }] })).toEqual(['0706', '0707'])
  expect(concerned({ settled: [{ ...land, from: '0411', fromDivision: false }] })).toEqual(['0706'])
  expect(concerned({ regionChanges: [{ code: '0791', kind: 'set-region', from: null, to: NORDJYLLAND }] })).toEqual([
    '0791'
  ])
  expect(concerned({ cooperations: [cooperation(['0825', '0813'])] })).toEqual(['0813', '0825'])
  expect(concerned({ cooperations: [cooperation(['0825', '0813'], { dissolved: false })] })).toEqual([])
  expect(concerned({ designations: [designation(['0741', '0727'])] })).toEqual(['0727', '0741'])
  expect(concernedCouncils(caseOf([]), added)).toEqual(['0706', '0791'])
})
