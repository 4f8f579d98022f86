/** Traces lines through the asynchronous engine: one request at a time, and of those waiting only the newest. */
import type { LonLat } from '../../engine/api.ts'
import { withPatience } from './patience.ts'
import type { Ring } from './rings.ts'

type Ask = (from: LonLat, to: LonLat) => Promise<Ring | null>

interface Way {
  readonly from: LonLat
  readonly to: LonLat
  /** Both ends included; null where no line leads there. */
  readonly points: Ring | null
}

export class Tracing {
  readonly #ask: Ask
  #known: Way | null = null
  #asking = false
  #waiting: (() => void) | null = null
  /** Generation: raised to discard the answers of earlier requests. */
  #round = 0

  constructor(ask: Ask) {
    this.#ask = ask
  }

  /** For a moving pointer: answers arrive in order, for the newest position only. */
  follow(from: LonLat, to: LonLat, answer: (points: Ring | null) => void): void {
    const round = this.#round
    const go = (): void => {
      if (round !== this.#round) return
      this.#asking = true
      void this.settle(from, to).then(points => {
        this.#asking = false
        const waiting = this.#waiting
        this.#waiting = null
        if (round === this.#round && !waiting) answer(points ?? null)
        waiting?.()
      })
    }
    if (this.#asking) this.#waiting = go
    else go()
  }

  /** For a point that is being set; undefined if no answer came in time. Never rejects. */
  async settle(from: LonLat, to: LonLat): Promise<Ring | null | undefined> {
    const known = this.known(from, to)
    if (known !== undefined) return known
    const points = await withPatience(this.#ask(from, to))
    if (points !== undefined) this.#known = { from, to, points }
    return points
  }

  known(from: LonLat, to: LonLat): Ring | null | undefined {
    const k = this.#known
    const same = (a: LonLat, b: LonLat) => a[0] === b[0] && a[1] === b[1]
    return k && same(k.from, from) && same(k.to, to) ? k.points : undefined
  }

  /** Discards pending answers and clears the cache, since the lines may have changed. */
  forget(): void {
    this.#round++
    this.#waiting = null
    this.#known = null
  }
}
