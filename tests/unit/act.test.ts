/** The change types of the Act on the built-in dataset: what the engine says of them, counted a second way where it can be. */
import type { FeatureCollection, MultiPolygon, Position } from 'geojson'
import { beforeAll, expect, test } from 'vitest'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import type { Dataset } from '../../src/dataset/types.ts'
import type { EngineApi, Opened } from '../../src/engine/api.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { toGridMm } from '../../src/geometry/grid.ts'
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

const across = (side: number, id = 'a'): TransferArea => ({
  id,
  type: 'transfer-area',
  area: squareMm(border[0] - side / 2, border[1] - side / 2, side),
  to: '0265'
})
const merge = (codes: string[], code: string): Change => ({
  id: 'm',
  type: 'merge-municipalities',
  codes,
  into: { code, name: 'Sammenlagt' }
})
const residents = (code: string) => dataset.register.municipalities.find(m => m.code === code)?.residents?.count ?? 0

test('Christiansø is settled for Bornholm under § 4 and moves nothing', async () => {
  const ring = [
    [15.17, 55.3],
    [15.22, 55.3],
    [15.22, 55.34],
    [15.17, 55.34],
    [15.17, 55.3]
  ]
  const area = { type: 'Polygon' as const, coordinates: [ring] }
  const state = await engine.evaluate(proposal([{ id: 's', type: 'settle-doubt', area, to: '0400' }]))
  const { facts } = state
  const land = (await engine.municipality('0411', '2027-01-01'))?.before.areaM2 ?? 0
  expect(facts.settled).toEqual([
    { change: 's', from: '0411', fromName: 'Christiansø', fromDivision: false, to: '0400', areaM2: expect.any(Number) }
  ])
  expect(facts.settled[0]?.areaM2).toBeCloseTo(land, 3)
  expect(land).toBeGreaterThan(200_000)
  expect([facts.area.best, facts.transfers, facts.pieces, facts.municipalities, facts.unassigned]).toEqual([
    0,
    [],
    [],
    [],
    []
  ])
  expect(state.changes[0]?.areaM2).toBeCloseTo(land, 3)
  expect(state.conservation.exact).toBe(true)
  const bornholm = state.municipalities.find(({ code }) => code === '0400')
  expect((bornholm?.after?.areaM2 ?? 0) - (bornholm?.before.areaM2 ?? 0)).toBeCloseTo(land, 3)
  expect(await engine.locate([15.1866, 55.3205], '2027-01-01')).toMatchObject({
    code: '0400',
    region: { id: 'oestdanmark' }
  })
  const moved = await engine.movedLand()
  expect(moved.features[0]?.properties).toMatchObject({ kind: 'settled', from: '0411', to: '0400' })
})

test('a region is offered where land crosses one on the date, and mends it', async () => {
  const crossing = await engine.evaluate(proposal([across(500_000)], '2026-12-31'))
  expect(crossing.regionOffer).toEqual([{ type: 'set-region', municipalities: ['0265'], region: '1085' }])
  const roskilde = (state: typeof crossing) => state.facts.municipalities.find(({ code }) => code === '0265')
  expect(roskilde(crossing)?.regionsAfter.map(({ region }) => region.id)).toEqual(['1084', '1085'])
  const offer = { id: 'r', ...crossing.regionOffer[0] } as Change
  const mended = await engine.evaluate(proposal([across(500_000), offer], '2026-12-31'))
  expect(roskilde(mended)?.regionsAfter.map(({ region }) => region.id)).toEqual(['1085'])
  expect(mended.regionOffer).toEqual([])
  // Nothing but the land under the change has another region than before.
  expect(mended.facts.regionChanges).toEqual([])
  const later = await engine.evaluate(proposal([across(500_000), offer], '2027-01-01'))
  expect(later.regionOffer).toEqual([])
  expect(later.changes[1]?.problem).toMatchObject({ code: 'unknown-region', path: '$.changes[1].region' })
  expect(later.facts.area.best).toBe(mended.facts.area.best)
})

