import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexAfterDrop } from './drop-index.ts'

test('a row stands beside the one it was dropped at, and the others keep their order', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  fc.assert(
    fc.property(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.boolean(), (moved, target, after) => {
      const to = indexAfterDrop(ids, moved, target, after)
      const rest = ids.filter(id => id !== moved)
      const list = rest.toSpliced(to ?? -1, 0, moved)
      expect(list).toHaveLength(ids.length)
      if (moved === target) expect(list).toEqual(ids)
      else expect(list.indexOf(moved) - list.indexOf(target)).toBe(after ? 1 : -1)
    })
  )
})

test('an unknown row is moved nowhere', () => {
  expect(indexAfterDrop(['a'], 'x', 'a', true)).toBeNull()
  expect(indexAfterDrop(['a'], 'a', 'x', true)).toBeNull()
})
