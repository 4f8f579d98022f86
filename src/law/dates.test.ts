import { expect, test } from 'vitest'
import { oneYearAfter } from './dates.ts'

test('a year later is the same day, and 28 February after a leap day', () => {
  expect(oneYearAfter('2025-12-12')).toBe('2026-12-12')
  expect(oneYearAfter('2024-02-29')).toBe('2025-02-28')
  expect(oneYearAfter('2023-02-28')).toBe('2024-02-28')
  expect(oneYearAfter('2025-01-29')).toBe('2026-01-29')
  expect(oneYearAfter('0998-12-31')).toBe('0999-12-31')
})
