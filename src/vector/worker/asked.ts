/** Asking a worker that tells its progress and can die. */
import { proxy } from 'comlink'

/**
 * Asks, and hands on the progress until the answer is there: progress comes by a way of its own, and may be late. Rejects where
 * `died` does.
 */
export async function asked<Answer>(
  ask: (onProgress: (share: number) => void) => Promise<Answer>,
  onProgress: (share: number) => void,
  died: Promise<never>
): Promise<Answer> {
  let isAnswered = false
  const told = (share: number) => {
    if (!isAnswered) onProgress(share)
  }
  try {
    return await Promise.race([ask(proxy(told)), died])
  } finally {
    isAnswered = true
  }
}
