import { expect, test } from 'vitest'
import { isoDay, nextNewYear, parseDanishDate } from './dates.ts'

test.each([
  ['1.1.2027', '2027-01-01'],
  ['01-01-2027', '2027-01-01'],
  ['31/12 2026', '2026-12-31'],
  [' 1. januar 2027 ', '2027-01-01'],
  ['21 Nov. 2026', '2026-11-21'],
  ['2027-01-01', '2027-01-01'],
  ['29.2.2028', '2028-02-29']
])('%s is a date', (typed, date) => expect(parseDanishDate(typed)).toBe(date))

test.each(['', '29.2.2027', '31.4.2027', '2027', '1.13.2027', '1. januer', '13/2027', '1. smarch 2027', '2027-1-1'])(
  '%j is none',
  typed => expect(parseDanishDate(typed)).toBeNull()
)

test('the presets follow the day where the user sits', () => {
  const late = new Date(2026, 10, 21, 23, 59)
  expect(isoDay(late)).toBe('2026-11-21')
  expect(nextNewYear(late)).toBe('2027-01-01')
  expect(nextNewYear(new Date(2027, 0, 1))).toBe('2028-01-01')
})
