import { expect, test } from 'vitest'
import { playwrightFailures, playwrightTotals, sum, vitestFailures, vitestTotals, withExitStatus } from '../totals.ts'

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

test('failed tests are named with what was said of them', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'fine' },
    { status: 'failed', fullName: 'adds up', failureMessages: ['expected 1 to be 2'] }
  ]
  const testResults = [
    { name: 'a.test.ts', status: 'failed', assertionResults },
    { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    { name: 'c.test.ts', status: 'passed', assertionResults: [] }
  ]
  expect(vitestFailures({ testResults })).toEqual([
    { name: 'a.test.ts › adds up', said: 'expected 1 to be 2' },
    { name: 'b.test.ts', said: 'no such module' }
  ])
  const spec = (title: string, status: string, message: string) => ({
    title,
    file: 'x.spec.ts',
    tests: [{ status, results: [{ errors: [{ message }] }] }]
  })
  const inner = { specs: [spec('opens', 'expected', ''), spec('saves', 'unexpected', 'not saved')] }
  expect(playwrightFailures({ suites: [{ suites: [inner] }], errors: [{ message: 'no server' }] })).toEqual([
    { name: 'x.spec.ts › saves', said: 'not saved' },
    { name: 'outside any test', said: 'no server' }
  ])
})
