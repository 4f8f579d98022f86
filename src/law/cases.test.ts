import fc from 'fast-check'
import { expect, test } from 'vitest'
import { casesAmong, casesWith, type Tie } from './cases.ts'

const tie = (change: string, ...municipalities: string[]): Tie => ({ change, municipalities, ofRegions: false })
const regions = (change: string, ...municipalities: string[]): Tie => ({ change, municipalities, ofRegions: true })
const changes = (...ties: readonly Tie[]) => casesAmong(ties).map(group => group.changes.join(' '))

test('changes that share a municipality, directly or through others, are one case', () => {
  expect(changes(tie('a', '0706', '0707'), tie('b', '0320', '0336'))).toEqual(['a', 'b'])
  expect(changes(tie('a', '0706', '0707'), tie('b', '0320', '0336'), tie('c', '0707', '0320'))).toEqual(['a b c'])
  expect(changes(tie('a', '0706', '0707'), tie('b', '0320', '0336'), tie('c', '0707', '0706'))).toEqual(['a c', 'b'])
})

test('land between the same municipalities is one case however it is cut', () => {
  const cut = Array.from({ length: 40 }, (_, i) => tie(`${i}`, ...(i % 2 ? ['0706', '0707'] : ['0707', '0706'])))
  expect(casesAmong(cut)).toHaveLength(1)
})

test('a change of regions goes with every case it touches and joins none', () => {
  const found = casesAmong([
    tie('a', '0706', '0707'),
    regions('r', '0707', '0336', '0851'),
    tie('b', '0320', '0336'),
    tie('c', '0101', '0147')
  ])
  expect(found.map(group => group.changes)).toEqual([['a', 'r'], ['r', 'b'], ['c']])
  expect(found.map(group => group.regionChanges)).toEqual([['0707', '0851'], ['0336', '0851'], []])
  expect(found.map(group => group.municipalities)).toEqual([
    ['0706', '0707'],
    ['0320', '0336'],
    ['0101', '0147']
  ])
})

test('changes of regions that touch no other case are a case of their own', () => {
  expect(changes(tie('a', '0706', '0707'), regions('r', '0851'), regions('s', '0813'))).toEqual(['a', 'r s'])
  expect(changes(regions('r', '0851'), regions('s', '0813'))).toEqual(['r s'])
})

test('changes that touch nobody are each by themselves', () => {
  expect(changes(tie('a'), tie('b'))).toEqual(['a', 'b'])
})

const anyTies = fc.array(fc.uniqueArray(fc.nat(30).map(String), { minLength: 1, maxLength: 3 }), { maxLength: 25 })

test('every change is in one case, and no two cases have a municipality in common', () => {
  fc.assert(
    fc.property(anyTies, lists => {
      const ties = lists.map((municipalities, i) => tie(`${i}`, ...municipalities))
      const groups = casesAmong(ties)
      const codes = groups.flatMap(group => group.municipalities)
      expect(new Set(codes).size).toBe(codes.length)
      expect(groups.flatMap(group => group.changes).sort()).toEqual(ties.map(({ change }) => change).sort())
      for (const { change, municipalities } of ties) {
        const home = groups.find(group => group.changes.includes(change))
        expect(municipalities.every(code => home?.municipalities.includes(code))).toBe(true)
      }
    })
  )
})

test('the order of the changes says only which case comes first', () => {
  const shuffled = anyTies.chain(lists =>
    fc.tuple(
      fc.constant(lists),
      fc.shuffledSubarray(
        lists.map((_, i) => i),
        { minLength: lists.length }
      )
    )
  )
  const sets = (ties: readonly Tie[]) =>
    casesAmong(ties)
      .map(group => [...group.changes].sort().join())
      .sort()
  fc.assert(
    fc.property(shuffled, ([lists, order]) => {
      const ties = lists.map((municipalities, i) => tie(`${i}`, ...municipalities))
      expect(sets(order.map(i => ties[i] as Tie))).toEqual(sets(ties))
    })
  )
})

test('one more change gives the cases that all of them give, and leaves those it does not touch the very same', () => {
  const lists = fc.array(fc.uniqueArray(fc.nat(30).map(String), { maxLength: 3 }), { minLength: 1, maxLength: 25 })
  let same = 0
  fc.assert(
    fc.property(lists, fc.array(fc.nat(24)), fc.boolean(), (codes, ofRegions, regional) => {
      const all = codes.map((municipalities, i): Tie => {
        const isOfRegions = regional && municipalities.length > 0 && ofRegions.includes(i)
        return { change: `${i}`, municipalities, ofRegions: isOfRegions }
      })
      const ties = all.slice(0, -1)
      const more = all.at(-1) as Tie
      const found = casesWith(ties, more)
      expect(found).toEqual(casesAmong(all))
      const standing = new Set(casesAmong(ties))
      for (const group of found) {
        const untouched = !group.changes.includes(more.change) && group.regionChanges.length === 0
        if (untouched && standing.has(group)) same++
        if (untouched && all.every(tie => !tie.ofRegions)) expect(standing.has(group)).toBe(true)
      }
    }),
    { numRuns: 500, seed: 6 }
  )
  expect(same).toBeGreaterThan(500)
})
