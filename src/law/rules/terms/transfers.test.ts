import { expect, test } from 'vitest'
import { stated } from '../../stated.ts'
import { caseOf, HOVEDSTADEN, OESTDANMARK, parcels, SJAELLAND } from '../../testing/facts.ts'
import type { TransferRow } from '../../types.ts'
import { deviationInput } from './deviation.ts'
import { ended, gravest, partyName, rowInput } from './rows.ts'
import { transferTerm } from './transfers.ts'

const facts = caseOf([{ from: '0169', to: '0265', area: parcels(98) }], { date: '2026-12-31' })
const row: TransferRow = { kind: 'compensation', what: 'Beløb', from: '0169', to: '0265' }
const verdict = (...rows: readonly TransferRow[]) =>
  transferTerm(facts, [{ item: 'transfers', rows }], stated({})).verdict

test('parties are the affected municipalities and the regions land leaves or comes to', () => {
  expect(verdict(row, { ...row, from: HOVEDSTADEN.id, to: SJAELLAND.id })).toBe('met')
  expect(verdict({ ...row, from: '1082' })).toBe('not-met')
  const [giver] = facts.municipalities
  const uncreated = { ...facts, transfers: [], municipalities: [giver!, { ...giver!, code: '0999', created: true }] }
  expect(transferTerm(uncreated, [{ item: 'transfers', rows: [{ ...row, to: '0999' }] }], stated({})).verdict).toBe(
    'met'
  )
})

test('the gravest fault is told, with everyone it is about once and in order', () => {
  expect(gravest([])).toBeNull()
  const strangers = { fault: 'strangers', parties: ['0791', '0101'] } as const
  const problems = [{ fault: 'unwhole', parties: [] } as const, strangers, { ...strangers, parties: ['0791'] }]
  expect(gravest(problems)).toEqual({ fault: 'strangers', parties: ['0101', '0791'] })
})

test('compensation goes between municipalities or between regions, other things also across', () => {
  expect(verdict({ ...row, to: SJAELLAND.id })).toBe('undetermined')
  expect(verdict({ ...row, from: HOVEDSTADEN.id })).toBe('undetermined')
  expect(verdict({ ...row, kind: 'asset', to: SJAELLAND.id })).toBe('met')
})

test('a region no land leaves or comes to is not shown to be touched', () => {
  const inside = caseOf([{ from: '0706', to: '0707', area: parcels(98) }])
  const asset: TransferRow = { kind: 'asset', what: 'En vej', from: '0706', to: '1082' }
  expect(transferTerm(inside, [{ item: 'transfers', rows: [asset] }], stated({})).verdict).toBe('undetermined')
})

test('a region that others take the place of can not receive', () => {
  const change = { code: '0169', kind: 'merge-regions', from: HOVEDSTADEN, to: OESTDANMARK } as const
  const merging = { ...facts, regionChanges: [change, { ...change, code: '0265', from: SJAELLAND }] }
  expect(ended(merging, { kind: 'asset', to: HOVEDSTADEN.id })).toHaveLength(1)
  expect(ended(merging, { kind: 'asset', to: OESTDANMARK.id })).toEqual([])
  expect(
    ended({ ...facts, regionChanges: [{ ...change, kind: 'set-region' }] }, { kind: 'asset', to: '1084' })
  ).toEqual([])
})

test('a row tells what, from whom and to whom, with names of regions too', () => {
  expect(rowInput(facts, { ...row, to: SJAELLAND.id, amountKroner: 5 })).toEqual({
    name: { id: 'law.input.transfer-row.compensation' },
    value: {
      id: 'law.value.transfer-row',
      values: { what: 'Beløb', from: 'Høje-Taastrup', to: SJAELLAND.name, kroner: 5 }
    }
  })
  expect(rowInput(facts, { kind: 'asset' }).value.values).toEqual({ what: 'none', from: 'none', to: 'none', kroner: 0 })
  expect([partyName(facts, HOVEDSTADEN.id), partyName(facts, '0265'), partyName(facts, '1')]).toEqual([
    HOVEDSTADEN.name,
    'Roskilde',
    '1'
  ])
})

test('a deviation tells what is known of it', () => {
  expect(deviationInput({}).name.values).toEqual({ law: 'none' })
  expect(deviationInput({}).value.values).toEqual({ text: 'none', minister: 'none', date: 'none' })
  const whole = { text: 'a', law: 'b', minister: 'c', negotiated: '2026-10-01' }
  expect(deviationInput(whole).value.values).toEqual({ text: 'a', minister: 'c', date: { date: '2026-10-01' } })
})
