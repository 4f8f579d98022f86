/** Instants of what is said. Those who say it have clocks that differ, and what is done last is to stand last all the same. */

/** Instants, some of them with an offset; two ways of writing one are told apart by their letters. */
export function byTime(one: string, other: string): number {
  return Date.parse(one) - Date.parse(other) || (one < other ? -1 : one > other ? 1 : 0)
}

export const sortedTimes = (times: readonly string[]): readonly string[] => [...new Set(times)].sort(byTime)

/** `now`, or a millisecond after the last of what was there before, where somebody's clock is ahead. */
export function timeAfter(now: string, before: readonly string[]): string {
  const last = sortedTimes(before).at(-1)
  return last === undefined || Date.parse(last) < Date.parse(now) ? now : new Date(Date.parse(last) + 1).toISOString()
}
