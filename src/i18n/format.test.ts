import { expect, test } from 'vitest'
import { formatArea, formatDate, formatHectares, formatNames } from './format.ts'

test('areas, dates and names read the Danish way', () => {
  expect(formatArea(5934)).toBe('5.934 m²')
  expect(formatHectares(874203)).toBe('87,42 ha')
  expect(formatDate('2019-12-12')).toBe('12. december 2019')
  expect(formatDate('2026-02')).toBe('februar 2026')
  expect(formatNames(['Roskilde', 'Høje-Taastrup', 'Ærø'])).toBe('Roskilde, Høje-Taastrup og Ærø')
})
