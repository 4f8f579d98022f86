/** A fault of the program's over one change takes neither the others down nor what is asked afterwards. Holds P7 (docs/invariants.md). */
import { afterEach, expect, test, vi } from 'vitest'
import { BUILT_IN } from '../../tests/support/country.ts'
import { folderReader } from '../dataset/folder-reader.ts'
import { aProposal } from '../proposal/testing/examples.ts'
import type { Change } from '../proposal/types.ts'
import { createEngine } from './engine.ts'

const faulty = vi.hoisted(() => ({ on: true }))

// A transfer to Greve throws half way: its land is moved, and then something gives in.
vi.mock('../subdivision/changes/transfer.ts', async original => {
  const real = await original<typeof import('../subdivision/changes/transfer.ts')>()
  const apply: typeof real.transferArea.apply = (division, step, prove) => {
    const taken = real.transferArea.apply(division, step, prove)
    if (faulty.on && step.to === '0253') throw new RangeError('Map maximum size exceeded')
    return taken
  }
  return { ...real, transferArea: { ...real.transferArea, apply } }
})
afterEach(() => {
  faulty.on = true
})

const square = (id: string, to: string, lon: number, lat: number): Change => ({
  id,
  type: 'transfer-area',
  to,
  area: {
    type: 'Polygon',
    coordinates: [
      [
        [lon, lat],
        [lon + 0.02, lat],
        [lon + 0.02, lat + 0.01],
        [lon, lat + 0.01],
        [lon, lat]
      ]
    ]
  }
})

/** By Marbjerg, between Roskilde and Høje-Taastrup; south of that; by Vindinge. */
const [first, second, third] = [
  square('a', '0265', 12.16, 55.654),
  square('b', '0253', 12.16, 55.64),
  square('c', '0265', 12.18, 55.63)
]
const proposal = (...changes: readonly (Change | undefined)[]) =>
  aProposal({ changes: changes.flatMap(change => change ?? []) })

async function anEngine() {
  const engine = createEngine(folderReader)
  await engine.open(BUILT_IN)
  return engine
}

test('a change that throws is refused with its place, and the others are as if it were not there', async () => {
  const [engine, other] = [await anEngine(), await anEngine()]
  const found = await engine.evaluate(proposal(first, second, third))
  expect(found.changes.map(({ problem }) => problem?.code ?? null)).toEqual([null, 'failed', null])
  expect(found.changes[1]?.problem?.path).toBe('$.changes[1]')
  const without = await other.evaluate(proposal(first, third))
  expect(found.facts.area).toEqual(without.facts.area)
  expect(found.municipalities).toEqual(without.municipalities)
  expect(found.conservation.exact).toBe(true)
  // What is asked afterwards is answered for the same division.
  expect(await engine.municipality('0265', '2027-01-01')).toEqual(await other.municipality('0265', '2027-01-01'))
  expect((await engine.exportGeoJson()).length).toBe((await other.exportGeoJson()).length)
})

test('the same for a drawing in the making', async () => {
  const [engine, other] = [await anEngine(), await anEngine()]
  const standing = proposal(first)
  const failed = await engine.preview({ proposal: standing, draft: second as Change })
  expect(failed).toMatchObject({ kind: 'problem', problem: { code: 'failed', path: '$.changes[1]' } })
  const draft = third as Change
  expect(await engine.preview({ proposal: standing, draft })).toEqual(
    await other.preview({ proposal: standing, draft })
  )
})

test('where it stands otherwise it is tried again', async () => {
  const engine = await anEngine()
  await engine.evaluate(proposal(first, second))
  faulty.on = false
  const found = await engine.evaluate(proposal(second))
  expect(found.changes.map(({ problem }) => problem)).toEqual([null])
})
