/** Which changes can have brought land from one municipality to another, straight or over others in the list's order. */
import type { DoneStep } from './step.ts'

interface Trail {
  readonly ids: readonly string[]
  /** Codes that land from the start can have come to. */
  readonly reached: ReadonlySet<string>
}

export class Lineage {
  private readonly moving: readonly DoneStep[]
  private readonly before: Lineage | null
  private readonly known = new Map<string, Trail>()

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

  private isLengthened({ reached }: Trail, to: string): boolean {
    if (this.moving.length === this.before?.moving.length) return false
    return this.moving.at(-1)?.result.moves.some(move => move.to === to && reached.has(move.from)) ?? false
  }

  private trail(from: string, to: string): Trail {
    const key = `${from} ${to}`
    const known = this.known.get(key)
    if (known) return known
    const found = trailOf(this.moving, from, to)
    this.known.set(key, found)
    return found
  }
}

function trailOf(moving: readonly DoneStep[], from: string, to: string): Trail {
  const reached = new Set([from])
  const before = moving.map(({ result }) => {
    const here = result.moves.filter(move => reached.has(move.from))
    for (const move of here) reached.add(move.to)
    return here
  })
  const leads = new Set([to])
  const ids: string[] = []
  for (let i = moving.length - 1; i >= 0; i--) {
    const here = before[i]?.filter(move => leads.has(move.to)) ?? []
    if (here.length === 0) continue
    for (const move of here) leads.add(move.from)
    ids.push(moving[i]?.change.id as string)
  }
  return { ids: ids.reverse(), reached }
}
