/** Keeps the log in the browser's own storage a moment after each edit. */
import { StorageError } from '../../proposal/storage.ts'
import { useScenarios } from '../scenarios/state.ts'
import { getServices } from '../services.ts'
import { useCase } from '../state/case.ts'
import { useUi } from '../state/ui.ts'

const QUIET_MS = 400
let timer: ReturnType<typeof setTimeout> | undefined
let keeping: Promise<void> = Promise.resolve()

/** Keep the log once edits have been quiet for a moment. */
export function keepSoon(): void {
  useCase.setState({ save: { kind: 'saving' } })
  clearTimeout(timer)
  timer = setTimeout(() => void keepNow(), QUIET_MS)
}

/** Keep the log at once, for instance when the page is being left. */
export function keepNow(): Promise<void> {
  clearTimeout(timer)
  keeping = keeping.then(keep)
  return keeping
}

async function keep(): Promise<void> {
  const { log } = useCase.getState()
  if (!log) return
  const { present } = useScenarios.getState()
  const { storage, now } = getServices()
  try {
    const { replaced } = await (await storage).save(present, log)
    if (replaced) useUi.setState({ otherTab: true })
    // An edit made meanwhile has asked for its own turn; only the newest may call itself saved.
    if (useCase.getState().log === log) useCase.setState({ save: { kind: 'saved', at: now() } })
  } catch (error) {
    useCase.setState({ save: { kind: 'failed', reason: reasonOf(error) } })
  }
}

/** What the banner says of a failure to keep. */
export function reasonOf(error: unknown): 'full' | 'forbidden' | 'blocked' {
  const reason = error instanceof StorageError ? error.reason : 'forbidden'
  return reason === 'full' || reason === 'blocked' ? reason : 'forbidden'
}
