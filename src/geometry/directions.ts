/** Edge stars: directions around a point, compared exactly. */
import { orient2d } from './exact.ts'

/** A direction out of a common point, given by any point on it. */
export interface Ray {
  readonly x: number
  readonly y: number
}

/**
 * Of `rays` out of (x, y), the first one met when turning clockwise from the direction towards `from`; one that points
 * the same way as `from` comes last. null when there are none.
 */
export function firstClockwise<R extends Ray>(x: number, y: number, from: Ray, rays: readonly R[]): R | null {
  let best: R | null = null
  for (const ray of rays) if (best === null || turnsLess(x, y, from, ray, best)) best = ray
  return best
}

/** True when turning clockwise from `from` meets `a` strictly before `b`. */
function turnsLess(x: number, y: number, from: Ray, a: Ray, b: Ray): boolean {
  const halfA = half(x, y, from, a)
  const halfB = half(x, y, from, b)
  if (halfA !== halfB) return halfA < halfB
  if (halfA === 1 || halfA === 3) return false
  return orient2d(x, y, a.x, a.y, b.x, b.y) < 0
}

/** 0: less than half a turn clockwise, 1: exactly half, 2: more, 3: a full turn (same direction). */
function half(x: number, y: number, from: Ray, ray: Ray): 0 | 1 | 2 | 3 {
  const s = orient2d(x, y, from.x, from.y, ray.x, ray.y)
  if (s < 0) return 0
  if (s > 0) return 2
  const same = (from.x - x) * (ray.x - x) + (from.y - y) * (ray.y - y) > 0
  return same ? 3 : 1
}

/** `rays` out of (x, y) counter-clockwise, beginning just past straight down. Rays of one direction keep their order. */
export function counterClockwise<R extends Ray>(x: number, y: number, rays: readonly R[]): R[] {
  const isWest = (ray: Ray) => ray.x < x || (ray.x === x && ray.y < y)
  return rays.toSorted((a, b) => {
    const [westA, westB] = [isWest(a), isWest(b)]
    return westA === westB ? -orient2d(x, y, a.x, a.y, b.x, b.y) : westA ? 1 : -1
  })
}
