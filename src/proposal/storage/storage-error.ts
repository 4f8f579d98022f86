/**
 * `full`: the browser gives no more room. `forbidden`: it lets nothing be kept here (private window, policy, blocked).
 * `broken`: what was kept can't be read; it has been put aside, not deleted. `blocked`: Skel is open in another tab in
 * another version. `gone`: the scenario is no longer there.
 */
export type StorageFault = 'full' | 'forbidden' | 'broken' | 'blocked' | 'gone'

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
  // The connection was closed to let another version in, or the database is of a newer one.
  if (name === 'InvalidStateError' || name === 'VersionError') return new StorageError('blocked', error)
  return new StorageError(name === 'QuotaExceededError' ? 'full' : 'forbidden', error)
}
