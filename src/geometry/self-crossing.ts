/**
 * Where closed lines cross themselves or each other: in an edge, through a point both pass, or along a stretch both follow
 * and leave on different sides. Touching, and running along each other without changing sides, is no crossing.
 */
import { counterClockwise } from './directions.ts'
import { PointIndex } from './point-index.ts'
import type { Ring } from './rings.ts'

export interface Crossing {
  /** Which line passes here a second time, and the number of its point. */
  readonly line: number
  readonly at: number
  readonly x: number
  readonly y: number
}

/** A line's points, each once and less what it runs out and back again. */
interface Walk {
  readonly line: number
  readonly points: readonly number[]
  /** Per point its number in the line. */
  readonly at: readonly number[]
}

interface Pass {
  readonly walk: Walk
  readonly i: number
}

/**
 * The first crossing along the lines, null where there is none. The lines are closed (first point repeated) and noded
 * (src/geometry/noding.ts), so that they meet at common points only. Exact for whole millimetres.
 */
export function crossingOf(lines: readonly Ring[]): Crossing | null {
  const points = new PointIndex(lines.reduce((n, { x }) => n + x.length, 0))
  const walks = lines.map((vertices, line) => withoutReturns(line, points.addAll(vertices)))
  const passes: Pass[][] = Array.from({ length: points.size }, () => [])
  for (const walk of walks) for (const [i, point] of walk.points.entries()) (passes[point] as Pass[]).push({ walk, i })
  const turns = new Turns(points, passes)
  for (const walk of walks)
    for (const [i, point] of walk.points.entries()) {
      const here = passes[point] as Pass[]
      if (here.length < 2) continue
      for (const other of here) {
        const isEarlier = other.walk === walk ? other.i < i : other.walk.line < walk.line
        if (isEarlier && cross(turns, { walk, i }, other))
          return {
            line: walk.line,
            at: walk.at[i] as number,
            x: points.xOf(point),
            y: points.yOf(point)
          }
      }
    }
  return null
}

/** Runs out and back over the same edge bound nothing. */
function withoutReturns(line: number, run: readonly number[]): Walk {
  const points: number[] = []
  const at: number[] = []
  for (let i = 0; i + 1 < run.length; i++) {
    const point = run[i] as number
    if (point === points.at(-1)) continue
    if (points.length > 1 && point === points.at(-2)) {
      points.pop()
      at.pop()
    } else {
      points.push(point)
      at.push(i)
    }
  }
  // The same over the line's end.
  let [first, last] = [0, points.length - 1]
  while (last - first > 1) {
    if (points[first] === points[last]) last--
    else if (points[first] === points[last - 1]) last -= 2
    else if (points[first + 1] === points[last]) first += 2
    else break
  }
  return { line, points: points.slice(first, last + 1), at: at.slice(first, last + 1) }
}

/** The order of the lines' edges around points, worked out where it is asked for. */
class Turns {
  private readonly ranks = new Map<number, Map<number, number>>()
  private readonly points: PointIndex
  private readonly passes: readonly (readonly Pass[])[]

  constructor(points: PointIndex, passes: readonly (readonly Pass[])[]) {
    this.points = points
    this.passes = passes
  }

  /** Turning counter-clockwise around a point from the edge to `from`, does the edge to `first` come before that to `second`? */
  meets(point: number, from: number, first: number, second: number): boolean {
    const ranks = this.ranksAt(point)
    const turn = (to: number) => ((ranks.get(to) as number) - (ranks.get(from) as number) + ranks.size) % ranks.size
    return turn(first) < turn(second)
  }

  private ranksAt(point: number): Map<number, number> {
    const known = this.ranks.get(point)
    if (known) return known
    const { points } = this
    const ends = new Set((this.passes[point] as readonly Pass[]).flatMap(pass => [next(pass, -1), next(pass, 1)]))
    const rays = [...ends].map(end => ({ end, x: points.xOf(end), y: points.yOf(end) }))
    const sorted = counterClockwise(points.xOf(point), points.yOf(point), rays)
    const ranks = new Map(sorted.map(({ end }, rank) => [end, rank]))
    this.ranks.set(point, ranks)
    return ranks
  }
}

function next({ walk: { points }, i }: Pass, step: number): number {
  return points[(((i + step) % points.length) + points.length) % points.length] as number
}

/** Do two passes of one point cross there, or along the stretch that begins there? */
function cross(turns: Turns, one: Pass, two: Pass): boolean {
  const point = next(one, 0)
  const [before, after] = [next(one, -1), next(one, 1)]
  const [a, b] = [next(two, -1), next(two, 1)]
  if (b === after) return a !== before && parts(turns, one, two, 1)
  if (a === after) return b !== before && parts(turns, one, two, -1)
  // Where a stretch ends it has been looked at from its other end.
  if (a === before || b === before) return false
  return turns.meets(point, after, a, before) !== turns.meets(point, after, b, before)
}

/** `two` follows `one` from here on (`way` −1: backwards): does it leave on the other side than it came from? */
function parts(turns: Turns, one: Pass, two: Pass, way: 1 | -1): boolean {
  const isLeft = (steps: number, other: number) =>
    turns.meets(next(one, steps), next(one, steps + 1), other, next(one, steps - 1))
  const longest = Math.min(one.walk.points.length, two.walk.points.length)
  let steps = 1
  while (steps < longest && next(one, steps + 1) === next(two, way * (steps + 1))) steps++
  if (steps >= longest) return false
  return isLeft(0, next(two, -way)) !== isLeft(steps, next(two, way * (steps + 1)))
}
