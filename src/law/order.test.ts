import { expect, test } from 'vitest'
import { sorted } from './order.ts'

test('records are in the order of their key, and of what they say where they share one', () => {
  const records = [
    { note: 'a', key: '2' },
    { note: 'c', key: '1' },
    { note: 'b', key: '1' }
  ]
  expect(sorted(records, ({ key }) => key).map(({ note }) => note)).toEqual(['b', 'c', 'a'])
  expect(sorted([...records].reverse(), ({ key }) => key).map(({ note }) => note)).toEqual(['b', 'c', 'a'])
})
