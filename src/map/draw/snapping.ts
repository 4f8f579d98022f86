/** Snaps through the asynchronous engine: one request at a time, then the newest of those waiting. */
import type { LonLat } from '../../engine/api.ts'
import type { SnapHit } from '../api.ts'
import { withPatience } from './patience.ts'

type Ask = (point: LonLat, metres: number) => Promise<SnapHit | null>

interface Question {
  readonly point: LonLat
  readonly metres: number
}

export class Snapping {
  readonly #ask: Ask
  #known: (Question & { readonly target: SnapHit | null }) | null = null
  #asking = false
  #current: Promise<void> = Promise.resolve()
  #waiting: (() => void) | null = null
  /** Generation: raised to discard the answers of earlier requests. */
  #round = 0

  constructor(ask: Ask) {
    this.#ask = ask
  }

  /** For a moving pointer: requests overtaken by newer ones are dropped, and answers arrive in order. */
  follow(point: LonLat, metres: number, answer: (target: SnapHit | null) => void): void {
    const round = this.#round
    const go = (): void => {
      this.#asking = true
      this.#current = this.settle(point, metres).then(target => {
        this.#asking = false
        const waiting = this.#waiting
        this.#waiting = null
        if (round === this.#round) answer(target ?? null)
        waiting?.()
      })
    }
    if (this.#asking) this.#waiting = go
    else go()
  }

  /**
   * For a point that is being set: the answer for exactly this place, cached if the pointer has asked; undefined if none came in
   * time. Never rejects.
   */
  async settle(point: LonLat, metres: number): Promise<SnapHit | null | undefined> {
    const known = this.known(point, metres)
    if (known !== undefined) return known
    const target = await withPatience(this.#ask(point, metres))
    if (target !== undefined) this.#known = { point, metres, target }
    return target
  }

  /** The cached answer for exactly this place; undefined if there is none. */
  known(point: LonLat, metres: number): SnapHit | null | undefined {
    const k = this.#known
    return k && k.metres === metres && k.point[0] === point[0] && k.point[1] === point[1] ? k.target : undefined
  }

  /** Resolves when no request is pending, so that every answer to `follow` has arrived. */
  async idle(): Promise<void> {
    while (this.#asking) await this.#current
  }

  /** Discards pending answers to `follow`. */
  forget(): void {
    this.#round++
    this.#waiting = null
  }
}
