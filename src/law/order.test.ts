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

test('a record is written out once, however often it is put in order', () => {
  let written = 0
  const items = [3, 1, 2].map(n => ({
    toJSON() {
      written++
      return { n }
    }
  }))
  const first = sorted(items, () => 'same')
  expect(first.map(item => JSON.stringify(item))).toEqual(['{"n":1}', '{"n":2}', '{"n":3}'])
  written = 0
  expect(sorted([...items].reverse(), () => 'same')).toEqual(first)
  expect(written).toBe(0)
})
