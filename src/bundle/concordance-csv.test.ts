import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type OpenedDataset, opening } from '../check/opening.ts'
import { readProposalFile } from '../proposal/file/read.ts'
import { aProposal } from '../proposal/testing/examples.ts'
import type { Proposal } from '../proposal/types.ts'
import { concordanceCsv } from './concordance-csv.ts'
import { partsOf, tableOf } from './testing/tables.ts'

let opened: OpenedDataset
beforeAll(async () => {
  opened = await opening(null)
})

const FOLDER = join(import.meta.dirname, '../../tests/proposals')
const files = readdirSync(FOLDER).filter(name => name.endsWith('.json') && !name.endsWith('.out.json'))
const proposalIn = (name: string): Proposal => {
  const read = readProposalFile(new Uint8Array(readFileSync(join(FOLDER, name))), name)
  if (!read.ok) throw new Error(name)
  const { id, sha256 } = opened.manifest
  return { ...read.proposal, dataset: { id, sha256 } }
}
const rowsFor = async (proposal: Proposal) => tableOf(concordanceCsv(await opened.engine.concordance(proposal)))
const ONE = 10n ** 12n

describe('every proposal there is', () => {
  test.each(files)('%s: all municipalities, weights of each exactly 1, no land lost', async name => {
    const [rows, before] = [await rowsFor(proposalIn(name)), await rowsFor(aProposal({ changes: [] }))]
    const old = new Set(rows.map(row => row.old_code))
    expect(old.size).toBe(99)
    for (const code of old) {
      const own = rows.filter(row => row.old_code === code)
      const sum = (column: string, decimals: number) =>
        own.reduce((total, row) => total + partsOf(row[column] ?? '', decimals), 0n)
      expect(sum('area_weight', 12), code).toBe(ONE)
      expect(sum('resident_weight', 12), code).toBe(ONE)
      const [whole] = before.filter(row => row.old_code === code)
      // A new point on the coast is rounded to the millimetre.
      const off = sum('area_m2', 7) - partsOf(whole?.area_m2 ?? '', 7)
      expect(off < 10n ** 7n && off > -(10n ** 7n), code).toBe(true)
      expect(new Set(own.map(row => row.new_code)).size).toBe(own.length)
    }
  })
})

test('nothing changes: 98 municipalities with weight 1, and Christiansø told apart', async () => {
  const rows = await rowsFor(aProposal({ changes: [] }))
  expect(rows).toHaveLength(99)
  for (const row of rows) {
    expect(row).toMatchObject({ new_code: row.old_code, area_weight: '1', resident_weight: '1', old_valid_to: '' })
    expect(row.note).toBe(row.old_code === '0411' ? 'uden for den kommunale inddeling' : '')
    expect(row.residents === '').toBe(row.old_code === '0411')
  }
  const official = opened.register.municipalities.map(({ code, residents }) => [code, residents?.count])
  for (const [code, count] of official)
    if (count) expect(rows.find(row => row.old_code === code)?.residents).toBe(String(count))
})

test('a merger: both members go whole to the new one, which has a code of its own', async () => {
  const rows = await rowsFor(
    aProposal({
      effectiveDate: '2028-01-01',
      changes: [
        {
          id: 'm',
          type: 'merge-municipalities',
          codes: ['0265', '0350'],
          into: { code: '0999', name: 'Roskilde-Lejre' }
        }
      ]
    })
  )
  expect(rows.filter(row => row.new_code === '0999')).toMatchObject([
    {
      old_code: '0265',
      new_name: 'Roskilde-Lejre',
      area_weight: '1',
      resident_weight: '1',
      old_valid_to: '2027-12-31'
    },
    { old_code: '0350', new_name: 'Roskilde-Lejre', valid_from: '2028-01-01', resident_basis: 'officielt folketal' }
  ])
})

test('people stated for the land count, and what stays is what they leave', async () => {
  const [away, stay] = (await rowsFor(proposalIn('a-count-of-nobody.json')))
    .filter(row => row.area_weight !== '1')
    .sort((a, b) => Number(a.old_code === a.new_code) - Number(b.old_code === b.new_code))
  expect(away).toMatchObject({ residents: '0', resident_weight: '0', resident_basis: 'oplyst i forslaget' })
  expect(stay).toMatchObject({ resident_weight: '1', resident_basis: 'officielt folketal' })
})
