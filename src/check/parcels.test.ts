/** `check --parcels FILE`: a proposal's parcels are found in a layer before it is judged. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { readZip } from '../bundle/zip/read.ts'
import { zipOf } from '../bundle/zip/write.ts'
import { cornersOf, gml, PARCELS } from '../cadastre/testing/files.ts'
import { writeProposal } from '../proposal/file/write.ts'
import type { Parcel, TransferParcels } from '../proposal/types.ts'
import { type CheckOutput, checkResultSchema } from './result.ts'
import { check, checkLightly, folder, proposing, save } from './testing/command.ts'

const named = (matrikelnr: string, more: Partial<Parcel> = {}): Parcel => ({
  matrikelnr,
  ejerlav: 'Vestby By, Ager',
  whole: true,
  ...more
})
const moving = (...parcels: Parcel[]) => {
  const change: TransferParcels = { id: 'a', type: 'transfer-parcels', from: '0169', to: '0265', parcels }
  return save(
    `${createHash('sha1').update(JSON.stringify(parcels)).digest('hex')}.json`,
    writeProposal(proposing({ changes: [change] }))
  )
}
const layer = gml(PARCELS)
const file = save('matrikler.gml', layer)

async function judged(...words: string[]): Promise<CheckOutput> {
  const { status, out, error } = await check(...words, '--json')
  expect({ status, error }).toEqual({ status: 0, error: '' })
  return v.parse(checkResultSchema, JSON.parse(out))
}

test('what a layer knows is filled in, and the land moves on the map', async () => {
  const { changes, warnings } = await judged(moving(named('1a'), named('7000c')), '--parcels', file)
  const shoelace = PARCELS.filter(one => ['1a', '7000c'].includes(one.matrikelnr)).reduce((sum, { box }) => {
    const corners = cornersOf(box)
    return (
      sum +
      corners
        .slice(1)
        .reduce((twice, [x = 0, y = 0], i) => twice + (corners[i]?.[0] ?? 0) * y - x * (corners[i]?.[1] ?? 0), 0) /
        2
    )
  }, 0)
  // EPSG:25832 is 0.04 % short here.
  expect(Math.abs((changes[0]?.areaM2 ?? 0) / shoelace - 1)).toBeLessThan(0.001)
  expect(changes[0]?.unplacedM2).toBeUndefined()
  const sha256 = createHash('sha256').update(layer).digest('hex')
  expect(warnings[0]).toMatchObject({ path: expect.stringContaining('matrikler.gml') })
  expect(warnings[0]?.message).toContain(sha256)
  expect(warnings[0]?.message).toContain('20.006 m²')
})

test('what is not found, found differently, or only on paper is told by path', async () => {
  const { changes, warnings } = await judged(
    moving(
      named('1a', { areaM2: 4999 }),
      named('99', { areaM2: 70 }),
      named('1a', { areaM2: 30, ejerlav: 'Andet', whole: false })
    ),
    '--parcels',
    file
  )
  expect(warnings.slice(1)).toEqual([
    { path: '$.changes[0].parcels[0]', message: expect.stringContaining('sagen siger 4.999 m², laget 5.000 m²') },
    { path: '$.changes[0].parcels[1]', message: expect.stringContaining('findes ikke i laget, som har andre') },
    { path: '$.changes[0].parcels[2]', message: expect.stringContaining('intet har fra ejerlavet') }
  ])
  expect(changes[0]?.unplacedM2).toBe(100)
})

test('a file that is no layer is refused with place and cause', async () => {
  const cut = save('halv.gml', layer.slice(0, 2500))
  const { status, error } = await check(moving(named('1a')), '--parcels', cut)
  expect(status).toBe(2)
  expect(error).toMatch(/halv\.gml: linje 34: Filen er ikke hel/)
  expect((await check(moving(named('1a')), '--parcels', 'findes-ikke.gml')).error).toContain('Filen findes ikke.')
  expect((await check(moving(named('1a')), '--parcels')).error).toContain('Efter --parcels skal stå en fil.')
})

test('a layer that names no system is read once it is said', async () => {
  const without = save('uden.gml', gml(PARCELS, { srs: null }))
  expect((await check(moving(named('1a')), '--parcels', without)).error).toContain('hvilket koordinatsystem')
  const { changes } = await judged(moving(named('1a')), '--parcels', without, '--parcels-crs', '25832')
  expect(changes[0]?.areaM2).toBeGreaterThan(4990)
})

test('which file the land was taken from stands in bundle and report, and a record that was altered is found out', async () => {
  await checkLightly(moving(named('1a'), named('2')), '--parcels', file, '--bundle', 'sag.zip')
  const sha256 = createHash('sha256').update(layer).digest('hex')
  const files = new Map(
    readZip(new Uint8Array(readFileSync(join(folder, 'sag.zip')))).map(({ name, bytes }) => [name, bytes])
  )
  const textOf = (name: string) => new TextDecoder().decode(files.get(name))
  const record = {
    name: 'matrikler.gml',
    sha256,
    bytes: Buffer.byteLength(layer),
    format: 'gml',
    system: 'EPSG:25832',
    of: 'parcels',
    count: PARCELS.length
  }
  expect(JSON.parse(textOf('proposal.json')).changes[0].sources).toEqual([record])
  expect(JSON.parse(textOf('manifest.json')).layers.at(-1)).toEqual(record)
  expect(textOf('papers/report.html')).toContain('matrikler.gml')
  expect(textOf('papers/report.html')).toContain(sha256)
  const altered = textOf('manifest.json').replace(sha256, 'f'.repeat(64))
  files.set('manifest.json', new TextEncoder().encode(altered))
  const forged = save('andet.zip', zipOf([...files].map(([name, bytes]) => ({ name, bytes }))))
  const { status, out: said } = await checkLightly('--verify', forged)
  expect(status).toBe(1)
  // The first file that differs: all before the manifest is worked out anew as it was.
  expect(said).toMatch(/manifest\.json: \$\.layers\[\d+\]\.sha256/)
})
