/** Keeps the log in the browser's own storage: what is finished at once, what is being typed a moment later. */
import type { Edit } from '../../../proposal/log/log.ts'
import { StorageError } from '../../../proposal/storage/storage.ts'
import { useCase } from '../../state/case.ts'
import { useScenarios } from '../../state/scenarios.ts'
import { getServices } from '../../state/services.ts'
import { useUi } from '../../state/ui.ts'

/** Typing is kept when it pauses this long … */
const QUIET_MS = 300
/** … and this long after it began in any case. */
const LONGEST_MS = 1000

let timer: ReturnType<typeof setTimeout> | undefined
let deadline: ReturnType<typeof setTimeout> | undefined
let keeping: Promise<void> = Promise.resolve()
/** One that is to begin keeps what is newest then: there need be no second. */
let waiting: Promise<void> | null = null

/** Keep the log after an edit, undo or redo (null). */
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

/** A keystroke in a field, which the next one may follow. */
const isTyped = (edit: Edit | null): boolean => edit !== null && 'field' in edit && edit.field !== undefined

/** Keep the log at once, for instance when the page is being left. */
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

/** What has been edited and not kept yet is kept now: the page may be gone in a moment. */
export function keepUnkept(): void {
  if (useCase.getState().save?.kind === 'saving') void keepNow()
}

async function keep(): Promise<void> {
  const { log } = useCase.getState()
  if (!log) return
  const { present } = useScenarios.getState()
  const { storage, now } = getServices()
  try {
    const { replaced, cleared } = await (await storage).save(present, log)
    if (replaced) useUi.setState({ otherTab: true })
    if (cleared) useUi.setState({ storageCleared: true })
    // An edit made meanwhile has asked for its own turn; only the newest may call itself saved.
    if (useCase.getState().log === log) useCase.setState({ save: { kind: 'saved', at: now() } })
    await askToPersist()
  } catch (error) {
    useCase.setState({ save: { kind: 'failed', reason: reasonOf(error) } })
  }
}

let asked = false

/** Browsers clear what nobody asked them to keep when they run short of room. Asked for once there is something to lose. */
async function askToPersist(): Promise<void> {
  if (asked) return
  asked = true
  const { storage } = navigator as Partial<Navigator>
  if (!storage?.persist) return
  const lasting = await storage.persist().catch(() => false)
  useCase.setState({ keptForGood: lasting })
}

/** What the banner says of a failure to keep. */
export function reasonOf(error: unknown): 'full' | 'forbidden' | 'blocked' {
  const reason = error instanceof StorageError ? error.reason : 'forbidden'
  return reason === 'full' || reason === 'blocked' ? reason : 'forbidden'
}
