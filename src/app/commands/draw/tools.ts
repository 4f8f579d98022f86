/** Commands for whichever tool is in use. The code for picking units is loaded on demand. */
import { hasUnits } from '../../../proposal/types.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { getMap } from '../../state/services.ts'
import { type Drawing, type Purpose, picksUnits, useTool } from '../../state/tool.ts'
import { showDialog } from '../../state/ui.ts'
import { newId } from '../case/new-id.ts'
import { pickFiles, VECTOR_FILES } from '../files/pick-file.ts'
import { blankFounding } from './founding.ts'
import { blankDrawing, cancelDrawing, startEditingArea } from './session.ts'

type Units = typeof import('../units/session.ts')

export function withUnits(act: (units: Units) => unknown): void {
  void import('../units/session.ts').then(act)
}

/** Start on a new selection of units. `then` is called once they are on the map. */
export const startUnits = (then?: () => void): void =>
  takeUpUnits({ ...blankDrawing, id: newId(), purpose: 'transfer-units' }, then)

/** Start on a new municipality of whole units. */
export const startFoundingOfUnits = (): void =>
  takeUpUnits({ ...blankDrawing, id: newId(), purpose: 'new-municipality', founding: blankFounding() })

/** Edits a change with the tool it was made with. */
export function startEditing(changeId: string): void {
  const change = presentProposal(useCase.getState())?.changes.find(({ id }) => id === changeId)
  if (!change || !hasUnits(change)) {
    startEditingArea(changeId)
    return
  }
  const { id, units } = change
  const kept = { ...blankDrawing, id, editing: true, units }
  if (change.type === 'transfer-units') {
    const { type: purpose, to, from = null } = change
    takeUpUnits({ ...kept, purpose, to, from, chosenByUser: true })
  } else {
    const { type: purpose, code, name, region } = change
    takeUpUnits({ ...kept, purpose, founding: { code, name, region } })
  }
}

/** Asks for a file with the user's own areas. The dialog that reads it is loaded on demand. */
export function loadOwnUnits(): void {
  pickFiles(VECTOR_FILES, files => showDialog({ kind: 'own-layer', files }))
}

function takeUpUnits(drawing: Drawing, then?: () => void): void {
  withUnits(units => units.beginPicking(drawing).then(then))
}

/** Starts a tool, or cancels it if it is in use. */
export function toggleTool(purpose: Purpose, start: () => void): void {
  const { drawing } = useTool.getState()
  if (drawing?.purpose === purpose && !drawing.editing) cancelDrawing()
  else start()
}

/** Finishes the drawing or the selection, like the Enter key. */
export function finishTool(): void {
  if (picksUnits(useTool.getState())) withUnits(units => units.finishPicking())
  else getMap()?.finishDrawing()
}

/** Undoes the last point or the last selection. */
export function stepBack(): void {
  if (picksUnits(useTool.getState())) withUnits(units => units.takeBack())
  else getMap()?.removeLastPoint()
}
