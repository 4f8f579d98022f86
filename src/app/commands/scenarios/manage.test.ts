import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SupervisedEngine } from '../../../engine/worker/supervised.ts'
import { newLog } from '../../../proposal/log/log.ts'
import { FIRST_SCENARIO, openStorage, type ProposalStorage } from '../../../proposal/storage/storage.ts'
import { aProposal } from '../../../proposal/testing/examples.ts'
import { emptyCase, presentProposal, useCase } from '../../state/case.ts'
import { freshName, scenarioName, useScenarios } from '../../state/scenarios.ts'
import { provideServices } from '../../state/services.ts'
import { edit, undoEdit } from '../case/log.ts'
import {
  branchScenario,
  copyScenario,
  openScenario,
  refreshScenarios,
  removeScenario,
  renameScenario
} from './manage.ts'

let storage: ProposalStorage
let number = 0

beforeEach(async () => {
  storage = await openStorage({ name: `scenarios-${number++}` })
  provideServices({
    engine: { evaluate: () => new Promise(() => {}) } as unknown as SupervisedEngine,
    storage: Promise.resolve(storage),
    dataUrl: '',
    now: () => new Date(1000 * number)
  })
  useScenarios.setState({ present: FIRST_SCENARIO, list: null, busy: false, problem: null })
  useCase.setState({ ...emptyCase, log: newLog(aProposal({ title: 'A', changes: [] })) })
})
afterEach(() => {
  vi.restoreAllMocks()
  storage.close()
})

const title = () => presentProposal(useCase.getState())?.title
const rename = (to: string) => edit({ kind: 'set-title', title: to })
const names = () => useScenarios.getState().list?.map(scenarioName)
const idOf = (name: string) => useScenarios.getState().list?.find(entry => scenarioName(entry) === name)?.id ?? ''

test('a branch takes the history along, and from there each goes its own way', async () => {
  rename('B')
  await branchScenario()
  expect(names()).toEqual(['Scenarie 1', 'Scenarie 2'])
  expect(useScenarios.getState().present.name).toBe('Scenarie 2')
  rename('C')
  undoEdit()
  undoEdit()
  expect(title()).toBe('A')
  rename('D')
  await openScenario(FIRST_SCENARIO.id)
  expect(title()).toBe('B')
  undoEdit()
  expect(title()).toBe('A')
  await openScenario(idOf('Scenarie 2'))
  expect(title()).toBe('D')
  undoEdit()
  expect(title()).toBe('A')
  undoEdit()
  expect(title()).toBe('A')
})

test('named, copied and deleted; never the present one', async () => {
  await branchScenario()
  await renameScenario(idOf('Scenarie 2'), 'Uden skolen')
  expect(useScenarios.getState().present.name).toBe('Uden skolen')
  await copyScenario(FIRST_SCENARIO.id)
  expect(names()).toEqual(['Scenarie 1', 'Uden skolen', 'Scenarie 3'])
  await removeScenario(useScenarios.getState().present.id)
  await removeScenario(FIRST_SCENARIO.id)
  expect(names()).toEqual(['Uden skolen', 'Scenarie 3'])
  await openScenario(FIRST_SCENARIO.id)
  expect(useScenarios.getState().problem).toBe('gone')
  expect(useScenarios.getState().present.name).toBe('Uden skolen')
})

test('where the present one can not be kept nobody leaves it', async () => {
  await branchScenario()
  rename('kun her')
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await openScenario(FIRST_SCENARIO.id)
  expect(useScenarios.getState().problem).toBe('not-kept')
  expect(title()).toBe('kun her')
  expect(useCase.getState().save).toEqual({ kind: 'failed', reason: 'full' })
  vi.restoreAllMocks()
  await openScenario(FIRST_SCENARIO.id)
  expect(useScenarios.getState().problem).toBeNull()
  expect(title()).toBe('A')
})

test('what is edited while another is being read stays with the one it was done to', async () => {
  await branchScenario()
  const opening = openScenario(FIRST_SCENARIO.id)
  rename('sent')
  await opening
  expect(useScenarios.getState().present.id).toBe(FIRST_SCENARIO.id)
  await refreshScenarios()
  expect(useScenarios.getState().list?.map(({ proposal }) => proposal?.title)).toEqual(['A', 'sent'])
})

test('a fresh name is one that nobody has', () => {
  expect(freshName(['Scenarie 1'])).toBe('Scenarie 2')
  expect(freshName(['Scenarie 3', 'x'])).toBe('Scenarie 4')
})
