/**
 * Work that takes a while, done a stretch at a time: between stretches whoever waits can be answered, and the work can be
 * stopped. One at a time; what is asked for meanwhile waits.
 */

/** What stopped work answers with. Over the worker only the name comes along: ask with isCancelled. */
export class CancelledError extends Error {
  override name = 'CancelledError'

  constructor() {
    super('cancelled')
  }
}

/** True for the answer of work that was stopped: nothing went wrong, and nothing was found out. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'CancelledError'
}

/** Gives the share that is done (0–1) after each stretch, and the result at the end. */
export type Stretches<T> = Generator<number, T>

export class TaskQueue {
  private readonly pause: () => Promise<void>
  private era = 0
  private current: Promise<unknown> = Promise.resolve()

  /** `pause` lets others be served. */
  constructor(pause: () => Promise<void>) {
    this.pause = pause
  }

  /** Rejects with a CancelledError where it is stopped before it is done. */
  run<T>(work: Stretches<T>, onProgress?: (share: number) => void): Promise<T> {
    const done = this.goOn(this.era, this.current, work, onProgress)
    this.current = done.catch(() => {})
    return done
  }

  /** Stop what is under way and what waits, if anything does. */
  cancel(): void {
    this.era++
  }

  /** For work that waits for others itself: called between its stretches, rejects once all is to stop. */
  stretches(onProgress?: (share: number) => void): (share: number) => Promise<void> {
    const own = this.era
    return async share => {
      onProgress?.(share)
      await this.pause()
      if (this.era !== own) throw new CancelledError()
    }
  }

  /** Do something short, in its turn: never between the stretches of something else. */
  inTurn<T>(short: () => T): Promise<T> {
    const done = this.current.then(short)
    this.current = done.catch(() => {})
    return done
  }

  private async goOn<T>(
    own: number,
    before: Promise<unknown>,
    work: Stretches<T>,
    onProgress: ((share: number) => void) | undefined
  ): Promise<T> {
    await before
    for (;;) {
      if (this.era !== own) throw new CancelledError()
      const { done, value } = work.next()
      if (done) return value
      onProgress?.(value)
      await this.pause()
    }
  }
}

/** Work done in one go. */
export function atOnce<T>(work: Stretches<T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
