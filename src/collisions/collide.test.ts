import { fileURLToPath } from 'node:url'
import polygonClipping from 'polygon-clipping'
import { beforeAll, expect, test } from 'vitest'
import { folderReader } from '../dataset/folder-reader.ts'
import type { EngineApi } from '../engine/api.ts'
import { createEngine } from '../engine/engine.ts'
import { toGridMm } from '../geometry/grid.ts'
import { aProposal } from '../proposal/testing/examples.ts'
import type { Change, TransferArea } from '../proposal/types.ts'
import { type Collisions, collide } from './collide.ts'
import type { Party } from './party.ts'

const DATA = fileURLToPath(new URL('../../public/data', import.meta.url))
let engine: EngineApi
let dataset: { id: string; sha256: string }

beforeAll(async () => {
  engine = createEngine(folderReader)
  const { manifest } = await engine.open(DATA)
  dataset = { id: manifest.id, sha256: manifest.sha256 }
})

type Corners = readonly [west: number, south: number, east: number, north: number]

const ringOf = ([west, south, east, north]: Corners): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south]
]

function moving(corners: Corners, to: string, from?: string, id = 'a'): TransferArea {
  const area = { type: 'Polygon' as const, coordinates: [ringOf(corners)] }
  return { id, type: 'transfer-area', to, area, ...(from ? { from: [from] } : {}) } as TransferArea
}

async function party(name: string, ...changes: Change[]): Promise<Party> {
  const proposal = aProposal({ dataset, changes })
  const state = await engine.evaluate(proposal)
  return { name, proposal, state, land: await engine.changedLand() }
}

const together = (...parties: Party[]): Promise<Collisions> => collide(parties, proposal => engine.evaluate(proposal))

/** Høje-Taastrup's land, east of the border to Roskilde. */
const WEST: Corners = [12.19, 55.655, 12.197, 55.66]
const EAST: Corners = [12.193, 55.657, 12.2, 55.662]

test('land that two proposals move: how much, by whom, and whether they agree', async () => {
  const one = await party('en.json', moving(WEST, '0265'))
  const other = await party('to.json', moving(EAST, '0265'))
  const { land } = await together(one, other)
  // Independent: clipped as numbers on the grid, an equal-area projection.
  const onGrid = (corners: Corners) =>
    [ringOf(corners).map(place => toGridMm(place) as [number, number])] as [number, number][][]
  const clipped = polygonClipping.intersection(onGrid(WEST), onGrid(EAST))
  const area = clipped.flat().reduce((sum, ring) => {
    const twice = ring.reduce((s, [x, y], i) => {
      const [nx, ny] = ring[(i + 1) % ring.length] as [number, number]
      return s + (x - ring[0]![0]) * (ny - ring[0]![1]) - (nx - ring[0]![0]) * (y - ring[0]![1])
    }, 0)
    return sum + twice / 2e6
  }, 0)
  expect(land).toHaveLength(1)
  expect(land[0]).toMatchObject({
    agree: true,
    doings: [{ party: 'en.json', changes: ['a'], from: '0169', to: '0265' }, { party: 'to.json' }]
  })
  expect(Math.abs((land[0]?.areaM2 ?? 0) - Math.abs(area))).toBeLessThan(1)
})

test('land that two proposals give to different municipalities comes to something else in another order', async () => {
  const one = await party('en.json', moving(WEST, '0265'))
  const other = await party('to.json', moving(EAST, '0253'))
  const { land, orders } = await together(one, other)
  expect(land[0]?.agree).toBe(false)
  expect(orders).toMatchObject([{ parties: ['en.json', 'to.json'], refused: [], differ: ['0253', '0265'] }])
})

test('lines that run side by side a millimetre apart are no matter of order', async () => {
  const one = await party('en.json', moving([12.195, 55.654, 12.205, 55.662], '0265', '0169'))
  const other = await party('to.json', moving([12.195, 55.66, 12.203, 55.668], '0265', '0169'))
  const { land, orders } = await together(one, other)
  expect(land).toHaveLength(1)
  expect(orders).toEqual([])
})

test('a municipality that one proposal abolishes is not there for the other', async () => {
  const merger: Change = {
    id: 'm',
    type: 'merge-municipalities',
    codes: ['0169', '0183'],
    into: { code: '0183', name: 'Ishøj' }
  }
  const one = await party('sammen.json', merger)
  const other = await party('flyt.json', moving([12.15, 55.655, 12.16, 55.66], '0169', '0265'))
  const { orders } = await together(one, other)
  expect(orders).toHaveLength(1)
  expect(orders[0]?.refused.map(({ party: name, after }) => [name, after])).toContainEqual(['flyt.json', 'sammen.json'])
})

test('proposals that have nothing in common are left alone', async () => {
  const one = await party('en.json', moving(WEST, '0265'))
  const other = await party('fyn.json', moving([10.3, 55.35, 10.305, 55.353], '0430', '0461'))
  expect(await together(one, other)).toEqual({ land: [], borders: [], orders: [], slicings: [] })
})

