import polygonClipping, { type MultiPolygon, type Pair } from 'polygon-clipping'
import { expect, test } from 'vitest'
import { areaOf, featuresOf, metresOf, moved, squareAt, tinyBase, tinyLand } from '../../tests/support/tiny-base.ts'
import { makeDataset } from '../boundaries/make.ts'
import { createEngine } from '../engine/engine.ts'
import { toLonLat } from '../geometry/grid.ts'
import { newProposal } from '../proposal/create.ts'
import type { Change } from '../proposal/types.ts'
import { jointsOf, ledOn } from './lead.ts'
import { onDataset, rebased, surveyToleranceM } from './rebase.ts'

const base = tinyBase()
const land = tinyLand(base)

async function opened(borders: typeof land) {
  const own = { fileName: 'k.gml', sha256: '', features: featuresOf(borders), fields: {}, regions: new Map() }
  const said = { accuracyM: null, title: null, publisher: null, date: null }
  const { files, manifest } = await makeDataset({ ...own, ...said }, base)
  const engine = createEngine(() => async path => files.get(path) as Uint8Array)
  await engine.open('own')
  return { engine, manifest }
}

/** A straight stretch of a kilometre that 0901 (in the west) and 0902 have in common. */
function stretch(): readonly [Pair, Pair] {
  const corners = (code: string) => (land.get(code) as MultiPolygon).flat(2).map(point => point.join())
  const shared = new Set(corners('0902'))
  const ring = (land.get('0901') as MultiPolygon)[0]?.[0] as Pair[]
  const at = ring.findIndex((point, i) => shared.has(point.join()) && shared.has((ring[i + 1] ?? []).join()))
  return [ring[at] as Pair, ring[at + 1] as Pair]
}
const [a, b] = stretch()
const along = (t: number): Pair => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]

/** 0902 surveyed anew, that many metres further west by this stretch. */
function surveyedAnew(metres: number): typeof land {
  const west = (land.get('0902') as MultiPolygon).map(rings =>
    rings.map(ring => ring.map(([x, y]): Pair => [x - metres, y]))
  )
  const here = polygonClipping.intersection(west, squareAt(along(0.5), 4_000))
  return moved(land, '0901', '0902', here).land
}

/** Nearest to a point on the line that the stretch is shifted to. */
function onShifted([x, y]: Pair, metres: number): Pair {
  const [ux, uy] = [b[0] - a[0], b[1] - a[1]]
  const t = ((x - a[0] + metres) * ux + (y - a[1]) * uy) / (ux * ux + uy * uy)
  return [a[0] - metres + t * ux, a[1] + t * uy]
}

test('the ends of a redrawn border are led to one that was surveyed anew, as far as surveys differ, and that is told', async () => {
  const [first, apex, last]: [Pair, Pair, Pair] = [along(0.3), [along(0.5)[0] - 300, along(0.5)[1]], along(0.7)]
  const coordinates = [first, apex, last].map(([x, y]) => toLonLat([x * 1000, y * 1000]))
  const change = {
    id: 'r',
    type: 'redraw-border',
    between: ['0901', '0902'],
    line: { type: 'LineString', coordinates }
  } as Change
  const old = await opened(land)
  const blank = { dataset: old.manifest, effectiveDate: '2027-01-01', now: new Date('2026-01-01T00:00:00Z') }
  const proposal = { ...newProposal(blank), changes: [change] }
  const before = await old.engine.evaluate(proposal)
  const triangle = (one: Pair, other: Pair) => areaOf([[[one, apex, other]]])
  expect(before.changes[0]?.areaM2).toBeCloseTo(triangle(first, last), -2)

  const was = { changes: before.changes, joints: await jointsOf(old.engine, proposal) }
  const near = await opened(surveyedAnew(3))
  const there = onDataset(proposal, near.manifest)
  expect((await near.engine.evaluate(there)).changes[0]?.problem?.code).toBe('not-on-border')
  const answered = await ledOn(near.engine, there, surveyToleranceM(old.manifest, near.manifest), was)
  const { proposal: led } = answered
  const answer = rebased(proposal, before, await near.engine.evaluate(led), answered)
  const [from, to] = [onShifted(first, 3), onShifted(last, 3)]
  const [one] = answer.changes
  expect(one).toMatchObject({ fate: 'moved', problem: null })
  expect(Math.abs((one?.afterM2 ?? 0) - triangle(from, to))).toBeLessThan(20)
  expect(one?.led?.firstM).toBeCloseTo(Math.hypot(from[0] - first[0], from[1] - first[1]), 1)
  expect(one?.led?.lastM).toBeCloseTo(Math.hypot(to[0] - last[0], to[1] - last[1]), 1)
  const [redrawn] = led.changes
  const ends = redrawn?.type === 'redraw-border' ? redrawn.line.coordinates : []
  const [x, y] = metresOf(ends[0] as Pair)
  expect(Math.hypot(x - from[0], y - from[1])).toBeLessThan(0.03)
  expect(ends[1]).toEqual(coordinates[1])
  // What was drawn stays as it was, and on its own border nothing is led anywhere.
  expect(proposal.changes).toEqual([change])
  expect(await ledOn(old.engine, proposal, 4, was)).toEqual({ proposal, led: [], undecided: [] })

  const far = await opened(surveyedAnew(9))
  const further = surveyToleranceM(old.manifest, far.manifest)
  const gone = await ledOn(far.engine, onDataset(proposal, far.manifest), further, was)
  expect(gone.led).toEqual([])
  expect(rebased(proposal, before, await far.engine.evaluate(gone.proposal), gone).changes).toMatchObject([
    { fate: 'gone', led: null }
  ])
})
