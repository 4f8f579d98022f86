import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter, isDay, oneYearAfter } from './dates.ts'

const DAY_MS = 86_400_000
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10)
const anyDay = fc.integer({ min: Date.UTC(1600, 0, 1) / DAY_MS, max: Date.UTC(2400, 0, 1) / DAY_MS })

test('the days there are', () => {
  for (const day of ['2026-02-28', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])
    expect(isDay(day), day).toBe(true)
  const none = [
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '0000-00-00'
  ]
  for (const day of [...none, '0000-01-01', '20266-01-01', '2026-1-01', '2026-01', '', 'i morgen', '2026-01-01T00:00'])
    expect(isDay(day), day).toBe(false)
})

test('the day after is the next one of the calendar', () => {
  fc.assert(
    fc.property(anyDay, n => {
      expect(isDay(iso(n * DAY_MS))).toBe(true)
      expect(dayAfter(iso(n * DAY_MS))).toBe(iso((n + 1) * DAY_MS))
    })
  )
})

test('a year later is the same day, and 28 February after a leap day', () => {
  expect(oneYearAfter('2025-12-12')).toBe('2026-12-12')
  expect(oneYearAfter('2024-02-29')).toBe('2025-02-28')
  expect(oneYearAfter('2023-02-28')).toBe('2024-02-28')
  expect(oneYearAfter('2025-01-29')).toBe('2026-01-29')
  expect(oneYearAfter('0998-12-31')).toBe('0999-12-31')
})
