/** A folder of proposals through the command line, beside a loop of single runs: what each costs, by the clock. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeProposal } from '../../src/proposal/file/write.ts'
import { aChange, aProposal } from '../../src/proposal/testing/examples.ts'

const SKEL = 'bin/skel.mjs'

export interface CommandCosts {
  readonly files: number
  /** All of them in one run. */
  readonly togetherMs: number
  /** One run, the middle one of `singles`. */
  readonly singleMs: number
  readonly singles: number
  /** Starts that answer without a dataset. */
  readonly versionMs: number
  readonly helpMs: number
}

export function measureCommand(files: number, singles = 15): CommandCosts {
  execFileSync(process.execPath, ['bin/build.mjs'])
  const { id, sha256 } = JSON.parse(readFileSync('public/data/manifest.json', 'utf8'))
  const folder = mkdtempSync(join(tmpdir(), 'skel-bench-'))
  try {
    const paths = Array.from({ length: files }, (_, i) => {
      const [west, south] = [12.185 + (i % 40) / 10_000, 55.65 + Math.floor(i / 40) / 10_000]
      const ring = [
        [west, south],
        [west + 0.008, south],
        [west + 0.008, south + 0.005],
        [west, south + 0.005],
        [west, south]
      ]
      const change = aChange({ to: '0265', from: ['0169'], area: { type: 'Polygon', coordinates: [ring] } })
      const path = join(folder, `${String(i).padStart(5, '0')}.json`)
      writeFileSync(path, writeProposal(aProposal({ dataset: { id, sha256 }, changes: [change] })))
      return path
    })
    const timed = (...words: string[]): number => {
      const start = performance.now()
      const { status, stdout, stderr } = spawnSync(process.execPath, [SKEL, ...words], { maxBuffer: 2 ** 31 - 1 })
      if (status !== 0 || stdout.length === 0) throw new Error(String(stderr))
      return performance.now() - start
    }
    const middle = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number
    timed('check', paths[0] as string, '--json')
    return {
      files,
      singles,
      singleMs: middle(paths.slice(0, singles).map(path => timed('check', path, '--json'))),
      togetherMs: timed('check', folder, '--json'),
      versionMs: middle(paths.slice(0, 5).map(() => timed('--version'))),
      helpMs: middle(paths.slice(0, 5).map(() => timed('check', '--help')))
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function sayCommand({ files, togetherMs, singleMs, versionMs, helpMs }: CommandCosts): string {
  const each = togetherMs / files
  return `command      --version ${versionMs.toFixed(0)} ms, check --help ${helpMs.toFixed(0)} ms, one file ${singleMs.toFixed(0)} ms; ${files} files in one run ${(togetherMs / 1000).toFixed(1)} s, ${each.toFixed(1)} ms each: ${(singleMs / each).toFixed(0)}× a loop of single runs`
}
