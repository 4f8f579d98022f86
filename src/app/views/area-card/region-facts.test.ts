import { expect, test } from 'vitest'
import type { DivisionRow } from '../../../engine/api.ts'
import { regionFacts } from './region-facts.ts'

const NORD = { id: '1081', code: '1081', name: 'Region Nordjylland' }
const MIDT = { id: '1082', code: '1082', name: 'Region Midtjylland' }
const row = (code: string, region: typeof NORD | null, after: readonly [typeof NORD, number][]) =>
  ({
    code,
    region,
    before: { areaM2: region ? 10 : 0, residents: region ? 100 : 0, parts: 1 },
    after: after.length > 0 ? { areaM2: 10, residents: 90, parts: 1 } : null,
    regionsAfter: after.map(([other, areaM2]) => ({ region: other, areaM2 }))
  }) as unknown as DivisionRow

test('who comes, who leaves, and sums before and after', () => {
  const rows = [
    row('1', NORD, [[NORD, 10]]),
    row('2', MIDT, [[NORD, 10]]),
    row('3', MIDT, [[MIDT, 10]]),
    row('4', MIDT, [])
  ]
  expect(regionFacts(rows, '1081')).toMatchObject({
    before: { areaM2: 10, residents: 100, municipalities: ['1'] },
    after: { areaM2: 20, residents: 180, municipalities: ['1', '2'] },
    comes: ['2'],
    leaves: []
  })
  expect(regionFacts(rows, '1082')).toMatchObject({ leaves: ['2', '4'], after: { municipalities: ['3'] } })
  expect(regionFacts(rows, '1083')).toBeNull()
})

test('people of a municipality that a region cuts through are not made up, and a region that ends has none', () => {
  const cut = [
    row('1', NORD, [
      [NORD, 4],
      [MIDT, 6]
    ])
  ]
  expect(regionFacts(cut, '1081')).toMatchObject({ after: { areaM2: 4, residents: null } })
  expect(regionFacts([row('1', NORD, [[MIDT, 10]])], '1081')).toMatchObject({ name: NORD.name, after: null })
})
