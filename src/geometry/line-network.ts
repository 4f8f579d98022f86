/**
 * Ways along lines that meet at their vertices: the shortest one from a place to another. Coordinates are mm; a place
 * lies on the grid, up to 0.71 mm beside its segment.
 *
 * Where lines meet, every one of them leads on, those that touch one another in passing too. A place on such a point is on
 * all of its lines, so a way may begin and end along any of them.
 */

import FlatQueue from 'flatqueue'
import { addAt } from '../collections/lists.ts'
import { PointIndex } from './point-index.ts'
import { type Polyline, vertexAt } from './rings.ts'
import { nearestAlong } from './segments.ts'

export type NetworkLine = Polyline

export interface NetworkPlace {
  readonly line: number
  /** Index of the vertex it lies on or after. */
  readonly segment: number
  readonly x: number
  readonly y: number
  readonly onVertex: boolean
}

/** A place that a point beside the network may mean. */
export interface PlaceNear {
  readonly x: number
  readonly y: number
  /** From the point, mm. */
  readonly distance: number
  /** The lines meet there, or end. */
  readonly isJoint: boolean
}

export interface NetworkWay {
  /** Both ends included. */
  readonly line: Polyline
  /** mm. */
  readonly length: number
}

/** Vertices `first` to `last` of a line, in that order or, where `first` is the greater, back. */
interface Run {
  readonly line: number
  readonly first: number
  readonly last: number
}

/** From a place to a node, or from a node to a place. */
interface Lead {
  readonly node: number
  readonly length: number
  /** null where the place is the node. */
  readonly run: Run | null
}

interface Reached {
  readonly at: number
  readonly run: Run | null
  /** Node it was reached from; −1 for the first. */
  readonly from: number
}

/** A line between two nodes, which may be the same. */
interface Link {
  readonly first: number
  readonly last: number
  /** Number of its last vertex. */
  readonly end: number
  /** mm. */
  readonly length: number
}

export class LineNetwork {
  private readonly lines: readonly NetworkLine[]
  private readonly oneWay: boolean
  private readonly nodes = new PointIndex()
  /** By line. */
  private readonly links: Link[] = []
  /** Lines by node. */
  private readonly beside: number[][] = []

  /** `oneWay`: lines may be walked from their first to their last vertex only. */
  constructor(lines: readonly NetworkLine[], oneWay = false) {
    this.lines = cutWhereTheyMeet(lines)
    this.oneWay = oneWay
    for (const [i, line] of this.lines.entries()) {
      const end = line.x.length - 1
      const first = this.nodes.add(...vertexAt(line, 0))
      const last = this.nodes.add(...vertexAt(line, end))
      this.links.push({ first, last, end, length: lengthBetween(line, 0, end) })
      for (const node of new Set([first, last])) addAt(this.beside, node, i)
    }
  }

  /** The nearest vertex within `reach` mm, else the nearest point on a line; null where there is none. */
  nearest(px: number, py: number, reach: number): NetworkPlace | null {
    let vertex: NetworkPlace | null = null
    let onLine: NetworkPlace | null = null
    let [toVertex, toLine] = [reach, reach]
    for (const [line, { x, y }] of this.lines.entries()) {
      for (let i = 0; i < x.length; i++) {
        const ax = x[i] as number
        const ay = y[i] as number
        const d = Math.hypot(ax - px, ay - py)
        if (d < toVertex || (d === toVertex && vertex === null)) {
          toVertex = d
          vertex = { line, segment: i, x: ax, y: ay, onVertex: true }
        }
        if (i + 1 === x.length) continue
        const bx = x[i + 1] as number
        const by = y[i + 1] as number
        const t = nearestAlong(ax, ay, bx, by, px, py)
        if (t === 0 || t === 1) continue
        const ux = bx - ax
        const uy = by - ay
        const e = Math.hypot(ax + t * ux - px, ay + t * uy - py)
        if (e > toLine) continue
        toLine = e
        onLine = { line, segment: i, x: Math.round(ax + t * ux), y: Math.round(ay + t * uy), onVertex: false }
      }
    }
    return vertex ?? onLine
  }

  /** Nearest first: every place within `reach` mm that is nearer than what lies beside it along the lines, and every joint. */
  placesNear(px: number, py: number, reach: number): PlaceNear[] {
    const found: PlaceNear[] = []
    const put = (x: number, y: number, isJoint = false) => {
      const distance = Math.hypot(x - px, y - py)
      if (distance <= reach) found.push({ x, y, distance, isJoint })
    }
    // Ends of lines by node, and those of them that are the nearest of their first or last segment.
    const ends = new Uint32Array(this.nodes.size)
    const turned = new Uint32Array(this.nodes.size)
    for (const [i, { x, y }] of this.lines.entries()) {
      const { first, last, end } = this.link(i)
      let before = 1
      for (let v = 0; v < end; v++) {
        const [ax, ay, bx, by] = [x[v] as number, y[v] as number, x[v + 1] as number, y[v + 1] as number]
        const t = nearestAlong(ax, ay, bx, by, px, py)
        if (t > 0 && t < 1) put(Math.round(ax + t * (bx - ax)), Math.round(ay + t * (by - ay)))
        if (v === 0) turned[first] = (turned[first] as number) + (t === 0 ? 1 : 0)
        else if (before === 1 && t === 0) put(ax, ay)
        before = t
      }
      turned[last] = (turned[last] as number) + (before === 1 ? 1 : 0)
      for (const node of [first, last]) ends[node] = (ends[node] as number) + 1
    }
    for (const [node, n] of ends.entries()) {
      const isJoint = n !== 2
      if (isJoint || turned[node] === n) put(this.nodes.xOf(node), this.nodes.yOf(node), isJoint)
    }
    return found.sort((a, b) => a.distance - b.distance)
  }

