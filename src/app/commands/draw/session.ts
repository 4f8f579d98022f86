/** A drawing from its first point to the change it becomes: connects the map, which draws, with the engine, which measures. */
import type { LineString, MultiPolygon, Polygon } from 'geojson'
import type { Problem } from '../../../engine/api.ts'
import type { Message } from '../../../i18n/message.ts'
import type { SketchReport } from '../../../map/api.ts'
import { hasUnits, type Proposal } from '../../../proposal/types.ts'
import { say } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { getMap } from '../../state/services.ts'
import { type Drawing, type Founding, picksUnits, setDrawing, useTool } from '../../state/tool.ts'
import { useUi } from '../../state/ui.ts'
import type { Picked } from '../cadastre/picked-parcels.ts'
import { evaluatePresent } from '../case/evaluate.ts'
import { edit } from '../case/log.ts'
import { newId } from '../case/new-id.ts'
import { selectMunicipality } from '../case/select-municipality.ts'
import { showLandWithout } from '../map/land.ts'
import { draftOf } from './draft.ts'
import { isRedrawable } from './editable.ts'
import { blankFounding, foundingProblem } from './founding.ts'
import { cancelPreviews, measureForGood, previewSoon } from './preview.ts'
import { cancelSuggestions, suggestSoon, withSuggested } from './receiver.ts'
import { bordersAt } from './snap.ts'

export const blankDrawing: Omit<Drawing, 'id' | 'purpose'> = {
  editing: false,
  closed: false,
  to: null,
  chosenByUser: false,
  suggestions: [],
  points: 0,
  outline: null,
  line: null,
  openEnd: false,
  between: null,
  founding: null,
  tried: false,
  units: null,
  from: null,
  preview: null,
  problem: null
}

const noReceiver: Problem = { code: 'already-receiver', path: '', message: { id: 'draw.no-receiver' } }

/** Start on a new area. */
export const startTransfer = (): void => beginDrawing({ ...blankDrawing, id: newId(), purpose: 'transfer-area' })

/** Start on land whose municipality is in doubt (§ 4). */
export const startSettling = (): void => beginDrawing({ ...blankDrawing, id: newId(), purpose: 'settle-doubt' })

/** Start on the land of a new municipality. */
export const startFounding = (): void =>
  beginDrawing({ ...blankDrawing, id: newId(), purpose: 'new-municipality', founding: blankFounding() })

/** Start on a new line for the border of two municipalities. */
export const startRedraw = (): void => beginDrawing({ ...blankDrawing, id: newId(), purpose: 'redraw-border' })

/** Edit the area or line of an existing change. Its receiver is kept unless another is chosen. */
export function startEditingArea(changeId: string): void {
  const change = presentProposal(useCase.getState())?.changes.find(({ id }) => id === changeId)
  if (!change || !isRedrawable(change) || hasUnits(change)) return
  const kept = { ...blankDrawing, id: changeId, editing: true, closed: true }
  if (change.type === 'new-municipality') {
    const { type: purpose, code, name, region, area } = change
    beginDrawing({ ...kept, purpose, founding: { code, name, region }, outline: area })
  } else if (change.type === 'redraw-border') {
    const { type: purpose, between, line } = change
    beginDrawing({ ...kept, purpose, between, line })
  } else {
    const { type: purpose, to, area } = change
    beginDrawing({ ...kept, purpose, to, chosenByUser: true, outline: area })
  }
}

export function beginDrawing(drawing: Drawing): void {
  const map = getMap()
  if (!map) return
  if (useTool.getState().drawing) cancelDrawing()
  selectMunicipality(null)
  useTool.setState({ drawing })
  // On a phone the sheet would cover the land to draw on.
  useUi.setState({ sheetOpen: false })
  // An edited change is shown by its previews; its former land would lie under them.
  if (drawing.editing) {
    map.setRoles({ gives: [], receives: [] })
    void showLandWithout(drawing.id)
  }
  showOnMap(drawing)
}

/** Starts the map's tool with the drawing as it is. */
function showOnMap({ purpose, outline, line, units }: Drawing): void {
  // Units are shown by the picking tool.
  if (units) return
  if (purpose === 'redraw-border') getMap()?.startLine(line ?? undefined)
  else getMap()?.startDrawing(outline ?? undefined)
}

/** Called by the map for every point and every move of the pointer. */
export function onSketch({ points, began, outline, line, openEnd }: SketchReport): void {
  const { drawing } = useTool.getState()
  if (!drawing) return
  const newPoint = points !== drawing.points
  // A line redraws the border it begins on; before its first point that may be any.
  const fresh = drawing.purpose === 'redraw-border' && !drawing.closed
  const between = fresh ? began && bordersAt(began) : drawing.between
  setDrawing({ points, outline, line, openEnd, between })
  if (!outline && !line) {
    cancelPreviews()
    setDrawing({ preview: null, problem: newPoint ? null : drawing.problem })
    getMap()?.setDraft(null)
    getMap()?.setPointerNote(null)
    return
  }
  // A new suggestion on every move would make the figures jump, so only a new point asks for one.
  if (outline && (newPoint || !drawing.to)) suggestSoon(outline)
  previewSoon()
}

