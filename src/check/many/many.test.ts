/** Several proposals in one command. Holds that each is answered as if it were asked alone. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeProposal } from '../../proposal/file/write.ts'
import { box, check, moving, ROOT, type Run, save, spawned } from '../testing/command.ts'

/** Twelve drawings, each a little further east, and a file that is none: more than are worth a thread of their own. */
function files(): string[] {
  const drawn = Array.from({ length: 12 }, (_, i) => {
    const west = 12.1 + i / 100
    return save(
      `mange-${i}.json`,
      writeProposal(moving(box(west, 55.65, west + 0.008, 55.66), i % 2 ? '0265' : '0253'))
    )
  })
  drawn.splice(5, 0, save('ingen.json', '{"format": "noget andet"}'), 'findes-ikke.json')
  return drawn
}

const joined = (runs: readonly Run[]) => ({
  status: Math.max(...runs.map(({ status }) => status ?? 1)),
  out: runs.map(({ out }) => out).join(''),
  error: runs.map(({ error }) => error).join('')
})

/** As of several: an object a line, of what is refused too. */
function inOneLine({ status, out, error }: Run): Run {
  if (status === 0) return { status, out: `${JSON.stringify(JSON.parse(out))}\n`, error }
  const [, file, path, message] = /^(\S+): (\S+): (.*)\n$/.exec(error) ?? []
  return { status, out: `${JSON.stringify({ file, refused: { path, message } })}\n`, error }
}

test('many files are shared out over threads, and answered in their order as one at a time, a line of JSON each', async () => {
  const names = files()
  const alone: Run[] = []
  for (const name of names) alone.push(await check(name, '--json'))
  expect(alone.filter(({ status }) => status === 2).length).toBeGreaterThanOrEqual(2)
  const wanted = joined(alone.map(inOneLine))
  expect(await spawned(...names, '--json')).toEqual(wanted)
  // Few of them, in the thread there is.
  expect(await spawned(...names.slice(4, 8), '--json')).toEqual(joined(alone.slice(4, 8).map(inOneLine)))
})

test('several reports for people follow one another', async () => {
  const names = files().slice(0, 3)
  const alone = [await check(names[0] as string), await check(names[1] as string), await check(names[2] as string)]
  expect(await check(...names)).toEqual(joined(alone))
})

test('what is kept of the command is not used once it is not of the sources as they are', async () => {
  const kept = (name: string) => join(ROOT, '.cache/check', name)
  const help = await spawned('--help')
  expect(help.status).toBe(0)
  writeFileSync(kept('check.cjs'), 'throw new Error("of before")')
  expect(await spawned('--help')).toEqual(help)
  const list = JSON.parse(readFileSync(kept('inputs.json'), 'utf8'))
  const code = 'throw new Error("of other sources")'
  writeFileSync(kept('check.cjs'), code)
  const of = createHash('sha1').update(code).digest('hex')
  writeFileSync(kept('inputs.json'), JSON.stringify({ ...list, fingerprint: 'of other sources', code: of }))
  expect(await spawned('--help')).toEqual(help)
  // V8 takes what was compiled of other code of the same length: it is kept by the code it is of.
  const drawing = save('en.json', writeProposal(moving(box(12.19, 55.65, 12.2, 55.66))))
  const answer = await spawned(drawing, '--json')
  expect(answer.status).toBe(0)
  const compiled = kept(
    `compiled-${createHash('sha1')
      .update(readFileSync(kept('check.cjs')))
      .digest('hex')}.bin`
  )
  expect(readFileSync(compiled).length).toBeGreaterThan(100_000)
  writeFileSync(compiled, 'not compiled')
  expect(await spawned(drawing, '--json')).toEqual(answer)
  expect(await spawned('--help')).toEqual(help)
})
