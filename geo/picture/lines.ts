/** Lines of the picture: fewer points, whole units, and as short as SVG can say them. */
import type { Point } from './mercator.ts'

/** Units that a line may be off: less than half a pixel. */
const TOLERANCE = 1

/** Points by Douglas and Peucker, both ends kept, in whole units and none twice. */
export function simplified(line: readonly Point[]): Point[] {
  const keep = new Set([0, line.length - 1])
  const open: [number, number][] = [[0, line.length - 1]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span
    let [farthest, most] = [0, TOLERANCE]
    for (let i = from + 1; i < to; i++) {
      const away = distance(line[i] as Point, line[from] as Point, line[to] as Point)
      if (away > most) [farthest, most] = [i, away]
    }
    if (farthest === 0) continue
    keep.add(farthest)
    open.push([from, farthest], [farthest, to])
  }
  const kept = line.filter((_, i) => keep.has(i)).map(([x, y]): Point => [Math.round(x), Math.round(y)])
  return kept.filter((point, i) => i === 0 || !isSame(point, kept[i - 1] as Point))
}

/** From a point to the segment between two others. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}

const isSame = ([ax, ay]: Point, [bx, by]: Point): boolean => ax === bx && ay === by

/** Lines joined end to end for as long as there is one that goes on; which of several is all the same to the even-odd rule. */
export function joined(lines: readonly (readonly Point[])[]): Point[][] {
  const key = (point: Point | undefined) => String(point)
  const byEnd = new Map<string, Set<readonly Point[]>>()
  for (const line of lines)
    for (const end of [line[0], line.at(-1)]) byEnd.set(key(end), (byEnd.get(key(end)) ?? new Set()).add(line))
  const left = new Set(lines)
  const take = (line: readonly Point[]): void => {
    left.delete(line)
    for (const end of [line[0], line.at(-1)]) byEnd.get(key(end))?.delete(line)
  }
  const rings: Point[][] = []
  for (const first of left) {
    take(first)
    const ring = [...first]
    for (;;) {
      const [next] = byEnd.get(key(ring.at(-1))) ?? []
      if (!next || key(ring[0]) === key(ring.at(-1))) break
      take(next)
      ring.push(...(key(next[0]) === key(ring.at(-1)) ? next : next.toReversed()).slice(1))
    }
    rings.push(ring)
  }
  return rings
}

/** The `d` of a path through these lines, each from where the one before ended. */
export function pathOf(lines: readonly (readonly Point[])[]): string {
  let [x, y] = [0, 0]
  const step = ([nextX, nextY]: Point): string => {
    const [dx, dy] = [nextX - x, nextY - y]
    ;[x, y] = [nextX, nextY]
    return `${dx}${dy < 0 ? '' : ' '}${dy}`
  }
  const path = lines
    .filter(line => line.length > 1)
    .map(([first, ...rest]) => {
      const start = `m${step(first as Point)}`
      return rest.reduce((d, point) => d + separated(step(point), d.endsWith(start)), start)
    })
  return path.join('')
}

const separated = (step: string, first: boolean): string => `${first ? 'l' : step.startsWith('-') ? '' : ' '}${step}`