test('whole municipalities that change region are told, by what changes it', async () => {
  const set: Change = { id: 'r', type: 'set-region', municipalities: ['0265'], region: '1084' }
  const { facts } = await engine.evaluate(proposal([set], '2026-12-31'))
  expect(facts.regionChanges).toMatchObject([
    { code: '0265', kind: 'set-region', from: { id: '1085' }, to: { id: '1084' } }
  ])
  const into = { code: null, name: 'Region Øst' }
  const merged = await engine.evaluate(
    proposal([{ id: 'q', type: 'merge-regions', codes: ['1084', '1085'], into }], '2026-12-31')
  )
  const members = dataset.register.regions
    .filter(({ id }) => id === '1084' || id === '1085')
    .flatMap(one => one.members)
  expect(merged.facts.regionChanges.map(({ code }) => code).sort()).toEqual([...members].sort())
  expect(new Set(merged.facts.regionChanges.map(({ to }) => to.name))).toEqual(new Set(['Region Øst']))
})

test('a merger: areas, people, origins, and every island that goes along', async () => {
  const state = await engine.evaluate(proposal([merge(['0741', '0727'], '0727')]))
  const { facts } = state
  expect(facts.merged).toEqual([{ codes: ['0741', '0727'], into: '0727' }])
  expect(facts.municipalities.map(m => [m.code, m.abolished, m.created])).toEqual([
    ['0727', false, false],
    ['0741', true, false]
  ])
  expect(facts.residents).toMatchObject({ low: residents('0741'), best: residents('0741'), high: residents('0741') })
  const samsoe = state.municipalities.find(({ code }) => code === '0741')
  expect(samsoe?.after).toBeNull()
  expect(facts.area.best).toBeCloseTo(samsoe?.before.areaM2 ?? 0, 3)
  expect(facts.origins.map(({ code, origins }) => [code, origins.map(origin => origin.code)])).toEqual([
    ['0727', ['0727', '0741']]
  ])
  expect(facts.islands.find(({ name }) => name === 'Samsø')).toMatchObject({
    before: ['0741'],
    after: ['0727'],
    fixedLink: false
  })
  expect(state.conservation.exact).toBe(true)
  expect(state.assessment.routes).toContain('merger')
})

test('indicators, counted a second way', async () => {
  const state = await engine.evaluate(proposal([merge(['0741', '0727'], '0727')]))
  const [odder, samsoe] = state.facts.indicators
  const counts = dataset.register.municipalities.filter(m => m.inDivision).map(m => m.residents?.count ?? 0)
  const rank = (count: number, among: readonly number[]) => 1 + among.filter(other => other > count).length
  const together = residents('0741') + residents('0727')
  const others = counts.filter(count => count !== residents('0741') && count !== residents('0727'))
  expect(samsoe?.before).toMatchObject({ rank: rank(residents('0741'), counts), rankedAmong: 98 })
  expect(samsoe?.after).toBeNull()
  expect(odder?.after).toMatchObject({ rank: rank(together, others), rankedAmong: 97 })
  expect(odder?.after?.residents).toEqual({ low: together, best: together, high: together })

  const { cellX, cellY, face, milli } = dataset.residents
  const cells = new Map<string, number>()
  for (let i = 0; i < milli.length; i++) {
    const key = `${cellX[i]},${cellY[i]}`
    cells.set(key, (cells.get(key) ?? 0) + (milli[i] as number))
  }
  const share = (codes: readonly string[]) => {
    let [town, all] = [0, 0]
    for (let i = 0; i < milli.length; i++) {
      if (!codes.includes(dataset.land.faces[face[i] as number] as string)) continue
      all += milli[i] as number
      if ((cells.get(`${cellX[i]},${cellY[i]}`) ?? 0) >= 300_000) town += milli[i] as number
    }
    return town / all
  }
  expect(samsoe?.before?.urbanShare).toBeCloseTo(share(['0741']), 9)
  expect(odder?.after?.urbanShare).toBeCloseTo(share(['0741', '0727']), 9)

  const exported = JSON.parse(await engine.exportGeoJson()) as FeatureCollection<MultiPolygon>
  const polygons = exported.features.find(({ properties }) => properties?.code === '0727')?.geometry.coordinates ?? []
  expect(odder?.after?.parts).toBe(polygons.length)
  // Every part of these two is cut off by the sea, and the largest is their mainland.
  expect(odder?.after?.islandParts).toBe(polygons.length - 1)
  const rings = polygons.map(([outer = []]) => outer.map(([lon = 0, lat = 0]) => toGridMm([lon, lat])))
  let largest = 0
  for (const own of rings)
    largest = Math.max(largest, Math.min(...rings.filter(other => other !== own).map(other => apart(own, other))))
  expect(Math.abs((odder?.after?.largestGapM ?? 0) - largest / 1000)).toBeLessThan(0.06)
})

