/** What areas of the user's own become: changes that hold their land, so that the proposal is whole in itself. */
import type { MultiPolygon } from 'geojson'
import { expect, test } from 'vitest'
import { aSource } from '../../../proposal/testing/examples.ts'
import type { Proposal } from '../../../proposal/types.ts'
import type { Drawing, OwnSelection } from '../../state/tool.ts'
import { draftOf } from './draft.ts'
import { blankDrawing } from './session.ts'

const proposal: Proposal = {
  format: 'skel-proposal/1',
  title: '',
  effectiveDate: '2027-01-01',
  dataset: { id: 'd', sha256: 's' },
  changes: [],
  statements: {},
  councils: [],
  cooperations: [],
  created: '',
  modified: ''
}
const area: MultiPolygon = { type: 'MultiPolygon', coordinates: [] }
const source = aSource()
const own = (...names: string[]): OwnSelection => ({ layer: 'own', codes: names, names, area, source })
const transfer = (units: OwnSelection): Drawing => ({
  ...blankDrawing,
  id: 'a',
  purpose: 'transfer-units',
  to: '0265',
  units
})

test('own areas move as one area, named while they are few', () => {
  expect(draftOf(proposal, transfer(own('Mark', 'Eng')))).toEqual({
    id: 'a',
    type: 'transfer-area',
    to: '0265',
    area,
    note: 'Mark, Eng',
    sources: [source]
  })
  expect(draftOf(proposal, transfer(own('a', 'b', 'c', 'd')))).not.toHaveProperty('note')
})

test('without areas or a receiver there is no change', () => {
  expect(draftOf(proposal, transfer(own()))).toBeNull()
  expect(draftOf(proposal, { ...transfer(own('Mark')), to: null })).toBeNull()
})

test('a new municipality of own areas holds their land, not their codes', () => {
  const founding = { code: '0999', name: 'Ny', region: '1084' }
  const change = draftOf(proposal, { ...transfer(own('Mark')), purpose: 'new-municipality', founding })
  expect(change).toEqual({ id: 'a', type: 'new-municipality', ...founding, area, sources: [source] })
})
