/** Long work: after a moment its progress is shown, and the user can stop it. */
import { isCancelled } from '../../../engine/task-queue.ts'
import { useCase } from '../../state/case.ts'

/** Progress of work that takes less than this is not shown. */
const PATIENCE_MS = 700

/**
 * Runs work that reports its progress (0 to 1). `onPatienceLost` is called once it has taken longer than a moment. Rejects
 * as the work does; `wasStopped` tells cancellation from failure.
 */
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
    // A worker's progress message may arrive after its answer.
    shown = false
  }
}

export const wasStopped = isCancelled