/** Millimetres between two outlines, every vertex against every segment whose box is not farther off than what was found. */
function apart(one: readonly (readonly [number, number])[], two: readonly (readonly [number, number])[]): number {
  let nearest = Infinity
  for (const [points, line] of [
    [one, two],
    [two, one]
  ] as const) {
    for (let i = 1; i < line.length; i++) {
      const [[ax, ay], [bx, by]] = [line[i - 1], line[i]] as [[number, number], [number, number]]
      const [minX, maxX, minY, maxY] = [Math.min(ax, bx), Math.max(ax, bx), Math.min(ay, by), Math.max(ay, by)]
      const length2 = (bx - ax) ** 2 + (by - ay) ** 2
      for (const [px, py] of points) {
        if (px < minX - nearest || px > maxX + nearest || py < minY - nearest || py > maxY + nearest) continue
        const t =
          length2 === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length2))
        nearest = Math.min(nearest, Math.hypot(ax + t * (bx - ax) - px, ay + t * (by - ay) - py))
      }
    }
  }
  return nearest
}

test('an island divided between two municipalities is told', async () => {
  const [x, y] = toGridMm([10.6, 55.85])
  const change: Change = { id: 'a', type: 'transfer-area', area: squareMm(x, y, 2_000_000), to: '0727' }
  const { facts } = await engine.evaluate(proposal([change]))
  expect(facts.islands).toHaveLength(1)
  expect(facts.islands[0]).toMatchObject({ name: 'Samsø', before: ['0741'], after: ['0727', '0741'] })
  const card = (await engine.islands()).find(({ name }) => name === 'Samsø')
  expect(card).toMatchObject({ before: ['0741'], after: ['0727', '0741'], fixedLink: false })
  expect(card?.residents?.best).toBeGreaterThan(3000)
  expect(card?.areaM2).toBeGreaterThan(110e6)
  const taken = await engine.evaluate(proposal([]))
  expect(taken.facts.islands).toEqual([])
})

test('a new municipality stands in facts, reports and the exported division', async () => {
  const [x, y] = border
  const area = squareMm(x - 2_000_000, y - 2_000_000, 4_000_000)
  const change: Change = {
    id: 'n',
    type: 'new-municipality',
    area,
    code: '0999',
    name: 'Hedehusene',
    region: 'oestdanmark'
  }
  const state = await engine.evaluate(proposal([change]))
  const created = state.facts.municipalities.find(({ code }) => code === '0999')
  expect(created).toMatchObject({ name: 'Hedehusene', created: true, receives: true, region: null })
  expect(created?.regionsAfter.map(({ region }) => region.id)).toEqual(['oestdanmark'])
  expect(state.facts.area.best).toBeCloseTo(16e6, -2)
  const report = state.municipalities.find(({ code }) => code === '0999')
  expect(report).toMatchObject({ before: { areaM2: 0, residents: 0, parts: 0 }, after: { parts: 1 } })
  expect(report?.after?.areaM2).toBeCloseTo(state.facts.area.best, 3)
  const found = state.facts.indicators.find(({ code }) => code === '0999')
  expect(found?.before).toBeNull()
  expect(found?.after?.rankedAmong).toBe(99)
  const exported = JSON.parse(await engine.exportGeoJson()) as FeatureCollection<MultiPolygon>
  expect(exported.features).toHaveLength(100)
  expect(exported.features.find(({ properties }) => properties?.code === '0999')?.properties?.name).toBe('Hedehusene')
  expect(state.conservation.exact).toBe(true)
})

