/** Holds P11 (docs/invariants.md). */
import { expect, test } from 'vitest'
import { newProposal } from '../create.ts'
import { aChange, aProposal, SHA, SQUARE } from '../testing/examples.ts'
import { WHOLE } from '../testing/whole.ts'
import { type Proposal, transferOf } from '../types.ts'
import { readProposal } from './read.ts'
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

test('a file from before the whole Act comes back byte for byte and without remarks', () => {
  const file = `{
  "format": "skel-proposal/1",
  "title": "Marbjerg",
  "effectiveDate": "2027-01-01",
  "dataset": {
    "id": "dk-test",
    "sha256": "${SHA}"
  },
  "changes": [
    {
      "id": "a",
      "type": "transfer-area",
      "to": "0265",
      "from": [
        "0169",
        "0169"
      ],
      "note": "Vejen",
      "parcels": [
        {
          "whole": true,
          "areaM2": 5934,
          "matrikelnr": "7000d",
          "ejerlav": "Marbjerg By, Fløng"
        }
      ],
      "residents": {
        "count": 0,
        "date": "2019-12-12",
        "source": "CPR"
      },
      "area": {
        "type": "Polygon",
        "coordinates": [
          [
            [12.1, 55.6],
            [12.2, 55.6],
            [12.2, 55.7],
            [12.1, 55.6]
          ]
        ]
      }
    }
  ],
  "statements": {},
  "councils": [
    {
      "code": "0265",
      "decision": {
        "kind": "consents",
        "date": "2019-10-30",
        "agendaItem": "7"
      }
    }
  ],
  "cooperations": [],
  "created": "2026-11-21T10:15:00.000Z",
  "modified": "2026-11-21T10:15:00.000Z"
}
`
  const result = readProposal(file, 'x')
  expect(result).toMatchObject({ ok: true, warnings: [] })
  expect(result.ok && writeProposal(result.proposal)).toBe(file)
})

test('statements and councils are written in one order however a form put them together', () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, member]) => [key, turned(member)])
    )
  }
  const { statements, councils } = WHOLE
  const other = { ...WHOLE, ...(turned({ statements, councils }) as typeof WHOLE) }
  expect(JSON.stringify(other)).not.toBe(JSON.stringify(WHOLE))
  expect(writeProposal(other)).toBe(writeProposal(WHOLE))
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
