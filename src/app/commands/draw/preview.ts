/** Live figures for the drawing in progress. Only the newest outline counts: older answers never overwrite newer ones. */
import type { Preview, Problem } from '../../../engine/api.ts'
import type { Change, Proposal } from '../../../proposal/types.ts'
import { causeOf } from '../../kit/format/cause.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { newestOnly } from '../../state/newest-only.ts'
import { municipalityName } from '../../state/selectors/display-names.ts'
import { getMap, getServices } from '../../state/services.ts'
import { type Drawing, setDrawing, useTool } from '../../state/tool.ts'
import { landChanged } from '../map/land.ts'
import { draftOf, isMeasurable } from './draft.ts'
import { pointerNote } from './note.ts'

const runner = newestOnly({
  work({ proposal, drawing }: { proposal: Proposal; drawing: Drawing }) {
    return measureOnce(proposal, drawing)
  },
  deliver(answer, { drawing }) {
    if (answer.kind === 'stale') return
    const map = getMap()
    if (answer.kind === 'problem' && drawing.openEnd) {
      // The way back to the border is only assumed, so a problem with it is not the user's.
      setDrawing({ preview: null, problem: null })
      map?.setDraft(null)
      map?.setPointerNote(null)
      return
    }
    if (answer.kind === 'problem') {
      setDrawing({ preview: null, problem: answer.problem, ...(lacksReceiver(answer, drawing) ? { to: null } : {}) })
      map?.setDraft(null)
    } else {
      setDrawing({ preview: { verdicts: answer.verdicts, report: answer.draft }, problem: null })
      map?.setDraft(answer.movedLand)
    }
    map?.setPointerNote(pointerNote(answer, drawing, municipalityName))
  },
  fail(error) {
    setDrawing({ preview: null, problem: failure(error) })
    getMap()?.setDraft(null)
    getMap()?.setPointerNote(null)
  }
})

/** All the land lies in the suggested receiver, which the user did not choose: there is no receiver yet. */
const lacksReceiver = (answer: Preview, drawing: Drawing): boolean =>
  answer.kind === 'problem' && answer.problem.code === 'already-receiver' && !drawing.chosenByUser

function failure(error: unknown): Problem {
  const cause = causeOf(error)
  return { code: 'not-exact', path: '', message: { id: 'draw.failed', values: { cause } } }
}

/** Requests figures for the drawing as it is now. Does nothing until it could become a change. */
export function previewSoon(): void {
  const { drawing } = useTool.getState()
  const proposal = presentProposal(useCase.getState())
  if (drawing && isMeasurable(drawing) && proposal) runner.ask({ proposal, drawing })
}

/** Requests figures again whenever the case changes, since the drawing's effect depends on it. Returns how to stop. */
export function followCase(): () => void {
  return useCase.subscribe(({ log }, before) => {
    // Deferred, so that the case itself is evaluated first.
    if (log !== before.log) queueMicrotask(previewSoon)
  })
}

export const cancelPreviews = (): void => runner.cancel()

/** Measures a finished drawing, to accept or refuse it. `stale` only if it has no receiver. Never rejects. */
export async function measureForGood(proposal: Proposal, drawing: Drawing): Promise<Preview> {
  try {
    const answer = await measureOnce(proposal, drawing)
    // A preview that was still running may have made this one stale; there are no others after it.
    return answer.kind === 'stale' ? await measureOnce(proposal, drawing) : answer
  } catch (error) {
    return { kind: 'problem', problem: failure(error) }
  }
}

/** Measures a drawing at the position in the list of changes that it will have. */
async function measureOnce(proposal: Proposal, drawing: Drawing): Promise<Preview> {
  const draft = drawing.openEnd ? await closedDraft(proposal, drawing) : draftOf(proposal, drawing)
  return draft ? measureChange(proposal, draft) : { kind: 'stale' }
}

/** Measures a change at its position in the list: its own if it exists, else the last. */
async function measureChange(proposal: Proposal, draft: Change): Promise<Preview> {
  const { id } = draft
  const { engine } = getServices()
  const existing = proposal.changes.find(change => change.id === id)
  if (!existing) return engine.preview({ proposal, draft })
  const others = proposal.changes.filter(change => change !== existing)
  if (existing === proposal.changes.at(-1)) return engine.preview({ proposal: { ...proposal, changes: others }, draft })
  // Order matters where changes overlap, and a preview is applied last: an earlier change is evaluated in its own place.
  const changes = proposal.changes.map(change => (change === existing ? draft : change))
  const outcome = await engine.evaluate({ ...proposal, changes })
  const report = outcome.changes.find(change => change.id === id)
  if (!report) return { kind: 'stale' }
  if (report.problem) return { kind: 'problem', problem: report.problem }
  landChanged()
  return { kind: 'ok', verdicts: outcome, movedLand: await engine.movedLand(), draft: report }
}

/** How far the end of an open line may be from the border, in metres, for its effect to be previewed. */
const WAY_BACK_M = 5_000

/** The change an open line would make if it were closed by the shortest way back to the border. */
async function closedDraft(proposal: Proposal, drawing: Drawing): Promise<Change | null> {
  const { line, between } = drawing
  const last = line?.coordinates.at(-1)
  if (!line || !last || !between) return null
  const [lon = 0, lat = 0] = last
  const back = await getServices().engine.borderPoint([lon, lat], WAY_BACK_M, between)
  if (!back) return null
  return draftOf(proposal, { ...drawing, line: { ...line, coordinates: [...line.coordinates, [...back.point]] } })
}
