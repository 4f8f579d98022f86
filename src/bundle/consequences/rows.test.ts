import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { lighter } from '../../../tests/support/runs.ts'
import { type OpenedDataset, opening } from '../../check/opening.ts'
import { readProposalFile } from '../../proposal/file/read.ts'
import { aProposal } from '../../proposal/testing/examples.ts'
import type { Proposal } from '../../proposal/types.ts'
import { tableOf } from '../testing/tables.ts'
import { NUTS2, NUTS3, nuts3Of } from './nuts.ts'
import { type ConsequenceRow, consequenceRows } from './rows.ts'
import { consequencesCsv } from './table.ts'
import { consequenceWords } from './words.ts'

let opened: OpenedDataset
beforeAll(async () => {
  opened = await opening(null)
})

const FOLDER = join(import.meta.dirname, '../../../tests/proposals')
const proposalIn = (name: string): Proposal => {
  const read = readProposalFile(new Uint8Array(readFileSync(join(FOLDER, name))), name)
  if (!read.ok) throw new Error(name)
  const { id, sha256 } = opened.manifest
  return { ...read.proposal, dataset: { id, sha256 } }
}

async function found(proposal: Proposal) {
  const { engine } = opened
  const state = await engine.evaluate(proposal)
  const [touched, concordance] = [await engine.consequences(proposal), await engine.concordance(proposal)]
  return { state, rows: consequenceRows({ proposal, state, touched, concordance }) }
}
const of = (rows: readonly ConsequenceRow[], kind: string, change?: string) =>
  rows.filter(row => row.kind === kind && (change === undefined || row.change === change))
const sum = (rows: readonly ConsequenceRow[]) => rows.reduce((total, { areaM2 }) => total + (areaM2 ?? 0), 0)

describe('the units a change touches add up to what it moves', () => {
  const files = readdirSync(FOLDER).filter(name => name.endsWith('.json') && !name.endsWith('.out.json'))
  test.each(lighter(files))('%s', async name => {
    const { state, rows } = await found(proposalIn(name))
    for (const { id, areaM2, residents, unplacedM2, problem, off } of state.changes) {
      if (problem || off) continue
      for (const kind of ['parish', 'polling-district']) {
        const own = of(rows, kind, id)
        // Less than a square metre of a unit is left out; borders of units are cut to the millimetre.
        expect(Math.abs(sum(own) + unplacedM2 - areaM2), `${id} ${kind}`).toBeLessThan(own.length + 4)
        for (const { share } of own) expect(share !== null && share > 0 && share <= 1).toBe(true)
      }
      if (unplacedM2 > 0) continue
      const people = of(rows, 'parish', id).reduce((total, row) => total + (row.residents?.best ?? 0), 0)
      expect(Math.abs(people - residents.best), id).toBeLessThan(0.5 + residents.best / 1000)
    }
  })
})

test('a whole parish goes with all of it, and its polling districts with their share', async () => {
  const { rows } = await found(proposalIn('a-parish-moves.json'))
  const [parish, ...others] = of(rows, 'parish')
  expect(others).toEqual([])
  expect(parish?.share).toBeCloseTo(1, 9)
  expect(of(rows, 'polling-district').length).toBeGreaterThan(1)
  expect(sum(of(rows, 'polling-district'))).toBeCloseTo(parish?.areaM2 ?? 0, 0)
})

test('land that two changes move one after the other is told by each', async () => {
  const codes = ['7155']
  const go = (id: string, to: string) =>
    ({ id, type: 'transfer-units', units: { layer: 'parish', codes }, to }) as const
  const { rows } = await found(aProposal({ changes: [go('a', '0350'), go('b', '0169')] }))
  const [first, second] = [of(rows, 'parish', 'a')[0], of(rows, 'parish', 'b')[0]]
  expect(first).toMatchObject({ from: '0165', to: '0350' })
  expect(second).toMatchObject({ from: '0350', to: '0169', code: '7155' })
  expect(second?.areaM2).toBeCloseTo(first?.areaM2 ?? 0, 2)
})

