/** Lines of the picture: fewer points, whole units, and as short as SVG can say them. */
import { simplify } from '@turf/simplify'
import type { Point } from './mercator.ts'

/** Units that a line may be off: less than half a pixel. */
const TOLERANCE = 1

/** Fewer points (Douglas and Peucker), both ends kept, in whole units and none twice. */
export function simplified(line: readonly Point[]): Point[] {
  const fewer = simplify(
    { type: 'LineString', coordinates: line.map(point => [...point]) },
    { tolerance: TOLERANCE, highQuality: true, mutate: true }
  )
  const kept = fewer.coordinates.map(([x = 0, y = 0]): Point => [Math.round(x), Math.round(y)])
  return kept.filter((point, i) => i === 0 || !isSame(point, kept[i - 1] as Point))
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
