/** How long a point that is being set waits for the engine. */

const PATIENCE_MS = 5_000

/**
 * The answer; undefined if it fails or takes longer than a user would wait for a point to appear. Never rejects. Who asked then
 * tells the user: a point that silently missed its line would be another area.
 */
export async function withPatience<T>(answer: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(resolve, PATIENCE_MS, undefined)
  })
  try {
    return await Promise.race([answer, late])
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
