/** Keeps what is shown of comments in step with the proposal, whoever reads it, and what the check says. Fetched with the first. */
import { listed } from '../../../comments/standing.ts'
import '../../../i18n/comments/comments.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useComments } from '../../state/comments.ts'
import { useMode } from '../../state/mode.ts'
import { getMap } from '../../state/services.ts'
import { showDialog, useUi } from '../../state/ui.ts'
import { keptAuthor, keptBeside } from './keep.ts'
import { markersOf } from './markers.ts'
import { presentComments } from './present.ts'

let working = false
/** The proposal that what is beside belongs to. */
let besideOf: Proposal | null = null

/** From now on; safe to call again. */
export function startDesk(): void {
  if (working) return
  working = true
  if (useComments.getState().me === null) useComments.setState({ me: keptAuthor() })
  for (const store of [useCase, useMode]) store.subscribe(follow)
  useComments.subscribe((is, was) => {
    if (is.beside !== was.beside) refresh()
  })
  useUi.subscribe((is, was) => {
    if (is.mapState !== was.mapState) drawMarkers()
  })
  follow()
}

let seen: readonly unknown[] = []

function follow(): void {
  const { mode, reviewed } = useMode.getState()
  const { log, outcome, outcomeOf } = useCase.getState()
  const proposal = log?.present ?? null
  const now = [mode, reviewed, proposal, outcome, outcomeOf]
  if (now.every((one, i) => one === seen[i])) return
  seen = now
  // One's own draft as others see it has nothing beside it.
  const read = mode === 'review' && reviewed && reviewed.kind !== 'own' ? proposal : null
  if (read !== besideOf) {
    besideOf = read
    useComments.setState({ beside: read ? keptBeside(read) : [], kept: true })
  }
  refresh()
}

function refresh(): void {
  const state = useCase.getState()
  const proposal = presentProposal(state)
  const { outcome, outcomeOf } = state
  // A finding of an earlier state says nothing of this one.
  const checked = outcome && outcomeOf?.changes === proposal?.changes ? outcome.assessment : null
  useComments.setState({ listed: proposal ? listed(presentComments(), proposal, checked) : [] })
  drawMarkers()
}

function drawMarkers(): void {
  getMap()?.setCommentMarkers(markersOf(useComments.getState().listed), id =>
    showDialog({ kind: 'comments', thread: id, on: null })
  )
}
