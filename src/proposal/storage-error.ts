/**
 * `full`: the browser gives no more room. `forbidden`: it lets nothing be kept here (private window, policy, blocked).
 * `broken`: what was kept can't be read; it has been put aside, not deleted.
 */
export type StorageFault = 'full' | 'forbidden' | 'broken'

export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly reason: StorageFault

  constructor(reason: StorageFault, cause?: unknown) {
    super(`storage ${reason}`, { cause })
    this.reason = reason
  }
}

/** What the browser's own errors mean for the person at the screen. */
export function storageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  return new StorageError(name === 'QuotaExceededError' ? 'full' : 'forbidden', error)
}
