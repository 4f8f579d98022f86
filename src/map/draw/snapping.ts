/** Snapping through the engine, which answers later: one question at a time, and the newest waiting one next. */
import type { LonLat } from '../../engine/api.ts'
import type { SnapHit } from '../api.ts'

type Ask = (point: LonLat, metres: number) => Promise<SnapHit | null>

interface Question {
  readonly point: LonLat
  readonly metres: number
}

/** An answer later than this is not waited for; the point is then set where the user put it. */
const PATIENCE_MS = 1_500

export class Snapping {
  readonly #ask: Ask
  #known: (Question & { readonly target: SnapHit | null }) | null = null
  #asking = false
  #current: Promise<void> = Promise.resolve()
  #waiting: (() => void) | null = null
  /** Raised when what was asked before no longer matters. */
  #round = 0

  constructor(ask: Ask) {
    this.#ask = ask
  }

  /** For a moving pointer: questions overtaken by newer ones are never asked, answers come in order. */
  follow(point: LonLat, metres: number, answer: (target: SnapHit | null) => void): void {
    const round = this.#round
    const go = (): void => {
      this.#asking = true
      this.#current = this.settle(point, metres).then(target => {
        this.#asking = false
        const waiting = this.#waiting
        this.#waiting = null
        if (round === this.#round) answer(target)
        waiting?.()
      })
    }
    if (this.#asking) this.#waiting = go
    else go()
  }

  /** For a point that is set: the answer for just this place, at once where the pointer has already asked. Never rejects. */
  async settle(point: LonLat, metres: number): Promise<SnapHit | null> {
    const known = this.known(point, metres)
    if (known !== undefined) return known
    const target = await withPatience(this.#ask(point, metres))
    this.#known = { point, metres, target }
    return target
  }

  /** The answer already had for just this place; undefined where there is none. */
  known(point: LonLat, metres: number): SnapHit | null | undefined {
    const k = this.#known
    return k && k.metres === metres && k.point[0] === point[0] && k.point[1] === point[1] ? k.target : undefined
  }

  /** Resolves when no question is on its way, so that what `follow` answered has arrived. */
  async idle(): Promise<void> {
    while (this.#asking) await this.#current
  }

  /** Answers still on their way to `follow` are dropped. */
  forget(): void {
    this.#round++
    this.#waiting = null
  }
}

async function withPatience(answer: Promise<SnapHit | null>): Promise<SnapHit | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>(resolve => {
    timer = setTimeout(resolve, PATIENCE_MS, null)
  })
  try {
    return await Promise.race([answer, late])
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}
