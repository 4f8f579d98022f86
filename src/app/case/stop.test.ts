/** What a stop means for the case at hand. */
import { beforeEach, expect, test, vi } from 'vitest'
import type { CaseState } from '../../engine/api.ts'
import { CancelledError } from '../../engine/long-work.ts'
import type { SupervisedEngine } from '../../engine/supervised.ts'
import { aProposal } from '../../proposal/examples.ts'
import { newLog } from '../../proposal/log.ts'
import type { Proposal } from '../../proposal/types.ts'
import { provideServices } from '../services.ts'
import { emptyCase, useCase } from '../state/case.ts'
import { evaluatePresent, evaluateUnlessUnfinished, stopWork } from './evaluate.ts'

interface Asked {
  readonly title: string
  readonly answer: (state: CaseState) => void
  readonly reject: (error: Error) => void
}

let asked: Asked[] = []
const resumed: string[] = []
const kept = new Map<string, string>()

beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key)
  })
  kept.clear()
  asked = []
  resumed.length = 0
  useCase.setState(emptyCase, true)
  provideServices({
    engine: {
      evaluate: ({ title }: Proposal) =>
        new Promise((answer, reject) => {
          asked.push({ title, answer, reject })
        }),
      resume: async ({ title }: Proposal) => void resumed.push(title),
      cancel: async () => asked.at(-1)?.reject(new CancelledError())
    } as Partial<SupervisedEngine> as SupervisedEngine,
    storage: new Promise(() => {}),
    dataUrl: '',
    now: () => new Date('2026-11-21T14:32:00Z')
  })
})

const settle = () => new Promise(resolve => setTimeout(resolve))
const outcome = { movedLand: null, movedBorders: null, municipalities: [], changes: [] } as unknown as CaseState
const put = (proposal: Proposal) => useCase.setState({ log: newLog(proposal) })

async function evaluated(proposal: Proposal): Promise<void> {
  put(proposal)
  evaluatePresent()
  asked.at(-1)?.answer(outcome)
  await settle()
}

test('a stop leaves the figures there were, says so, and is not undone by a reload', async () => {
  const before = aProposal({ title: 'før' })
  await evaluated(before)
  const heavy = aProposal({ title: 'tung' })
  put(heavy)
  evaluatePresent()
  stopWork()
  await settle()
  expect(useCase.getState()).toMatchObject({ outcomeOf: before, stopped: 'by-user', calculationError: null })
  expect(asked.map(({ title }) => title)).toEqual(['før', 'tung'])
  // As after a reload: the same proposal, nothing on screen.
  useCase.setState(emptyCase, true)
  put(structuredClone(heavy))
  evaluateUnlessUnfinished()
  expect(asked).toHaveLength(2)
  expect(useCase.getState().stopped).toBe('unfinished')
  // Asked for, it is worked out, and then no longer held back.
  evaluatePresent()
  asked.at(-1)?.answer(outcome)
  await settle()
  expect(useCase.getState().stopped).toBeNull()
  evaluateUnlessUnfinished()
  expect(asked).toHaveLength(4)
  asked.at(-1)?.answer(outcome)
  await settle()
})

test('an edit that waits behind stopped work is not begun either', async () => {
  put(aProposal({ title: 'tung' }))
  evaluatePresent()
  put(aProposal({ title: 'tung, rettet' }))
  evaluatePresent()
  stopWork()
  await settle()
  expect(asked.map(({ title }) => title)).toEqual(['tung'])
  expect(useCase.getState().stopped).toBe('by-user')
})

test('stopping what was undone meanwhile leaves figures that are right', async () => {
  const before = aProposal({ title: 'før' })
  await evaluated(before)
  put(aProposal({ title: 'tung' }))
  evaluatePresent()
  put(before)
  evaluatePresent()
  stopWork()
  await settle()
  expect(useCase.getState()).toMatchObject({ outcomeOf: before, stopped: null })
})

test('the engine stands at what is on screen when others were asked about and the present one is held back', async () => {
  await evaluated(aProposal({ title: 'før' }))
  put(aProposal({ title: 'tung' }))
  evaluatePresent()
  stopWork()
  await settle()
  evaluateUnlessUnfinished()
  expect(resumed).toEqual(['før'])
  expect(useCase.getState().stopped).toBe('by-user')
})
