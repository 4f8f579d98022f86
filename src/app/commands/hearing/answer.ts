/** What a council answers, and the file it goes home in. */
import { nameIn } from '../../../dossier/case-file.ts'
import { hearingFileName, hearingFor, writeHearing } from '../../../hearing/file.ts'
import type { Answer, HearingFile } from '../../../hearing/types.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { say } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { answerKey, type HearingStore, hasUnsaved, useHearing } from '../../state/hearing.ts'
import { closeDialog, useUi } from '../../state/ui.ts'
import { downloadText } from '../files/download.ts'
import { caseFileOf } from './case-file.ts'

const ask = (event: BeforeUnloadEvent) => event.preventDefault()
useHearing.subscribe(state => {
  if (hasUnsaved(state)) window.addEventListener('beforeunload', ask)
  else window.removeEventListener('beforeunload', ask)
})

export const setAnswer = (answer: Answer): void => useHearing.setState({ answer })

/** Shows the form of `hearing`, beside the proposal `about`. What was written in another form is kept for when it is shown again. */
export function beginAnswer(hearing: HearingFile, about: Proposal): void {
  useHearing.setState(state => {
    const others = new Map(state.others)
    if (state.answering) others.set(answerKey(state.answering), { answer: state.answer, written: state.written })
    return { answering: hearing, about, others, ...takenUp(others, hearing) }
  })
  useUi.setState({ sheetOpen: true })
  say({ id: 'round.answer.opened', values: { council: hearing.council.name } })
}

/** A file that says something itself is what is shown; an empty one is gone on with. */
function takenUp(others: Map<string, Pick<HearingStore, 'answer' | 'written'>>, hearing: HearingFile) {
  const key = answerKey(hearing)
  const before = others.get(key)
  if (before && (before.answer !== before.written || Object.keys(hearing.answer).length === 0)) {
    others.delete(key)
    return before
  }
  return { answer: hearing.answer, written: hearing.answer }
}

/** The council of `code` answers the proposal that is read, whichever way it came: by a link, or in a file that is nobody's in particular. */
export function answerAs(code: string): void {
  const state = useCase.getState()
  const [file, about] = [caseFileOf(state), presentProposal(state)]
  if (!file || !about) return
  const { sent, deadline } = about.councils.find(one => one.code === code)?.hearing ?? {}
  closeDialog()
  beginAnswer(hearingFor(about, { code, name: nameIn(file, code) }, { sent, deadline }), about)
  useHearing.setState({ arriving: true })
}

export function saveAnswer(): void {
  const { answering, answer } = useHearing.getState()
  if (!answering) return
  const name = hearingFileName(answering.council, 'svar')
  downloadText(writeHearing({ ...answering, answer }), name, 'application/json')
  useHearing.setState({ written: answer })
  const saved = { id: 'round.answer.saved', values: { file: name } }
  useUi.setState({ notice: null })
  say(saved)
}
