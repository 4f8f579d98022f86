import { expect, test } from 'vitest'
import type { Verdicts } from '../../../engine/api.ts'
import { casesOfChange } from './proposal-cases.ts'

const summary = { met: 0 } as never
const one = (number: number, changes: readonly string[]) =>
  ({ number, municipalities: [], changes, routes: [], summary }) as unknown as Verdicts['assessment']['cases'][number]
const assessed = (...cases: Verdicts['assessment']['cases']) => ({ cases }) as unknown as Verdicts['assessment']

test('a change is of the case that lists it, of several where several do, and of none where all is one', () => {
  const assessment = assessed(one(1, ['a', 'c']), one(2, ['b', 'c']))
  const numbers = (change: string) => casesOfChange(assessment, change).map(({ number }) => number)
  expect(numbers('a')).toEqual([1])
  expect(numbers('b')).toEqual([2])
  expect(numbers('c')).toEqual([1, 2])
  expect(numbers('d')).toEqual([])
  expect(casesOfChange(assessed(), 'a')).toEqual([])
})
