import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../../tests/support/runs.ts'
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
      const before = Lineage.of(all.slice(0, -1))
      const standing = before.between(from, to)
      const found = Lineage.of(all, before).between(from, to)
      expect(found).toEqual(Lineage.of(all).between(from, to))
      if (found.length > standing.length + 1) lengthened++
      // Nothing of the last change stays.
      expect(before.between(from, to)).toBe(standing)
    }),
    { numRuns: runs(3000), seed: 5 }
  )
  expect(lengthened).toBeGreaterThan(runs(50))
})

test('changes put on and taken off one after another, and others in their place: as followed from the beginning', () => {
  const put = fc.array(way, { minLength: 1, maxLength: 3 })
  const acts = fc.array(
    fc.oneof({ weight: 8, arbitrary: put }, { weight: 1, arbitrary: fc.constant('off' as const) }),
    {
      minLength: 80,
      maxLength: 110
    }
  )
  const codes = ['0101', '0147', '0151', '0153', '0155']
  const whole = (lineage: Lineage) => codes.map(from => codes.map(to => lineage.between(from, to)))
  let longest = 0
  fc.assert(
    fc.property(acts, fc.nat(4), (list, asked) => {
      let all: readonly DoneStep[] = []
      let lineage = Lineage.of(all)
      for (const [i, act] of list.entries()) {
        all =
          act === 'off'
            ? all.slice(0, -1)
            : [...all, ...steps([act]).map(step => ({ ...step, change: { id: `d${i}` } as Change }))]
        lineage = Lineage.of(all, lineage)
        // Not everything is asked each time: what stands may not have been looked at yet.
        if (i % 5 <= asked) expect(whole(lineage)).toEqual(whole(Lineage.of(all)))
      }
      expect(whole(lineage)).toEqual(whole(Lineage.of(all)))
      longest = Math.max(longest, all.length)
    }),
    { numRuns: runs(40), seed: 6 }
  )
  expect(longest).toBeGreaterThan(64)
})
