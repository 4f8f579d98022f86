import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byMatrikelnr, matrikelKey, readMatrikelnr } from './matrikelnr.ts'

test.each([
  ['7000d', '7000d'],
  ['7000 D', '7000d'],
  [' 1 æø ', '1æø'],
  ['matr.nr. 13 r', '13r'],
  ['Matr. nr. 4', '4'],
  ['matrikelnummer: 12dg', '12dg'],
  ['007a', '007a'],
  ['9 gø', '9gø'],
  ['1dz.', '1dz']
])('%j is a parcel number', (text, matrikelnr) => {
  expect(readMatrikelnr(text)).toEqual({ matrikelnr, isPart: false })
})

test('words for a part', () => {
  expect(readMatrikelnr('del af 7 c')).toEqual({ matrikelnr: '7c', isPart: true })
  expect(readMatrikelnr('en del af matr.nr. 15 b')).toEqual({ matrikelnr: '15b', isPart: true })
  expect(readMatrikelnr('matr.nr. del af 15 b')).toEqual({ matrikelnr: '15b', isPart: true })
})

test.each([
  ['', 'empty'],
  ['\u00a0', 'empty'],
  ['7,00E+05', 'spreadsheet'],
  ['01-maj', 'spreadsheet'],
  ['1-5-2020', 'spreadsheet'],
  ['13 r og 13 s', 'several'],
  ['1a, 1b', 'several'],
  ['13o til 13y', 'several'],
  ['litra ak', 'no-number'],
  ['0', 'no-number'],
  ['-7', 'no-number'],
  ['vejareal', 'no-number'],
  ['123456a', 'no-number'],
  ['7abcd', 'no-number']
])('%j is none: %s', (text, fault) => {
  expect(readMatrikelnr(text)).toBe(fault)
})

test('numbers are compared without spaces, capitals and zeros before', () => {
  expect(matrikelKey('007 D')).toBe('7d')
  expect(matrikelKey('7d')).not.toBe(matrikelKey('70d'))
  expect(['10', '2b', '2', '7000a', '2a'].toSorted(byMatrikelnr)).toEqual(['2', '2a', '2b', '10', '7000a'])
})

test('whatever is read says the same when read again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      const read = readMatrikelnr(text)
      if (typeof read !== 'string') expect(readMatrikelnr(read.matrikelnr)).toEqual({ ...read, isPart: false })
    })
  )
})
