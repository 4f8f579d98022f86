/** Asking a worker that tells its progress and can die. */
import { proxy } from 'comlink'

/**
 * Asks, and hands on the progress until the answer is there: progress comes by a way of its own, and may be late. Rejects where
 * `died` does.
 */
export async function asked<Answer, Told = number>(
  ask: (onProgress: (told: Told) => void) => Promise<Answer>,
  onProgress: (told: Told) => void,
  died: Promise<never>
): Promise<Answer> {
  let isAnswered = false
  const tell = (told: Told) => {
    if (!isAnswered) onProgress(told)
  }
  try {
    return await Promise.race([ask(proxy(tell)), died])
  } finally {
    isAnswered = true
  }
}

/** Rejects when the worker dies, or can't be had at all. Nobody need wait for it. */
export function deathOf(worker: Worker): Promise<never> {
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'worker')))
  })
  died.catch(() => undefined)
  return died
}
