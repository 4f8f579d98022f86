/** Islands one by one: their parishes as the register and the map have them, their land measured again by another program. */
import { area as turfArea } from '@turf/area'
import { beforeAll, expect, test } from 'vitest'
import { type OpenedDataset, opening } from '../../src/check/opening.ts'
import type { IslandMore } from '../../src/engine/api.ts'
import type { Change, Proposal } from '../../src/proposal/types.ts'

let opened: OpenedDataset
beforeAll(async () => {
  opened = await opening(null)
})

async function island(name: string): Promise<IslandMore> {
  const index = opened.register.islands.findIndex(one => one.name === name)
  const found = await opened.engine.island(index)
  if (!found) throw new Error(`no island ${name}`)
  return found
}

const parishesOf = (code: string) => opened.register.municipalities.find(one => one.code === code)?.parishes ?? []
const nameOf = (code: string) => opened.register.parishes.find(one => one.code === code)?.name

const proposal = (changes: readonly Change[]): Proposal => ({
  format: 'skel-proposal/1',
  title: '',
  effectiveDate: '2027-01-01',
  dataset: { id: opened.manifest.id, sha256: opened.manifest.sha256 },
  changes,
  statements: {},
  councils: [],
  cooperations: [],
  created: '2026-11-20T09:00:00Z',
  modified: '2026-11-20T09:00:00Z'
})

test('an island that is a municipality has all its parishes, and one beside a larger has its own', async () => {
  for (const [name, code] of [
    ['Samsø', '0741'],
    ['Ærø', '0492'],
    ['Læsø', '0825'],
    ['Fanø', '0563']
  ] as const)
    expect((await island(name)).parishes, name).toEqual([...parishesOf(code)].sort())
  // Strynø is a parish of Langeland Kommune on an island of its own.
  const langeland = (await island('Langeland')).parishes ?? []
  const elsewhere = parishesOf('0482').filter(code => !langeland.includes(code))
  expect(elsewhere.map(nameOf)).toEqual(['Strynø'])
  expect((await island('Strynø')).parishes?.map(nameOf)).toEqual(['Strynø'])
  expect((await island('Sejerø')).parishes?.map(nameOf)).toEqual(['Sejerø'])
})

test('its land is as large as its figure says, and lies in its box', async () => {
  for (const name of ['Samsø', 'Læsø', 'Bornholm']) {
    const { land, areaM2, bbox, sharesBefore } = await island(name)
    if (!land || !bbox || areaM2 === null) throw new Error('not measured')
    // Turf reckons on a ball: it comes within seven thousandths.
    expect(turfArea(land) / areaM2, name).toBeGreaterThan(0.993)
    expect(turfArea(land) / areaM2, name).toBeLessThan(1.007)
    expect(sharesBefore.reduce((sum, one) => sum + one.areaM2, 0)).toBeCloseTo(areaM2, 0)
    for (const [lon, lat] of land.coordinates.flat(2) as [number, number][]) {
      expect(lon >= bbox[0] - 1e-3 && lon <= bbox[2] + 1e-3).toBe(true)
      expect(lat >= bbox[1] - 1e-3 && lat <= bbox[3] + 1e-3).toBe(true)
    }
  }
})

test('whose it is follows the proposal, and goes back with it', async () => {
  await opened.engine.evaluate(
    proposal([
      { id: 'a', type: 'merge-municipalities', codes: ['0741', '0727'], into: { code: '0727', name: 'Odder' } }
    ])
  )
  const merged = await island('Samsø')
  expect(merged).toMatchObject({ before: ['0741'], after: ['0727'] })
  expect(merged.sharesAfter).toEqual([{ code: '0727', areaM2: merged.sharesBefore[0]?.areaM2 }])
  await opened.engine.evaluate(proposal([]))
  expect(await island('Samsø')).toMatchObject({ before: ['0741'], after: ['0741'] })
})

test('what the dataset has joined to an island is told with its figures', async () => {
  expect((await island('Sjælland')).joined).toContain('Amager')
  expect((await island('Samsø')).joined).toEqual([])
})

test('an island joined to other land on the map has nothing measured, and there is none beyond the last', async () => {
  expect(await island('Amager')).toMatchObject({
    areaM2: null,
    land: null,
    bbox: null,
    parishes: null,
    sharesBefore: []
  })
  expect(await opened.engine.island(opened.register.islands.length)).toBeNull()
})
