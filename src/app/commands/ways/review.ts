/** Reading a proposal without touching one's own, and making it one's own. */
import '../../../i18n/ways.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { say } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useMode } from '../../state/mode.ts'
import { scenarioName, useScenarios } from '../../state/scenarios.ts'
import { showDialog, useUi } from '../../state/ui.ts'
import { presentComments } from '../comments/present.ts'
import { openFile, type Place, pickProposal, placeProposal } from '../files/files.ts'
import { adoptProposal } from '../scenarios/manage.ts'
import { enterDraft, enterReview } from './enter.ts'
import { bytesToKeep, enterFromFile } from './from-file.ts'

const reading =
  (bytes: Uint8Array<ArrayBuffer> | null): Place =>
  (proposal, warnings, { name }) => {
    enterFromFile(proposal, name, bytes)
    useUi.setState({ sheetOpen: true })
    say({ id: 'review.opened', values: { title: proposal.title || name } })
    if (warnings.length > 0) showDialog({ kind: 'file-warnings', fileName: name, warnings })
    return true
  }

/** Shows a file to read. Whatever is wrong with it is told, and what was shown stays. */
export async function readFile(file: File): Promise<void> {
  const bytes = await bytesToKeep(file)
  await openFile(bytes ? new File([bytes], file.name) : file, undefined, reading(bytes))
}

export const pickToRead = (): Promise<void> => pickProposal(readFile)

/** One's own draft as those see it who are sent it. */
export function seeAsOthers(): void {
  const proposal = presentProposal(useCase.getState())
  if (!proposal) return
  enterReview(proposal, { kind: 'own' })
  say({ id: 'review.own' })
}

/**
 * The proposal that is read becomes a draft. The draft there was stays among the scenarios; where it was blank, or the browser
 * keeps nothing, the proposal takes its place, which can be undone.
 */
export async function makeOwn(): Promise<void> {
  const read = presentProposal(useCase.getState())
  // What was remarked beside it goes along.
  const comments = read ? presentComments() : []
  const proposal = read && comments.length > 0 ? { ...read, comments } : read
  const { mode, reviewed } = useMode.getState()
  if (mode !== 'review' || !reviewed || !proposal) return
  await enterDraft()
  if (reviewed.kind === 'own') return
  const name = reviewed.kind === 'file' ? reviewed.name : proposal.title
  const draft = presentProposal(useCase.getState())
  const kept = draft && !isBlank(draft) && (await adoptProposal(proposal))
  if (!kept) placeProposal(proposal, name)
  useUi.setState({
    notice: kept
      ? { id: 'review.adopted', values: { name: scenarioName(useScenarios.getState().present) } }
      : { id: 'review.adopted.here' }
  })
}

const isBlank = ({ changes, title, statements, councils }: Proposal): boolean =>
  changes.length === 0 && title === '' && Object.keys(statements).length === 0 && councils.length === 0
