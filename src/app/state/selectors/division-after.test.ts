import { expect, test } from 'vitest'
import { latticeCountry } from '../../../../tests/fixtures/lattice-country.ts'
import type { MunicipalityReport } from '../../../engine/api.ts'
import { caseOf, HOVEDSTADEN, MIDTJYLLAND, measured, SJAELLAND } from '../../../law/testing/facts.ts'
import type { Facts, RegionRef } from '../../../law/types.ts'
import type { Change } from '../../../proposal/types.ts'
import { divisionAfter, type EvaluatedCase } from './division-after.ts'

const { register } = latticeCountry()
const DATE = '2026-06-01'
const state = { areaM2: 1, residents: 7, parts: 1 }
const report = (code: string, name: string, nameAfter: string | null): MunicipalityReport => ({
  code,
  name,
  nameAfter,
  region: null,
  island: 'no',
  label: [9, 56],
  record: { ...(register.municipalities[0] as MunicipalityReport['record']), code, name, labelPoint: [9, 56] },
  before: state,
  after: nameAfter === null ? null : state
})
const judged = (reports: readonly MunicipalityReport[], facts: Partial<Facts> = {}): EvaluatedCase => ({
  municipalities: [...reports],
  changes: [],
  facts: { ...caseOf([]), ...facts }
})
const lying = (code: string, ...regions: readonly RegionRef[]) => {
  const [one] = caseOf([{ from: code, to: '0265', area: measured(5) }]).municipalities
  return { ...one!, code, regionsAfter: regions.map(region => ({ region, areaM2: 9 })) }
}
const proposal = (...changes: readonly Change[]) => ({ changes, effectiveDate: DATE })
const find = (outcome: EvaluatedCase | null, code: string, ...changes: readonly Change[]) =>
  divisionAfter(register, outcome, proposal(...changes)).find(m => m.code === code)
const merger: Change = {
  id: 'm',
  type: 'merge-municipalities',
  codes: ['0901', '0902'],
  into: { code: '0902', name: 'AB' }
}
const area = { type: 'Polygon', coordinates: [] } as const
const founding = { id: 'n', type: 'new-municipality', area, code: '0998', name: 'Nyby' } as unknown as Change

test('without changes everything is as the register has it', () => {
  const found = divisionAfter(register, null, proposal())
  expect(found.map(({ code, name }) => [code, name])).toEqual(register.municipalities.map(m => [m.code, m.name]))
  expect(found.every(({ goesTo, after, name, today }) => goesTo === null && after === null && name === today)).toBe(
    true
  )
})

test('a merger ends one and names the other anew; what is created comes last', () => {
  const outcome = judged(
    [report('0901', 'A-købing', null), report('0902', 'B-købing', 'AB'), report('0998', 'Nyby', 'Nyby')],
    {
      transfers: caseOf([{ from: '0901', to: '0902', area: measured(5) }]).transfers
    }
  )
  const changes = [merger, founding]
  expect(find(outcome, '0901', ...changes)).toMatchObject({ name: 'A-købing', goesTo: ['0902'], after: null })
  expect(find(outcome, '0902', ...changes)).toMatchObject({ name: 'AB', goesTo: null, after: state })
  const last = divisionAfter(register, outcome, proposal(...changes)).at(-1)
  expect(last).toMatchObject({ code: '0998', name: 'Nyby', today: null })
})

test('nothing is renamed by a merger that is refused, switched off, or not worked out yet', () => {
  const refused = { ...judged([]), changes: [{ id: 'm', problem: {} }] as unknown as EvaluatedCase['changes'] }
  expect(find(refused, '0902', merger)).toMatchObject({ name: 'B-købing', goesTo: null })
  expect(find(judged([]), '0902', { ...merger, off: true })).toMatchObject({ name: 'B-købing' })
  expect(find(null, '0902', merger)).toMatchObject({ name: 'B-købing' })
})

test("regions are those measured after the changes, else the one a municipality is moved to, else the register's", () => {
  const change = { code: '0903', kind: 'set-region', from: null, to: MIDTJYLLAND } as const
  const outcome = judged([], {
    municipalities: [lying('0901', HOVEDSTADEN, SJAELLAND)],
    regionChanges: [change]
  })
  const names = (code: string) => find(outcome, code)?.regions.map(({ name }) => name)
  expect(names('0901')).toEqual([HOVEDSTADEN.name, SJAELLAND.name])
  expect(names('0903')).toEqual([MIDTJYLLAND.name])
  expect(names('0902')).toEqual(['Nord'])
})
