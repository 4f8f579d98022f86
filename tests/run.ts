/**
 * `npm test`: every check, none left out because another failed, and the true totals as the last line.
 * One static check counts as one; unit and end-to-end tests count as their runners report them. A slow machine may be slow:
 * what hangs is ended by its test's own limit, and a step's limit is only there for what no test holds.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import {
  type Failure,
  playwrightFailures,
  playwrightTotals,
  sum,
  type Totals,
  vitestFailures,
  vitestTotals,
  withExitStatus
} from './totals.ts'

const UNIT_REPORT = '.cache/unit.json'
const E2E_REPORT = '.cache/e2e.json'
const TOTALS = '.cache/totals.txt'
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Minutes for what takes seconds on any machine. */
const SHORT = 15

interface Step {
  readonly name: string
  /** Runs first, at the same time as all that say so; what it prints is printed when it has ended. */
  readonly together?: true
  readonly commands: readonly (readonly string[])[]
  /** Limit in minutes of each command; SHORT where not said. Never below an hour for tests. */
  readonly minutes?: number
  readonly env?: Readonly<Record<string, string>>
  /** Reads the runner's report; without it the step counts as one. */
  readonly totals?: () => Totals
  /** What that report says of the tests that failed. */
  readonly failures?: () => readonly Failure[]
  /** Steps that must have passed for this one to mean anything. */
  readonly needs?: readonly string[]
}

const report = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

