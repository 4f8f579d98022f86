import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Git as it is anywhere: not the repository or the index of whoever runs the tests. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))

/** A repository with the hook and one staged file. The tools are stand-ins: one shouts, the other passes or fails. */
function repository(tools: { readonly types: 'pass' | 'fail' } | null) {
  const folder = mkdtempSync(join(tmpdir(), 'skel-hook-'))
  const git = (...args: string[]) => {
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'core.hooksPath=.githooks']
    const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, env, encoding: 'utf8' })
    return { ok: status === 0, said: stdout + stderr }
  }
  git('init', '-q')
  cpSync('.githooks', join(folder, '.githooks'), { recursive: true })
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n')
  if (tools) {
    const bin = join(folder, 'node_modules/.bin')
    mkdirSync(bin, { recursive: true })
    const shout =
      'case "$*" in *--write*) for f; do [ -f "$f" ] && tr a-z A-Z <"$f" >t && mv t "$f"; done ;; esac; exit 0'
    writeFileSync(join(bin, 'biome'), `#!/bin/sh\n${shout}\n`, { mode: 0o755 })
    writeFileSync(join(bin, 'tsc'), `#!/bin/sh\nexit ${tools.types === 'pass' ? 0 : 1}\n`, { mode: 0o755 })
  }
  const write = (text: string) => writeFileSync(join(folder, 'a file.ts'), text)
  const read = () => readFileSync(join(folder, 'a file.ts'), 'utf8')
  write('one\n')
  git('add', 'a file.ts')
  return { git, write, read, committed: () => git('show', 'HEAD:a file.ts').said }
}

test('what is committed is formatted first', () => {
  const { git, committed } = repository({ types: 'pass' })
  expect(git('commit', '-m', 'a').ok).toBe(true)
  expect(committed()).toBe('ONE\n')
})

test('what is not staged is never written over or mixed into a commit', () => {
  const { git, write, read, committed } = repository({ types: 'pass' })
  write('one\ntwo\n')
  expect(git('commit', '-m', 'a').ok).toBe(true)
  expect(committed()).toBe('one\n')
  expect(read()).toBe('one\ntwo\n')
})

test('wrong types hold a commit back, unless the hook is skipped', () => {
  const { git } = repository({ types: 'fail' })
  expect(git('commit', '-m', 'a').ok).toBe(false)
  expect(git('commit', '--no-verify', '-m', 'a').ok).toBe(true)
})

test('where nothing is installed the hook says so and lets go', () => {
  const { git } = repository(null)
  const { ok, said } = git('commit', '-m', 'a')
  expect(ok).toBe(true)
  expect(said).toContain('npm ci')
})
