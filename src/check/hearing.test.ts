import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readProposal } from '../proposal/file/read.ts'
import { writeProposal } from '../proposal/file/write.ts'
import { box, checkLightly as check, folder, moving, save } from './testing/command.ts'

const proposal = moving(box(12.19, 55.66, 12.2, 55.67), '0265', { from: ['0169'] })
const answered = (code: string, answer: object, name: string) => {
  const sent = JSON.parse(readFileSync(join(folder, 'runde', code), 'utf8'))
  return save(name, JSON.stringify({ ...sent, answer }))
}

test('files go out to the councils, and what comes back is held against the case', async () => {
  const mine = [{ code: '0265', decision: { kind: 'consents' as const, date: '2026-12-01' } }]
  const file = save('runde.json', writeProposal({ ...proposal, councils: mine }))
  const { status, out } = await check(file, '--hearing', 'runde')
  expect([status, out.trim().split('\n').at(-1)]).toEqual([
    0,
    'Høringsfiler til 2 kommunalbestyrelser er skrevet i runde.'
  ])
  expect(readdirSync(join(folder, 'runde')).sort()).toEqual([
    'hoering-0169-hoeje-taastrup.json',
    'hoering-0265-roskilde.json',
    'svarskema-0169-hoeje-taastrup.html',
    'svarskema-0265-roskilde.html'
  ])
  expect(readFileSync(join(folder, 'runde', 'svarskema-0265-roskilde.html'), 'utf8')).toContain('Svarskema, Roskilde')
  const one = answered('hoering-0169-hoeje-taastrup.json', { answered: '2026-12-20', answer: 'for' }, 'svar-1.json')
  const two = answered('hoering-0265-roskilde.json', { decision: { kind: 'refuses' } }, 'svar-2.json')
  const added = await check(file, '--answers', one)
  expect(added).toMatchObject({ status: 0, error: '' })
  expect(added.out).toContain('Høje-Taastrup – Høringssvar: svaret den 20. december 2026, for forslaget')
  const both = await check(file, '--answers', one, two, '--json')
  expect(both.status).toBe(1)
  const parts = JSON.parse(both.out).answers as { code: string; part: string; kind: string }[]
  expect(parts.filter(({ kind }) => kind === 'conflict')).toMatchObject([{ code: '0265', part: 'decision' }])
  const other = save('andet.json', writeProposal({ ...proposal, effectiveDate: '2028-01-01' }))
  const differs = await check(other, '--answers', one, save('itu.json', '{"format": "skel-hearing/9"}'))
  expect(differs.status).toBe(2)
  expect(differs.error.split('\n').filter(Boolean)).toEqual([
    expect.stringContaining('Virkningsdatoen er 1. januar 2028 i sagen, men 1. januar 2027 i det, der blev sendt.'),
    expect.stringContaining('skel-hearing/9')
  ])
  expect(readProposal(readFileSync(join(folder, 'runde.json'), 'utf8'), '')).toMatchObject({
    proposal: { councils: mine }
  })
  expect((await check(file, file, '--answers', one)).error).toContain('nævn én fil')
})
