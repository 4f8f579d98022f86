/** A drawing from its first point to the change it becomes. The map draws, the engine measures, this ties them. */
import type { FeatureCollection, Polygon } from 'geojson'
import type { LonLat, Problem } from '../../engine/api.ts'
import { evaluatePresent } from '../case/evaluate.ts'
import { edit } from '../case/log.ts'
import { newId } from '../case/new-id.ts'
import { selectMunicipality } from '../case/select.ts'
import { getMap, getServices } from '../services.ts'
import { say } from '../speech/speech.ts'
import { presentProposal, useCase } from '../state/case.ts'
import { type Drawing, setDrawing, useTool } from '../state/tool.ts'
import { useUi } from '../state/ui.ts'
import { editableOutline } from './outline.ts'
import { draftOf, forgetPreviews, measureForGood, previewSoon } from './preview.ts'
import { forgetSuggestions, suggestSoon } from './receiver.ts'

const blank: Omit<Drawing, 'id'> = {
  purpose: 'transfer-area',
  editing: false,
  closed: false,
  to: null,
  chosenByUser: false,
  suggestions: [],
  points: 0,
  outline: null,
  preview: null,
  problem: null
}

const noReceiver: Problem = { code: 'already-receiver', path: '', message: { id: 'draw.no-receiver' } }

/** Start on a new area. */
export function startTransfer(): void {
  begin({ ...blank, id: newId() })
}

/** Start on land whose municipality is in doubt (§ 4). */
export function startSettling(): void {
  begin({ ...blank, id: newId(), purpose: 'settle-doubt' })
}

/** Redraw the area of an existing change; its receiver stays unless another is chosen. */
export function startEditingArea(changeId: string): void {
  const change = presentProposal(useCase.getState())?.changes.find(({ id }) => id === changeId)
  if (change?.type !== 'transfer-area' && change?.type !== 'settle-doubt') return
  const outline = editableOutline(change.area)
  if (!outline) return
  const { type: purpose, to } = change
  const kept = { purpose, id: changeId, editing: true, closed: true, to, chosenByUser: true, outline }
  begin({ ...blank, ...kept }, outline)
}

function begin(drawing: Drawing, outline?: Polygon): void {
  const map = getMap()
  if (!map) return
  if (useTool.getState().drawing) cancelDrawing()
  selectMunicipality(null)
  useTool.setState({ drawing })
  // On a phone the sheet would cover the land to draw on.
  useUi.setState({ sheetOpen: false })
  // The area being redrawn is shown by its previews; as it was it would lie under them.
  if (outline) map.setCase(nothing, nothing)
  map.startDrawing(outline)
}

/** The map reports every move of the pointer and every point. */
export function onSketch(points: readonly LonLat[], outline: Polygon | null): void {
  const { drawing } = useTool.getState()
  if (!drawing) return
  const newPoint = points.length !== drawing.points
  setDrawing({ points: points.length, outline })
  if (!outline) {
    forgetPreviews()
    setDrawing({ preview: null, problem: null })
    getMap()?.setDraft(null)
    getMap()?.setPointerNote(null)
    return
  }
  // A suggestion that changed under the moving pointer would make the figures jump: only a new point asks again.
  if (newPoint || !drawing.to) suggestSoon(outline)
  previewSoon()
}

export function chooseReceiver(code: string): void {
  setDrawing({ to: code, chosenByUser: true })
  previewSoon()
}

/** Enter on the map. The area becomes a change, or the drawing goes on and the user hears why. */
export async function onFinish(area: Polygon): Promise<void> {
  const drawing = useTool.getState().drawing
  const proposal = presentProposal(useCase.getState())
  if (!drawing || !proposal) return
  forgetPreviews()
  const to = drawing.to ?? (await firstReceiver(area))
  const answer = await measureForGood(proposal, { ...drawing, to, outline: area })
  // The drawing was put away meanwhile.
  if (useTool.getState().drawing?.id !== drawing.id) return
  if (answer.kind !== 'ok' || !to) {
    const problem = answer.kind === 'problem' ? answer.problem : noReceiver
    setDrawing({ preview: null, problem, outline: area, closed: true })
    say(problem.message)
    getMap()?.setDraft(null)
    getMap()?.startDrawing(area)
    return
  }
  end()
  const change = draftOf(proposal, drawing, area, to)
  const known = proposal.changes.some(({ id }) => id === change.id)
  edit({ kind: known ? 'replace-change' : 'add-change', change })
}

async function firstReceiver(area: Polygon): Promise<string | null> {
  const codes = await getServices()
    .engine.suggestReceivers(area)
    .catch(() => [])
  return codes[0] ?? null
}

/** Put the drawing away. The map is told, unless it was the map that said so. */
export function cancelDrawing(toldByMap = false): void {
  if (!useTool.getState().drawing) return
  if (!toldByMap) getMap()?.cancelDrawing()
  end()
}

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] }

function end(): void {
  const editing = useTool.getState().drawing?.editing
  forgetPreviews()
  forgetSuggestions()
  useTool.setState({ drawing: null })
  getMap()?.setDraft(null)
  getMap()?.setPointerNote(null)
  if (editing) evaluatePresent()
}
