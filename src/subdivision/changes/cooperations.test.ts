import { expect, test } from 'vitest'
import { NEW, OLD, TinyCase, why } from '../../../tests/support/tiny-case.ts'
import type { Step } from './apply.ts'

test('cooperations are those in force on the date', () => {
  const { allStandsAgain, outcome } = new TinyCase()
  const dissolve: Step = { id: 'd', type: 'dissolve-cooperation', cooperation: 'ab' }
  expect(outcome.update([dissolve, dissolve], OLD).map(why)).toEqual(['ok', '.cooperation dissolved-cooperation'])
  expect([...outcome.dissolved]).toEqual(['ab'])
  expect(why(outcome.update([dissolve], NEW)[0])).toBe('.cooperation unknown-cooperation')
  expect(outcome.dissolved.size).toBe(0)
  const designate = (members: string[], first: string): Step => ({
    id: 'g',
    type: 'designate-cooperation',
    members,
    authorised: { 1: first }
  })
  expect(why(outcome.update([designate(['0901', '0903'], '0902')], NEW)[0])).toBe('ok')
  expect(why(outcome.update([designate(['0901', '0777'], '0902')], NEW)[0])).toBe('.members[1] unknown-code')
  expect(why(outcome.update([designate(['0901', '0903'], '0777')], NEW)[0])).toBe('.authorised.1 unknown-code')
  expect(why(outcome.update([designate(['0901', '0411'], '0902')], NEW)[0])).toBe('.members[1] outside-division')
  expect(why(outcome.update([designate(['0901', '0903'], '0411')], NEW)[0])).toBe('.authorised.1 outside-division')
  allStandsAgain()
})
