import { expect, test } from 'vitest'
import { latticeCountry } from '../../../tests/fixtures/lattice-country.ts'
import type { MunicipalityReport } from '../../engine/api.ts'
import { aProposal } from '../../proposal/examples.ts'
import { labelsOf } from './labels.ts'

const { register } = latticeCountry()
const state = { areaM2: 1, residents: 7, parts: 1 }
const report = (code: string, name: string, after: MunicipalityReport['after']): MunicipalityReport => ({
  code,
  name,
  region: null,
  island: 'no',
  record: { ...(register.municipalities[0] as MunicipalityReport['record']), code, name, labelPoint: [9, 56] },
  before: state,
  after
})
const names = (...args: Parameters<typeof labelsOf>) => labelsOf(...args).map(({ code, name }) => `${code} ${name}`)
const asNow = register.municipalities.map(({ code, name }) => `${code} ${name}`)

test('without changes the names are those of today', () => {
  expect(names(register, null, null)).toEqual(asNow)
  expect(names(register, { municipalities: [report('0901', 'A-købing', state)] }, aProposal())).toEqual(asNow)
})

test('what is merged away goes, what it became is renamed, and what is new is named where it lies', () => {
  const proposal = aProposal({
    changes: [{ id: 'm', type: 'merge-municipalities', codes: ['0901', '0902'], into: { code: '0902', name: 'AB' } }]
  })
  const municipalities = [
    report('0901', 'A-købing', null),
    report('0902', 'B-købing', state),
    report('0998', 'Nyby', state)
  ]
  const found = labelsOf(register, { municipalities }, proposal)
  expect(found.some(({ code }) => code === '0901')).toBe(false)
  expect(found.find(({ code }) => code === '0902')?.name).toBe('AB')
  expect(found.find(({ code }) => code === '0998')).toEqual({ code: '0998', name: 'Nyby', point: [9, 56], weight: 7 })
  const off = { ...proposal, changes: proposal.changes.map(change => ({ ...change, off: true as const })) }
  expect(labelsOf(register, { municipalities: [] }, off).find(({ code }) => code === '0902')?.name).toBe('B-købing')
})