const NOBODY = { residents: { count: 0, date: '2026-04-01', source: 'CPR' } }

test('two small cases of one border are above 100 ha together, one alone and two others are not', async () => {
  const first = await party('nord.json', { ...moving([12.185, 55.655, 12.197, 55.662], '0265', '0169'), ...NOBODY })
  const second = await party('syd.json', { ...moving([12.185, 55.645, 12.197, 55.652], '0265', '0169'), ...NOBODY })
  const areas = [first, second].map(({ state }) => state.facts.area.best)
  expect(Math.max(...areas)).toBeLessThan(1_000_000)
  const { borders, slicings } = await together(first, second)
  expect(borders).toMatchObject([{ between: ['0169', '0265'], parties: ['nord.json', 'syd.json'] }])
  // Three thousandths of a degree of latitude lie between them.
  expect(borders[0]?.metresApart).toBeGreaterThan(320)
  expect(borders[0]?.metresApart).toBeLessThan(345)
  expect(areas[0]! + areas[1]!).toBeGreaterThan(1_000_000)
  expect(slicings).toMatchObject([{ between: ['0169', '0265'], above: ['area'], residents: 0 }])
  expect(slicings[0]?.areaM2).toBeCloseTo(areas[0]! + areas[1]!, 3)
  const small = await party('lille.json', { ...moving([12.19, 55.655, 12.192, 55.656], '0265', '0169'), ...NOBODY })
  expect((await together(first, small)).slicings).toEqual([])
})

/** Square metres of what lies in any of the rectangles: clipped as numbers on the grid, an equal-area projection. */
function unionM2(...all: Corners[]): number {
  const [first, ...more] = all.map(corners => [ringOf(corners).map(place => toGridMm(place) as [number, number])])
  const [x0, y0] = toGridMm(ringOf(all[0] as Corners)[0] as [number, number])
  const twice = (ring: readonly (readonly number[])[]) =>
    ring.reduce((sum, [x = 0, y = 0], i) => {
      const [nx = 0, ny = 0] = ring[(i + 1) % ring.length] ?? []
      return sum + (x - x0) * (ny - y0) - (nx - x0) * (y - y0)
    }, 0)
  const union = polygonClipping.union(first as [number, number][][], ...(more as [number, number][][][]))
  return Math.abs(union.flat().reduce((sum, ring) => sum + twice(ring), 0)) / 2e6
}

test('land that several small cases move is summed once, and so are those who live there', async () => {
  const corners: Corners[] = [
    [12.195, 55.654, 12.205, 55.662],
    [12.195, 55.658, 12.205, 55.666],
    [12.197, 55.66, 12.203, 55.664]
  ]
  const cases: Party[] = []
  for (const [i, one] of corners.entries()) cases.push(await party(`${i}.json`, moving(one, '0265', '0169')))
  const areas = cases.map(({ state }) => state.facts.area.best)
  const { slicings, land } = await together(...cases)
  expect(land).toHaveLength(3)
  const [all] = slicings
  const union = unionM2(...corners)
  expect(Math.abs((all?.areaM2 ?? 0) - union)).toBeLessThan(1)
  const sum = areas.reduce((a, b) => a + b, 0)
  expect(sum - union).toBeGreaterThan(400_000)
  expect(all?.sharedM2).toBeCloseTo(sum - (all?.areaM2 ?? 0), 3)
  // The engine counts people of the same land in one change that is drawn around all of it.
  const around = moving([12.195, 55.654, 12.205, 55.666], '0265', '0169')
  const once = (await party('samlet', around)).state.facts.residents.best
  expect(Math.abs((all?.residents ?? 0) - once)).toBeLessThan(0.01)

  // Two that are above only where land counts twice are no case together.
  const half: Corners = [12.195, 55.654, 12.204, 55.661]
  const [one, same] = [
    await party('en', moving(half, '0265', '0169')),
    await party('igen', moving(half, '0265', '0169'))
  ]
  expect(one.state.facts.area.best * 2).toBeGreaterThan(600_000)
  const none = await together(one, same)
  expect(none.slicings.filter(({ above }) => above.includes('area'))).toEqual([])
  expect(none.slicings.every(({ residents }) => residents <= one.state.facts.residents.best)).toBe(true)
})

test('what lies over 2 km off is told by itself: those near each other, then all', async () => {
  const strip = (south: number): Corners => [12.185, south, 12.197, south + 0.006]
  const near = [
    await party('a', { ...moving(strip(55.655), '0265', '0169'), ...NOBODY }),
    await party('b', { ...moving(strip(55.645), '0265', '0169'), ...NOBODY })
  ]
  const far = await party('c', { ...moving([12.25, 55.66, 12.262, 55.666], '0265', '0169'), ...NOBODY })
  const { slicings } = await together(...near, far)
  expect(slicings.map(({ parts, nearby }) => [parts.map(({ party: name }) => name), nearby])).toEqual([
    [['a', 'b'], true],
    [['a', 'b', 'c'], false]
  ])
})
