import { expect, test } from 'vitest'
import { groupsOf } from './cooperations-on-map.ts'

const inForce = [
  { id: 'laesoe', members: ['0825', '0813'], sourced: true },
  { id: 'aeroe', members: ['0492', '0479'], sourced: false }
]

test('what is in force, less what the proposal dissolves, and what it designates', () => {
  expect(groupsOf({ changes: [] }, inForce)).toEqual([
    { codes: ['0825', '0813'], verified: true },
    { codes: ['0492', '0479'], verified: false }
  ])
  expect(
    groupsOf(
      {
        changes: [
          { id: 'a', type: 'dissolve-cooperation', cooperation: 'aeroe' },
          { id: 'b', type: 'designate-cooperation', members: ['0492', '0461'], authorised: {} }
        ]
      },
      inForce
    )
  ).toEqual([
    { codes: ['0825', '0813'], verified: true },
    { codes: ['0492', '0461'], verified: true }
  ])
  expect(
    groupsOf({ changes: [{ id: 'a', type: 'dissolve-cooperation', cooperation: 'aeroe', off: true }] }, inForce)
  ).toHaveLength(2)
})
