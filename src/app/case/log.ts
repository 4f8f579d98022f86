/** The one door through which the proposal changes: every edit, undo and redo passes here. */
import { applyEdit, type Edit, type Log, redo, undo } from '../../proposal/log.ts'
import { previewSoon } from '../draw/preview.ts'
import { getServices } from '../services.ts'
import { useCase } from '../state/case.ts'
import { useUi } from '../state/ui.ts'
import { keepAfter } from './autosave.ts'
import { evaluatePresent, evaluateUnlessUnfinished } from './evaluate.ts'

/** Put a log in place and let everything that depends on it follow, without keeping it: for the one just loaded. */
export function placeLog(log: Log, evaluate = evaluatePresent): void {
  useCase.setState({ log })
  useUi.setState({ notice: null })
  evaluate()
  previewSoon()
}

/** As placeLog, for the log a page begins with, or another scenario's. */
export const takeUpLog = (log: Log): void => placeLog(log, evaluateUnlessUnfinished)

function setLog(log: Log, change: Edit | null): void {
  if (log === useCase.getState().log) return
  placeLog(log)
  keepAfter(change)
}

export function edit(change: Edit): void {
  const { log } = useCase.getState()
  if (log) setLog(applyEdit(log, change, getServices().now()), change)
}

export function undoEdit(): void {
  const { log } = useCase.getState()
  if (log) setLog(undo(log), null)
}

export function redoEdit(): void {
  const { log } = useCase.getState()
  if (log) setLog(redo(log), null)
}
