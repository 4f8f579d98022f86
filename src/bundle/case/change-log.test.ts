import { expect, test } from 'vitest'
import { applyEdit, newLog } from '../../proposal/log/log.ts'
import { aChange, aComment, aProposal } from '../../proposal/testing/examples.ts'
import type { Names } from '../change-sentence.ts'
import { tableOf } from '../testing/tables.ts'
import { logOfEdits, logOfFile } from './change-log.ts'

const names: Names = {
  municipality: code => (code === '0265' ? 'Roskilde' : code),
  region: id => id,
  cooperation: id => [id],
  unit: () => null
}
const nothing = { changes: [] }

test('a file says when it was begun and altered, and what its changes are', () => {
  const proposal = aProposal({ changes: [aChange({ to: '0265', note: 'Marken' })] })
  const rows = tableOf(logOfFile(proposal, nothing, names))
  expect(rows).toMatchObject([
    { when: proposal.created, what: 'Forslaget er oprettet.', dataset: proposal.dataset.id },
    { when: '', what: expect.stringMatching(/^Ændring 1: Marken: .*Roskilde/) },
    { when: proposal.modified, what: 'Forslaget er senest ændret.', dataset_sha256: proposal.dataset.sha256 }
  ])
})

test('what the browser remembers stands with its time, undone edits left out', () => {
  const start = newLog(aProposal({ changes: [] }))
  const added = applyEdit(
    start,
    { kind: 'add-change', change: aChange({ to: '0265' }) },
    new Date('2026-11-26T08:00:00.000Z')
  )
  const titled = applyEdit(added, { kind: 'set-title', title: 'Ny titel' }, new Date('2026-11-26T09:00:00.000Z'))
  const remarked = applyEdit(
    titled,
    { kind: 'set-comment', id: 'k1', comment: aComment(), deed: 'add' },
    new Date('2026-11-26T10:00:00.000Z')
  )
  const rows = tableOf(logOfEdits(remarked, nothing, names))
  // Of what is remarked on the case nothing is said in it.
  expect(rows.filter(({ when }) => when === '2026-11-26T10:00:00.000Z')).toHaveLength(1)
  expect(rows).toHaveLength(tableOf(logOfEdits(titled, nothing, names)).length)
  expect(rows.map(({ when }) => when)).toEqual(
    expect.arrayContaining(['2026-11-26T08:00:00.000Z', '2026-11-26T09:00:00.000Z'])
  )
  expect(rows.find(({ when }) => when === '2026-11-26T08:00:00.000Z')?.what).toContain('Roskilde')
  expect(rows.find(({ when }) => when === '2026-11-26T09:00:00.000Z')?.what).toContain('Ny titel')
})

test('a title that a spreadsheet would run is written as words', () => {
  const start = newLog(aProposal({ changes: [] }))
  const titled = applyEdit(start, { kind: 'set-title', title: '=2+3' }, new Date('2026-11-26T09:00:00.000Z'))
  for (const { what } of tableOf(logOfEdits(titled, nothing, names))) expect(what).not.toMatch(/^=/)
})
