/**
 * Numbers put into classes. A class is told by its lower bound, which belongs to it: bounds are what a legend says, to the digit,
 * so they are as round as they can be without putting any number into another class.
 */
import { ckmeans } from 'simple-statistics'
import type { Method } from './theme.ts'

export const MOST_CLASSES = 5

/** Lower bounds of all classes but the first, ascending; fewer than asked for where there are fewer different values. */
export function boundsOf(
  values: readonly number[],
  method: Method,
  fixed: readonly number[],
  most = MOST_CLASSES
): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b)
  if (method === 'fixed') return fixed
  if (new Set(sorted).size < 2) return []
  if (method === 'equal') return equalBounds(sorted, most)
  if (method === 'quantiles') return quantileBounds(sorted, most)
  const distinct = new Set(sorted).size
  // One class each is what the natural breaks of so few are; of more they are the best there is.
  return ckmeans(sorted, Math.min(most, distinct))
    .slice(1)
    .map(cluster => roundest(lastBelow(sorted, cluster[0] as number), cluster[0] as number))
}

/** The class a value is in: 0 for the lowest. */
export const classOf = (value: number, bounds: readonly number[]): number => bounds.filter(one => one <= value).length

/** Each class as near to its share as values that are alike allow, which are never parted. */
function quantileBounds(sorted: readonly number[], most: number): readonly number[] {
  const starts: number[] = []
  for (let i = 1; i < most; i++) {
    const wanted = (i * sorted.length) / most
    const last = starts.at(-1) ?? 0
    const places = sorted.flatMap((value, at) => (at > last && value !== sorted[at - 1] ? [at] : []))
    const nearest = places.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)[0]
    if (nearest !== undefined) starts.push(nearest)
  }
  return starts.map(at => roundest(sorted[at - 1] as number, sorted[at] as number))
}

/** From the whole number below the least to the one above the greatest. */
function equalBounds(sorted: readonly number[], most: number): readonly number[] {
  const [from, to] = [Math.floor(sorted[0] as number), Math.ceil(sorted.at(-1) as number)]
  return Array.from({ length: most - 1 }, (_, i) => Number((from + ((i + 1) * (to - from)) / most).toFixed(6)))
}

const lastBelow = (sorted: readonly number[], value: number): number =>
  sorted.findLast(one => one < value) ?? Number.NEGATIVE_INFINITY

const NEARLY = 1e-7

/** The number with the fewest digits above `low` and not above `high`; the nearest to the middle of those that have as few. */
export function roundest(low: number, high: number): number {
  if (!(low < high)) return high
  const middle = (low + high) / 2
  for (let power = 9; power >= -6; power--)
    for (const factor of [1, 0.5, 0.2]) {
      const step = factor * 10 ** power
      // 67.3 / 0.1 is a little less than 673.
      const least = Math.floor(low / step + NEARLY) + 1
      const most = Math.floor(high / step + NEARLY)
      if (least > most) continue
      const at = Math.min(most, Math.max(least, Math.round(middle / step)))
      const found = Number((at * step).toFixed(7))
      if (found > low && found <= high) return found
    }
  return high
}
