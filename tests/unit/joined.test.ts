/** What joining would do, against what is said when it is done, and against the dataset's own borders. */
import type { Feature, LineString, Polygon, Position } from 'geojson'
import { beforeAll, expect, test } from 'vitest'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import { arcLine, arcSides } from '../../src/dataset/topology.ts'
import type { Dataset } from '../../src/dataset/types.ts'
import type { EngineApi, Joined, Joining, Opened } from '../../src/engine/api.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { toGridMm, toLonLat9 } from '../../src/geometry/grid.ts'
import { type Change, FORMAT, type Proposal, type TransferArea } from '../../src/proposal/types.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'
import { BUILT_IN, borderPoints, builtIn, squareMm } from '../support/country.ts'

let engine: EngineApi
let opened: Opened
let dataset: Dataset
let border: [number, number]

beforeAll(async () => {
  engine = createEngine(folderReader)
  opened = await engine.open(BUILT_IN)
  dataset = await builtIn()
  border = borderPoints(new Outcome(dataset), '0169', '0265')[3] as [number, number]
})

function proposal(changes: readonly Change[], effectiveDate = '2027-01-01'): Proposal {
  const { id, sha256 } = opened.manifest
  const at = '2026-11-21T12:00:00Z'
  const nothing = { statements: {}, councils: [], cooperations: [], created: at, modified: at }
  return { format: FORMAT, title: 'prøve', effectiveDate, dataset: { id, sha256 }, changes, ...nothing }
}

async function join(joining: Joining, changes: readonly Change[] = [], date?: string): Promise<Joined> {
  const found = await engine.joined(proposal(changes, date), joining)
  if (!found) throw new Error('nobody joins')
  return found
}

const across = (side: number, to: string): TransferArea => ({
  id: 'a',
  type: 'transfer-area',
  area: squareMm(border[0] - side / 2, border[1] - side / 2, side),
  to
})
const official = (...codes: string[]) =>
  codes.reduce(
    (sum, code) => sum + (opened.register.municipalities.find(m => m.code === code)?.residents?.count ?? 0),
    0
  )
const ofKind = ({ land }: Joined, kind: string) => land.features.filter(({ properties }) => properties?.kind === kind)

/** m², from the positions themselves. */
function areaOf(features: readonly Feature[]): number {
  const ring = (positions: readonly Position[]) => {
    const mm = positions.map(([lon = 0, lat = 0]) => toGridMm([lon, lat]))
    const [ox, oy] = mm[0] as [number, number]
    return mm.reduce((sum, [x, y], i) => {
      const [px, py] = mm[i === 0 ? mm.length - 1 : i - 1] as [number, number]
      return sum + (px - ox) * (y - oy) - (x - ox) * (py - oy)
    }, 0)
  }
  const doubled = features.flatMap(({ geometry }) => (geometry as Polygon).coordinates.map(ring))
  return doubled.reduce((sum, one) => sum + one, 0) / 2e6
}

function lengthOf(lines: readonly LineString[]): number {
  return lines
    .flatMap(({ coordinates }) => {
      const mm = coordinates.map(([lon = 0, lat = 0]) => toGridMm([lon, lat]))
      return mm.slice(1).map(([x, y], i) => Math.hypot(x - (mm[i]?.[0] ?? 0), y - (mm[i]?.[1] ?? 0)))
    })
    .reduce((sum, mm) => sum + mm / 1000, 0)
}

test('municipalities that would merge are one area with the figures they have when they do', async () => {
  const codes = ['0169', '0265', '0153']
  const found = await join({ kind: 'municipalities', codes })
  const done = await engine.evaluate(
    proposal([{ id: 'm', type: 'merge-municipalities', codes, into: { code: '0265', name: 'Samlet' } }])
  )
  const after = done.municipalities.find(({ code }) => code === '0265')?.after
  expect(found.areaM2).toBe(after?.areaM2)
  expect(found.residents).toBeCloseTo(official(...codes), 6)
  expect(found.residents).toBeCloseTo(after?.residents ?? 0, 6)
  expect(found.municipalities).toEqual(['0153', '0169', '0265'])
  const whole = ofKind(found, 'whole')
  expect(whole).toHaveLength(after?.parts ?? 0)
  // Display has six decimals.
  expect(Math.abs(areaOf(whole) - found.areaM2) / found.areaM2).toBeLessThan(1e-5)
})