const STEPS: readonly Step[] = [
  {
    name: 'types',
    together: true,
    // Several checkers each check much that the others have checked, which only helps where cores are idle.
    commands: [
      ['tsc', '--noEmit', '--checkers', '1'],
      ['tsc', '--noEmit', '--checkers', '1', '-p', 'tsconfig.pure.json']
    ]
  },
  { name: 'format and lint', together: true, commands: [['biome', 'ci', '--error-on-warnings', '--colors=off']] },
  { name: 'import directions', together: true, commands: [['tsx', 'tests/house/arrows.ts']] },
  { name: 'unused code', together: true, commands: [['knip']] },
  { name: 'paths in the documents', together: true, commands: [['tsx', 'tests/house/docs.ts']] },
  { name: 'catalogue of texts', together: true, commands: [['tsx', 'tests/house/catalogue.ts']] },
  {
    name: 'unit tests',
    minutes: 120,
    commands: [['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]],
    totals: () => vitestTotals(report(UNIT_REPORT)),
    failures: () => vitestFailures(report(UNIT_REPORT))
  },
  { name: 'build', together: true, commands: [['vite', 'build']] },
  { name: 'bundle size', commands: [['size-limit']], needs: ['build'] },
  { name: 'browser', together: true, minutes: 60, commands: [['tsx', 'tests/browser.ts']] },
  {
    name: 'end to end',
    minutes: 240,
    commands: [['playwright', 'test']],
    env: { SKEL_E2E_REPORT: E2E_REPORT, SKEL_E2E_ALL: '1' },
    totals: () => playwrightTotals(report(E2E_REPORT)),
    failures: () => playwrightFailures(report(E2E_REPORT)),
    needs: ['build', 'browser']
  }
]

/** What a step prints: at once where it runs alone, else kept until it has ended. */
interface Voice {
  say(text: string): void
  follow(child: ChildProcess): void
  readonly stdio: 'inherit' | 'pipe'
  end(): void
}

const aloud: Voice = { say: text => console.log(text), follow: () => undefined, stdio: 'inherit', end: () => undefined }

function kept(): Voice {
  const said: Buffer[] = []
  const add = (data: Buffer) => said.push(data)
  return {
    say: text => add(Buffer.from(`${text}\n`)),
    follow(child) {
      child.stdout?.on('data', add)
      child.stderr?.on('data', add)
    },
    stdio: 'pipe',
    end: () => process.stdout.write(Buffer.concat(said))
  }
}

const running = new Set<ChildProcess>()
const stop = (child: ChildProcess) => child.pid && process.kill(-child.pid, 'SIGKILL')
for (const signal of STOPS)
  process.once(signal, () => {
    for (const child of running) stop(child)
    console.error(`stopped by ${signal}`)
    process.exit(1)
  })

/** Lines of each failure that the end of the output repeats. */
const LINES_OF_FAILURE = 25

/** Whoever sees the end of the output only learns what failed. */
function repeatFailures(step: Step): void {
  try {
    for (const { name, said } of step.failures?.() ?? [])
      console.log(`\n✗ ${step.name}: ${name}\n${said.split('\n').slice(0, LINES_OF_FAILURE).join('\n')}`)
  } catch (error) {
    console.log(`\n✗ ${step.name}: no report: ${error instanceof Error ? error.message : error}`)
  }
}

/** In a process group of its own, so that a step that runs out of time takes its servers and browsers with it. */
function run(command: readonly string[], { minutes = SHORT, env }: Step, voice: Voice): Promise<boolean> {
  const [name, ...args] = command
  voice.say(`> ${command.join(' ')}`)
  return new Promise(resolve => {
    const child = spawn(`node_modules/.bin/${name}`, args, {
      stdio: ['ignore', voice.stdio, voice.stdio],
      detached: true,
      env: { ...process.env, ...env }
    })
    running.add(child)
    voice.follow(child)
    const timer = setTimeout(() => {
      voice.say(`${name}: stopped after ${minutes} minutes`)
      stop(child)
    }, minutes * 60_000)
    const end = (ok: boolean) => {
      clearTimeout(timer)
      running.delete(child)
      resolve(ok)
    }
    child.once('error', error => {
      voice.say(`${name}: ${error.message}`)
      end(false)
    })
    child.once('close', code => end(code === 0))
  })
}

async function totalsOf(step: Step, failedBefore: ReadonlySet<string>, voice: Voice): Promise<Totals> {
  const missing = step.needs?.find(name => failedBefore.has(name))
  if (missing) {
    voice.say(`not run: needs "${missing}"`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  let ok = true
  for (const command of step.commands) ok = (await run(command, step, voice)) && ok
  if (!step.totals) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
  try {
    return withExitStatus(step.totals(), ok)
  } catch (error) {
    voice.say(`no report: ${error instanceof Error ? error.message : error}`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** Whatever else runs on this machine, the end-to-end tests get a server of their own. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

mkdirSync('.cache', { recursive: true })
process.env.SKEL_E2E_PORT ??= String(await freePort())
for (const path of [UNIT_REPORT, E2E_REPORT, TOTALS]) rmSync(path, { force: true })

const failed = new Set<string>()
const rows: { name: string; totals: Totals; seconds: number }[] = []

async function perform(step: Step, voice: Voice): Promise<void> {
  voice.say(`\n── ${step.name}`)
  const start = performance.now()
  const totals = await totalsOf(step, failed, voice)
  voice.end()
  if (totals.failed > 0) failed.add(step.name)
  rows.push({ name: step.name, totals, seconds: (performance.now() - start) / 1000 })
}

// Each keeps one core busy at most: what is printed comes in the order in which they end.
await Promise.all(STEPS.filter(step => step.together).map(step => perform(step, kept())))
for (const step of STEPS) if (!step.together) await perform(step, aloud)

for (const step of STEPS) if (failed.has(step.name)) repeatFailures(step)

console.log('\n── summary')
for (const { name, totals, seconds } of rows) {
  const mark = totals.failed > 0 ? '✗' : '✓'
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''
  const counts = `${totals.passed} passed, ${totals.failed} failed${skipped}`
  console.log(`${mark} ${name.padEnd(24)} ${counts.padEnd(32)} ${seconds.toFixed(1)} s`)
}
const all = sum(rows.map(row => row.totals))
const line = `${all.passed} passed, ${all.failed} failed`
writeFileSync(TOTALS, `${line}\n`)
console.log(line)
process.exitCode = all.failed > 0 ? 1 : 0
