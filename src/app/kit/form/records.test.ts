import { expect, test } from 'vitest'
import { parsePercent, parseWhole } from './numbers.ts'
import { orNothing, put } from './records.ts'

interface Row {
  readonly a?: string
  readonly b?: number
}

test('an empty field is a key that is not there', () => {
  const row: Row = { a: 'x', b: 0 }
  expect(put(row, 'a', '')).toEqual({ b: 0 })
  expect(put(row, 'b', undefined)).toEqual({ a: 'x' })
  expect(put(row, 'b', 0)).toEqual(row)
  expect(put<Row, 'a'>(undefined, 'a', 'ny')).toEqual({ a: 'ny' })
  expect(put<Row, 'a'>(undefined, 'a', null)).toEqual({})
  expect(Object.keys(put(row, 'a', 'y'))).toEqual(['a', 'b'])
})

test('a record without keys is nothing', () => {
  expect(orNothing({})).toBeUndefined()
  expect(orNothing({ a: 1 })).toEqual({ a: 1 })
})

test('whole numbers the Danish way, and nothing else', () => {
  expect(parseWhole('51')).toBe(51)
  expect(parseWhole(' 1.234.567 ')).toBe(1_234_567)
  expect(parseWhole('1 000')).toBe(1000)
  expect(parseWhole('0')).toBe(0)
  for (const typed of ['', '-1', '1,5', '12.34', '1.2345', 'ca. 50', '50-60', '99999999999999999999'])
    expect(parseWhole(typed)).toBeNull()
})

test('percentages with a comma or a point', () => {
  expect(parsePercent('25,1')).toBe(25.1)
  expect(parsePercent('25.375 %')).toBe(25.375)
  expect(parsePercent('100')).toBe(100)
  for (const typed of ['', '101', '-1', '25,1234', 'ca. 25']) expect(parsePercent(typed)).toBeNull()
})
