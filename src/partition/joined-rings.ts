/** Outer rings with the holes that lie in them. */
import Flatbush from 'flatbush'
import { addTo } from '../collections/lists.ts'
import type { Box } from '../geometry/box.ts'
import type { TracedRing } from './traced-ring.ts'

/** An outer ring (counter-clockwise) with its holes. */
export interface Joined {
  readonly outer: TracedRing
  readonly holes: readonly TracedRing[]
}

export function joinRings(walked: readonly TracedRing[]): Joined[] {
  const joined = walked.flatMap(outer => (outer.size > 0 ? [{ outer, holes: [] as TracedRing[] }] : []))
  const homes = new Homes(joined)
  for (const hole of walked) if (hole.size <= 0) homes.around(hole)?.holes.push(hole)
  return joined
}

/** From so many on rings are found by an index of their boxes. */
const FEW = 16

/** Where holes belong: in the smallest of the outer rings that they lie in. */
export class Homes<T extends Pick<Joined, 'outer'>> {
  private readonly byKey = new Map<number, Among<T>>()

  constructor(all: Iterable<T>) {
    const lists = new Map<number, T[]>()
    for (const one of all) addTo(lists, one.outer.key, one)
    for (const [key, list] of lists) this.byKey.set(key, new Among(list))
  }

  around(hole: TracedRing): T | null {
    const found = this.byKey.get(hole.key)?.with(hole.box) ?? []
    const large = found.filter(({ outer }) => outer.size >= -hole.size)
    // Land that has a key is bounded on all sides: where no smaller ring is around the hole, the largest is.
    const [largest, ...others] = large.sort((a, b) => b.outer.size - a.outer.size)
    // Which also spares the outline of a whole municipality from being looked at for every hole in it.
    return others.reverse().find(({ outer }) => outer.contains(hole)) ?? largest ?? null
  }
}

class Among<T extends Pick<Joined, 'outer'>> {
  private readonly list: readonly T[]
  private index: Flatbush | null = null

  constructor(list: readonly T[]) {
    this.list = list
  }

  /** In the order of the list: those whose box holds another box. */
  with([minX, minY, maxX, maxY]: Box): T[] {
    const holds = ({ outer }: T) => {
      const [x0, y0, x1, y1] = outer.box
      return x0 <= minX && y0 <= minY && x1 >= maxX && y1 >= maxY
    }
    if (this.list.length < FEW) return this.list.filter(holds)
    this.index ??= this.indexed()
    const places = this.index.search(minX, minY, minX, minY).sort((a, b) => a - b)
    return places.map(i => this.list[i] as T).filter(holds)
  }

  private indexed(): Flatbush {
    const index = new Flatbush(this.list.length, 16, Float64Array)
    for (const { outer } of this.list) index.add(...outer.box)
    index.finish()
    return index
  }
}
