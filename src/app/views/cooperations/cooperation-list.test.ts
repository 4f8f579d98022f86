import { expect, test } from 'vitest'
import { inForceOn, knownAndStated } from './cooperation-list.ts'

const record = (id: string, from: string | null, to: string | null) => ({
  id,
  members: ['0825', '0813'],
  from,
  to,
  basis: '§ 2' as const,
  sourced: true,
  note: ''
})

test('a cooperation is in force on its first and its last day, and open ends hold', () => {
  const all = [record('open', null, null), record('ended', null, '2021-12-31'), record('coming', '2027-01-01', null)]
  const ids = (date: string) => inForceOn(all, date).map(({ id }) => id)
  expect(ids('2021-12-31')).toEqual(['open', 'ended'])
  expect(ids('2022-01-01')).toEqual(['open'])
  expect(ids('2027-01-01')).toEqual(['open', 'coming'])
})

test('what the case states comes beside the dataset, and in the place of its record of the same id', () => {
  const all = knownAndStated(
    [record('a', null, null), record('b', null, null)],
    [
      { id: 'b', members: ['0492', '0479'], basis: '§ 7', from: '2027-01-01' },
      { id: 'c', members: ['0563', '0561'], basis: '§ 2', source: 'Aftale' }
    ]
  )
  expect(all).toEqual([
    record('a', null, null),
    { id: 'b', members: ['0492', '0479'], basis: '§ 7', from: '2027-01-01', to: null, sourced: false, note: '' },
    { id: 'c', members: ['0563', '0561'], basis: '§ 2', from: null, to: null, sourced: true, note: 'Aftale' }
  ])
})
