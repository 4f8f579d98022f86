/** Stretches of lines, few points each, found by where they lie. */
import Flatbush from 'flatbush'
import type { Parts } from './shapes.ts'

/** Edges of a stretch. */
const EDGES = 64

export class Runs {
  /** Points `first` to `last` of a stretch, both included; a part's stretches share their ends. */
  readonly first: Uint32Array
  readonly last: Uint32Array
  /** The part a stretch is of. */
  readonly part: Uint32Array
  private readonly index: Flatbush | null

  constructor({ starts, x, y }: Parts) {
    const [first, last, part]: [number[], number[], number[]] = [[], [], []]
    for (let p = 0; p + 1 < starts.length; p++) {
      const end = (starts[p + 1] as number) - 1
      for (let at = starts[p] as number; at <= end; at += EDGES) {
        // What is left may be the end of the stretch before.
        if (at === end && at > (starts[p] as number)) break
        first.push(at)
        last.push(Math.min(end, at + EDGES))
        part.push(p)
      }
    }
    this.first = Uint32Array.from(first)
    this.last = Uint32Array.from(last)
    this.part = Uint32Array.from(part)
    this.index = first.length > 0 ? new Flatbush(first.length) : null
    if (!this.index) return
    for (let run = 0; run < first.length; run++) {
      let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
      for (let i = first[run] as number; i <= (last[run] as number); i++) {
        minX = Math.min(minX, x[i] as number)
        maxX = Math.max(maxX, x[i] as number)
        minY = Math.min(minY, y[i] as number)
        maxY = Math.max(maxY, y[i] as number)
      }
      this.index.add(minX, minY, maxX, maxY)
    }
    this.index.finish()
  }

  /** Numbers of stretches whose box meets this one, in ascending order. */
  near(minX: number, minY: number, maxX: number, maxY: number): number[] {
    return this.index ? this.index.search(minX, minY, maxX, maxY).sort((a, b) => a - b) : []
  }
}
