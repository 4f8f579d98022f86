import { expect, test } from 'vitest'
import type { Opened } from '../../../engine/api.ts'
import { newLog } from '../../../proposal/log/log.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { emptyCase, useCase } from '../../state/case.ts'
import { useTool } from '../../state/tool.ts'
import { useUi } from '../../state/ui.ts'
import { entriesFor } from './palette-entries.ts'

const municipalities = [
  { code: '0265', name: 'Roskilde' },
  { code: '0169', name: 'Høje-Taastrup' },
  { code: '0400', name: 'Bornholm' },
  { code: '0756', name: 'Ikast-Brande' }
]
const now = () => ({ case: useCase.getState(), tool: useTool.getState(), ui: useUi.getState() })
const words = (query: string) => entriesFor(query, now(), municipalities).map(entry => entry.words)

test('only actions that make sense now are offered', () => {
  useCase.setState(emptyCase, true)
  expect(words('flyt grænse')).toEqual([])
  useCase.setState({ opened: {} as Opened, log: newLog({ changes: [] } as unknown as Proposal) })
  useUi.setState({ mapState: 'ready' })
  expect(words('flyt grænse')).toEqual(['Flyt grænse'])
  expect(words('grænse').at(0)).toBe('Flyt grænse')
  expect(words('følg')).toEqual([])
  useCase.setState(emptyCase, true)
  useUi.setState({ mapState: 'starting' })
})

test('municipalities come with the first letters, and those that begin with them first', () => {
  expect(words('').every(word => !municipalities.some(({ name }) => name === word))).toBe(true)
  expect(words('bor')).toEqual(['Bornholm'])
  expect(words('br')).toEqual(['Ikast-Brande'])
  expect(words('ø').at(0)).not.toBe('Roskilde')
  expect(words('taas')).toEqual(['Høje-Taastrup'])
  expect(words('xyz')).toEqual([])
})
