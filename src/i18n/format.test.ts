import { expect, test } from 'vitest'
import {
  formatArea,
  formatDate,
  formatDifference,
  formatHectares,
  formatNames,
  formatSquareKilometres,
  formatSum
} from './format.ts'

test('areas, dates and names read the Danish way', () => {
  expect(formatArea(5934)).toBe('5.934 m²')
  expect(formatHectares(874203)).toBe('87,42 ha')
  expect(formatSquareKilometres(239_812_345)).toBe('239,8 km²')
  expect(formatSum(43_073_870_000)).toBe('43.073,87 km²')
  expect([150_000, -5934, 0].map(formatDifference)).toEqual(['+15,00 ha', '-0,59 ha', '0,00 ha'])
  expect(formatDate('2019-12-12')).toBe('12. december 2019')
  expect(formatDate('2026-02')).toBe('februar 2026')
  expect(formatNames(['Roskilde', 'Høje-Taastrup', 'Ærø'])).toBe('Roskilde, Høje-Taastrup og Ærø')
})
