/**
 * The only place where the proposal changes: every edit, undo and redo. What is shown without being drafted is not changed,
 * whoever asks.
 */
import { applyEdit, type Edit, type Log, redo, undo } from '../../../proposal/log/log.ts'
import { useCase } from '../../state/case.ts'
import { mayEdit } from '../../state/mode.ts'
import { getServices } from '../../state/services.ts'
import { useUi } from '../../state/ui.ts'
import { keepAfter } from './autosave.ts'
import { evaluatePresent, evaluateUnlessUnfinished } from './evaluate.ts'

/** Makes a log the present one and evaluates it, without saving it: for a log that was just loaded. */
export function placeLog(log: Log, evaluate = evaluatePresent): void {
  useCase.setState({ log })
  useUi.setState({ notice: null })
  evaluate()
}

/** As placeLog, for the log loaded at start, that of another scenario, or what another way into the app shows. */
export const takeUpLog = (log: Log): void => placeLog(log, evaluateUnlessUnfinished)

function setLog(log: Log, change: Edit | null): void {
  if (!mayEdit() || log === useCase.getState().log) return
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
