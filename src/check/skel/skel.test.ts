/** The command `skel`: languages, folders, standard input, and the manners of a process. */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type TinyDataset, tinyDataset } from '../../../tests/support/tiny-dataset.ts'
import { languageOf } from '../help/help.ts'
import { check, folder, ROOT, save } from '../testing/command.ts'
import { coloured, hasColours } from './colours.ts'
import { Progress } from './progress.ts'
import { skel } from './skel.ts'

let tiny: TinyDataset
let onTiny: string[]
beforeAll(async () => {
  tiny = await tinyDataset()
  onTiny = ['--dataset', save('lille.skelset', tiny.packed)]
})

async function said(words: string[], env: Record<string, string> = {}) {
  const around = { here: folder, env, thread: new URL(import.meta.url), onFiles: () => {}, onStep: () => {} }
  const all = []
  for await (const one of skel(words, around)) all.push(one)
  return {
    status: Math.max(...all.map(({ status }) => status)),
    out: all.map(({ out }) => out).join(''),
    error: all.map(({ error }) => error).join('')
  }
}

test('help in the language that is asked for, or that the system has', async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  expect(await said(['--version'])).toEqual({ status: 0, out: `skel ${version}\n`, error: '' })
  for (const command of [[], ['check'], ['dataset'], ['publish'], ['configure']]) {
    const danish = await said([...command, '--help'])
    expect(danish.out).toMatch(/^Brug: skel /)
    expect(await said([...command, '--help'], { LANG: 'da_DK.UTF-8' })).toEqual(danish)
    const english = await said([...command, '--help', '--lang', 'en'])
    expect(english.out).toMatch(/^Usage: skel /)
    expect(await said([...command, '-h'], { LANG: 'en_GB.UTF-8' })).toEqual(english)
    // Every option of one is in the other.
    const options = (text: string) => [...new Set(text.match(/--[a-z-]+/g))].sort()
    expect(options(english.out)).toEqual(options(danish.out))
  }
  expect(languageOf({ LC_ALL: '', LC_MESSAGES: 'en_US', LANG: 'da_DK' })).toBe('en')
  expect(languageOf({ LANG: 'C' })).toBe('da')
  expect(await said(['--lang', 'fr', '--help'])).toMatchObject({ status: 2, error: expect.stringContaining('"fr"') })
  expect(await said(['chek'])).toMatchObject({ status: 2, out: '', error: expect.stringMatching(/^skel: .*"chek"/) })
  expect(await said([])).toMatchObject({ status: 2, out: '' })
})

test('of a folder its proposals are checked, and the rest is told; one that is damaged stops no other', async () => {
  mkdirSync(join(folder, 'sager/under/tom'), { recursive: true })
  save('sager/b.json', tiny.proposal(400))
  save('sager/under/a.json', tiny.proposal(300))
  save('sager/under/halv.JSON', tiny.proposal(200).slice(0, 400))
  save('sager/læs.txt', 'hej')
  save('sager/svar.json', JSON.stringify({ proposal: JSON.parse(tiny.proposal(100)) }))
  const { status, out, error } = await check('sager', '--json', ...onTiny)
  expect(status).toBe(2)
  const lines = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(lines.map(line => line.proposal?.file ?? line.file)).toEqual([
    'sager/b.json',
    'sager/under/a.json',
    'sager/under/halv.JSON'
  ])
  expect(lines[2].refused).toEqual({ path: '$', message: expect.stringContaining('linje') })
  const told = error.trimEnd().split('\n')
  expect(told.slice(0, 2)).toEqual([
    'sager/læs.txt: ikke et forslag, sprunget over',
    'sager/svar.json: ikke et forslag, sprunget over'
  ])
  expect(told[2]).toMatch(/^sager\/under\/halv\.JSON: \$: /)
  // One file as ever: an object for people to read.
  expect((await check('sager/b.json', '--json', ...onTiny)).out).toBe(`${JSON.stringify(lines[0], null, 2)}\n`)
  expect(await check('sager/under/tom', ...onTiny)).toMatchObject({
    status: 2,
    error: expect.stringContaining('intet forslag')
  })
  expect(await check('sager', '--bundle', 'x.zip')).toMatchObject({
    status: 2,
    error: expect.stringContaining('ét forslag')
  })
})

test('as a process: from standard input, into a pipe that closes, and stopped by the user', async () => {
  const start = (...words: string[]) => spawn(process.execPath, [join(ROOT, 'bin/skel.mjs'), ...words], { cwd: folder })
  const ended = (child: ReturnType<typeof start>) =>
    new Promise<{ code: number | null; signal: string | null }>(done => {
      child.on('close', (code, signal) => done({ code, signal }))
    })
  const piped = start('check', '-', '--json', ...onTiny)
  let out = ''
  piped.stdout.setEncoding('utf8').on('data', data => {
    out += data
  })
  piped.stdin.end(tiny.proposal(400))
  expect(await ended(piped)).toEqual({ code: 0, signal: null })
  expect(JSON.parse(out).proposal.file).toBe('-')

  const closed = start('check', save('sag.json', tiny.proposal(400)), ...onTiny)
  let error = ''
  closed.stderr.on('data', data => {
    error += data
  })
  closed.stdout.destroy()
  expect(await ended(closed)).toEqual({ code: 0, signal: null })
  expect(error).toBe('')

  // It waits for its input. A shell calls what ends so 130.
  const waiting = start('check', '-', ...onTiny)
  await new Promise(resolve => setTimeout(resolve, 300))
  waiting.kill('SIGINT')
  expect(await ended(waiting)).toEqual({ code: null, signal: 'SIGINT' })
})

test('colours where somebody reads them, progress on a terminal only', () => {
  expect(hasColours({ isTTY: true }, {})).toBe(true)
  expect(hasColours({ isTTY: true }, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false)
  expect(hasColours({}, { FORCE_COLOR: '1' })).toBe(true)
  expect(hasColours({ isTTY: true }, { FORCE_COLOR: '0' })).toBe(false)
  expect(hasColours({}, {})).toBe(false)
  expect(coloured('  ✗ ikke opfyldt: Areal (§ 2)\n    – bindestreg')).toBe(
    '  \u001B[31m✗ ikke opfyldt\u001B[0m: Areal (§ 2)\n    – bindestreg'
  )
  for (const [isTTY, wanted] of [
    [true, '\r\u001B[K0 / 9\r\u001B[K\r\u001B[K1 / 9'],
    [false, '']
  ] as const) {
    let told = ''
    const progress = new Progress({
      isTTY,
      write: words => {
        told += words
      }
    })
    progress.begin(9)
    progress.hide()
    progress.next()
    expect(told).toBe(wanted)
  }
})
