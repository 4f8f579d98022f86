/**
 * Which parts hang together because they share a stretch of line. Kept while parts come and go: only those that came are
 * looked at along their lines, and only the groups that lost a part or got a neighbour are put together anew. A group with
 * the same parts as once before is the same object.
 */
import { sameItems } from '../collections/kept.ts'
import { inserted } from '../collections/sorted.ts'
import type { Part } from './polygonize.ts'

/** Parts that hang together. */
export interface Group {
  /** Largest first; of equals, the one that begins further west. */
  readonly parts: readonly Part[]
  readonly areaM2: number
}

type Lists = readonly (readonly Part[])[]

const NO_PARTS: readonly Part[] = []

export class ConnectedParts {
  /** The parts beside one, among those that are to be put together. */
  private readonly beside: (part: Part) => Iterable<Part>
  private lists: Lists = []
  private all: readonly Group[] = []
  private readonly groupOf = new Map<Part, Group>()
  private readonly neighbours = new Map<Part, Set<Part>>()
  /** By their first part. */
  private readonly before = new WeakMap<Part, Group>()

  constructor(beside: (part: Part) => Iterable<Part>) {
    this.beside = beside
  }

  /**
   * The groups of these parts, largest first. A list stays the same for as long as its parts do, and lists keep their order;
   * the same list of groups comes back where nothing changed.
   */
  of(lists: Lists): readonly Group[] {
    const before = this.lists
    if (sameItems(lists, before)) return this.all
    const { came, went } = difference(before, lists)
    this.lists = lists
    if (came.length + went.length === 0) return this.all
    const again = new Set<Group>()
    for (const part of went) this.leave(part, again)
    for (const part of came) this.neighbours.set(part, new Set())
    for (const part of came) this.meet(part, again)
    const fresh = this.grouped(this.loose(again, new Set(went), came))
    const standing = this.all.filter(group => !again.has(group))
    this.all = inserted(standing, fresh, compareGroups)
    return this.all
  }

  /** The parts to be put together anew, in order. */
  private loose(again: ReadonlySet<Group>, went: ReadonlySet<Part>, came: readonly Part[]): Part[] {
    const [largest = NO_PARTS, ...others] = [...again].map(({ parts }) => parts).sort((a, b) => b.length - a.length)
    const isLeft = (part: Part) => !went.has(part)
    return inserted(largest.filter(isLeft), [...others.flat().filter(isLeft), ...came], compareParts)
  }

  private leave(part: Part, again: Set<Group>): void {
    const group = this.groupOf.get(part)
    if (group) again.add(group)
    this.groupOf.delete(part)
    for (const other of this.neighbours.get(part) ?? []) this.neighbours.get(other)?.delete(part)
    this.neighbours.delete(part)
  }

  private meet(part: Part, again: Set<Group>): void {
    const own = this.neighbours.get(part) as Set<Part>
    let last = part
    for (const other of this.beside(part)) {
      // Along a border one part comes again and again.
      if (other === last || other === part || own.has(other)) continue
      last = other
      own.add(other)
      this.neighbours.get(other)?.add(part)
      const group = this.groupOf.get(other)
      if (group) again.add(group)
    }
  }

  /** `parts` in order. */
  private grouped(parts: readonly Part[]): Group[] {
    const places = new Map<Part, number>()
    const lists: Part[][] = []
    for (const part of parts) {
      const place = places.get(part) ?? this.spread(part, lists.length, places)
      if (place === lists.length) lists.push([])
      lists[place]?.push(part)
    }
    return lists.map(list => this.group(list))
  }

  /** Everything that hangs together with a part gets the same place. */
  private spread(first: Part, place: number, places: Map<Part, number>): number {
    const reached = [first]
    places.set(first, place)
    for (const part of reached)
      for (const other of this.neighbours.get(part) ?? NO_PARTS)
        if (!places.has(other)) {
          places.set(other, place)
          reached.push(other)
        }
    return place
  }

  private group(parts: readonly Part[]): Group {
    const [first] = parts as [Part]
    const known = this.before.get(first)
    const group =
      known && sameItems(known.parts, parts)
        ? known
        : { parts, areaM2: parts.reduce((sum, { areaM2 }) => sum + areaM2, 0) }
    this.before.set(first, group)
    for (const part of parts) this.groupOf.set(part, group)
    return group
  }
}

/** Lists that stand in both are passed over, and so is what begins and ends two lists alike: parts keep their order in them. */
function difference(before: Lists, now: Lists): { readonly came: readonly Part[]; readonly went: readonly Part[] } {
  const [stood, stands] = [new Set(before), new Set(now)]
  const old = before.filter(list => !stands.has(list))
  const fresh = now.filter(list => !stood.has(list))
  if (old.length === 1 && fresh.length === 1) return between(old[0] as readonly Part[], fresh[0] as readonly Part[])
  return between(old.flat(), fresh.flat())
}

function between(before: readonly Part[], now: readonly Part[]): ReturnType<typeof difference> {
  const shorter = Math.min(before.length, now.length)
  let [first, last] = [0, 0]
  while (first < shorter && before[first] === now[first]) first++
  while (last < shorter - first && before.at(-1 - last) === now.at(-1 - last)) last++
  const were = new Set(before.slice(first, before.length - last))
  return { came: now.slice(first, now.length - last).filter(part => !were.delete(part)), went: [...were] }
}

/** Whatever the changes were taken in: sums come out the same, and so does the order of equal ones. */
function compareParts(a: Part, b: Part): number {
  if (a === b) return 0
  const larger = b.areaM2 - a.areaM2
  if (larger !== 0) return larger
  const [[ax, ay], [bx, by]] = [a.beginning, b.beginning]
  return ax - bx || ay - by
}

const compareGroups = (a: Group, b: Group): number =>
  b.areaM2 - a.areaM2 || compareParts(a.parts[0] as Part, b.parts[0] as Part)
