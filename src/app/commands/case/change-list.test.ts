import { beforeEach, expect, test, vi } from 'vitest'

vi.stubGlobal('requestAnimationFrame', () => 0)
vi.stubGlobal('document', { getElementById: () => null })

import type { SupervisedEngine } from '../../../engine/worker/supervised.ts'
import { newLog } from '../../../proposal/log/log.ts'
import { aChange, aProposal } from '../../../proposal/testing/examples.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { provideServices } from '../../state/services.ts'
import { useUi } from '../../state/ui.ts'
import { copyChange, currentMoves, deleteChange, moveChange, moveChangeBy, switchChange } from './change-list.ts'
import { undoEdit } from './log.ts'

const listed = () => presentProposal(useCase.getState())?.changes ?? []
const ids = () => listed().map(({ id }) => id)

beforeEach(() => {
  provideServices({
    engine: { evaluate: () => new Promise(() => {}) } as unknown as SupervisedEngine,
    storage: new Promise(() => {}),
    dataUrl: '',
    now: () => new Date(0)
  })
  useCase.setState({
    log: newLog(
      aProposal({ changes: [aChange({ id: 'a', note: 'Vejen' }), aChange({ id: 'b' }), aChange({ id: 'c' })] })
    )
  })
})

test('a copy stands right after its original under an id of its own, and only a name is marked', () => {
  copyChange('a')
  expect(ids()).toEqual(['a', listed()[1]?.id, 'b', 'c'])
  expect(new Set(ids()).size).toBe(4)
  expect(listed()[1]).toEqual({ ...listed()[0], id: listed()[1]?.id, note: 'Vejen (kopi)' })
  copyChange('b')
  expect(listed()[3]).toEqual({ ...listed()[2], id: listed()[3]?.id })
  undoEdit()
  undoEdit()
  expect(ids()).toEqual(['a', 'b', 'c'])
})

test('a change moves within the list and no further, and each move is one step of undo', () => {
  moveChangeBy('a', -1)
  moveChangeBy('c', 1)
  expect(useCase.getState().log?.past).toHaveLength(0)
  moveChangeBy('a', 1)
  moveChange('c', 0)
  expect(ids()).toEqual(['c', 'b', 'a'])
  undoEdit()
  expect(ids()).toEqual(['b', 'a', 'c'])
  const moves = (currentChange: string | null) =>
    currentMoves({ case: useCase.getState(), ui: { ...useUi.getState(), currentChange } })
  expect(moves('b')).toEqual({ up: false, down: true })
  expect(moves('c')).toEqual({ up: true, down: false })
  expect(moves(null)).toEqual({ up: false, down: false })
})

test('off, on and out', () => {
  switchChange('b', true)
  expect(listed().map(({ off }) => off ?? false)).toEqual([false, true, false])
  switchChange('b', false)
  expect(listed().some(change => 'off' in change)).toBe(false)
  deleteChange('b')
  deleteChange('nobody')
  expect(ids()).toEqual(['a', 'c'])
})
