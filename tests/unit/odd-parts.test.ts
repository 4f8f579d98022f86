/** On the real land: what a merger leaves on its own is what the borders of the dataset say of the two municipalities. */
import { beforeAll, expect, test } from 'vitest'
import type { Dataset } from '../../src/dataset/types.ts'
import { oddParts } from '../../src/engine/facts/odd-parts.ts'
import { atOnce } from '../../src/engine/task-queue.ts'
import type { Step } from '../../src/subdivision/changes/apply.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'
import { builtIn } from '../support/country.ts'
import { polygonsByCode, squareMetres } from '../support/polygons.ts'

let dataset: Dataset
beforeAll(async () => {
  dataset = await builtIn()
})

const pair = (one: string, other: string) => [one, other].sort().join('–')

const EVERY = 67

test('mergers of two: nothing where they share a border, else the lesser one where it borders on others', () => {
  const outcome = new Outcome(dataset)
  const { arcLeft, arcRight, faces } = dataset.land
  const neighbours = new Set<string>()
  for (const [arc, left] of arcLeft.entries())
    neighbours.add(pair(faces[left] as string, faces[arcRight[arc] as number] as string))
  // The largest polygon of each municipality, and whether its corners are all on coasts.
  const largest = new Map(
    [...polygonsByCode(outcome)].map(([code, polygons]) => {
      const [most] = polygons.map(polygon => ({ polygon, m2: squareMetres([polygon]) })).sort((a, b) => b.m2 - a.m2)
      return [code, most as NonNullable<typeof most>] as const
    })
  )
  const shared = new Set<string>()
  const { coords, arcStart } = dataset.land
  for (const [arc, left] of arcLeft.entries())
    if (left !== 0 && arcRight[arc] !== 0)
      for (let v = arcStart[arc] as number; v < (arcStart[arc + 1] as number); v++)
        shared.add(`${coords[2 * v]},${coords[2 * v + 1]}`)
  const isIsland = new Map(
    [...largest].map(([code, { polygon }]) => [code, !polygon.flat().some(([x, y]) => shared.has(`${x},${y}`))])
  )
  const codes = faces.filter(code => code !== '' && outcome.isInDivision(outcome.face(code)))
  let [told, apart] = [0, 0]
  for (const [i, one] of codes.entries())
    for (const other of codes.slice(i + 1)) {
      // All neighbours, and of the rest as many as take a moment.
      if (!neighbours.has(pair(one, other)) && apart++ % EVERY !== 0) continue
      const step: Step = { id: 'm', type: 'merge-municipalities', codes: [one, other], into: { code: one, name: 'X' } }
      const found = outcome.with(step, ({ ok }) => (ok ? atOnce(oddParts(outcome, [one, other])) : null))
      const [lesser] = [one, other].sort((a, b) => (largest.get(a)?.m2 ?? 0) - (largest.get(b)?.m2 ?? 0)) as [string]
      const expected = neighbours.has(pair(one, other)) || isIsland.get(lesser) ? [] : [largest.get(lesser)?.m2]
      expect(
        found?.map(({ areaM2 }) => Math.round(areaM2)),
        pair(one, other)
      ).toEqual(expected.map(m2 => Math.round(m2 as number)))
      told += expected.length
    }
  expect(told).toBeGreaterThan(20)
})