test('trimming: within the limits, beside the receiver, and only land the transfer moves', async () => {
  const whole = across(1_800_000)
  const before = await engine.evaluate(proposal([whole]))
  expect(before.facts.area.best).toBeGreaterThan(1_000_000)
  const trimmed = await engine.trim(proposal([whole]), 'a')
  if (!trimmed) throw new Error('no alternative')
  const after = await engine.evaluate(proposal([{ ...whole, area: trimmed.area }]))
  expect(after.facts.area.high).toBeLessThanOrEqual(1_000_000)
  expect(after.facts.area).toMatchObject(trimmed.areaM2)
  expect(after.facts.residents).toMatchObject(trimmed.residents)
  if (!trimmed.needsCount) expect(after.facts.residents.high).toBeLessThanOrEqual(50)
  expect(after.facts.pieces.every(({ adjoinsReceiver }) => adjoinsReceiver)).toBe(true)
  expect(after.facts.area.best + trimmed.leftOver.areaM2).toBeCloseTo(before.facts.area.best, 0)
  // All of it lies in the drawing.
  const inside = await engine.evaluate(proposal([{ ...whole, area: trimmed.area }, whole]))
  expect(inside.facts.area.best).toBeCloseTo(before.facts.area.best, 0)
  expect(positions(trimmed.area).length).toBeGreaterThan(3)
  // What stays is the rest of it: moved by itself after the smaller area, the two are the whole.
  expect(trimmed.before).toMatchObject({
    areaM2: { best: before.facts.area.best },
    residents: { best: before.facts.residents.best }
  })
  const { area: left } = trimmed.leftOver
  if (!left) throw new Error('nothing stays')
  const rest = await engine.evaluate(proposal([{ ...whole, area: left }]))
  expect(rest.facts.area.best).toBeCloseTo(trimmed.leftOver.areaM2, 0)
  const both = await engine.evaluate(
    proposal([
      { ...whole, area: trimmed.area },
      { ...whole, id: 'b', area: left }
    ])
  )
  expect(both.facts.area.best).toBeCloseTo(before.facts.area.best, 0)
  expect(both.changes[1]?.overlapM2).toBe(0)
})

test('trimming keeps people within the limit where it can, else says that a count is needed', async () => {
  const [x, y] = borderPoints(new Outcome(dataset), '0707', '0706')[4] as [number, number]
  const whole: Change = {
    id: 'a',
    type: 'transfer-area',
    area: squareMm(x - 1_500_000, y - 1_500_000, 3_000_000),
    to: '0706'
  }
  const trimmed = await engine.trim(proposal([whole]), 'a')
  if (!trimmed) throw new Error('no alternative')
  expect(trimmed.areaM2.high).toBeLessThanOrEqual(1_000_000)
  if (trimmed.needsCount) expect(trimmed.areaM2.high).toBeGreaterThan(990_000)
  else expect(trimmed.residents.high).toBeLessThanOrEqual(50)
})

test('nothing to trim: within the limits, no transfer, unknown, or the others alone too much', async () => {
  expect(await engine.trim(proposal([across(200_000)]), 'b')).toBeNull()
  expect(await engine.trim(proposal([merge(['0741', '0727'], '0727')]), 'm')).toBeNull()
  const inOneCase = proposal([merge(['0265', '0259'], '0265'), across(1_800_000)])
  expect(await engine.trim(inOneCase, 'a')).toBeNull()
  // What has no municipality in common with it is another case, and does not stand in the way.
  expect(await engine.trim(proposal([merge(['0741', '0727'], '0727'), across(1_800_000)]), 'a')).not.toBeNull()
  // The outcome stands where the last evaluation left it.
  const state = await engine.evaluate(proposal([across(500_000)]))
  const division = await engine.exportGeoJson()
  await engine.trim(proposal([across(1_800_000)]), 'a')
  expect(await engine.exportGeoJson()).toBe(division)
  expect(await engine.evaluate(proposal([across(500_000)]))).toEqual(state)
})

function positions(area: TransferArea['area']): Position[] {
  return (area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()).flat()
}
