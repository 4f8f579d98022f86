import { expect, test } from 'vitest'
import { regionOf, regionsOn } from './regions.ts'
import type { Register } from './types.ts'

const register: Register = {
  municipalities: [],
  parishes: [],
  islands: [],
  cooperations: [],
  regions: [
    { id: '1084', code: '1084', name: 'Gammel', from: '2007-01-01', to: '2026-12-31', members: ['0169'] },
    { id: 'ny', code: null, name: 'Ny', from: '2027-01-01', to: null, members: ['0169', '0265'] }
  ]
}

test('a region holds from its first to its last day', () => {
  expect(regionOf(register, '0169', '2007-01-01')?.id).toBe('1084')
  expect(regionOf(register, '0169', '2026-12-31')?.id).toBe('1084')
  expect(regionOf(register, '0169', '2027-01-01')?.id).toBe('ny')
  expect(regionOf(register, '0169', '2099-12-31')?.id).toBe('ny')
})

test('no region before the table begins, for strangers, or for those not yet members', () => {
  expect(regionOf(register, '0169', '2006-12-31')).toBeNull()
  expect(regionOf(register, '0411', '2027-01-01')).toBeNull()
  expect(regionOf(register, '0265', '2026-12-31')).toBeNull()
  expect(regionsOn(register, '2006-12-31')).toEqual([])
})
