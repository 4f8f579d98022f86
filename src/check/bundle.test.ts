import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { tinyDataset } from '../../tests/support/tiny-dataset.ts'
import { writeProposal } from '../proposal/file/write.ts'
import {
  box,
  checkLightly as check,
  folder,
  moving,
  refusedLightly as refused,
  save,
  spawned
} from './testing/command.ts'

const RING = box(12.19, 55.66, 12.2, 55.67)
const proposal = () => save('mappe.json', writeProposal(moving(RING)))

test('a bundle is identical in another process, and a changed digit is named', async () => {
  const { status, out } = await check(proposal(), '--bundle', 'ud/sag.zip')
  expect({ status, said: out.endsWith('\nSagsmappe: ud/sag.zip\n') }).toEqual({ status: 0, said: true })
  const tiny = await tinyDataset()
  const dataset = save('lille.skelset', tiny.packed)
  const small = save('lille.json', tiny.proposal(400))
  expect((await check(small, '--dataset', dataset, '--bundle', 'ud/lille.zip')).error).toBe('')
  const path = join(folder, 'ud/lille.zip')
  expect(await spawned('--verify', path, '--dataset', dataset)).toMatchObject({
    status: 0,
    out: expect.stringMatching(/: identisk \(\d+ filer\)/)
  })

  const files = unzipSync(readFileSync(join(folder, 'ud/sag.zip')))
  const table = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files['consequences.csv'])
  const altered = zipSync({ ...files, 'consequences.csv': new TextEncoder().encode(table.replace(';7162;', ';7163;')) })
  writeFileSync(join(folder, 'rettet.zip'), altered)
  const found = await check('--verify', 'rettet.zip')
  expect(found).toMatchObject({ status: 1, error: '' })
  expect(found.out).toMatch(/^rettet\.zip: afviger: consequences\.csv: line 2: /)
  expect(JSON.parse((await check('--verify', 'rettet.zip', '--json')).out)).toMatchObject({
    verdict: 'differs',
    in: 'consequences.csv',
    path: 'line 2'
  })
})

test('what can not be read or worked out ends with 2 and says why', async () => {
  await refused(['--verify', proposal()], /mappe\.json: Filen er ikke en zip-fil/)
  await refused(['--verify', 'findes-ikke.zip'], /Filen findes ikke/)
  await refused(['--verify'], /Efter --verify skal stå en sagsmappe/)
  await refused([proposal(), '--verify', 'a.zip'], /kan der ikke også kontrolleres/)
  await refused([proposal(), proposal(), '--bundle', 'a.zip'], /ét forslag/)
})

test('residents counted at a file: named with its fingerprint, never in the bundle, and asked for to verify', async () => {
  const points = save('beboere.csv', 'lon;lat;antal\n12.195;55.665;7\n12.21;55.64;9\n12.1;55.65;5\n')
  expect((await check(proposal(), '--residents', points, '--bundle', 'talt.zip')).status).toBe(0)
  const files = unzipSync(readFileSync(join(folder, 'talt.zip')))
  const said = Object.values(files).map(bytes => new TextDecoder().decode(bytes))
  for (const text of said) expect(text).not.toContain('12.195;55.665')
  const trace = JSON.parse(new TextDecoder().decode(files['trace.json']))
  expect(trace.residents).toMatchObject({ name: 'beboere.csv', points: 3, people: 21 })
  await refused(['--verify', 'talt.zip'], /optalt ved punkterne i beboere\.csv/)
  expect(await check('--verify', 'talt.zip', '--residents', points)).toMatchObject({ status: 0 })
  const others = save('andre.csv', 'lon;lat;antal\n12.195;55.665;8\n12.21;55.64;9\n')
  await refused(['--verify', 'talt.zip', '--residents', others], /den angivne fil er en anden/)
})

test('what else changes is told when it is asked for', async () => {
  const { out } = await check(proposal(), '--consequences', '--json')
  expect(JSON.parse(out).consequences[0]).toMatchObject({ number: 1, kind: 'parish', code: '7162', from: '0169' })
  expect((await check(proposal(), '--consequences')).out).toMatch(/1\. sogn 7162 Fløng: 53,66\sha \(4,56\s%\)/)
  expect(JSON.parse((await check(proposal(), '--json')).out)).not.toHaveProperty('consequences')
})
