/** `skel compare`: its numbers are the check's, whatever is compared with what. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { sectionedCounts } from '../../../tests/support/finding-counts.ts'
import { runs } from '../../../tests/support/runs.ts'
import { writeProposal } from '../../proposal/file/write.ts'
import { opening } from '../opening.ts'
import type { CheckOutput } from '../result.ts'
import { box, folder, moving, save } from '../testing/command.ts'
import { parseCompare } from './arguments.ts'
import { compareCommand } from './command.ts'
import { type CompareOutput, compareResultSchema } from './schema.ts'

const PROPOSALS = resolve(import.meta.dirname, '../../../tests/proposals')
const opened = opening(null)

async function compare(words: readonly string[], here = folder) {
  let all = { status: 0, out: '', error: '' }
  for await (const { status, out, error } of compareCommand(words, here, { help: 'hjælp', open: () => opened }))
    all = { status: Math.max(status, all.status), out: all.out + out, error: all.error + error }
  return all
}

async function comparison(words: readonly string[], here = folder): Promise<CompareOutput['comparison']> {
  const { status, out, error } = await compare([...words, '--json'], here)
  expect({ status, error }).toEqual({ status: 0, error: '' })
  return v.parse(v.strictObject(compareResultSchema.entries), JSON.parse(out)).comparison
}

const names = readdirSync(PROPOSALS).filter(name => /\.json$/.test(name) && !/\.out\.json$/.test(name))
const checked = (name: string) =>
  JSON.parse(readFileSync(join(PROPOSALS, name.replace(/\.json$/, '.out.json')), 'utf8')) as CheckOutput

test('pairs and triples of the collection have the figures of the check, to the digit', async () => {
  // Those whose output is kept whole, and that the command judges by itself.
  const whole = names.filter(name => readdirSync(PROPOSALS).includes(name.replace(/\.json$/, '.out.json')))
  expect(whole.length).toBeGreaterThan(40)
  const step = Math.max(1, Math.floor(whole.length / runs(runs(whole.length))))
  for (let i = 0; i < whole.length; i += step) {
    const some = [0, 7, 13].slice(0, i % 2 === 0 ? 3 : 2).map(k => whole[(i + k) % whole.length] as string)
    const found = await comparison(some, PROPOSALS)
    expect(found.proposals.map(({ file }) => file)).toEqual(some)
    for (const [column, name] of some.entries()) {
      const out = checked(name)
      const one = found.proposals[column]
      const { transfers, municipalities } = out.measures
      expect(one?.measures, name).toEqual({
        movedAreaM2: out.measures.movedAreaM2,
        areaToleranceM2: out.measures.areaToleranceM2,
        areaBasis: out.measures.areaBasis,
        residents: out.measures.residents
      })
      expect(one?.routes, name).toEqual(out.routes)
      expect(one?.findings, name).toEqual(sectionedCounts(out))
      for (const { code, name: before, before: was, after } of municipalities) {
        const row = found.municipalities.find(other => other.code === code)
        const cell = row?.after[column]
        expect(row?.name, name).toBe(before)
        if (was?.areaM2) {
          const { areaM2, ...rest } = was
          expect(row?.before, name).toMatchObject(rest)
          // A border that is crossed bends by half a millimetre, so the same land is a square decimetre more or less.
          expect(Math.abs((row?.before?.areaM2 ?? 0) - areaM2), name).toBeLessThan(1)
        }
        if (after) expect(cell, name).toMatchObject({ kind: 'after', state: after })
        else expect(['abolished', 'not-there'], name).toContain(cell?.kind)
      }
      // The verdicts, one for one.
      expect(found.findings.filter(({ verdicts }) => verdicts[column] !== null).length, name).toBe(out.findings.length)
      const land = found.land.find(({ first, second }) => first === null && second === name)
      const settled = out.measures.settled.reduce((sum, { areaM2 }) => sum + areaM2, 0)
      const moved = transfers.reduce((sum, { areaM2 }) => sum + areaM2, 0)
      if (out.measures.areaBasis === 'map' && settled === 0) expect(land?.areaM2?.best, name).toBeCloseTo(moved, 2)
      for (const { from, to, residents, areaM2 } of transfers) {
        if (land?.unplaced?.length) continue
        const way = land?.ways?.find(other => other.from === from && other.to === to)
        if (!way) continue
        expect(way.areaM2.best, `${name} ${from} ${to}`).toBeCloseTo(areaM2, 2)
        expect(way.residents.best, `${name} ${from} ${to}`).toBeCloseTo(residents.best, 3)
      }
    }
  }
}, 900_000)

const draft = (name: string, west: number, to: string) =>
  save(name, writeProposal(moving(box(west, 55.655, west + 0.006, 55.66), to)))

test('in words: what differs, and nothing where nothing does', async () => {
  const [a, b] = [draft('a.json', 12.19, '0265'), draft('b.json', 12.193, '0253')]
  const { status, out } = await compare([a, b])
  expect(status).toBe(0)
  expect(out).toContain('A = a.json')
  expect(out).toMatch(/^ {2}A +B +Roskilde +Greve +[\d,]+ ha/m)
  expect(out).toMatch(/^ {2}I dag +A +Høje-Taastrup +Roskilde/m)
  expect(out).toMatch(/Pkt\. 1 · /)
  const same = await compare([a, a, '--differences'])
  expect(same.out).not.toMatch(/^Kontrolpunkter/m)
  expect(same.out).toMatch(/^ {2}A +B +I alt +0 /m)
  const found = await comparison([a, a])
  expect(found.findings.filter(({ differs }) => differs)).toEqual([])
  expect(found.land.find(({ first }) => first !== null)).toMatchObject({
    ways: [],
    areaM2: { low: 0, best: 0, high: 0 }
  })
})

test('what can’t be read, or is of another dataset, is told and left out; two must remain', async () => {
  const [a, b] = [draft('a.json', 12.19, '0265'), draft('b.json', 12.193, '0253')]
  const half = save('halv.json', readFileSync(join(folder, 'a.json'), 'utf8').slice(0, 300))
  const other = { ...moving(box(12.19, 55.655, 12.2, 55.66), '0265'), dataset: { id: 'andet', sha256: 'f'.repeat(64) } }
  const foreign = save('andet.json', writeProposal(other))
  const { status, out, error } = await compare([a, half, foreign, b, '--json'])
  expect(status).toBe(2)
  expect(error).toMatch(/^halv\.json: .+\nandet\.json: \$\.dataset\.sha256: .*andet/)
  expect((JSON.parse(out) as CompareOutput).comparison.proposals.map(({ file }) => file)).toEqual(['a.json', 'b.json'])
  expect(await compare([a, half])).toMatchObject({ status: 2, out: '', error: expect.stringContaining('mindst to') })
  expect(await compare([])).toMatchObject({ status: 2 })
  expect(await compare([a, b, '--ukendt'])).toMatchObject({ status: 2, error: expect.stringContaining('--ukendt') })
  expect(await compare(['--help'])).toEqual({ status: 0, out: 'hjælp\n', error: '' })
})

test('an option that is followed by another option has no value, and is told of', () => {
  for (const [option, id] of [
    ['--dataset', 'check.dataset-needs-folder'],
    ['--residents', 'check.residents-needs-file']
  ] as const)
    expect(parseCompare(['a.json', 'b.json', option, '--json'])).toMatchObject({ kind: 'wrong', message: { id } })
})
