import { expect, test } from 'vitest'
import { writeProposal } from '../proposal/file/write.ts'
import type { CollisionOutput } from './collisions.ts'
import { box, check, moving, refused, save } from './testing/command.ts'

const draft = (name: string, west: number, to: string) =>
  save(name, writeProposal(moving(box(west, 55.655, west + 0.006, 55.66), to)))

test('several files are told where they collide, each still judged by itself', async () => {
  const files = [draft('a.json', 12.19, '0265'), draft('b.json', 12.193, '0253'), draft('c.json', 12.21, '0265')]
  const apart = await check(...files)
  const { status, out, error } = await check(...files, '--collisions')
  expect({ status, error }).toEqual({ status: 0, error: '' })
  expect(out.startsWith(apart.out)).toBe(true)
  const told = out.slice(apart.out.length)
  expect(told).toMatch(/a\.json og b\.json flytter begge [\d,]+ ha fra Høje-Taastrup .*: til Roskilde og til Greve\./)
  expect(told).toContain('a.json og b.json: rækkefølgen har betydning for Greve og Roskilde.')
  expect(told).toMatch(/a\.json og c\.json ændrer begge grænsen mellem Høje-Taastrup og Roskilde/)

  const json = await check(...files, '--json', '--collisions')
  const last = json.out.trimEnd().split('\n').at(-1) ?? ''
  const { collisions } = JSON.parse(last) as CollisionOutput
  expect(collisions.land).toMatchObject([{ agree: false, doings: [{ party: 'a.json' }, { party: 'b.json' }] }])
  const [lon, lat] = collisions.land[0]?.point ?? [0, 0]
  expect(lon).toBeGreaterThan(12.192)
  expect(lat).toBeGreaterThan(55.654)
})

test('one file is nothing to hold against', async () => {
  await refused([draft('a.json', 12.19, '0265'), '--collisions'], /mindst to/)
})
