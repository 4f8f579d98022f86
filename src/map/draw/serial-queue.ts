/**
 * Runs actions strictly one after another. A click may have to wait for the engine's snapping answer; a key pressed
 * meanwhile must not overtake it. While nothing waits, an action runs at once.
 */
export class SerialQueue {
  #last: Promise<void> | null = null

  /** An action that rejects does not hold up the next. */
  run(action: () => void | Promise<void>): void {
    const running = this.#last ? this.#last.then(action) : action()
    if (!running) return
    const settled: Promise<void> = running
      .catch(() => undefined)
      .then(() => {
        if (this.#last === settled) this.#last = null
      })
    this.#last = settled
  }
}
