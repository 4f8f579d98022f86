import { beforeEach, expect, test, vi } from 'vitest'
import { hearingFor } from '../../../hearing/file.ts'
import { aProposal } from '../../../proposal/testing/examples.ts'
import { useHearing } from '../../state/hearing.ts'
import { beginAnswer, setAnswer } from './answer.ts'

const proposal = aProposal()
const fileFor = (code: string, title = '') => hearingFor({ ...proposal, title }, { code, name: code }, {})

/** What the browser asks before the page goes: true where the page wants the user asked. */
function asksBeforeLeaving(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget())
  useHearing.setState(useHearing.getInitialState(), true)
})

test('what a council has written is there again when another council’s file was looked at in between', () => {
  beginAnswer(fileFor('0265'), proposal)
  setAnswer({ answer: 'against', text: 'Vejen mangler' })
  beginAnswer(fileFor('0169'), proposal)
  expect(useHearing.getState().answer).toEqual({})
  expect(asksBeforeLeaving()).toBe(true)
  setAnswer({ answer: 'for' })
  // The title is nobody's question.
  beginAnswer(fileFor('0265', 'Andet navn'), proposal)
  expect(useHearing.getState().answer).toEqual({ answer: 'against', text: 'Vejen mangler' })
  beginAnswer({ ...fileFor('0169'), answer: { answer: 'remarks' } }, proposal)
  expect(useHearing.getState().answer).toEqual({ answer: 'for' })
})

test('a file with an answer shows that answer, unless another is being written', () => {
  beginAnswer(fileFor('0265'), proposal)
  beginAnswer(fileFor('0169'), proposal)
  beginAnswer({ ...fileFor('0265'), answer: { answer: 'for' } }, proposal)
  expect(useHearing.getState().answer).toEqual({ answer: 'for' })
  expect(asksBeforeLeaving()).toBe(false)
})
