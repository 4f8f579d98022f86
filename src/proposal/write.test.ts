import { expect, test } from 'vitest'
import { newProposal } from './create.ts'
import { aChange, aProposal, SHA, SQUARE } from './examples.ts'
import { readProposal } from './read.ts'
import { type Proposal, transferOf } from './types.ts'
import { writeProposal } from './write.ts'

test('a new proposal, as it is written', () => {
  const now = new Date('2026-11-21T10:15:00Z')
  const dataset = { id: 'dk', sha256: SHA }
  expect(writeProposal(newProposal({ dataset, effectiveDate: '2027-01-01', now }))).toBe(`{
  "format": "skel-proposal/1",
  "title": "",
  "effectiveDate": "2027-01-01",
  "dataset": {
    "id": "dk",
    "sha256": "${SHA}"
  },
  "changes": [],
  "statements": {},
  "councils": [],
  "cooperations": [],
  "created": "2026-11-21T10:15:00.000Z",
  "modified": "2026-11-21T10:15:00.000Z"
}
`)
})

test('keys come in one order however they were, unknown ones last; positions stand on one line', () => {
  const { changes, ...rest } = aProposal({ changes: [aChange({ note: 'n' })] })
  const shuffled = {
    fremtid: [1],
    ...Object.fromEntries(Object.entries(rest).reverse()),
    changes
  } as unknown as Proposal
  const text = writeProposal(shuffled)
  expect(text).toBe(writeProposal({ ...rest, changes, fremtid: [1] } as Proposal))
  const keys = [...text.matchAll(/^ {2}"(\w+)":/gm)].map(([, key]) => key)
  expect(keys).toEqual([...Object.keys(aProposal()), 'fremtid'])
  expect([...text.matchAll(/^ {6}"(\w+)":/gm)].map(([, key]) => key)).toEqual(['id', 'type', 'to', 'note', 'area'])
  expect(text).toContain('            [12.1, 55.6],\n')
})

test('every digit of a coordinate is kept', () => {
  const fine: [number, number] = [12.12345678901234, 55.98765432109876]
  const text = writeProposal(
    aProposal({ changes: [aChange({ area: { type: 'Polygon', coordinates: [[fine, ...SQUARE.slice(1, 4), fine]] } })] })
  )
  expect(text).toContain('[12.12345678901234, 55.98765432109876]')
  const read = readProposal(text, 'x')
  expect(read.ok && transferOf(read.proposal, 'a')?.area.coordinates[0]?.[0]).toEqual(fine)
})

test('a hand-made file without stamps gets none', () => {
  const { created: _, modified: __, ...rest } = aProposal()
  const read = readProposal(JSON.stringify(rest), 'x')
  expect(read.ok && writeProposal(read.proposal)).not.toMatch(/created|modified/)
})

test('what JSON can not hold is not written as null', () => {
  const area = { type: 'Polygon' as const, coordinates: [[[Number.NaN, 55], ...SQUARE.slice(1)]] }
  expect(() => writeProposal(aProposal({ changes: [aChange({ area })] }))).toThrow(RangeError)
})
