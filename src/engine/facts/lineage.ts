/** Which changes can have brought land from one municipality to another, straight or over others in the list's order. */
import type { DoneStep } from './step.ts'

interface Trail {
  readonly ids: readonly string[]
  /** Whether land from the start can have come to a municipality (code). */
  readonly reaches: (code: string) => boolean
}

export class Lineage {
  private readonly moving: readonly DoneStep[]
  private readonly before: Lineage | null
  private readonly known = new Map<string, Trail>()
  private moves: Moves | null = null

  /** Of changes that move land. With `before` these are its own and one more: only what that can lengthen is looked for again. */
  constructor(moving: readonly DoneStep[], before: Lineage | null = null) {
    this.moving = moving
    this.before = before
  }

  /** Ids of changes, in the list's order. */
  between(from: string, to: string): readonly string[] {
    const standing = this.before?.trail(from, to)
    if (standing && !this.isLengthened(standing, to)) return standing.ids
    return this.trail(from, to).ids
  }

  private isLengthened({ reaches }: Trail, to: string): boolean {
    if (this.moving.length === this.before?.moving.length) return false
    return this.moving.at(-1)?.result.moves.some(move => move.to === to && reaches(move.from)) ?? false
  }

  private trail(from: string, to: string): Trail {
    const key = `${from} ${to}`
    const known = this.known.get(key)
    if (known) return known
    const found = this.movesNow().trail(from, to)
    this.known.set(key, found)
    return found
  }

  private movesNow(): Moves {
    if (this.moves) return this.moves
    const last = this.moving.at(-1)
    const isOneMore = this.before !== null && this.moving.length === this.before.moving.length + 1
    this.moves = isOneMore && last ? (this.before as Lineage).movesNow().and(last) : Moves.of(this.moving)
    return this.moves
  }
}

/**
 * The moves of all changes in a row, municipalities by number: a trail is looked for between any two that exchange land, and
 * there may be as many of those as there are changes.
 */
class Moves {
  private readonly ids: readonly string[]
  private readonly numbers: Map<string, number>
  private readonly from: Int32Array
  private readonly to: Int32Array
  /** Per change where its moves begin; one more at the end. */
  private readonly start: Int32Array

  /** `before`: of the changes before these, which are all there are where it is null. */
  private constructor(moving: readonly DoneStep[], before: Moves | null) {
    this.numbers = new Map(before?.numbers)
    const all = moving.flatMap(({ result }) => result.moves)
    const own = moving.map(({ change }) => change.id)
    this.ids = before ? [...before.ids, ...own] : own
    this.from = joined(
      before?.from,
      all.map(move => this.numbered(move.from))
    )
    this.to = joined(
      before?.to,
      all.map(move => this.numbered(move.to))
    )
    let end = before?.from.length ?? 0
    this.start = joined(
      before?.start ?? Int32Array.of(0),
      moving.map(({ result }) => {
        end += result.moves.length
        return end
      })
    )
  }

  static of(moving: readonly DoneStep[]): Moves {
    return new Moves(moving, null)
  }

  and(step: DoneStep): Moves {
    return new Moves([step], this)
  }

  trail(fromCode: string, toCode: string): Trail {
    const { from, ids, start, to } = this
    const here = this.forwards(fromCode)
    const reached = here.reached
    const leads = new Uint8Array(this.numbers.size)
    const end = this.numbers.get(toCode)
    if (end !== undefined) leads[end] = 1
    const found: string[] = []
    for (let i = ids.length - 1; i >= 0; i--) {
      const [first, last] = [start[i] as number, start[i + 1] as number]
      // All moves of a change happen at once: whom they lead back to counts for the changes before it.
      let leading = 0
      for (let m = first; m < last; m++)
        if (here.taken[m] && leads[to[m] as number]) leading = here.taken[m] = 2
        else here.taken[m] = 0
      if (leading === 0) continue
      for (let m = first; m < last; m++) if (here.taken[m]) leads[from[m] as number] = 1
      found.push(ids[i] as string)
    }
    return { ids: found.reverse(), reaches: code => reached[this.numbers.get(code) ?? -1] === 1 || code === fromCode }
  }

  /** Moves (1) that can have taken land along that was the start's, and municipalities it can have come to. */
  private forwards(code: string): { readonly taken: Uint8Array; readonly reached: Uint8Array } {
    const { from, ids, start, to } = this
    const reached = new Uint8Array(this.numbers.size)
    const taken = new Uint8Array(from.length)
    const begin = this.numbers.get(code)
    if (begin === undefined) return { taken, reached }
    reached[begin] = 1
    for (let i = 0; i < ids.length; i++) {
      const [first, last] = [start[i] as number, start[i + 1] as number]
      for (let m = first; m < last; m++) taken[m] = reached[from[m] as number] as number
      for (let m = first; m < last; m++) if (taken[m]) reached[to[m] as number] = 1
    }
    return { taken, reached }
  }

  private numbered(code: string): number {
    const known = this.numbers.get(code)
    if (known !== undefined) return known
    this.numbers.set(code, this.numbers.size)
    return this.numbers.size - 1
  }
}

function joined(first: Int32Array | undefined, then: readonly number[]): Int32Array {
  const length = first?.length ?? 0
  const all = new Int32Array(length + then.length)
  if (first) all.set(first)
  all.set(then, length)
  return all
}
