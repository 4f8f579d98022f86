import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baseOf, Labels, type Land, ownerOf, PROBE, wayFrom } from './labels.ts'

const FACES = 4
const owner = fc.nat(7)
const land = fc.record({ origin: fc.nat(FACES - 1), base: owner, owner })

test('land of one origin, base and owner has one label, and every list of labels holds those that are in it', () => {
  fc.assert(
    fc.property(fc.array(land, { maxLength: 40 }), asked => {
      const labels = new Labels(FACES)
      const held: Land[] = Array.from({ length: FACES }, (_, face) => ({ origin: face, base: face, owner: face }))
      for (const one of asked) {
        const known = held.findIndex(
          other => other.origin === one.origin && other.base === one.base && other.owner === one.owner
        )
        expect(labels.of(one)).toBe(known < 0 ? held.length : known)
        if (known < 0) held.push(one)
      }
      expect(labels.count).toBe(held.length)
      expect(held.map((_, label) => labels.land(label))).toEqual(held)
      const where = (passes: (one: Land) => boolean) =>
        held.flatMap((one, label) => (label > 0 && passes(one) ? [label] : []))
      for (let n = 0; n < 8; n++) {
        expect(labels.ofOwner(n)).toEqual(where(one => one.owner === n))
        expect(labels.ofOrigin(n)).toEqual(where(one => one.origin === n))
        for (let to = 0; to < 8; to++)
          expect(labels.ofWay(wayFrom(n, to))).toEqual(n === to ? [] : where(one => one.base === n && one.owner === to))
      }
      expect(labels.anySettled).toBe(held.some(({ origin, base }) => origin !== base))
    }),
    { numRuns: 300, seed: 1 }
  )
})

test('a way says from whom and to whom, for any two owners there can be', () => {
  fc.assert(
    fc.property(fc.nat(PROBE), fc.nat(PROBE), fc.nat(PROBE), fc.nat(PROBE), (base, to, otherBase, otherTo) => {
      expect([baseOf(wayFrom(base, to)), ownerOf(wayFrom(base, to))]).toEqual([base, to])
      expect(wayFrom(base, to) === wayFrom(otherBase, otherTo)).toBe(base === otherBase && to === otherTo)
    })
  )
})

test('what has moved is measured from whom it belonged to, not from where it lies in the dataset', () => {
  const labels = new Labels(FACES)
  const moved = labels.of({ origin: 1, base: 1, owner: 2 })
  const settled = labels.of({ origin: 1, base: 2, owner: 2 })
  const both = labels.of({ origin: 1, base: 2, owner: 3 })
  expect([1, moved, settled, both].map(label => labels.moved(label))).toEqual([false, true, false, true])
  expect([1, moved, settled, both].map(label => labels.way(label))).toEqual([null, wayFrom(1, 2), null, wayFrom(2, 3)])
  expect([1, moved, settled, both].map(label => labels.untouched(label))).toEqual([true, false, false, false])
  expect([both].map(label => [labels.origin(label), labels.base(label), labels.owner(label)])).toEqual([[1, 2, 3]])
})
