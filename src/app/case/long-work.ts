/** Work the user has to wait for: told after a moment, with how far it has come, and to be stopped. */
import { isCancelled } from '../../engine/long-work.ts'
import { useCase } from '../state/case.ts'

/** What is done sooner than this is not worth a word. */
const PATIENCE_MS = 700

/** Runs the work, which tells its share; `onPatienceLost` is called where it takes longer than a moment. Rejects as the work does; `wasStopped` tells that from a failure. */
export async function withProgress<T>(
  kind: 'case' | 'export',
  work: (onProgress: (share: number) => void) => Promise<T>,
  onPatienceLost?: () => void
): Promise<T> {
  let share = 0
  let shown = false
  const tell = () => useCase.setState({ longWork: { kind, share } })
  const timer = setTimeout(() => {
    shown = true
    tell()
    onPatienceLost?.()
  }, PATIENCE_MS)
  try {
    return await work(now => {
      share = now
      if (shown) tell()
    })
  } finally {
    clearTimeout(timer)
    if (shown) useCase.setState({ longWork: null })
    // A worker's word on the share may come after its answer.
    shown = false
  }
}

export const wasStopped = isCancelled
