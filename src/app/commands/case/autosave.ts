/** Saves the log in the browser's storage: finished edits at once, typing a moment later. */
import type { Edit, Log } from '../../../proposal/log/log.ts'
import { StorageError } from '../../../proposal/storage/storage.ts'
import { useCase } from '../../state/case.ts'
import { mayEdit, useMode } from '../../state/mode.ts'
import { useScenarios } from '../../state/scenarios.ts'
import { getServices } from '../../state/services.ts'
import { useUi } from '../../state/ui.ts'

/** Typing is saved once it has paused this long … */
const QUIET_MS = 300
/** … or this long after it began. */
const LONGEST_MS = 1000

let timer: ReturnType<typeof setTimeout> | undefined
let deadline: ReturnType<typeof setTimeout> | undefined
let keeping: Promise<void> = Promise.resolve()
/** The save that waits its turn. It will save the newest log, so a second one is never queued. */
let waiting: Promise<void> | null = null

/** Saves the log after an edit, or after undo or redo (null). */
export function keepAfter(edit: Edit | null): void {
  useCase.setState({ save: { kind: 'saving' } })
  if (!isTyped(edit)) {
    void keepNow()
    return
  }
  clearTimeout(timer)
  timer = setTimeout(() => void keepNow(), QUIET_MS)
  deadline ??= setTimeout(() => void keepNow(), LONGEST_MS)
}

/** True for a keystroke in a text field, since more are likely to follow. */
const isTyped = (edit: Edit | null): boolean => edit !== null && 'field' in edit && edit.field !== undefined

/** Saves the log at once, for instance when the user leaves the page. */
export function keepNow(): Promise<void> {
  clearTimeout(timer)
  clearTimeout(deadline)
  deadline = undefined
  waiting ??= keeping.then(() => {
    waiting = null
    return keep()
  })
  keeping = waiting
  return waiting
}

/** Saves pending edits at once, because the page may be about to close. */
export function keepUnkept(): void {
  if (useCase.getState().save?.kind === 'saving') void keepNow()
}

/** The draft, also while something else is shown: that is never kept in its place. */
const draft = (): Log | null => (mayEdit() ? useCase.getState().log : useMode.getState().aside)

async function keep(): Promise<void> {
  const log = draft()
  if (!log) return
  const { present } = useScenarios.getState()
  const { storage, now } = getServices()
  try {
    const { replaced, cleared } = await (await storage).save(present, log)
    if (replaced) useUi.setState({ otherTab: true })
    if (cleared) useUi.setState({ storageCleared: true })
    // An edit made meanwhile has queued a save of its own; only the newest log may be reported as saved.
    if (draft() === log) useCase.setState({ save: { kind: 'saved', at: now() } })
    await askToPersist()
  } catch (error) {
    useCase.setState({ save: { kind: 'failed', reason: reasonOf(error) } })
  }
}

let asked = false

/** Asks the browser for persistent storage once there is something to lose; otherwise it may evict it when space is short. */
async function askToPersist(): Promise<void> {
  if (asked) return
  asked = true
  const { storage } = navigator as Partial<Navigator>
  if (!storage?.persist) return
  const lasting = await storage.persist().catch(() => false)
  useCase.setState({ keptForGood: lasting })
}

/** The reason for a failed save, as the banner tells it. */
export function reasonOf(error: unknown): 'full' | 'forbidden' | 'blocked' {
  const reason = error instanceof StorageError ? error.reason : 'forbidden'
  return reason === 'full' || reason === 'blocked' ? reason : 'forbidden'
}
