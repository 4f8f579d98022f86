import { expect, test } from 'vitest'
import { fileStem } from './file-stem.ts'

test.each([
  ['Marbjerg–Fløng, udkast 3', 60, 'marbjerg-floeng-udkast-3'],
  ['  Ærø & Ålborg é  ', 60, 'aeroe-aalborg-e'],
  ['../../etc', 60, 'etc'],
  ['Sag nummer 1', 4, 'sag'],
  ['§§', 60, '']
])('%s', (words, most, stem) => {
  expect(fileStem(words, most)).toBe(stem)
})