/** Something the user tried is impossible: announces why, and shows it beside the figures. */
export function onRefuse(message: Message): void {
  setDrawing({ problem: { code: 'not-on-border', path: '', message } })
  say(message, 'map')
}

export function chooseReceiver(code: string): void {
  setDrawing({ to: code, chosenByUser: true })
  previewSoon()
}

/** Sets name, code or region of the new municipality. */
export function describeFounding(patch: Partial<Founding>): void {
  const { drawing } = useTool.getState()
  if (!drawing?.founding) return
  setDrawing({ founding: { ...drawing.founding, ...patch } })
  previewSoon()
}

/** The area was finished on the map. It becomes a change, or drawing continues and the user is told why. */
export async function onFinish(area: Polygon | MultiPolygon): Promise<void> {
  const { drawing } = useTool.getState()
  if (!drawing) return
  cancelPreviews()
  await commitDrawing({ ...(await withSuggested(drawing, area)), outline: area })
}

/** The line was finished on the border, or a dragged vertex of the border was dropped (`held`). */
export async function onFinishLine(line: LineString, held: boolean): Promise<void> {
  const { drawing } = useTool.getState()
  if (!drawing) return
  cancelPreviews()
  const done = await commitDrawing({ ...drawing, line, openEnd: false, closed: !held })
  // A user who moves one vertex of a border often moves the next one too.
  if (held && done) startRedraw()
}

/** Turns the drawing into a change, or refuses it. Returns whether it became one. */
export async function commitDrawing(drawing: Drawing): Promise<boolean> {
  const proposal = presentProposal(useCase.getState())
  if (!proposal) return false
  const missing = drawing.founding && foundingProblem(drawing.founding, drawing.id)
  if (missing) {
    refuse({ ...drawing, tried: true }, { code: 'taken-code', path: '', message: missing })
    return false
  }
  const answer = await measureForGood(proposal, drawing)
  // The drawing was cancelled meanwhile.
  if (useTool.getState().drawing?.id !== drawing.id) return false
  const change = draftOf(proposal, drawing)
  if (answer.kind !== 'ok' || !change) {
    refuse(drawing, answer.kind === 'problem' ? answer.problem : noReceiver)
    return false
  }
  const { units, to, purpose } = drawing
  if (purpose === 'transfer-units' && units?.layer === 'own' && units.parcels && to)
    return commitParcels(proposal, drawing, { parcels: units.parcels, source: units.source }, to)
  end()
  const known = proposal.changes.some(({ id }) => id === change.id)
  edit({ kind: known ? 'replace-change' : 'add-change', change })
  return true
}

/** Parcels of the cadastre move as such, from each municipality they lie in by a change of its own: one step to undo. */
async function commitParcels(proposal: Proposal, drawing: Drawing, picked: Picked, to: string): Promise<boolean> {
  const { changesOfPicked } = await import('../cadastre/picked-parcels.ts')
  const { changesOfRepicked, replaced } = await import('../cadastre/repicked.ts')
  const { changes, receivers, tooMany } = drawing.editing
    ? await changesOfRepicked(proposal, drawing.id, picked, to)
    : await changesOfPicked(proposal, picked, to)
  if (useTool.getState().drawing?.id !== drawing.id) return false
  const [only] = changes
  if (tooMany) {
    refuse(drawing, { code: 'at-sea', path: '', message: tooMany })
    return false
  }
  if (!only) {
    refuse(drawing, { code: 'already-receiver', path: '', message: { id: 'draw.parcels-stay' } })
    return false
  }
  end()
  edit(
    changes.length === 1
      ? { kind: drawing.editing ? 'replace-change' : 'add-change', change: only }
      : { kind: 'set-changes', changes: replaced(proposal, changes) }
  )
  if (receivers > 0) useUi.setState({ notice: { id: 'draw.parcels-received', values: { n: receivers } } })
  return true
}

/** Drawing continues unchanged; a border vertex that was dropped goes back to where it was. */
function refuse(drawing: Drawing, problem: Problem): void {
  const dropped = drawing.purpose === 'redraw-border' && !drawing.closed
  const goesOn = dropped ? { ...drawing, line: null, between: null, points: 0 } : { ...drawing, closed: true }
  useTool.setState({ drawing: { ...goesOn, preview: null, problem } })
  say(problem.message)
  getMap()?.setDraft(null)
  showOnMap(goesOn)
  setDrawing({ problem })
}

/** Cancels the drawing. The map is told, unless the cancellation came from it. */
export function cancelDrawing(toldByMap = false): void {
  if (!useTool.getState().drawing) return
  if (!toldByMap && !picksUnits(useTool.getState())) getMap()?.cancelDrawing()
  end()
}

function end(): void {
  const { editing, units } = useTool.getState().drawing ?? {}
  if (units) getMap()?.setUnits(null)
  cancelPreviews()
  cancelSuggestions()
  useTool.setState({ drawing: null })
  getMap()?.setDraft(null)
  getMap()?.setPointerNote(null)
  if (editing) evaluatePresent()
}
