import { expect, test } from 'vitest'
import type { CaseState } from '../../../engine/api.ts'
import type { Change } from '../../../proposal/types.ts'
import { applied, municipalitiesAfter, regionsAfter } from './after-changes.ts'

const records = [
  { code: '0706', name: 'Syddjurs', inDivision: true },
  { code: '0707', name: 'Norddjurs', inDivision: true },
  { code: '0411', name: 'Christiansø', inDivision: false }
]
const merge: Change = {
  id: 'm',
  type: 'merge-municipalities',
  codes: ['0706', '0707'],
  into: { code: '0707', name: 'Djursland' }
}

test('what is merged away is not offered, and what goes on has its new name', () => {
  expect(municipalitiesAfter(records, [])).toEqual([
    { code: '0706', name: 'Syddjurs' },
    { code: '0707', name: 'Norddjurs' }
  ])
  expect(municipalitiesAfter(records, [merge])).toEqual([{ code: '0707', name: 'Djursland' }])
  expect(municipalitiesAfter(records, [{ ...merge, off: true }])).toHaveLength(2)
  const intoNew: Change = { ...merge, into: { code: '0999', name: 'Djursland' } }
  expect(municipalitiesAfter(records, [intoNew])).toEqual([{ code: '0999', name: 'Djursland' }])
})

test('regions that merge are one, under an old code, a new one or none', () => {
  const onDate = [
    { id: '1081', code: '1081', name: 'Region Nordjylland' },
    { id: '1082', code: '1082', name: 'Region Midtjylland' },
    { id: '1083', code: '1083', name: 'Region Syddanmark' }
  ]
  const into = (code: string | null, name = 'Region Jylland'): Change => ({
    id: 'q',
    type: 'merge-regions',
    codes: ['1081', '1082'],
    into: { code, name }
  })
  const ids = (change: Change) => regionsAfter(onDate, [change]).map(({ id, name }) => [id, name])
  expect(ids(into('1081'))).toEqual([
    ['1083', 'Region Syddanmark'],
    ['1081', 'Region Jylland']
  ])
  expect(ids(into(null)).at(-1)).toEqual(['new:Region Jylland', 'Region Jylland'])
  expect(ids(into(null, 'Region Midtjylland')).at(-1)?.[0]).toBe('1082')
  expect(ids(into('1099')).at(-1)?.[0]).toBe('1099')
  expect(regionsAfter(onDate, [{ ...into(null), off: true }])).toHaveLength(3)
})

test('a change the engine refused does nothing', () => {
  const problem = { code: 'abolished-code', path: '$.changes[0]', message: { id: 'x' } } as const
  const reports = (refused: boolean) => ({
    changes: [{ id: 'm', problem: refused ? problem : null }] as unknown as CaseState['changes']
  })
  expect(municipalitiesAfter(records, applied([merge], reports(true)))).toHaveLength(2)
  expect(municipalitiesAfter(records, applied([merge], reports(false)))).toHaveLength(1)
  expect(applied([merge], null)).toEqual([merge])
})
