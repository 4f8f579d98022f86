/** What a council answers, and the file it goes home in. */
import { hearingFileName, writeHearing } from '../../../hearing/file.ts'
import type { Answer } from '../../../hearing/types.ts'
import { say } from '../../state/announcer.ts'
import { useHearing } from '../../state/hearing.ts'
import { useUi } from '../../state/ui.ts'
import { downloadText } from '../files/download.ts'

export const setAnswer = (answer: Answer): void => useHearing.setState({ answer })

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
