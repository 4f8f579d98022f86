/** What land two proposals give to different municipalities, against what is said of each, and against other programs' geometry. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Geodesic } from 'geographiclib-geodesic'
import clipping, { type MultiPolygon } from 'polygon-clipping'
import { beforeAll, expect, test } from 'vitest'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import type { Dataset } from '../../src/dataset/types.ts'
import type { EngineApi, ExchangeChange, LandDifference, Opened } from '../../src/engine/api.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { readProposalFile } from '../../src/proposal/file/read.ts'
import { type Change, FORMAT, type Proposal } from '../../src/proposal/types.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'
import { BUILT_IN, borderPoints, builtIn, random, squareMm } from '../support/country.ts'
import { mixedChanges } from '../support/mixed-changes.ts'
import { lighter, runs } from '../support/runs.ts'

let engine: EngineApi
let opened: Opened
let dataset: Dataset
let border: [number, number][]

beforeAll(async () => {
  engine = createEngine(folderReader)
  opened = await engine.open(BUILT_IN)
  dataset = await builtIn()
  border = borderPoints(new Outcome(dataset), '0169', '0265')
})

function proposal(changes: readonly Change[]): Proposal {
  const { id, sha256 } = opened.manifest
  const at = '2026-11-21T12:00:00Z'
  const nothing = { statements: {}, councils: [], cooperations: [], created: at, modified: at }
  return { format: FORMAT, title: 'prøve', effectiveDate: '2027-01-01', dataset: { id, sha256 }, changes, ...nothing }
}

async function difference(first: Proposal | null, second: Proposal | null): Promise<LandDifference> {
  const answer = await engine.landDifference(first, second)
  if (answer.kind !== 'found') throw new Error(answer.kind)
  return answer.difference
}

const told = ({ ways }: LandDifference) => ways.map(({ from, to, area }) => [from, to, area.best] as const)
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)

const FOLDER = new URL('../proposals/', import.meta.url)
const files = readdirSync(FOLDER).filter(name => /\.json$/.test(name) && !/\.out\.json$/.test(name))

function fileNamed(name: string): Proposal {
  const read = readProposalFile(new Uint8Array(readFileSync(new URL(name, FOLDER))), name)
  if (!read.ok) throw new Error(name)
  return read.proposal
}

test('held against the present, every proposal differs by the land that the check says it moves or settles', async () => {
  expect(files.length).toBeGreaterThan(50)
  for (const name of lighter(files)) {
    const one = fileNamed(name)
    const { facts } = await engine.evaluate(one)
    const land = await engine.changedLand()
    const found = await difference(null, one)
    expect(await engine.changedLand(), name).toEqual(land)
    const moved = new Map<string, number>()
    for (const { from, to, areaM2 } of land) moved.set(`${from} ${to}`, (moved.get(`${from} ${to}`) ?? 0) + areaM2)
    const ways = new Map(found.ways.map(({ from, to, area }) => [`${from} ${to}`, area.best]))
    expect([...ways.keys()].sort(), name).toEqual([...moved.keys()].sort())
    for (const [way, areaM2] of moved) expect(ways.get(way), `${name} ${way}`).toBeCloseTo(areaM2, 3)
    expect(found.stripsM2, name).toBe(0)
    // Range for range, where nothing was settled and registered areas don't replace the map's.
    if (facts.settled.length > 0) continue
    const placed = facts.transfers.filter(({ area }) => area.basis === 'map')
    for (const { from, to, area, residents } of placed) {
      if (facts.transfers.length > placed.length) continue
      const way = found.ways.find(other => other.from === from && other.to === to)
      const unplaced = found.unplaced.find(other => other.from === from && other.to === to)
      const more = unplaced?.area.best ?? 0
      expect((way?.area.best ?? 0) + more, `${name} ${from} ${to}`).toBeCloseTo(area.best, 3)
      expect((way?.area.high ?? 0) + more, `${name} ${from} ${to}`).toBeCloseTo(area.high, 3)
      if (more === 0)
        for (const figure of ['low', 'best', 'high'] as const)
          expect(way?.residents[figure], `${name} ${from} ${to} ${figure}`).toBeCloseTo(residents[figure], 3)
    }
  }
}, 600_000)

test('of two proposals of the collection: nothing between one and itself, and either view is the other turned round', async () => {
  const some = files.filter(name => !/mixed|rectangle|thousand|forty/.test(name)).slice(0, 24)
  for (const [i, name] of some.entries()) {
    const [one, other] = [fileNamed(name), fileNamed(some[(i + 5) % some.length] as string)]
    const same = await difference(one, one)
    expect(same.ways, name).toEqual([])
    expect(same.area, name).toEqual({ low: 0, best: 0, high: 0 })
    const [there, back] = [await difference(one, other), await difference(other, one)]
    expect(
      new Map(back.ways.map(way => [`${way.to} ${way.from}`, [way.area, way.residents, way.pieces]])),
      name
    ).toEqual(new Map(there.ways.map(way => [`${way.from} ${way.to}`, [way.area, way.residents, way.pieces]])))
    expect(back.area).toEqual(there.area)
    expect(sum(there.ways.map(({ area }) => area.best)) + sum(there.unplaced.map(({ area }) => area.best))).toBeCloseTo(
      there.area.best,
      3
    )
  }
}, 600_000)

/** Changed land as other programs have it, mm less a corner so that their doubles hold it. */
const polygonsOf = (land: readonly ExchangeChange[], [ox, oy]: readonly [number, number]) =>
  land.map(({ from, to, shape }) => ({
    from,
    to,
    polygons: shape.map(rings =>
      rings.map(ring =>
        Array.from({ length: ring.length / 2 }, (_, i): [number, number] => [
          (ring[2 * i] as number) - ox,
          (ring[2 * i + 1] as number) - oy
        ])
      )
    ) as MultiPolygon
  }))

