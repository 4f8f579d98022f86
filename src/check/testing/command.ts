/** The command in a folder of its own: in this process, or spawned as a user spawns it. For tests. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Position } from 'geojson'
import * as v from 'valibot'
import { expect } from 'vitest'
import type { Manifest } from '../../dataset/types.ts'
import { writeProposal } from '../../proposal/file/write.ts'
import { aChange, aProposal } from '../../proposal/testing/examples.ts'
import type { Proposal, TransferArea } from '../../proposal/types.ts'
import { command } from '../command.ts'
import { type OpenDataset, type OpenedDataset, opening } from '../opening.ts'
import { type CheckOutput, checkResultSchema } from '../result.ts'

export const ROOT = resolve(import.meta.dirname, '../../..')
export const manifest = JSON.parse(readFileSync(join(ROOT, 'public/data/manifest.json'), 'utf8')) as Manifest

/** One for all test files of a process, which share its engines too; removed with all that tests write. */
export const folder = mkdtempSync(join(tmpdir(), 'skel-'))

export interface Run {
  readonly status: number | null
  readonly out: string
  readonly error: string
}

export function run(command: string, args: readonly string[], cwd = ROOT): Promise<Run> {
  return new Promise(done => {
    const child = spawn(command, args, { cwd, env: { ...process.env, npm_config_loglevel: 'silent' } })
    let [out, error] = ['', '']
    // A letter of two bytes may come in two pieces: never piece by piece into words.
    child.stdout.setEncoding('utf8')
    child.stderr.setEncoding('utf8')
    child.stdout.on('data', data => {
      out += data
    })
    child.stderr.on('data', data => {
      error += data
    })
    child.on('close', status => done({ status, out, error }))
  })
}

const start = join(ROOT, 'src/check/start.mjs')
export const spawned = (...words: string[]): Promise<Run> => run(process.execPath, [start, ...words], folder)

const builtIn = opening(null)
let counting: typeof builtIn | undefined
let before: Promise<unknown> = builtIn

/**
 * The same without a process of its own. Cases on the built-in dataset share an engine and follow one another, as in the
 * app; those with counted residents share a second one, where each file takes the place of the one before.
 */
export const check = (...words: string[]): Promise<Run> => asked(words, opened => opened)

/** As `check`, with a division of no land in bundles: writing out and packing all of Denmark takes seconds. */
export const checkLightly = (...words: string[]): Promise<Run> =>
  asked(words, opened => ({
    ...opened,
    engine: { ...opened.engine, exportGeoJson: async () => '{"type":"FeatureCollection","features":[]}' }
  }))

function asked(words: readonly string[], as: (opened: OpenedDataset) => OpenedDataset): Promise<Run> {
  const counts = words.some(word => word.startsWith('--residents'))
  const open: OpenDataset = async path => {
    if (path !== null) return opening(path)
    if (!counts) return as(await builtIn)
    counting ??= opening(null)
    return as(await counting)
  }
  const result = before.then(() => command(words, folder, open))
  before = result.catch(() => {})
  return result
}

export function save(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return name
}

export async function judged(proposal: Proposal, name = 'sag.json'): Promise<CheckOutput> {
  const { status, out, error } = await check(save(name, writeProposal(proposal)), '--json')
  expect({ status, error }).toEqual({ status: 0, error: '' })
  return v.parse(checkResultSchema, JSON.parse(out))
}

/** Exit status 2, nothing on standard output, one line that names file, path and cause. */
export const refused = (words: readonly string[], line: RegExp): Promise<void> => refusedBy(check, words, line)
export const refusedLightly = (words: readonly string[], line: RegExp): Promise<void> =>
  refusedBy(checkLightly, words, line)

async function refusedBy(by: typeof check, words: readonly string[], line: RegExp): Promise<void> {
  const { status, out, error } = await by(...words)
  expect({ status, out }, error).toEqual({ status: 2, out: '' })
  expect(error.split('\n')).toHaveLength(2)
  expect(error).toMatch(line)
}

export const refusedProposal = (name: string, proposal: object, line: RegExp): Promise<void> =>
  refused([save(name, JSON.stringify(proposal)), '--json'], line)

export const verdict = (result: CheckOutput, rule: string): string | undefined =>
  result.findings.find(finding => finding.rule === rule)?.verdict

export function box(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south]
  ]
}

/** A proposal on the built-in dataset. */
export function proposing(over: Partial<Proposal>): Proposal {
  const { id, sha256 } = manifest
  return aProposal({ dataset: { id, sha256 }, ...over })
}

export function moving(ring: Position[], to = '0265', over: Partial<TransferArea> = {}): Proposal {
  return proposing({ changes: [aChange({ to, area: { type: 'Polygon', coordinates: [ring] }, ...over })] })
}
