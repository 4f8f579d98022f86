/**
 * What one more change costs beside a case of few and of many: counted in strands of border that are looked at, so that it
 * says the same on every machine.
 */
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { builtIn, randomTransfers } from '../../tests/support/country.ts'
import type { Dataset } from '../dataset/types.ts'
import { Strands } from '../partition/strands.ts'
import { type Change, FORMAT, type Proposal } from '../proposal/types.ts'
import { Outcome } from '../subdivision/outcome.ts'
import { evaluating } from './evaluate.ts'
import { sessionOn } from './session.ts'
import { atOnce } from './task-queue.ts'

let dataset: Dataset
beforeAll(async () => {
  dataset = await builtIn()
})
afterEach(() => vi.restoreAllMocks())

const at = '2026-11-21T12:00:00Z'

function proposal(changes: readonly Change[]): Proposal {
  const { id, sha256 } = dataset.manifest
  const nothing = { statements: {}, councils: [], cooperations: [], created: at, modified: at }
  return { format: FORMAT, title: '', effectiveDate: '2027-01-01', dataset: { id, sha256 }, changes, ...nothing }
}

/** Strands whose box, sides or corners are asked for while each of some changes is added to a case, evaluated and taken away. */
function strandsAsked(changes: readonly Change[], more: readonly Change[]): number {
  const session = sessionOn(dataset, () => false)
  const evaluate = (all: readonly Change[]) => atOnce(evaluating(session, proposal(all)))
  const turn = () => {
    for (const change of more) {
      evaluate([...changes, change])
      evaluate(changes)
    }
  }
  evaluate(changes)
  // What is found once for a municipality, as it was before the changes, is no matter of this.
  turn()
  let asked = 0
  for (const question of ['boxOf', 'vertexCount', 'leftOf', 'rightOf'] as const) {
    const answer = Strands.prototype[question] as (id: number) => never
    vi.spyOn(Strands.prototype, question).mockImplementation(function (this: Strands, id: number): never {
      asked++
      return answer.call(this, id)
    })
  }
  turn()
  vi.restoreAllMocks()
  return asked
}

test('one more change beside 200 all over the country looks at little more than beside 10', () => {
  const all = randomTransfers(new Outcome(dataset), 205, 41)
  const more = all.slice(200)
  const few = strandsAsked(all.slice(0, 10), more)
  const many = strandsAsked(all.slice(0, 200), more)
  expect(few).toBeGreaterThan(1000)
  expect(many / few).toBeLessThan(2)
})
