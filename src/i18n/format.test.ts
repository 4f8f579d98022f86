import { expect, test } from 'vitest'
import {
  formatArea,
  formatDate,
  formatDifference,
  formatHectares,
  formatMetres,
  formatNames,
  formatPlace,
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
  expect(formatPlace([12.173853219, 55.667241031])).toBe('55,66724° N, 12,17385° Ø')
})

test('a little is never told as nothing, and nothing never as a little', () => {
  expect([0, 0.05, -0.05, 0.5, 1].map(formatArea)).toEqual(['0 m²', 'under 1 m²', 'under 1 m²', '1 m²', '1 m²'])
  expect([0, 49, 50].map(formatHectares)).toEqual(['0,00 ha', 'under 0,01 ha', '0,01 ha'])
  expect([0, 49_999, 50_000].map(formatSquareKilometres)).toEqual(['0,0 km²', 'under 0,1 km²', '0,1 km²'])
  expect([0, -3, -60].map(formatDifference)).toEqual(['0,00 ha', 'under 0,01 ha', '-0,01 ha'])
  expect([0, 0.2, 0.7].map(formatMetres)).toEqual(['0 m', 'under 1 m', '1 m'])
})
