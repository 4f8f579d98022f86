import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change } from '../../proposal/types.ts'
import type { StepDone } from '../../subdivision/changes/change.ts'
import { Lineage } from './lineage.ts'
import type { DoneStep } from './step.ts'

const code = fc.constantFrom('0101', '0147', '0151', '0153', '0155')
const way = fc.record({ from: code, to: code }).filter(({ from, to }) => from !== to)
const lists = fc.array(fc.array(way, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 })

const steps = (moves: readonly (readonly { readonly from: string; readonly to: string }[])[]) =>
  moves.map((own, i): DoneStep => {
    const change = { id: `c${i}` } as Change
    return { change, result: { ok: true, moves: own } as unknown as StepDone }
  })

test('one more change lengthens the trails that stand to what they are when all are followed from the beginning', () => {
  let lengthened = 0
  fc.assert(
    fc.property(lists, code, code, (moves, from, to) => {
      const all = steps(moves)
      const before = new Lineage(all.slice(0, -1))
      const standing = before.between(from, to)
      const found = new Lineage(all, before).between(from, to)
      expect(found).toEqual(new Lineage(all).between(from, to))
      if (found.length > standing.length + 1) lengthened++
      // Nothing of the last change stays.
      expect(before.between(from, to)).toBe(standing)
    }),
    { numRuns: 3000, seed: 5 }
  )
  expect(lengthened).toBeGreaterThan(50)
})
