/** Which changes can have brought land from one municipality to another, straight or over others in the list's order. */
import type { DoneStep } from './step.ts'

interface Trail {
  /** Places of the changes in the list, in order. */
  readonly places: readonly number[]
  readonly ids: readonly string[]
  /** Whether land from the start can have come to a municipality (code). */
  readonly reaches: (code: string) => boolean
}

export class Lineage {
  private readonly moving: readonly DoneStep[]
  private readonly before: Lineage | null
  /** By where land comes from, and where it comes to. */
  private readonly known = new Map<string, Map<string, Trail>>()
  private moves: Moves | null = null

  /** Of changes that move land. With `before` these are its own and one more: only what that can lengthen is looked at again. */
  constructor(moving: readonly DoneStep[], before: Lineage | null = null) {
    this.moving = moving
    this.before = before
  }

  /** Ids of changes, in the list's order. */
  between(from: string, to: string): readonly string[] {
    return this.before ? this.withLast(this.before, from, to) : this.trail(from, to).ids
  }

  /**
   * The last change takes land on to where it ends: what led there before leads there still, and what led to where it took
   * that land.
   */
  private withLast(before: Lineage, from: string, to: string): readonly string[] {
    const standing = before.trail(from, to)
    const last = this.moving.length > before.moving.length ? this.moving.at(-1) : undefined
    const taken = last?.result.moves.filter(move => move.to === to && standing.reaches(move.from)) ?? []
    if (!last || taken.length === 0) return standing.ids
    let { places } = standing
    for (const move of taken) places = union(places, before.trail(from, move.from).places)
    const ids = places.map(place => (before.moving[place] as DoneStep).change.id)
    ids.push(last.change.id)
    return ids
  }

  private trail(from: string, to: string): Trail {
    let own = this.known.get(from)
    const known = own?.get(to)
    if (known) return known
    if (this.before && this.before.moving === this.moving) return this.before.trail(from, to)
    this.moves ??= new Moves(this.moving)
    const found = this.moves.trail(from, to)
    if (!own) {
      own = new Map()
      this.known.set(from, own)
    }
    own.set(to, found)
    return found
  }
}

/**
 * The moves of all changes in a row, municipalities by number: a trail is looked for between any two that exchange land, and
 * there may be as many of those as there are changes.
 */
class Moves {
  private readonly ids: readonly string[]
  private readonly numbers = new Map<string, number>()
  private readonly from: Int32Array
  private readonly to: Int32Array
  /** Per change where its moves begin; one more at the end. */
  private readonly start: Int32Array

  constructor(moving: readonly DoneStep[]) {
    this.ids = moving.map(({ change }) => change.id)
    const all = moving.flatMap(({ result }) => result.moves)
    this.from = Int32Array.from(all, move => this.numbered(move.from))
    this.to = Int32Array.from(all, move => this.numbered(move.to))
    this.start = new Int32Array(moving.length + 1)
    for (const [i, { result }] of moving.entries()) this.start[i + 1] = (this.start[i] as number) + result.moves.length
  }

  trail(fromCode: string, toCode: string): Trail {
    const { from, ids, start, to } = this
    const here = this.forwards(fromCode)
    const reached = here.reached
    const leads = new Uint8Array(this.numbers.size)
    const end = this.numbers.get(toCode)
    if (end !== undefined) leads[end] = 1
    const places: number[] = []
    for (let i = ids.length - 1; i >= 0; i--) {
      const [first, last] = [start[i] as number, start[i + 1] as number]
      // All moves of a change happen at once: whom they lead back to counts for the changes before it.
      let leading = 0
      for (let m = first; m < last; m++)
        if (here.taken[m] && leads[to[m] as number]) leading = here.taken[m] = 2
        else here.taken[m] = 0
      if (leading === 0) continue
      for (let m = first; m < last; m++) if (here.taken[m]) leads[from[m] as number] = 1
      places.push(i)
    }
    places.reverse()
    const reaches = (code: string) => reached[this.numbers.get(code) ?? -1] === 1 || code === fromCode
    return { places, ids: places.map(i => ids[i] as string), reaches }
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

/** Of two lists in order, without repeats. */
function union(one: readonly number[], other: readonly number[]): number[] {
  const all: number[] = []
  let [i, k] = [0, 0]
  while (i < one.length || k < other.length) {
    const [a, b] = [one[i] ?? Number.POSITIVE_INFINITY, other[k] ?? Number.POSITIVE_INFINITY]
    all.push(Math.min(a, b))
    if (a <= b) i++
    if (b <= a) k++
  }
  return all
}
