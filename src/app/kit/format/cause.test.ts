import { expect, test } from 'vitest'
import { causeOf } from './cause.ts'

const named = (name: string) => Object.assign(new Error('the quick brown fox'), { name })

test('no cause is said in the words of a program', () => {
  for (const error of [
    ...['CancelledError', 'EngineLostError', 'NotExactError', 'RangeError', 'DatasetError', 'TypeError'].map(named),
    'the quick brown fox',
    undefined
  ])
    expect(causeOf(error)).not.toMatch(/the|fox/)
})

test('what nobody expected is told with its kind, for whoever is asked to help', () => {
  expect(causeOf(named('TypeError'))).toContain('(TypeError)')
})
