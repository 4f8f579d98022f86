/**
 * Ways along lines that meet at their ends: the shortest one from a place on a line to a place on another. Coordinates are
 * mm; a place lies on the grid, up to 0.71 mm beside its segment.
 */
import FlatQueue from 'flatqueue'
import { PointIndex } from './point-index.ts'
import type { Ring } from './rings.ts'

/** Vertices in order; lines meet only at their first and last ones. */
export type NetworkLine = Ring

export interface NetworkPlace {
  readonly line: number
  /** Index of the vertex it lies on or after. */
  readonly segment: number
  readonly x: number
  readonly y: number
  readonly onVertex: boolean
}

interface Hop {
  readonly line: number
  readonly forward: boolean
  readonly from: number
}

export class LineNetwork {
  private readonly lines: readonly NetworkLine[]
  private readonly oneWay: boolean
  private readonly nodes = new PointIndex()
  private readonly first: number[] = []
  private readonly last: number[] = []
  private readonly lengths: number[] = []
  /** Lines by node. */
  private readonly beside: number[][] = []

  /** `oneWay`: lines may be walked from their first to their last vertex only. */
  constructor(lines: readonly NetworkLine[], oneWay = false) {
    this.lines = lines
    this.oneWay = oneWay
    for (const [i, { x, y }] of lines.entries()) {
      const end = x.length - 1
      this.first.push(this.nodes.add(x[0] as number, y[0] as number))
      this.last.push(this.nodes.add(x[end] as number, y[end] as number))
      this.lengths.push(lengthBetween(lines[i] as NetworkLine, 0, end))
      for (const node of new Set([this.first[i] as number, this.last[i] as number])) {
        const list = this.beside[node]
        if (list) list.push(i)
        else this.beside[node] = [i]
      }
    }
  }

  /** The nearest vertex within `reach` mm, else the nearest point on a line; null where there is none. */
  nearest(px: number, py: number, reach: number): NetworkPlace | null {
    let vertex: NetworkPlace | null = null
    let onLine: NetworkPlace | null = null
    let [vertexAt, lineAt] = [reach, reach]
    for (const [line, { x, y }] of this.lines.entries()) {
      for (let i = 0; i < x.length; i++) {
        const [ax, ay] = [x[i] as number, y[i] as number]
        const d = Math.hypot(ax - px, ay - py)
        if (d < vertexAt || (d === vertexAt && vertex === null)) {
          vertexAt = d
          vertex = { line, segment: i, x: ax, y: ay, onVertex: true }
        }
        if (i + 1 === x.length) continue
        const [ux, uy] = [(x[i + 1] as number) - ax, (y[i + 1] as number) - ay]
        const t = ((px - ax) * ux + (py - ay) * uy) / (ux * ux + uy * uy)
        if (!(t > 0 && t < 1)) continue
        const e = Math.hypot(ax + t * ux - px, ay + t * uy - py)
        if (e > lineAt) continue
        lineAt = e
        onLine = { line, segment: i, x: Math.round(ax + t * ux), y: Math.round(ay + t * uy), onVertex: false }
      }
    }
    return vertex ?? onLine
  }

  /** The shortest way, both ends included; null where none leads there or both are the same point. */
  way(from: NetworkPlace, to: NetworkPlace): { readonly ring: Ring; readonly length: number } | null {
    if (from.x === to.x && from.y === to.y) return null
    const direct = this.direct(from, to)
    const around = this.around(from, to, direct?.length ?? Infinity)
    return around ?? direct
  }

  /** Along the one line both lie on. */
  private direct(from: NetworkPlace, to: NetworkPlace): { ring: Ring; length: number } | null {
    if (from.line !== to.line) return null
    const line = this.lines[from.line] as NetworkLine
    const forward = this.toStart(from, line) < this.toStart(to, line)
    if (!forward && this.oneWay) return null
    const [low, high] = forward ? [from, to] : [to, from]
    const x = [low.x, ...line.x.slice(low.segment + 1, high.segment + 1), high.x]
    const y = [low.y, ...line.y.slice(low.segment + 1, high.segment + 1), high.y]
    const ring = withoutRepeats(forward ? { x, y } : { x: x.reverse(), y: y.reverse() })
    return { ring, length: lengthBetween(ring, 0, ring.x.length - 1) }
  }

