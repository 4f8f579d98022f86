import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DisjointSets } from './disjoint-sets.ts'

const COUNT = 12
const pair = fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1))

test('two numbers are in one set where a chain of joins leads from one to the other; the smallest stands for it', () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 20 }), pairs => {
      const sets = new DisjointSets(COUNT)
      for (const [a, b] of pairs) sets.join(a, b)
      // Everybody takes the least number beside him until nothing changes.
      const least = Array.from({ length: COUNT }, (_, n) => n)
      for (let round = 0; round < COUNT; round++)
        for (const [a, b] of pairs) least[a] = least[b] = Math.min(least[a] as number, least[b] as number)
      expect(least.map((_, n) => sets.find(n))).toEqual(least)
      const names = least.map((_, n) => `no ${n}`)
      const wanted = [...new Set(least)].map(root => names.filter((_, n) => least[n] === root))
      expect(sets.grouped(names)).toEqual(wanted)
    }),
    { numRuns: 500, seed: 1 }
  )
})
