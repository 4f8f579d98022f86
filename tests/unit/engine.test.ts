/** The engine on the built-in dataset: what the app and the command line are told. Holds P4 and P7 (docs/invariants.md). */

import { Geodesic } from 'geographiclib-geodesic'
import type { FeatureCollection, MultiPolygon, Position } from 'geojson'
import { beforeAll, expect, test } from 'vitest'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import type { EngineApi, Opened, Verdicts } from '../../src/engine/api.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { toLonLat } from '../../src/geometry/grid.ts'
import { FORMAT, type Proposal, type TransferArea } from '../../src/proposal/types.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'
import { BUILT_IN, borderPoints, builtIn, squareMm } from '../support/country.ts'
import { featuresIn, tileAt } from '../support/tiles.ts'

let engine: EngineApi
let opened: Opened
let border: [number, number]

beforeAll(async () => {
  engine = createEngine(folderReader)
  opened = await engine.open(BUILT_IN)
  border = borderPoints(new Outcome(await builtIn()), '0169', '0265')[3] as [number, number]
})

function proposal(changes: readonly TransferArea[], effectiveDate = '2027-01-01'): Proposal {
  const { id, sha256 } = opened.manifest
  const at = '2026-11-21T12:00:00Z'
  const empty = { statements: {}, councils: [], cooperations: [] }
  return {
    format: FORMAT,
    title: 'prøve',
    effectiveDate,
    dataset: { id, sha256 },
    changes,
    ...empty,
    created: at,
    modified: at
  }
}

const across = (id: string, side: number): TransferArea => ({
  id,
  type: 'transfer-area',
  area: squareMm(border[0] - side / 2, border[1] - side / 2, side),
  to: '0265'
})

/** Square metres on the ellipsoid, by Karney's algorithm. */
function geodesicM2(polygon: Position[][]): number {
  return polygon.reduce((sum, ring, r) => {
    const area = Geodesic.WGS84.Polygon(false)
    for (const [lon = 0, lat = 0] of ring.slice(0, -1)) area.AddPoint(lat, lon)
    const m2 = Math.abs(area.Compute(false, true).area ?? 0)
    return sum + (r === 0 ? m2 : -m2)
  }, 0)
}

test('a preview says what the finished change says', async () => {
  const draft = across('a', 500_000)
  const preview = await engine.preview({ proposal: proposal([]), draft })
  const state = await engine.evaluate(proposal([draft]))
  if (preview.kind !== 'ok') throw new Error(preview.kind)
  // Indicators are measured for finished changes only; the findings that show them are the same but for their inputs.
  expect(state.facts.indicators.map(({ code }) => code)).toEqual(['0169', '0265'])
  expect(preview.verdicts.facts).toEqual({ ...state.facts, indicators: [], indicatorPedigrees: null })
  const verdicts = ({ assessment }: Verdicts) => [
    assessment.routes,
    assessment.findings.map(({ rule, verdict }) => [rule, verdict])
  ]
  expect(verdicts(preview.verdicts)).toEqual(verdicts(state))
  expect(preview.movedLand).toEqual(await engine.movedLand())
  expect(preview.draft).toEqual(state.changes[0])
})

test('a preview leaves no trace', async () => {
  const before = await engine.evaluate(proposal([across('a', 500_000)]))
  await engine.preview({ proposal: proposal([across('a', 500_000)]), draft: across('b', 900_000) })
  expect(await engine.evaluate(proposal([across('a', 500_000)]))).toEqual(before)
})

test('one change that cannot be applied says why and leaves the rest standing', async () => {
  const atSea: TransferArea = { ...across('sea', 100_000), area: squareMm(4_420_000_000, 3_700_000_000, 100_000) }
  const state = await engine.evaluate(proposal([atSea, across('a', 500_000)]))
  expect(state.changes.map(({ problem }) => problem?.code ?? null)).toEqual(['at-sea', null])
  expect(state.changes[0]?.problem?.path).toBe('$.changes[0].area')
  expect(state.facts.area.best).toBe(state.changes[1]?.areaM2)
})

