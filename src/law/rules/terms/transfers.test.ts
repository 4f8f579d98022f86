import { expect, test } from 'vitest'
import { stated } from '../../stated.ts'
import { caseOf, HOVEDSTADEN, parcels, SJAELLAND } from '../../testing/facts.ts'
import type { TransferRow } from '../../types.ts'
import { deviationInput } from './deviation.ts'
import { partyName, rowInput, strangersAmong, transferTerm } from './transfers.ts'

const facts = caseOf([{ from: '0169', to: '0265', area: parcels(98) }], { date: '2026-12-31' })
const row: TransferRow = { kind: 'compensation', what: 'Beløb', from: '0169', to: '0265' }
const verdict = (...rows: readonly TransferRow[]) =>
  transferTerm(facts, [{ item: 'transfers', rows }], stated({})).verdict

test('parties are the affected municipalities and the regions they lie in, before or after', () => {
  expect(verdict(row, { ...row, from: HOVEDSTADEN.id, to: SJAELLAND.id })).toBe('met')
  expect(verdict({ ...row, from: '1082' })).toBe('not-met')
  const [giver, receiver] = facts.municipalities
  const after = { ...facts, municipalities: [giver!, { ...receiver!, region: null }] }
  expect(transferTerm(after, [{ item: 'transfers', rows: [{ ...row, to: SJAELLAND.id }] }], stated({})).verdict).toBe(
    'met'
  )
  const uncreated = { ...facts, transfers: [], municipalities: [{ ...giver!, code: '0999', created: true }] }
  const toNew = { ...row, from: '0999', to: HOVEDSTADEN.id }
  expect(transferTerm(uncreated, [{ item: 'transfers', rows: [toNew] }], stated({})).verdict).toBe('met')
})

test('strangers are named once and in order, blanks are none', () => {
  const rows = [row, { ...row, to: '0791' }, { ...row, from: '0101', to: '0791' }, { ...row, from: ' ', to: '' }]
  expect(strangersAmong(rows, new Set(['0169', '0265']))).toEqual(['0101', '0791'])
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
