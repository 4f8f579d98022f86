/** Live figures for the drawing in progress: newest outline wins, older answers never overwrite newer ones. */
import type { Polygon } from 'geojson'
import type { Preview, Problem } from '../../engine/api.ts'
import type { Proposal, SettleDoubt, TransferArea } from '../../proposal/types.ts'
import { newestOnly } from '../newest.ts'
import { getMap, getServices } from '../services.ts'
import { presentProposal, useCase } from '../state/case.ts'
import { type Drawing, setDrawing, useTool } from '../state/tool.ts'
import { pointerNote } from './note.ts'

const runner = newestOnly({
  work({ proposal, drawing }: { proposal: Proposal; drawing: Drawing }) {
    return measureOnce(proposal, drawing)
  },
  deliver(answer, { drawing }) {
    if (answer.kind === 'stale') return
    const map = getMap()
    if (answer.kind === 'problem') {
      setDrawing({ preview: null, problem: answer.problem, ...(lacksReceiver(answer, drawing) ? { to: null } : {}) })
      map?.setDraft(null)
    } else {
      setDrawing({ preview: { verdicts: answer.verdicts, report: answer.draft }, problem: null })
      map?.setDraft(answer.movedLand)
    }
    map?.setPointerNote(pointerNote(answer, drawing.to, nameOf))
  },
  fail(error) {
    setDrawing({ preview: null, problem: failure(error) })
    getMap()?.setDraft(null)
    getMap()?.setPointerNote(null)
  }
})

function nameOf(code: string): string {
  return useCase.getState().opened?.register.municipalities.find(m => m.code === code)?.name ?? code
}

/** All of the drawing lies where it would go, and nobody chose that: it has no receiver yet. */
const lacksReceiver = (answer: Preview, drawing: Drawing): boolean =>
  answer.kind === 'problem' && answer.problem.code === 'already-receiver' && !drawing.chosenByUser

function failure(error: unknown): Problem {
  const cause = error instanceof Error ? error.message : String(error)
  return { code: 'not-exact', path: '', message: { id: 'draw.failed', values: { cause } } }
}

/** Measure the drawing as it is now. Does nothing until it has an outline and a receiver. */
export function previewSoon(): void {
  const { drawing } = useTool.getState()
  const proposal = presentProposal(useCase.getState())
  if (drawing?.outline && drawing.to && proposal) runner.ask({ proposal, drawing })
}

export const forgetPreviews = (): void => runner.cancel()

/** The answer a finished drawing stands or falls with: `stale` only where it has no receiver. Never rejects. */
export async function measureForGood(proposal: Proposal, drawing: Drawing): Promise<Preview> {
  try {
    const answer = await measureOnce(proposal, drawing)
    // A preview still under way may have pushed this one aside; after it there are no others.
    return answer.kind === 'stale' ? await measureOnce(proposal, drawing) : answer
  } catch (error) {
    return { kind: 'problem', problem: failure(error) }
  }
}

/** One answer about a drawing in the place in the list that it will have. */
async function measureOnce(proposal: Proposal, drawing: Drawing): Promise<Preview> {
  const { id, outline, to } = drawing
  if (!outline || !to) return { kind: 'stale' }
  const { engine } = getServices()
  const existing = proposal.changes.find(change => change.id === id)
  const draft = draftOf(proposal, drawing, outline, to)
  if (!existing) return engine.preview({ proposal, draft })
  const others = proposal.changes.filter(change => change !== existing)
  if (existing === proposal.changes.at(-1)) return engine.preview({ proposal: { ...proposal, changes: others }, draft })
  // Order decides where changes overlap, and a preview stands last: an earlier change is judged in its own place.
  const changes = proposal.changes.map(change => (change === existing ? draft : change))
  const outcome = await engine.evaluate({ ...proposal, changes })
  const report = outcome.changes.find(change => change.id === id)
  if (!report) return { kind: 'stale' }
  if (report.problem) return { kind: 'problem', problem: report.problem }
  return { kind: 'ok', verdicts: outcome, movedLand: outcome.movedLand, draft: report }
}

/** The change the drawing would make; what is stated of one that is redrawn stays. */
export function draftOf(proposal: Proposal, drawing: Drawing, area: Polygon, to: string): TransferArea | SettleDoubt {
  const { purpose, id } = drawing
  const existing = proposal.changes.find(change => change.id === id)
  return purpose === 'settle-doubt'
    ? { ...(existing?.type === purpose ? existing : {}), id, type: purpose, area, to }
    : { ...(existing?.type === purpose ? existing : {}), id, type: purpose, area, to }
}
