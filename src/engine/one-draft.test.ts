/**
 * What a preview makes anew beside few changes and beside many: counted in records that are not the very same as in the
 * preview before, so that it says the same on every machine. What a draft does not touch is not worked out again.
 */
import { beforeAll, expect, test } from 'vitest'
import { builtIn, randomTransfers } from '../../tests/support/country.ts'
import type { Dataset } from '../dataset/types.ts'
import { type Change, FORMAT, type Proposal } from '../proposal/types.ts'
import { Outcome } from '../subdivision/outcome.ts'
import type { Verdicts } from './api.ts'
import { previewOf } from './evaluate.ts'
import { sessionOn } from './session.ts'

let dataset: Dataset
beforeAll(async () => {
  dataset = await builtIn()
})

const at = '2026-11-21T12:00:00Z'

function proposal(changes: readonly Change[]): Proposal {
  const { id, sha256 } = dataset.manifest
  const nothing = { statements: {}, councils: [], cooperations: [], created: at, modified: at }
  return { format: FORMAT, title: '', effectiveDate: '2027-01-01', dataset: { id, sha256 }, changes, ...nothing }
}

const LISTS = ['transfers', 'pieces', 'municipalities', 'regionLand', 'origins', 'cases'] as const

const recordsOf = ({ facts, assessment }: Verdicts): readonly object[] => [
  ...LISTS.flatMap((name): readonly object[] => facts[name]),
  ...assessment.findings
]

/** Records of all previews after the first, and those among them that the preview before did not have. */
function counted(earlier: number) {
  const session = sessionOn(dataset, () => false)
  const all = randomTransfers(new Outcome(dataset), earlier, 41)
  const asked = proposal(all)
  const drafts = randomTransfers(new Outcome(dataset), 13, 42).map(draft => ({ ...draft, id: `draft ${draft.id}` }))
  let before = new Set<object>()
  const sum = { records: 0, fresh: 0 }
  for (const draft of drafts) {
    const answer = previewOf(session, { proposal: asked, draft })
    if (answer.kind !== 'ok') continue
    const records = recordsOf(answer.verdicts)
    if (before.size > 0) {
      sum.records += records.length
      sum.fresh += records.filter(record => !before.has(record)).length
    }
    before = new Set(records)
  }
  return sum
}

test('a draft beside 100 changes makes little more anew than beside 10', () => {
  const [few, many] = [counted(10), counted(100)]
  expect(many.records).toBeGreaterThan(2 * few.records)
  expect(many.fresh / few.fresh).toBeLessThan(1.8)
  expect(many.fresh / many.records).toBeLessThan(0.15)
})