test('the borders that vanish are those the dataset has between them', async () => {
  const found = await join({ kind: 'municipalities', codes: ['0169', '0265'] })
  const { land } = dataset
  const arcs = Array.from(land.arcLeft, (_, arc) => arc)
  const between = arcs.filter(
    arc =>
      arcSides(land, arc)
        .map(face => land.faces[face])
        .sort()
        .join() === '0169,0265'
  )
  const metres = lengthOf(
    between.map((arc): LineString => {
      const { x, y } = arcLine(land, arc)
      const coordinates = x.map((_, i) => toLonLat9([x[i]! + land.origin[0], y[i]! + land.origin[1]]))
      return { type: 'LineString', coordinates }
    })
  )
  expect(metres).toBeGreaterThan(1000)
  expect(found.vanishing).toEqual([{ between: ['0169', '0265'], metres: expect.closeTo(metres, -1) }])
  expect(lengthOf(ofKind(found, 'vanishes').map(({ geometry }) => geometry as LineString))).toBeCloseTo(metres, -1)
  expect(found.groups).toBe(1)
})

test('what joins is the land as earlier changes leave it', async () => {
  const one = (changes: readonly Change[]) => join({ kind: 'municipalities', codes: ['0265'] }, changes)
  const [before, after] = [await one([]), await one([across(1_000_000, '0265')])]
  const state = await engine.evaluate(proposal([across(1_000_000, '0265')]))
  expect(after.areaM2 - before.areaM2).toBeCloseTo(state.facts.area.best, 0)
  expect(ofKind(after, 'vanishes')).toEqual([])
  // The border that vanishes is then the new one: round the square, not through it.
  const both = await join({ kind: 'municipalities', codes: ['0169', '0265'] }, [across(1_000_000, '0265')])
  const today = await join({ kind: 'municipalities', codes: ['0169', '0265'] })
  expect(both.areaM2).toBeCloseTo(today.areaM2, 0)
  expect(both.vanishing[0]?.metres).not.toBeCloseTo(today.vanishing[0]?.metres ?? 0, -1)
})

test('municipalities far from each other are told as groups; what does not exist joins nothing', async () => {
  const found = await join({ kind: 'municipalities', codes: ['0169', '0265', '0851'] })
  expect(found.groups).toBe(2)
  expect(await engine.joined(proposal([]), { kind: 'municipalities', codes: ['9999'] })).toBeNull()
  expect(await engine.joined(proposal([]), { kind: 'municipalities', codes: [] })).toBeNull()
  const merged: Change = {
    id: 'm',
    type: 'merge-municipalities',
    codes: ['0169', '0265'],
    into: { code: '0265', name: 'Samlet' }
  }
  const gone = await join({ kind: 'municipalities', codes: ['0169', '0265'] }, [merged])
  expect(gone.municipalities).toEqual(['0265'])
})

test('regions that merge, and a municipality that goes to another region', async () => {
  const date = '2026-06-01'
  const regions = opened.register.regions.filter(({ from, to }) => from <= date && (to === null || to >= date))
  const [north, middle] = ['Region Nordjylland', 'Region Midtjylland'].map(name => regions.find(r => r.name === name))
  if (!north || !middle) throw new Error('no such regions')
  const both = await join({ kind: 'regions', ids: [north.id, middle.id] }, [], date)
  expect(both.municipalities).toEqual([...north.members, ...middle.members].sort())
  expect(both.residents).toBeCloseTo(official(...north.members, ...middle.members), 3)
  expect(both.vanishing.map(({ between }) => [...between].sort())).toEqual([[north.id, middle.id].sort()])

  const going = await join({ kind: 'to-region', municipalities: ['0846'], region: middle.id }, [], date)
  const [alone, there] = [
    await join({ kind: 'municipalities', codes: ['0846'] }, [], date),
    await join({ kind: 'regions', ids: [middle.id] }, [], date)
  ]
  expect(going.areaM2).toBeCloseTo(alone.areaM2 + there.areaM2, 0)
  expect(Math.abs(areaOf(ofKind(going, 'goes')) - alone.areaM2) / alone.areaM2).toBeLessThan(1e-5)
  expect(going.vanishing.map(({ between }) => between)).toEqual([[middle.id, '']])
  // Who lies in the region already does not go there.
  const within = await join({ kind: 'to-region', municipalities: ['0751'], region: middle.id }, [], date)
  expect(ofKind(within, 'goes')).toEqual([])
  expect(within.vanishing).toEqual([])
})

test('asking leaves what was evaluated as it was', async () => {
  const state = await engine.evaluate(proposal([across(1_000_000, '0265')]))
  const place = async () => (await engine.municipality('0265', '2027-01-01'))?.after
  const before = await place()
  await engine.joined(proposal([]), { kind: 'municipalities', codes: ['0169', '0265'] })
  expect(await place()).toEqual(before)
  expect(before?.areaM2).toBe(state.municipalities.find(({ code }) => code === '0265')?.after?.areaM2)
})