test('the exported division is the country, municipality by municipality, on the ellipsoid', async () => {
  const state = await engine.evaluate(proposal([across('a', 900_000)]))
  const exported = JSON.parse(await engine.exportGeoJson()) as FeatureCollection<MultiPolygon>
  expect(exported.features).toHaveLength(99)
  for (const { properties, geometry } of exported.features) {
    const m2 = geometry.coordinates.reduce((sum, polygon) => sum + geodesicM2(polygon), 0)
    expect(Math.abs(m2 / properties?.areaM2 - 1)).toBeLessThan(1e-7)
  }
  const roskilde = exported.features.find(({ properties }) => properties?.code === '0265')
  const report = state.municipalities.find(({ code }) => code === '0265')
  expect(roskilde?.properties).toMatchObject({
    name: 'Roskilde',
    region: 'Region Østdanmark',
    effectiveDate: '2027-01-01'
  })
  expect(roskilde?.properties?.areaM2).toBeCloseTo(report?.after?.areaM2 ?? 0, 2)
  expect((report?.after?.areaM2 ?? 0) - (report?.before.areaM2 ?? 0)).toBeCloseTo(state.facts.area.best, 2)
})

test('places and regions follow the date and the changes', async () => {
  const inHojeTaastrup: [number, number] = [12.265, 55.645]
  await engine.evaluate(proposal([]))
  expect(await engine.locate(inHojeTaastrup, '2026-12-31')).toMatchObject({ code: '0169', region: { id: '1084' } })
  expect(await engine.locate(inHojeTaastrup, '2027-01-01')).toMatchObject({
    code: '0169',
    region: { id: 'oestdanmark', code: null }
  })
  expect(await engine.locate([11.2, 56.4], '2027-01-01')).toEqual({
    code: '',
    name: '',
    region: null,
    movedFrom: null
  })
  await engine.evaluate(
    proposal([{ ...across('a', 1000), area: squareMm(4_460_000_000, 3_615_000_000, 8_000_000), from: ['0169'] }])
  )
  const moved = await engine.municipality('0169', '2027-01-01')
  expect(moved?.after?.areaM2).toBeLessThan(moved?.before.areaM2 ?? 0)
  const within = toLonLat([4_464_000_000, 3_619_000_000])
  expect(await engine.locate(within, '2027-01-01')).toMatchObject({ code: '0265', movedFrom: '0169' })
})

test('land that goes to another municipality stays in its region: the region border stays where it was', async () => {
  const kinds = async (date: string) => {
    const { changes } = await engine.evaluate(proposal([across('a', 500_000)], date))
    const [west = 0, south = 0, east = 0, north = 0] = changes[0]?.bbox ?? []
    const { bytes } = await engine.tile(tileAt([(west + east) / 2, (south + north) / 2], 12))
    const borders = featuresIn(bytes, 'borders')
    const of = (kind: string) => borders.filter(({ properties }) => properties.kind === kind)
    expect(of('new').length).toBeGreaterThan(0)
    expect(of('former').length).toBeGreaterThan(0)
    return (['new', 'former'] as const).map(kind => of(kind).every(({ properties }) => properties.region === true))
  }
  expect(await kinds('2026-12-31')).toEqual([false, true])
  expect(await kinds('2027-01-01')).toEqual([false, false])
})

test('snapping finds the border vertex first and comes back to the same point', async () => {
  await engine.evaluate(proposal([]))
  const [ring = []] = squareMm(border[0] + 800, border[1] + 300, 10).coordinates
  const near = ring[0] as [number, number]
  const target = await engine.snap(near, 5)
  expect(target?.kind).toBe('vertex')
  expect(await engine.snap(target?.point ?? [0, 0], 5)).toEqual(target)
  expect(await engine.snap([11.2, 56.4], 5)).toBeNull()
})

test('the receiver suggested for a drawing mostly on one side is the other side', async () => {
  const [x, y] = border
  const east = squareMm(x - 50_000, y - 200_000, 900_000)
  const [first] = await engine.suggestReceivers(east)
  const under = await engine.preview({
    proposal: proposal([]),
    draft: { ...across('a', 1), area: east, to: first ?? '' }
  })
  expect(['0169', '0265']).toContain(first)
  if (under.kind !== 'ok') throw new Error(under.kind)
  const size = 900 * 900
  expect(under.draft.areaM2).toBeGreaterThan(size / 2)
})

test('Christiansø is never moved and never passed over in silence', async () => {
  const ring = [
    [15.17, 55.3],
    [15.22, 55.3],
    [15.22, 55.34],
    [15.17, 55.34],
    [15.17, 55.3]
  ]
  const area = { type: 'Polygon' as const, coordinates: [ring] }
  const around: TransferArea = { id: 'a', type: 'transfer-area', area, to: '0400' }
  const state = await engine.evaluate(proposal([around]))
  expect(state.facts.unassigned.map(({ code }) => code)).toEqual(['0411'])
  expect(state.assessment.findings.find(({ rule }) => rule === 'doubt')?.verdict).toBe('needs-assessment')
  expect(state.conservation.exact).toBe(true)
})