  /** The shortest way; null where none leads there or both are the same point. */
  way(from: NetworkPlace, to: NetworkPlace): NetworkWay | null {
    if (from.x === to.x && from.y === to.y) return null
    const direct = this.direct(from, to)
    return this.around(from, to, direct?.length ?? Infinity) ?? direct
  }

  /** Along the one line both lie on. */
  private direct(from: NetworkPlace, to: NetworkPlace): NetworkWay | null {
    if (from.line !== to.line) return null
    const forward = this.toStart(from) < this.toStart(to)
    if (!forward && this.oneWay) return null
    const [low, high] = forward ? [from, to] : [to, from]
    const run = { line: from.line, first: low.segment + 1, last: high.segment }
    const runs = run.first > run.last ? [] : [forward ? run : { ...run, first: run.last, last: run.first }]
    return this.along(from, runs, to)
  }

  /** Over points where lines meet, shorter than `limit`. */
  private around(from: NetworkPlace, to: NetworkPlace, limit: number): NetworkWay | null {
    const reached = new Map<number, Reached>()
    const queue = new FlatQueue<number>()
    const reach = (node: number, by: Reached) => {
      if (by.at >= (reached.get(node)?.at ?? limit)) return
      reached.set(node, by)
      queue.push(node, by.at)
    }
    for (const { node, length, run } of this.leadsOut(from)) reach(node, { at: length, run, from: -1 })
    const arrivals = this.leadsIn(to)
    let best = limit
    let arrival: Lead | null = null
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      const { at } = reached.get(node) as Reached
      if (at >= best) break
      for (const lead of arrivals)
        if (lead.node === node && at + lead.length < best) [best, arrival] = [at + lead.length, lead]
      for (const line of this.beside[node] ?? []) {
        const { first, last, length, end } = this.link(line)
        if (first === node) reach(last, { at: at + length, run: { line, first: 0, last: end }, from: node })
        if (last === node && !this.oneWay)
          reach(first, { at: at + length, run: { line, first: end, last: 0 }, from: node })
      }
    }
    if (arrival === null) return null
    const runs = arrival.run ? [arrival.run] : []
    for (let node = arrival.node; node >= 0; ) {
      const { run, from } = reached.get(node) as Reached
      if (run) runs.unshift(run)
      node = from
    }
    return this.along(from, runs, to)
  }

  private leadsOut(place: NetworkPlace): Lead[] {
    const node = this.nodes.find(place.x, place.y)
    if (node >= 0) return [{ node, length: 0, run: null }]
    const { line, segment } = place
    const { first, last, end } = this.link(line)
    const on = { node: last, length: this.toEnd(place), run: { line, first: segment + 1, last: end } }
    const back = { node: first, length: this.toStart(place), run: { line, first: segment, last: 0 } }
    return this.oneWay ? [on] : [on, back]
  }

  private leadsIn(place: NetworkPlace): Lead[] {
    const node = this.nodes.find(place.x, place.y)
    if (node >= 0) return [{ node, length: 0, run: null }]
    const { line, segment } = place
    const { first, last, end } = this.link(line)
    const on = { node: first, length: this.toStart(place), run: { line, first: 0, last: segment } }
    const back = { node: last, length: this.toEnd(place), run: { line, first: end, last: segment + 1 } }
    return this.oneWay ? [on] : [on, back]
  }

  private along(from: NetworkPlace, runs: readonly Run[], to: NetworkPlace): NetworkWay {
    const [x, y] = [[from.x], [from.y]]
    const put = (px: number, py: number) => {
      if (px === x.at(-1) && py === y.at(-1)) return
      x.push(px)
      y.push(py)
    }
    for (const { line, first, last } of runs) {
      const step = first <= last ? 1 : -1
      for (let i = first; i !== last + step; i += step) put(...vertexAt(this.lines[line] as NetworkLine, i))
    }
    put(to.x, to.y)
    const line = { x, y }
    return { line, length: lengthBetween(line, 0, x.length - 1) }
  }

  private link(line: number): Link {
    return this.links[line] as Link
  }

  private toStart({ line, segment, x, y }: NetworkPlace): number {
    const on = this.lines[line] as NetworkLine
    const [ax, ay] = vertexAt(on, segment)
    return lengthBetween(on, 0, segment) + Math.hypot(x - ax, y - ay)
  }

  private toEnd(place: NetworkPlace): number {
    return this.link(place.line).length - this.toStart(place)
  }
}

/** The same lines, cut at every vertex that is also another's, or that a line comes back to. */
function cutWhereTheyMeet(lines: readonly NetworkLine[]): NetworkLine[] {
  const points = new PointIndex(lines.reduce((sum, { x }) => sum + x.length, 0))
  const seen: number[] = []
  const numbers = lines.map(line => points.addAll(line))
  for (const passed of numbers) for (const point of passed) seen[point] = (seen[point] ?? 0) + 1
  return lines.flatMap(({ x, y }, line) => {
    const passed = numbers[line] as number[]
    const cuts = x.flatMap((_, i) =>
      i > 0 && i < x.length - 1 && (seen[passed[i] as number] as number) > 1 ? [i] : []
    )
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