test('LAU and NUTS: the municipality, its part of the country, and where the land goes', async () => {
  const { rows, state } = await found(proposalIn('a-field-at-toender.json'))
  const area = state.changes[0]?.areaM2
  expect(of(rows, 'lau')).toMatchObject([{ code: '0550', name: 'Tønder', to: '0540', areaM2: area }])
  expect(of(rows, 'nuts3')).toMatchObject([{ code: 'DK032', note: expect.stringContaining('den samme') }])
  expect(of(rows, 'nuts2')).toMatchObject([{ code: 'DK03', name: 'Syddanmark' }])
  const across = await found(aProposal({ changes: [merged('0550', '0657')] }))
  expect(of(across.rows, 'nuts3')[0]?.note).toContain('DK032')
  expect(of(across.rows, 'nuts2')[0]?.note).toContain('DK03')
})
const merged = (into: string, other: string) =>
  ({ id: 'm', type: 'merge-municipalities', codes: [into, other], into: { code: into, name: 'Ny' } }) as const

test('cooperations with a member that gets land, and one that is dissolved', async () => {
  const { rows } = await found(
    aProposal({
      changes: [
        { id: 'd', type: 'dissolve-cooperation', cooperation: 'aeroe-svendborg' },
        { id: 'm', type: 'merge-municipalities', codes: ['0492', '0479'], into: { code: '0479', name: 'Svendborg' } }
      ]
    })
  )
  expect(of(rows, 'cooperation', 'd')).toMatchObject([{ code: 'aeroe-svendborg', areaM2: null }])
  expect(of(rows, 'cooperation', 'm')).toMatchObject([
    { code: 'aeroe-svendborg', from: '0492', to: '0479' },
    { code: 'langeland-svendborg', from: '0492', to: '0479' }
  ])
  expect(of(rows, 'island', 'm').map(({ name }) => name)).toContain('Ærø')
})

test('what is not known is said: what the dataset lacks, and land without a place', async () => {
  const { rows } = await found(proposalIn('parcels-i-alt.json'))
  expect(of(rows, 'not-known').filter(({ number }) => number !== null).length).toBeGreaterThan(0)
  expect(of(rows, 'not-known').map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Opstillingskredse', 'Postnumre', 'Retskredse og politikredse'])
  )
})

test('the table is read back as it was written', async () => {
  const { rows } = await found(proposalIn('a-field-at-toender.json'))
  const table = tableOf(consequencesCsv(rows))
  expect(table).toHaveLength(rows.length)
  expect(table[0]).toMatchObject({ change: '1', kind: 'sogn', from_code: '0550', to_name: 'Sønderborg' })
  expect(Number(table[0]?.area_m2?.replace(',', '.'))).toBeCloseTo(rows[0]?.areaM2 ?? 0, 2)
  for (const row of rows) expect(consequenceWords(row)).not.toMatch(/bundle\.|undefined|NaN/)
})

describe('NUTS', () => {
  test('every municipality is in one part of the country, and each part in one region', () => {
    const codes = opened.register.municipalities.map(({ code }) => code)
    expect(NUTS3.flatMap(({ members }) => members).sort()).toEqual([...codes].sort())
    for (const { code } of NUTS3) expect(NUTS2).toHaveProperty(code.slice(0, 4))
  })

  test('the five NUTS 2 regions are the regions of 2007–2026', () => {
    const today = opened.register.regions.filter(({ from }) => from === '2007-01-01')
    expect(today).toHaveLength(5)
    for (const { members, name } of today) {
      const nuts2 = new Set(members.map(code => nuts3Of(code)?.code.slice(0, 4)))
      expect(nuts2.size, name).toBe(1)
      expect(`Region ${NUTS2[[...nuts2][0] ?? '']}`).toBe(name)
    }
  })
})
