/** True totals out of the runners' JSON reports. A report that is missing or does not add up counts as a failure. */

export interface Totals {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** A failed test by file and name, with what its runner said. */
export interface Failure {
  readonly name: string
  readonly said: string
}

interface VitestFile {
  readonly name?: string
  readonly message?: string
  readonly status: string
  readonly assertionResults: readonly {
    readonly status: string
    readonly fullName?: string
    readonly failureMessages?: readonly string[] | null
  }[]
}

/** Of Vitest's JSON report. A file that could not even be loaded has no assertions and counts as one failure. */
export function vitestTotals(report: { readonly testResults: readonly VitestFile[] }): Totals {
  let passed = 0
  let failed = 0
  let skipped = 0
  for (const file of report.testResults) {
    const before = failed
    for (const { status } of file.assertionResults) {
      if (status === 'passed') passed++
      else if (status === 'failed') failed++
      else skipped++
    }
    // A hook that throws fails its file without failing any single test.
    if (file.status === 'failed' && failed === before) failed++
  }
  return { passed, failed, skipped }
}

/** Of Vitest's JSON report: each failed test, and each file that failed without one. */
export function vitestFailures(report: { readonly testResults: readonly VitestFile[] }): Failure[] {
  return report.testResults.flatMap(({ name = '', message = '', status, assertionResults }) => {
    const failed = assertionResults.filter(test => test.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [{ name, said: message }] : []
    return failed.map(test => ({
      name: `${name} › ${test.fullName ?? ''}`,
      said: (test.failureMessages ?? []).join('\n')
    }))
  })
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs?: readonly {
    readonly title: string
    readonly file: string
    readonly tests: readonly {
      readonly status: string
      readonly results: readonly { readonly errors?: readonly { readonly message?: string }[] }[]
    }[]
  }[]
}

/** Of Playwright's JSON report: each test that failed or was flaky, and errors outside tests. */
export function playwrightFailures(report: {
  readonly suites?: readonly PlaywrightSuite[]
  readonly errors?: readonly { readonly message?: string }[]
}): Failure[] {
  const inSuite = ({ suites = [], specs = [] }: PlaywrightSuite): Failure[] => [
    ...specs.flatMap(({ title, file, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ results }) => ({
          name: `${file} › ${title}`,
          said: results.flatMap(({ errors = [] }) => errors.map(({ message = '' }) => message)).join('\n')
        }))
    ),
    ...suites.flatMap(inSuite)
  ]
  const outside = (report.errors ?? []).map(({ message = '' }) => ({ name: 'outside any test', said: message }))
  return [...(report.suites ?? []).flatMap(inSuite), ...outside]
}

interface PlaywrightStats {
  readonly expected: number
  readonly unexpected: number
  readonly flaky: number
  readonly skipped: number
}

/** Of Playwright's JSON report. A flaky test is a failing test here; errors outside tests count one each. */
export function playwrightTotals(report: {
  readonly stats: PlaywrightStats
  readonly errors?: readonly unknown[]
}): Totals {
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky + (report.errors?.length ?? 0), skipped }
}

/** A runner that exits badly has failed even where its report names no failure; one that ran nothing has proved nothing. */
export function withExitStatus(totals: Totals, ok: boolean): Totals {
  const ran = totals.passed + totals.failed > 0
  return (ok && ran) || totals.failed > 0 ? totals : { ...totals, failed: 1 }
}

export function sum(all: readonly Totals[]): Totals {
  const total = (pick: (t: Totals) => number) => all.reduce((n, t) => n + pick(t), 0)
  return { passed: total(t => t.passed), failed: total(t => t.failed), skipped: total(t => t.skipped) }
}
