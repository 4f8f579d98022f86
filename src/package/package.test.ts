/** The package as another program has it: built, and imported by its name. */
import { execFile } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkResultSchema } from '../check/result.ts'

const run = promisify(execFile)
const ROOT = resolve(import.meta.dirname, '../..')
const CASE = 'tests/proposals/two-lobes.json'
const manifest = JSON.parse(readFileSync(join(ROOT, 'public/data/manifest.json'), 'utf8'))
/** Node looks for a package's own name from its folder. */
const consumer = (name: string) => join(ROOT, `.cache/consumer-${process.pid}${name}`)

beforeAll(async () => {
  await run(process.execPath, ['bin/build.mjs'], { cwd: ROOT })
})
afterAll(() => {
  for (const name of ['.mjs', '.mts', '.json']) rmSync(consumer(name), { force: true })
})

/** As another program. */
async function program(words: string, ...args: string[]): Promise<string> {
  writeFileSync(consumer('.mjs'), words)
  return (await run(process.execPath, [consumer('.mjs'), ...args], { cwd: ROOT })).stdout
}

test('the example of ten lines judges a file', async () => {
  const source = readFileSync(join(ROOT, 'examples/judge.mjs'), 'utf8')
  expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(10)
  const { stdout } = await run(process.execPath, ['examples/judge.mjs', CASE], { cwd: ROOT })
  const out = JSON.parse(readFileSync(join(ROOT, CASE.replace('.json', '.out.json')), 'utf8'))
  const [area, ...lines] = stdout.trimEnd().split('\n')
  expect(Number.parseFloat(area ?? '')).toBeCloseTo(out.measures.movedAreaM2 / 10_000, 6)
  expect(lines).toEqual(
    out.findings.map((one: Record<string, string>) => `${one.provision}  ${one.rule}: ${one.verdict}`)
  )
})

test('fetched, with errors that name file, path and cause; and nothing else comes out of the door', async () => {
  const server = createServer((request, response) => {
    try {
      response.end(readFileSync(join(ROOT, 'public', request.url ?? '')))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  try {
    const out = await program(
      `import * as door from 'skel'
       import * as node from 'skel/node'
       import { readFileSync } from 'node:fs'
       const skel = await door.openDataset('http://127.0.0.1:${port}/data')
       const file = JSON.parse(readFileSync('${CASE}', 'utf8'))
       file.dataset = skel.dataset
       const told = promise => promise.then(() => null, error => ({ is: error instanceof node.SkelError, ...error, message: error.message }))
       console.log(JSON.stringify({
         doors: [Object.keys(door), Object.keys(node)],
         dataset: skel.dataset,
         result: await skel.check(file, 'x.json'),
         wrong: await told(skel.check('{', 'halv.json')),
         other: await told(skel.check({ ...file, dataset: { id: 'y', sha256: '0'.repeat(64) } })),
         away: await told(node.openFolder('/nowhere'))
       }))`
    )
    const { doors, dataset, result, wrong, other, away } = JSON.parse(out)
    expect(doors).toEqual([
      ['SkelError', 'openDataset'],
      ['SkelError', 'openDataset', 'openFolder']
    ])
    expect(dataset).toEqual({ id: manifest.id, sha256: manifest.sha256 })
    expect(v.parse(checkResultSchema, result).proposal.file).toBe('x.json')
    expect(wrong).toMatchObject({ is: true, file: 'halv.json', path: '$', message: expect.stringContaining('linje 1') })
    expect(other).toMatchObject({ is: true, path: '$.dataset.sha256', code: 'check.other-dataset' })
    expect(away).toMatchObject({ is: true, path: null, file: 'manifest.json' })
  } finally {
    server.close()
  }
})

test('its types hold for a program that names it, and name nothing from inside', async () => {
  for (const name of ['engine', 'node']) {
    const types = readFileSync(join(ROOT, `dist-cli/${name}.d.ts`), 'utf8')
    expect(
      [...types.matchAll(/from '([^']+)'/g)].map(([, from]) => from).filter(from => from !== './engine.js')
    ).toEqual([])
  }
  writeFileSync(
    consumer('.mts'),
    `import { openFolder, SkelError, type CheckResult } from 'skel/node'
     const { measures, findings }: CheckResult = await (await openFolder()).check('{}')
     const area: number = measures.movedAreaM2
     const verdict: 'met' | 'not-met' | 'undetermined' | 'needs-assessment' | 'not-applicable' | undefined = findings[0]?.verdict
     // @ts-expect-error It is a number.
     const words: string = measures.movedAreaM2
     console.log(area, verdict, words, SkelError.name)`
  )
  const options = { module: 'nodenext', target: 'es2022', strict: true, noEmit: true, types: ['node'] }
  writeFileSync(consumer('.json'), JSON.stringify({ compilerOptions: options, files: [consumer('.mts')] }))
  await run('node_modules/.bin/tsc', ['-p', consumer('.json')], { cwd: ROOT }).catch(({ stdout }) => {
    throw new Error(stdout)
  })
})
