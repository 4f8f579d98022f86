/**
 * `npm run test:quick`: types, lint, arrows, and the unit tests nearest to what changed since the branch left main (on main:
 * since the last commit). Through the engine nearly every test reaches nearly every file, so `vitest --changed` would run
 * almost all of them: here the nearest run, and the rest is left to `npm test`, by number.
 */
import { spawn, spawnSync } from 'node:child_process'
import { posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { importsOf, type SourceFile, sourceFiles } from './source.ts'

/** Files of tests that a quiet machine runs in half a minute. */
const AT_MOST = 30

const isTest = (path: string) => /\.test\.tsx?$/.test(path)
/** Tests over the whole country or through the command line take seconds each. */
const isSlow = (path: string) => path.startsWith('tests/unit/') || path.startsWith('src/check/')

/**
 * Test files that run something of what changed, nearest first: the changed ones themselves, then those that import a changed
 * file, then those that import an importer, and so on. Types need no test: `tsc` checks them.
 */
export function testsByDistance(files: readonly SourceFile[], changed: readonly string[]): string[] {
  const importers = new Map<string, string[]>()
  for (const file of files) {
    for (const { specifier, typeOnly } of importsOf(file)) {
      if (typeOnly || !specifier.startsWith('.')) continue
      const target = posix.join(posix.dirname(file.path), specifier.replace(/\?.*$/, ''))
      importers.set(target, [...(importers.get(target) ?? []), file.path])
    }
  }
  // A set keeps the order in which it is filled, and what is added while it is gone through is gone through too.
  const reached = new Set(changed)
  for (const path of reached) for (const next of importers.get(path) ?? []) reached.add(next)
  const there = new Set(files.map(({ path }) => path))
  return [...reached].filter(path => isTest(path) && there.has(path))
}

/** Of those, the ones that a short run has time for. A slow one runs only where it has been changed itself. */
export const quickTests = (byDistance: readonly string[], changed: readonly string[]): string[] =>
  byDistance.filter(path => !isSlow(path) || changed.includes(path)).slice(0, AT_MOST)

const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' }).stdout.trim()

/** Paths that differ from the place where this branch left main, new files included. */
function changedPaths(): string[] {
  const base = git('merge-base', 'HEAD', 'main') || git('merge-base', 'HEAD', 'origin/main') || 'HEAD'
  const paths = `${git('diff', '--name-only', base)}\n${git('ls-files', '--others', '--exclude-standard')}`
  return paths.split('\n').filter(Boolean)
}

function run(command: readonly string[]): Promise<boolean> {
  const [name, ...args] = command
  return new Promise(resolve => {
    const child = spawn(`node_modules/.bin/${name}`, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const said: Buffer[] = []
    child.stdout.on('data', data => said.push(data))
    child.stderr.on('data', data => said.push(data))
    child.once('error', error => said.push(Buffer.from(`${error.message}\n`)))
    child.once('close', code => {
      console.log(`${code === 0 ? '✓' : '✗'} ${command.slice(0, 3).join(' ')}`)
      if (code !== 0) process.stdout.write(Buffer.concat(said))
      resolve(code === 0)
    })
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const changed = changedPaths()
  const tests = testsByDistance(sourceFiles(['src', 'geo', 'tests']), changed)
  const quick = quickTests(tests, changed)
  const checks = [
    ['tsc', '--noEmit'],
    ['tsc', '--noEmit', '-p', 'tsconfig.pure.json'],
    ['biome', 'check'],
    ['tsx', 'tests/house/arrows.ts']
  ]
  const passed = await Promise.all(checks.map(run))
  if (quick.length > 0) passed.push(await run(['vitest', 'run', ...quick]))
  const left = tests.length - quick.length
  console.log(`${quick.length} files of tests nearest to what changed; ${left} further away are left to npm test`)
  process.exitCode = passed.every(Boolean) ? 0 : 1
}
