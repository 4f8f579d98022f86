import { expect, test } from 'vitest'
import { areaBeside, residentsText, toleranceText } from './figures.ts'

test('residents read as one number when counted and as a range when estimated', () => {
  expect(residentsText({ low: 38, best: 38, high: 38 })).toBe('38 beboere')
  expect(residentsText({ low: 1, best: 1, high: 1 })).toBe('1 beboer')
  expect(residentsText({ low: 0, best: 0, high: 0 })).toBe('ingen beboere')
  expect(residentsText({ low: 20, best: 38, high: 64 })).toBe('20–64 beboere (skøn 38)')
  expect(residentsText({ low: 0, best: 812.4, high: 1203 })).toBe('0–1.203 beboere (skøn 812)')
})

test('a range is rounded outwards: 50.2 persons at most is more than 50', () => {
  expect(residentsText({ low: 20.9, best: 38.2, high: 50.2 })).toBe('20–51 beboere (skøn 38)')
  expect(residentsText({ low: 20, best: 38.2, high: 50.0000000001 })).toBe('20–50 beboere (skøn 38)')
})

test('an area that is not the limit never reads as the limit', () => {
  expect(areaBeside(874_203, 1_000_000)).toBe('87,42 ha')
  expect(areaBeside(1_000_000, 1_000_000)).toBe('100,00 ha')
  expect(areaBeside(1_000_004, 1_000_000)).toBe('1.000.004 m²')
  expect(areaBeside(999_999, 1_000_000)).toBe('999.999 m²')
  expect(areaBeside(999_940, 1_000_000)).toBe('99,99 ha')
})

test('the tolerance is rounded up and silent where there is none', () => {
  expect(toleranceText({ low: 871_100, best: 874_203, high: 877_306 })).toBe('0,32')
  expect(toleranceText({ low: 5, best: 6, high: 7 })).toBe('0,01')
  expect(toleranceText({ low: 6, best: 6, high: 6 })).toBe('')
})
