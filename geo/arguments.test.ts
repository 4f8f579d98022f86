import { expect, test } from 'vitest'
import { readArguments } from './arguments.ts'

test('what is built where', () => {
  expect(readArguments([], undefined)).toEqual({ folder: '../shared/geo-sources', out: 'public/data', full: false })
  expect(readArguments(['--full'], 'elsewhere')).toEqual({ folder: 'elsewhere', out: '.cache/geo-full', full: true })
  expect(readArguments(['--full', '--out', 'x', 'sources'], 'elsewhere')).toEqual({
    folder: 'sources',
    out: 'x',
    full: true
  })
  expect(readArguments(['sources', 'x'], undefined)).toEqual({ folder: 'sources', out: 'x', full: false })
})

test('anything else is refused, and the full dataset for public', () => {
  expect(() => readArguments(['--ful'], undefined)).toThrow('--ful is no option')
  expect(() => readArguments(['--out'], undefined)).toThrow('--out needs a folder')
  expect(() => readArguments(['--out', '--full'], undefined)).toThrow('--out needs a folder')
  expect(() => readArguments(['a', 'b', 'c'], undefined)).toThrow('at most')
  expect(() => readArguments(['--full', '--out', './public/data'], undefined)).toThrow('not for public')
})
