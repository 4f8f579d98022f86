/** Land that two of the compared proposals give to different municipalities. What was asked once is known. */
import { allPairs, type LandPair } from '../../../comparison/pairs.ts'
import type { EngineApi, LandDifferenceAnswer } from '../../../engine/api.ts'
import { CancelledError } from '../../../engine/task-queue.ts'
import type { Proposal } from '../../../proposal/types.ts'

interface Compared {
  readonly id: string
  readonly proposal: Proposal
}

export class PairsOfLand {
  readonly #engine: Pick<EngineApi, 'landDifference' | 'cancel'>
  readonly #known = new Map<string, LandDifferenceAnswer>()
  /** The engine is at work for these pairs, and at nothing else: only then may it be stopped. */
  #working = false
  #era = 0

  constructor(engine: Pick<EngineApi, 'landDifference' | 'cancel'>) {
    this.#engine = engine
  }

  /** null is the division as it is. `onProgress` is told shares of the work, 0–1. Rejects with a CancelledError once stopped. */
  async of(
    first: Compared | null,
    second: Compared | null,
    onProgress?: (share: number) => void
  ): Promise<LandDifferenceAnswer> {
    const key = JSON.stringify([first?.id ?? null, second?.id ?? null])
    const known = this.#known.get(key)
    if (known) return known
    const era = this.#era
    try {
      const answer = await this.#engine.landDifference(first?.proposal ?? null, second?.proposal ?? null, share => {
        if (era !== this.#era) return
        this.#working = true
        onProgress?.(share)
      })
      this.#known.set(key, answer)
      if (era !== this.#era) throw new CancelledError()
      return answer
    } finally {
      if (era === this.#era) this.#working = false
    }
  }

  /** Every proposal against the present, and every two against each other; places among `compared`. */
  async all(compared: readonly Compared[], onProgress: (done: number, all: number) => void): Promise<LandPair[]> {
    const found: LandPair[] = []
    const pairs = allPairs(compared.length)
    const era = this.#era
    for (const [i, { first, second }] of pairs.entries()) {
      onProgress(i, pairs.length)
      if (era !== this.#era) throw new CancelledError()
      const one = first === null ? null : (compared[first] ?? null)
      found.push({ first, second, answer: await this.of(one, compared[second] ?? null) })
    }
    return found
  }

  /** Nobody waits any longer. */
  stop(): void {
    this.#era++
    if (this.#working) void this.#engine.cancel()
    this.#working = false
  }
}
