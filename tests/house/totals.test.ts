import { expect, test } from 'vitest'
import { playwrightTotals, sum, vitestTotals, withExitStatus } from '../totals.ts'

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map(s => ({ status: s })) })

test('counts tests, and a file that could not be loaded as one failure', () => {
  const report = {
    testResults: [file('passed', 'passed', 'passed', 'pending'), file('failed', 'failed'), file('failed')]
  }
  expect(vitestTotals(report)).toEqual({ passed: 2, failed: 2, skipped: 1 })
})

test('a failing hook is a failure although every test passed', () => {
  expect(vitestTotals({ testResults: [file('failed', 'passed')] })).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

test('flaky and global errors are failures', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 }
  expect(playwrightTotals({ stats, errors: [{}] })).toEqual({ passed: 3, failed: 3, skipped: 0 })
})

test('a bad exit or an empty run is never clean', () => {
  expect(withExitStatus({ passed: 3, failed: 0, skipped: 0 }, false).failed).toBe(1)
  expect(withExitStatus({ passed: 0, failed: 0, skipped: 0 }, true).failed).toBe(1)
  expect(withExitStatus({ passed: 3, failed: 0, skipped: 0 }, true).failed).toBe(0)
  expect(withExitStatus({ passed: 3, failed: 2, skipped: 0 }, false).failed).toBe(2)
})

test('sums', () => {
  expect(
    sum([
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 4, failed: 5, skipped: 6 }
    ])
  ).toEqual({
    passed: 5,
    failed: 7,
    skipped: 9
  })
})
