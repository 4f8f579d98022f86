import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MunicipalityRecord } from '../dataset/types.ts'
import { Owners } from './owners.ts'

const record = (code: string, inDivision = true) =>
  ({ code, name: `Gamle ${code}`, inDivision }) as unknown as MunicipalityRecord
/** 0411 lies outside the division; of 0999 the register knows nothing. */
const made = () =>
  new Owners(['', '0101', '0147', '0411', '0999'], [record('0101'), record('0147'), record('0411', false)])

const told = (owners: Owners, codes: readonly string[]) => ({
  all: owners.all(),
  stamp: owners.stamp,
  by: codes.map(code => [owners.find(code), owners.missing(code), owners.stranger(code)]),
  of: owners
    .all()
    .map(owner => [
      owners.code(owner),
      owners.name(owner),
      owners.exists(owner),
      owners.isInDivision(owner),
      owners.isCreated(owner)
    ])
})

test('the dataset’s municipalities by face, and what is none of the division', () => {
  const owners = made()
  expect(owners.all().map(owner => owners.code(owner))).toEqual(['0101', '0147', '0411', '0999'])
  expect(['0101', '0147', '0411', '0999', '0777', ''].map(code => owners.find(code))).toEqual([1, 2, 3, 4, -1, -1])
  expect([0, 1, 3, 4].map(owner => owners.exists(owner))).toEqual([false, true, false, false])
  expect([1, 3, 4, 0].map(owner => owners.name(owner))).toEqual(['Gamle 0101', 'Gamle 0411', '0999', ''])
  expect(['0101', '0411', '0777'].map(code => owners.stranger(code))).toEqual([
    null,
    'outside-division',
    'unknown-code'
  ])
})

test('one that is created has the next number and keeps it when it is taken back and created again', () => {
  const owners = made()
  const first = owners.create('0850', 'Nykøbing')
  expect([first.owner, owners.find('0850'), owners.name(5), owners.exists(5)]).toEqual([5, 5, 'Nykøbing', true])
  const second = owners.create('0840', 'Nørby')
  // Created ones come by code, whichever came first.
  expect(owners.all()).toEqual([1, 2, 3, 4, 6, 5])
  second.undo()
  first.undo()
  expect([owners.find('0850'), owners.exists(5), owners.isInDivision(5)]).toEqual([-1, false, false])
  expect([owners.create('0840', 'Nørby').owner, owners.create('0850', 'Ny').owner]).toEqual([6, 5])
})

test('one that has ended can still be found, but not named in a change', () => {
  const owners = made()
  const undo = owners.end(1)
  expect([owners.find('0101'), owners.exists(1), owners.missing('0101'), owners.stranger('0101')]).toEqual([
    1,
    false,
    'abolished-code',
    null
  ])
  undo()
  expect(owners.missing('0101')).toBeNull()
})

type Act = readonly ['create' | 'rename' | 'end', number]
const act: fc.Arbitrary<Act> = fc.tuple(fc.constantFrom('create', 'rename', 'end'), fc.nat(4))

test('whatever is done is as before once it is taken back, step by step', () => {
  const free = ['0801', '0802', '0803', '0804', '0805']
  const codes = [...free, '0101', '0147', '0411', '0999']
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), acts => {
      const owners = made()
      const undos: { undo: () => void; before: ReturnType<typeof told> }[] = []
      const ended = new Set<number>()
      for (const [kind, n] of acts) {
        const before = told(owners, codes)
        const code = free[n] as string
        if (kind === 'create' && owners.find(code) < 0) {
          undos.push({ before, undo: owners.create(code, `Ny ${undos.length}`).undo })
          expect(owners.name(owners.find(code))).toBe(`Ny ${undos.length - 1}`)
          expect(owners.stamp).not.toBe(before.stamp)
        } else if (kind === 'rename') {
          undos.push({ before, undo: owners.rename(1 + (n % 2), `Navn ${undos.length}`) })
          expect(owners.name(1 + (n % 2))).toBe(`Navn ${undos.length - 1}`)
          expect(owners.stamp).not.toBe(before.stamp)
        } else if (kind === 'end' && !ended.has(n)) {
          // Nobody ends twice: a change can't name one that has ended.
          ended.add(n)
          undos.push({ before, undo: owners.end(n) })
          expect(owners.exists(n)).toBe(false)
        }
      }
      for (const { undo, before } of undos.toReversed()) {
        undo()
        expect(told(owners, codes)).toEqual(before)
        expect(owners.stamp).toBe(before.stamp)
      }
    }),
    { numRuns: 300, seed: 1 }
  )
})
