import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inserted } from './sorted.ts'

interface Item {
  readonly rank: number
  readonly name: string
}

const byRank = (a: Item, b: Item) => a.rank - b.rank
const items = (prefix: string, maxLength: number) =>
  fc.array(fc.nat(9), { maxLength }).map(ranks => ranks.map((rank, i) => ({ rank, name: `${prefix}${i}` })))

test('items stand where sorting all of them would put them, few or many, those that were there first among equals', () => {
  fc.assert(
    fc.property(items('was', 30), items('new', 30), (unsorted, more) => {
      const sorted = unsorted.sort(byRank)
      const before = [...sorted]
      expect(inserted(sorted, more, byRank)).toEqual([...sorted, ...more].sort(byRank))
      expect(sorted).toEqual(before)
    })
  )
})
