/**
 * Comments are no part of what is decided: whatever is worked out of a proposal is the same, to the byte, with them and without.
 * Holds P17 (docs/invariants.md).
 */
import { beforeAll, expect, test } from 'vitest'
import type { Comment } from '../proposal/comments/types.ts'
import { aComment } from '../proposal/testing/examples.ts'
import { filesOfCase } from './bundle.ts'
import { conclude, readFileAt } from './judge.ts'
import { type OpenedDataset, opening } from './opening.ts'

let opened: OpenedDataset
beforeAll(async () => {
  opened = await opening(null)
})

const NAMES = ['two-borders-60-ha-each', 'merger-and-one-hectare-elsewhere']

test.each(NAMES)('%s: the check, the papers and the bundle take no notice of comments', async name => {
  const file = `${name}.json`
  const { proposal, warnings } = await readFileAt(file, `${import.meta.dirname}/../../tests/proposals/${file}`)
  const [change] = proposal.changes
  const comments: readonly Comment[] = [
    aComment({ on: { kind: 'change', id: change?.id ?? '' }, council: '0265' }),
    aComment({ id: 'k2', on: { kind: 'finding', rule: 'minor-change.area' } }),
    aComment({ id: 'k3', on: { kind: 'place', at: [12.1, 55.6] }, text: 'Hemmeligt <b>ord</b>' })
  ]
  const said = await conclude(opened, { file, proposal, warnings })
  const commented = { ...proposal, comments }
  expect(await conclude(opened, { file, proposal: commented, warnings })).toEqual(said)
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  const files = async (one: typeof proposal) =>
    (await filesOfCase(opened, { proposal: one, residents: null }))
      .filter(({ name: of }) => !of.endsWith('.docx'))
      .map(({ name: of, bytes }) => ({ name: of, text: text(bytes) }))
  const without = await files(proposal)
  expect(without.length).toBeGreaterThan(10)
  expect(await files(commented)).toEqual(without)
})
