import { expect, test } from 'vitest'
import { regionsOn } from './regions-on-date.ts'

const regions = [
  { id: 'a', code: '1', name: 'A', from: '2007-01-01', to: '2026-12-31', members: ['0101'] },
  { id: 'b', code: '2', name: 'B', from: '2007-01-01', to: '2026-12-31', members: ['0259'] },
  { id: 'ab', code: null, name: 'AB', from: '2027-01-01', to: null, members: ['0101', '0259'] }
]

test('the last day of the old regions and the first of the new', () => {
  expect(regionsOn(regions, '2026-12-31').get('0101')?.id).toBe('a')
  expect(regionsOn(regions, '2027-01-01').get('0101')?.id).toBe('ab')
  expect(regionsOn(regions, '2027-01-01').get('0259')?.id).toBe('ab')
})

test('before any region table there is none', () => {
  expect(regionsOn(regions, '2006-12-31').size).toBe(0)
})