function squareMetres(polygons: MultiPolygon): number {
  const ring = (points: readonly (readonly [number, number])[]) =>
    Math.abs(
      sum(
        points.slice(1).map(([x, y], i) => {
          const [px, py] = points[i] as readonly [number, number]
          return (
            (px - (points[0]?.[0] ?? 0)) * (y - (points[0]?.[1] ?? 0)) -
            (x - (points[0]?.[0] ?? 0)) * (py - (points[0]?.[1] ?? 0))
          )
        })
      )
    ) / 2e6
  return sum(polygons.map(([outer = [], ...holes]) => ring(outer) - sum(holes.map(ring))))
}

/** By polygon clipping: what lies in land of both, and what only one moves. */
async function byClipping(one: Proposal, other: Proposal): Promise<Map<string, number>> {
  const origin = border[0] as [number, number]
  await engine.evaluate(one)
  const first = polygonsOf(await engine.changedLand(), origin)
  await engine.evaluate(other)
  const second = polygonsOf(await engine.changedLand(), origin)
  const found = new Map<string, number>()
  const add = (from: string, to: string, polygons: MultiPolygon) => {
    if (from !== to) found.set(`${from} ${to}`, (found.get(`${from} ${to}`) ?? 0) + squareMetres(polygons))
  }
  for (const a of first) {
    for (const b of second) add(a.to, b.to, clipping.intersection(a.polygons, b.polygons))
    const alone = second.length > 0 ? clipping.difference(a.polygons, ...second.map(b => b.polygons)) : a.polygons
    add(a.to, a.from, alone)
  }
  for (const b of second)
    add(b.from, b.to, first.length > 0 ? clipping.difference(b.polygons, ...first.map(a => a.polygons)) : b.polygons)
  return new Map([...found].filter(([, areaM2]) => areaM2 > 1))
}

test('overlapping drawings, against polygon clipping and the ellipsoid', async () => {
  const next = random(7)
  const receivers = ['0265', '0169', '0253']
  const drawn = (count: number): Change[] =>
    Array.from({ length: count }, (_, i) => {
      const [x, y] = border[Math.floor(next() * Math.min(60, border.length))] as [number, number]
      const side = 200_000 + Math.floor(next() * 600_000)
      const area = squareMm(x - Math.floor(next() * side), y - Math.floor(next() * side), side)
      return { id: `c${i}`, type: 'transfer-area', area, to: receivers[Math.floor(next() * 3)] as string }
    })
  for (let round = 0; round < runs(18); round++) {
    const [one, other] = [proposal(drawn(3)), proposal(drawn(3))]
    const found = await difference(one, other)
    const clipped = await byClipping(one, other)
    const ways = new Map(told(found).map(([from, to, m2]) => [`${from} ${to}`, m2]))
    // The dataset's lines bend by half a millimetre where one of them is crossed.
    for (const way of new Set([...ways.keys(), ...clipped.keys()]))
      expect(Math.abs((ways.get(way) ?? 0) - (clipped.get(way) ?? 0)), `${round} ${way}`).toBeLessThan(5)
    for (const { areaM2, rings } of found.ways.flatMap(({ pieces }) => pieces)) {
      const onEllipsoid = rings.map(ring => {
        const polygon = Geodesic.WGS84.Polygon(false)
        for (const [lon, lat] of ring.slice(0, -1)) polygon.AddPoint(lat, lon)
        return Math.abs(polygon.Compute(false, true).area ?? 0)
      })
      const [outer = 0, ...holes] = onEllipsoid
      expect(Math.abs(outer - sum(holes) - areaM2), `${round}`).toBeLessThan(1 + areaM2 * 1e-5)
    }
  }
}, 600_000)

test('whatever changes there are: either view is the other turned round, it adds up, and nothing is left behind', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async seed => {
      const next = random(seed)
      const [one, other] = [6, 5].map(n =>
        proposal(mixedChanges(dataset, n, next, { reach: 900_000 }) as Change[])
      ) as [Proposal, Proposal]
      const state = await engine.evaluate(one)
      const there = await difference(one, other)
      const back = await difference(other, one)
      expect(back.area).toEqual(there.area)
      expect(back.residents).toEqual(there.residents)
      expect(await difference(one, one)).toMatchObject({ ways: [], stripsM2: 0 })
      // What the one moves, then the way from it to the other, is what the other moves: per municipality, m² gained.
      const gains = (found: LandDifference) => {
        const by = new Map<string, number>()
        const add = (code: string, m2: number) => by.set(code, (by.get(code) ?? 0) + m2)
        for (const { from, to, area } of found.ways) {
          add(from, -area.best)
          add(to, area.best)
        }
        return by
      }
      const [direct, first, across] = [await difference(null, other), await difference(null, one), there].map(
        gains
      ) as [Map<string, number>, Map<string, number>, Map<string, number>]
      for (const code of new Set([...direct.keys(), ...first.keys(), ...across.keys()]))
        expect(
          Math.abs((first.get(code) ?? 0) + (across.get(code) ?? 0) - (direct.get(code) ?? 0)),
          `${seed} ${code}`
        ).toBeLessThan(10 + there.stripsM2)
      expect(await engine.evaluate(one)).toEqual(state)
    }),
    { numRuns: runs(12) }
  )
}, 900_000)
