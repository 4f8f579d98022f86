import { expect, test } from 'vitest'
import { fileNameFor } from './download.ts'

test('a title becomes a plain file name', () => {
  expect(fileNameFor('Marbjerg–Fløng, udkast 3', 'skel.json')).toBe('marbjerg-floeng-udkast-3.skel.json')
  expect(fileNameFor('../Åben / café', 'geojson')).toBe('aaben-cafe.geojson')
  expect(fileNameFor('  ', 'geojson')).toBe('forslag.geojson')
})
