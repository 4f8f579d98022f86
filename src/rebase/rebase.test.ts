import type { MultiPolygon as Area } from 'geojson'
import { beforeAll, describe, expect, test } from 'vitest'
import { featuresOf, moved, squareAt, tinyBase, tinyLand } from '../../tests/support/tiny-base.ts'
import { makeDataset } from '../boundaries/make.ts'
import type { EngineApi } from '../engine/api.ts'
import { createEngine } from '../engine/engine.ts'
import { toLonLat } from '../geometry/grid.ts'
import { newProposal } from '../proposal/create.ts'
import type { Change } from '../proposal/types.ts'
import { onDataset, rebased } from './rebase.ts'

const base = tinyBase()
const land = tinyLand(base)
/** On the common border of 0901 and 0902, and the square of 16 ha there that goes from the first to the second. */
const ON_BORDER = [4_455_000, 3_627_000] as const
const square = squareAt(ON_BORDER, 400)

interface Opened {
  readonly engine: EngineApi
  readonly dataset: { readonly id: string; readonly sha256: string }
}

async function opened(borders: typeof land): Promise<Opened> {
  const { files, manifest } = await makeDataset(
    {
      fileName: 'k.gml',
      sha256: '',
      features: featuresOf(borders),
      fields: {},
      regions: new Map(),
      accuracyM: null,
      title: null,
      publisher: null,
      date: null
    },
    base
  )
  const engine = createEngine(() => async path => files.get(path) as Uint8Array)
  await engine.open('own')
  return { engine, dataset: { id: manifest.id, sha256: manifest.sha256 } }
}

const area = (metres: ReturnType<typeof squareAt>): Area => ({
  type: 'MultiPolygon',
  coordinates: metres.map(rings => rings.map(ring => ring.map(([x, y]) => toLonLat([x * 1000, y * 1000]))))
})

let [old, now]: Opened[] = []
beforeAll(async () => {
  old = await opened(land)
  now = await opened(moved(land, '0901', '0902', square).land)
})

async function asked(...changes: Change[]) {
  const [before, after] = [old as Opened, now as Opened]
  const blank = newProposal({
    dataset: before.dataset,
    effectiveDate: '2027-01-01',
    now: new Date('2026-01-01T00:00:00Z')
  })
  const proposal = { ...blank, changes }
  const answer = rebased(
    proposal,
    await before.engine.evaluate(proposal),
    await after.engine.evaluate(onDataset(proposal, after.dataset))
  )
  return { answer, proposal }
}

const transfer = (id: string, to: string, metres: ReturnType<typeof squareAt>): Change =>
  ({ id, type: 'transfer-area', to, area: area(metres) }) as Change

describe('a proposal on a dataset whose border has moved', () => {
  test('far from it is the same, to the square metre', async () => {
    const { answer } = await asked(transfer('a', '0904', squareAt([4_456_000, 3_624_500], 300)))
    expect(answer.changes).toMatchObject([{ id: 'a', fate: 'same', problem: null, turned: [] }])
    expect(answer.turned).toEqual([])
  })

  test('that asks for what is done already can no longer be carried out, and says why', async () => {
    const half = squareAt([ON_BORDER[0] - 100, ON_BORDER[1]], 100)
    const { answer, proposal } = await asked(transfer('a', '0902', half))
    expect(answer.changes).toMatchObject([{ fate: 'gone', afterM2: 0, problem: { id: expect.any(String) } }])
    expect(proposal.dataset).toEqual((old as Opened).dataset)
  })

  test('that reaches over it moves less, by what has gone already', async () => {
    const wide = squareAt([ON_BORDER[0] - 200, ON_BORDER[1]], 500)
    const { answer } = await asked(transfer('a', '0902', wide))
    const [change] = answer.changes
    const done = moved(land, '0901', '0902', square)
    expect(change).toMatchObject({ fate: 'moved', turned: [] })
    expect((change?.beforeM2 ?? 0) - (change?.afterM2 ?? 0)).toBeCloseTo(
      moved(land, '0901', '0902', wide).m2 - moved(done.land, '0901', '0902', wide).m2,
      -2
    )
    expect(change?.ways).toMatchObject([{ from: '0901', to: '0902' }])
  })

  test('that was over the limit of 100 ha and is within it now has a verdict turned', async () => {
    const large = squareAt([ON_BORDER[0] - 500, ON_BORDER[1]], 1040)
    const { answer } = await asked(transfer('a', '0902', large))
    const [change] = answer.changes
    expect(change?.beforeM2).toBeGreaterThan(1_000_000)
    expect(change?.afterM2).toBeLessThan(1_000_000)
    expect(change?.fate).toBe('verdict')
    expect(change?.turned.some(({ before, after }) => before === 'not-met' && after === 'met')).toBe(true)
  })

  test('switched off counts for nothing on either', async () => {
    const { answer } = await asked({ ...transfer('a', '0902', square), off: true } as Change)
    expect(answer.changes).toMatchObject([{ fate: 'idle', turned: [] }])
  })
})
