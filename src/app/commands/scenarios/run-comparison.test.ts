import { expect, test, vi } from 'vitest'
import { affectedByAny, figuresOf } from '../../../comparison/figures.ts'
import type { CaseState, MunicipalityReport } from '../../../engine/api.ts'
import { CancelledError } from '../../../engine/task-queue.ts'
import type { Verdict } from '../../../law/ids.ts'
import { aProposal } from '../../../proposal/testing/examples.ts'
import { runComparison, type ScenarioColumn } from './run-comparison.ts'

const range = { low: 1, best: 2, high: 3 }
const state = (areaM2: number) => ({ areaM2, residents: areaM2 * 2, parts: 1 })
const report = (code: string, name: string, before: number, after: number | null) =>
  ({ code, name, before: state(before), after: after === null ? null : state(after) }) as MunicipalityReport

function outcome(municipalities: readonly MunicipalityReport[], verdicts: readonly Verdict[] = []): CaseState {
  return {
    facts: { area: range, residents: range },
    assessment: {
      routes: ['merger'],
      cases: [],
      findings: verdicts.map(verdict => ({ verdict, rule: 'terms', provision: '§ 3' }))
    },
    changes: [
      { off: false, problem: null },
      { off: true, problem: null },
      { off: false, problem: { code: 'at-sea' } }
    ],
    municipalities
  } as unknown as CaseState
}

test('figures: changes that count, verdicts, and municipalities that come and go', () => {
  const figures = figuresOf(outcome([report('1', 'Åby', 0, 5), report('2', 'Bro', 5, null)], ['met', 'not-met', 'met']))
  expect(figures.changes).toEqual({ inForce: 1, all: 3 })
  expect(figures.findings).toEqual({
    met: 2,
    'not-met': 1,
    unfilled: 0,
    undetermined: 0,
    'needs-assessment': 0,
    'not-applicable': 0
  })
  expect(figures.municipalities.get('1')).toEqual({ name: 'Åby', before: null, after: state(5) })
  expect(figures.municipalities.get('2')?.after).toBeNull()
  const other = figuresOf(outcome([report('3', 'Dal', 1, 2), report('2', 'Bro', 5, 4)]))
  expect(affectedByAny([figures, other]).map(({ name }) => name)).toEqual(['Bro', 'Dal', 'Åby'])
})

const scenarios = ['a', 'b', 'c'].map(id => ({ id, proposal: aProposal({ title: id }) }))

test('one after another in order, one that fails says why, and the present one is brought back last', async () => {
  const happened: string[] = []
  const evaluate = vi.fn(async ({ title }: { title: string }) => {
    happened.push(`evaluate ${title}`)
    if (title === 'b') throw new Error('not today')
    return outcome([])
  })
  const columns: ScenarioColumn[] = []
  const cancel = vi.fn(async () => {})
  const run = runComparison(
    { evaluate, cancel },
    scenarios,
    column => columns.push(column),
    () => happened.push('back')
  )
  await run.done
  // The dialog is closed: what the engine then works on is the case at hand.
  run.cancel()
  expect(cancel).not.toHaveBeenCalled()
  expect(happened).toEqual(['evaluate a', 'evaluate b', 'evaluate c', 'back'])
  expect(columns.map(({ id, figures, cause }) => [id, figures !== null, cause])).toEqual([
    ['a', true, undefined],
    ['b', false, expect.stringContaining('uventet fejl')],
    ['c', true, undefined]
  ])
})

test('cancelled: what is being worked out is stopped, no further one is begun, and the present one is brought back', async () => {
  let reject: (error: Error) => void = () => {}
  const evaluate = vi.fn(() => new Promise<CaseState>((_, no) => (reject = no)))
  const cancel = vi.fn(async () => reject(new CancelledError()))
  const onColumn = vi.fn()
  const bringBack = vi.fn()
  const run = runComparison({ evaluate, cancel }, scenarios, onColumn, bringBack)
  run.cancel()
  await run.done
  expect(cancel).toHaveBeenCalledTimes(1)
  expect(evaluate).toHaveBeenCalledTimes(1)
  expect(onColumn).not.toHaveBeenCalled()
  expect(bringBack).toHaveBeenCalledTimes(1)
})
