import { afterEach, expect, test } from 'vitest'
import type { Shortcut } from '../state/action.ts'
import { emptyCase, useCase } from '../state/case.ts'
import { useTool } from '../state/tool.ts'
import { useUi } from '../state/ui.ts'
import { actionIds, actionOf, run } from './registry.ts'

const now = () => ({ case: useCase.getState(), tool: useTool.getState(), ui: useUi.getState() })
const asKey = ({ key, mod, shift }: Shortcut) => `${mod ? 'mod ' : ''}${shift ? 'shift ' : ''}${key}`

afterEach(() => {
  useCase.setState(emptyCase, true)
  useUi.setState({ dialog: null })
})

test('no two actions share a shortcut, nor does one have it twice', () => {
  const keys = actionIds.flatMap(id => actionOf(id).shortcuts.map(asKey))
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.length).toBeGreaterThan(8)
})

test('before the dataset is open only help and guide can be had', () => {
  expect(actionIds.filter(id => actionOf(id).enabled(now()))).toEqual(['oversight', 'help'])
})

test('an action that makes no sense now is not performed', () => {
  expect(run('municipalities', now())).toBe(false)
  expect(useUi.getState().dialog).toBeNull()
  expect(run('help', now())).toBe(true)
  expect(useUi.getState().dialog).toEqual({ kind: 'help' })
})
