import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Register } from '../types.ts'
import { islandIds, islandSlug } from './island-ids.ts'

const { islands }: Register = JSON.parse(
  readFileSync(new URL('../../../public/data/register.json', import.meta.url), 'utf8')
)

test('names as an address has them, and the second of a name', () => {
  expect(islandIds(['Samsø', 'Ærø', 'Fårø', 'Lindholm', '3. Kompagnis Ø', 'Lindholm'].map(name => ({ name })))).toEqual(
    ['samsoe', 'aeroe', 'faaroe', 'lindholm', '3-kompagnis-oe', 'lindholm-2']
  )
})

test('every island of the register has an id of its own that an address keeps as it is', () => {
  const ids = islandIds(islands)
  expect(new Set(ids).size).toBe(islands.length)
  for (const id of ids) expect(encodeURIComponent(islandSlug(id))).toBe(id)
})

test('whatever islands are called, ids are different and stay as they are', () => {
  const names = fc.array(fc.record({ name: fc.string({ unit: 'grapheme', maxLength: 12 }) }), { maxLength: 12 })
  fc.assert(
    fc.property(names, some => {
      const ids = islandIds(some)
      expect(new Set(ids).size).toBe(some.length)
      for (const id of ids) expect(islandSlug(id)).toBe(id)
    })
  )
})
