/** On the real borders: a thousand drawn transfers keep the country whole, and taking them back restores the start. Holds P1, P5 and P6 (docs/invariants.md). */
import polygonClipping, { type MultiPolygon } from 'polygon-clipping'
import { beforeAll, expect, test } from 'vitest'
import type { Dataset } from '../../src/dataset/types.ts'
import { toGridMm } from '../../src/geometry/grid.ts'
import { assemble } from '../../src/partition/polygonize.ts'
import type { TransferStep } from '../../src/subdivision/changes/transfer.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'
import { builtIn, randomTransfers } from '../support/country.ts'
import { type Box, boxOf, polygonsByCode, squareMetres, within } from '../support/polygons.ts'

let dataset: Dataset
beforeAll(async () => {
  dataset = await builtIn()
})

/** A drawing's outer ring, mm relative to the dataset's origin. */
function ringOf(area: TransferStep['area']): [number, number][] {
  const [ox, oy] = dataset.land.origin
  const positions = area.type === 'Polygon' ? area.coordinates[0] : area.coordinates[0]?.[0]
  return (positions ?? []).map(([lon = 0, lat = 0]) => {
    const [x, y] = toGridMm([lon, lat])
    return [x - ox, y - oy]
  })
}

/** How many parts the country has, and how many holes in them, when all land is one. */
function shapeOf({ strands }: Outcome): [parts: number, holes: number] {
  const parts = assemble(strands, strands.living(), label => (label ? 1 : null)).filter(({ key }) => key === 1)
  return [parts.length, parts.reduce((n, part) => n + part.holes.length, 0)]
}

test('1,000 transfers: no square metre is lost, none is in two municipalities, undo restores the start', () => {
  const outcome = new Outcome(dataset)
  const steps = randomTransfers(outcome, 1000, 20261121)
  const country = outcome.countryM2()
  const start = JSON.stringify([...polygonsByCode(outcome)])
  const shape = shapeOf(outcome)

  const results = outcome.update(steps)
  const refused = results.flatMap(result => (result.ok ? [] : [result.problem]))
  // Later drawings may find all their land with the receiver already; nothing else can go wrong on borders.
  expect(new Set(refused)).toEqual(new Set(['already-receiver']))
  expect(results.length - refused.length).toBeGreaterThan(800)

  const after = polygonsByCode(outcome)
  let sum = 0
  for (const [code, polygons] of after) {
    const m2 = squareMetres(polygons)
    expect(Math.abs(m2 - outcome.areaM2(outcome.face(code)))).toBeLessThan(0.01)
    sum += m2
  }
  expect(Math.abs(sum - country)).toBeLessThan(1)
  // If two municipalities overlapped, their union would be smaller than their sum; if there were a gap along a border,
  // the union would have more holes than the country had.
  const all = [...after.values()]
  const union = polygonClipping.union(all[0] as MultiPolygon, ...all.slice(1))
  expect(Math.abs(squareMetres(union) - sum)).toBeLessThan(1e-3)
  const holes = union.reduce((n, polygon) => n + polygon.length - 1, 0)
  expect([union.length, holes]).toEqual(shape)
  expect(outcome.defects()).toEqual({ gaps: 0, overlaps: 0 })

  outcome.update([])
  expect(outcome.countryM2()).toBe(country)
  expect(JSON.stringify([...polygonsByCode(outcome)])).toBe(start)
})

test('what a transfer moves is what an independent library cuts out of the givers', () => {
  const outcome = new Outcome(dataset)
  const municipalities = [...polygonsByCode(outcome)].map(([code, polygons]) => {
    return { code, polygons, box: boxOf(polygons.flat(2)) }
  })
  for (const step of randomTransfers(outcome, 25, 4)) {
    const moved = outcome.with(step, result => result)
    if (!moved.ok) throw new Error(moved.problem)
    const ring = ringOf(step.area)
    const [west, south, east, north] = boxOf(ring)
    const near: Box = [west - 1000, south - 1000, east + 1000, north + 1000]
    let expected = 0
    for (const { code, polygons, box } of municipalities) {
      if (code === step.to || !dataset.register.municipalities.find(m => m.code === code)?.inDivision) continue
      const [minX, minY, maxX, maxY] = box
      if (east < minX || west > maxX || north < minY || south > maxY) continue
      expected += squareMetres(polygonClipping.intersection([ring], within(polygons, near)))
    }
    // Crossing points are rounded to the millimetre: at most half of that along the drawing's outline.
    const outline = ring.reduce((sum, [x, y], i) => {
      const [px, py] = ring[Math.max(0, i - 1)] as [number, number]
      return sum + Math.hypot(x - px, y - py) / 1000
    }, 0)
    expect(Math.abs(moved.areaM2 - expected)).toBeLessThan(0.5 + outline * 0.0007)
  }
})

test('residents of the 98 municipalities add up to the official total', () => {
  const outcome = new Outcome(dataset)
  let sum = 0
  for (const { code, residents, inDivision } of dataset.register.municipalities) {
    if (!inDivision) continue
    expect(outcome.census.table.total(outcome.face(code))).toBe(residents?.count)
    sum += outcome.census.table.total(outcome.face(code))
  }
  expect(sum).toBe(6_028_367)
})
