/** Which changes can have brought land from one municipality to another, straight or over others in the list's order. */
import type { DoneStep } from './step.ts'

interface Trail {
  /** Places of the changes in the list, in order. */
  readonly places: readonly number[]
  readonly ids: readonly string[]
}

/** So many changes are followed one by one from what stood before them; then all are followed from the beginning again. */
const FOLLOWED = 64

export class Lineage {
  private readonly moving: readonly DoneStep[]
  private readonly before: Lineage | null
  /** How many are followed one by one here. */
  private readonly depth: number
  /** By where land comes from, and where it comes to. */
  private readonly trails = new Map<string, Map<string, Trail>>()
  /** By where land comes from: municipalities it can have come to. */
  private readonly reached = new Map<string, ReadonlySet<string>>()
  private moves: Moves | null = null

  private constructor(moving: readonly DoneStep[], before: Lineage | null) {
    this.moving = moving
    this.before = before
    this.depth = before ? before.depth + 1 : 0
  }

  /**
   * Of changes that move land. `standing`: of changes that may be nearly the same; where these are those and one more, or
   * without the last, only what that one lengthens is looked at again.
   */
  static of(moving: readonly DoneStep[], standing: Lineage | null = null): Lineage {
    if (standing && beginsWith(moving, standing.moving)) {
      if (moving.length === standing.moving.length) return standing
      if (moving.length === standing.moving.length + 1 && standing.depth < FOLLOWED)
        return new Lineage(moving, standing)
    }
    const before = standing?.before
    if (before && moving.length === before.moving.length && beginsWith(moving, before.moving)) return before
    return new Lineage(moving, null)
  }

  /** Ids of changes, in the list's order; the same list as before one more change where that does not lengthen it. */
  between(from: string, to: string): readonly string[] {
    return this.trail(from, to).ids
  }

  private trail(from: string, to: string): Trail {
    let own = this.trails.get(from)
    const known = own?.get(to)
    if (known) return known
    const found = this.before ? this.withLast(this.before, from, to) : this.fromTheBeginning().trail(from, to)
    if (!own) {
      own = new Map()
      this.trails.set(from, own)
    }
    own.set(to, found)
    return found
  }

  /**
   * The last change takes land on to where it ends: what led there before leads there still, and what led to where it took
   * that land.
   */
  private withLast(before: Lineage, from: string, to: string): Trail {
    const standing = before.trail(from, to)
    const last = this.moving.at(-1) as DoneStep
    const reached = before.reachable(from)
    const taken = last.result.moves.filter(move => move.to === to && reached.has(move.from))
    if (taken.length === 0) return standing
    let { places } = standing
    for (const move of taken) places = union(places, before.trail(from, move.from).places)
    places = [...places, this.moving.length - 1]
    return { places, ids: places.map(place => (this.moving[place] as DoneStep).change.id) }
  }

  /** Codes, `from` among them. */
  private reachable(from: string): ReadonlySet<string> {
    const known = this.reached.get(from)
    if (known) return known
    const found = this.before ? this.reachableWithLast(this.before, from) : this.fromTheBeginning().reachable(from)
    this.reached.set(from, found)
    return found
  }

  private reachableWithLast(before: Lineage, from: string): ReadonlySet<string> {
    const standing = before.reachable(from)
    const { moves } = (this.moving.at(-1) as DoneStep).result
    // All moves of a change happen at once.
    const more = moves.filter(move => standing.has(move.from) && !standing.has(move.to))
    return more.length === 0 ? standing : new Set([...standing, ...more.map(({ to }) => to)])
  }

  private fromTheBeginning(): Moves {
    this.moves ??= new Moves(this.moving)
    return this.moves
  }
}

/** The same changes, with the same come of them. */
function beginsWith(all: readonly DoneStep[], first: readonly DoneStep[]): boolean {
  return (
    first.length <= all.length &&
    first.every(({ change, result }, i) => all[i]?.change === change && all[i]?.result === result)
  )
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
    return { places, ids: places.map(i => ids[i] as string) }
  }

  reachable(code: string): ReadonlySet<string> {
    const { reached } = this.forwards(code)
    return new Set([code, ...[...this.numbers].flatMap(([other, number]) => (reached[number] ? [other] : []))])
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
