import { expect, test } from 'vitest'
import { cooperationsAfter, inForceOn, knownAndStated } from './cooperations.ts'

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

test('what the proposal dissolves and designates, and a member that goes on as another', () => {
  const division = [
    { code: '0825', goesTo: null },
    { code: '0813', goesTo: ['0860'] },
    { code: '0860', goesTo: null }
  ]
  const found = cooperationsAfter(
    { cooperations: [record('stays', null, null), record('ends', null, null), record('ended', null, '2021-12-31')] },
    {
      effectiveDate: '2027-01-01',
      cooperations: [],
      changes: [
        { id: 'x', type: 'dissolve-cooperation', cooperation: 'ends' },
        { id: 'y', type: 'designate-cooperation', members: ['0825', '0860'], authorised: {} },
        { id: 'z', type: 'designate-cooperation', members: ['0825', '0813'], authorised: {}, off: true }
      ]
    },
    division
  )
  expect(found.map(({ id, fate, membersAfter }) => [id, fate, membersAfter])).toEqual([
    ['stays', 'stays', ['0825', '0860']],
    ['ends', 'dissolved', []],
    ['ended', 'elsewhen', []],
    ['y', 'designated', ['0825', '0860']]
  ])
})
