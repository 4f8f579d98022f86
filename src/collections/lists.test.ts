import { expect, test } from 'vitest'
import { addAt, addTo } from './lists.ts'

test('values come under their keys in the order they were added, and keys in the order they were first used', () => {
  const byKey = new Map<string, number[]>()
  for (const [key, value] of [
    ['b', 1],
    ['a', 2],
    ['b', 3]
  ] as const)
    addTo(byKey, key, value)
  expect([...byKey]).toEqual([
    ['b', [1, 3]],
    ['a', [2]]
  ])
  const byNumber: string[][] = []
  for (const [index, value] of [
    [3, 'x'],
    [0, 'y'],
    [3, 'z']
  ] as const)
    addAt(byNumber, index, value)
  expect([byNumber[0], byNumber[1], byNumber[3]]).toEqual([['y'], undefined, ['x', 'z']])
})