  private around(from: NetworkPlace, to: NetworkPlace, limit: number): { ring: Ring; length: number } | null {
    const distance = new Map<number, number>()
    const came = new Map<number, Hop>()
    const queue = new FlatQueue<number>()
    const reach = (node: number, at: number, hop: Hop | null) => {
      if (at >= (distance.get(node) ?? limit)) return
      distance.set(node, at)
      if (hop) came.set(node, hop)
      else came.delete(node)
      queue.push(node, at)
    }
    const start = this.lines[from.line] as NetworkLine
    reach(this.last[from.line] as number, this.toEnd(from), null)
    if (!this.oneWay) reach(this.first[from.line] as number, this.toStart(from, start), null)
    let best = limit
    let arrival: { node: number; forward: boolean } | null = null
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      const at = distance.get(node) as number
      if (at >= best) break
      if (node === this.first[to.line]) {
        const total = at + this.toStart(to, this.lines[to.line] as NetworkLine)
        if (total < best) [best, arrival] = [total, { node, forward: true }]
      }
      if (node === this.last[to.line] && !this.oneWay) {
        const total = at + this.toEnd(to)
        if (total < best) [best, arrival] = [total, { node, forward: false }]
      }
      for (const line of this.beside[node] ?? []) {
        const length = this.lengths[line] as number
        if (this.first[line] === node)
          reach(this.last[line] as number, at + length, { line, forward: true, from: node })
        if (this.last[line] === node && !this.oneWay)
          reach(this.first[line] as number, at + length, { line, forward: false, from: node })
      }
    }
    return arrival ? { ring: this.walked(from, to, arrival, came), length: best } : null
  }

  private walked(
    from: NetworkPlace,
    to: NetworkPlace,
    arrival: { readonly node: number; readonly forward: boolean },
    came: ReadonlyMap<number, Hop>
  ): Ring {
    const hops: Hop[] = []
    let node = arrival.node
    for (let hop = came.get(node); hop; hop = came.get(node)) {
      hops.unshift(hop)
      node = hop.from
    }
    const x = [from.x]
    const y = [from.y]
    const put = (line: NetworkLine, first: number, last: number, forward: boolean) => {
      const order = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (forward ? first + i : last - i))
      for (const i of order) {
        x.push(line.x[i] as number)
        y.push(line.y[i] as number)
      }
    }
    const start = this.lines[from.line] as NetworkLine
    const end = this.lines[to.line] as NetworkLine
    // A closed line ends where it begins; the way out is then told by which end is the shorter walk.
    const out = this.leaves(from, start, node)
    if (out) put(start, from.segment + 1, start.x.length - 1, true)
    else put(start, 0, from.segment, false)
    for (const { line, forward } of hops) {
      const whole = this.lines[line] as NetworkLine
      put(whole, 0, whole.x.length - 1, forward)
    }
    if (arrival.forward) put(end, 0, to.segment, true)
    else put(end, to.segment + 1, end.x.length - 1, false)
    x.push(to.x)
    y.push(to.y)
    return withoutRepeats({ x, y })
  }

  /** True where the way left the line of `from` by its last vertex. */
  private leaves(from: NetworkPlace, line: NetworkLine, node: number): boolean {
    if (this.oneWay || this.first[from.line] !== node) return true
    return this.last[from.line] === node && this.toEnd(from) <= this.toStart(from, line)
  }

  private toStart(place: NetworkPlace, line: NetworkLine): number {
    const { segment, x, y } = place
    return (
      lengthBetween(line, 0, segment) + Math.hypot(x - (line.x[segment] as number), y - (line.y[segment] as number))
    )
  }

  private toEnd(place: NetworkPlace): number {
    return (this.lengths[place.line] as number) - this.toStart(place, this.lines[place.line] as NetworkLine)
  }
}

/** The same lines, cut at every vertex where another one ends. */
export function cutWhereOthersEnd(lines: readonly NetworkLine[]): NetworkLine[] {
  const ends = new PointIndex(2 * lines.length)
  for (const { x, y } of lines) {
    ends.add(x[0] as number, y[0] as number)
    ends.add(x.at(-1) as number, y.at(-1) as number)
  }
  return lines.flatMap(({ x, y }) => {
    const cuts = x.flatMap((at, i) => (i > 0 && i < x.length - 1 && ends.find(at, y[i] as number) >= 0 ? [i] : []))
    return [0, ...cuts].map((first, i) => {
      const last = cuts[i] ?? x.length - 1
      return { x: x.slice(first, last + 1), y: y.slice(first, last + 1) }
    })
  })
}

function lengthBetween({ x, y }: NetworkLine, first: number, last: number): number {
  let length = 0
  for (let i = first + 1; i <= last; i++)
    length += Math.hypot((x[i] as number) - (x[i - 1] as number), (y[i] as number) - (y[i - 1] as number))
  return length
}

function withoutRepeats({ x, y }: Ring): Ring {
  const keep = x.map((at, i) => i === 0 || at !== x[i - 1] || y[i] !== y[i - 1])
  return { x: x.filter((_, i) => keep[i]), y: y.filter((_, i) => keep[i]) }
}
