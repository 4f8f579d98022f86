/** The days on which what a register lists by date begins to be in force, or no longer is. */
import type { CooperationRecord, RegionRecord, Register } from '../types.ts'

export interface Turn {
  /** YYYY-MM-DD: the first day on which it is so. */
  readonly day: string
  readonly regions: Change<RegionRecord>
  readonly cooperations: Change<CooperationRecord>
}

export interface Change<T> {
  readonly begin: readonly T[]
  readonly end: readonly T[]
}

/** In their order. What has no day, because it is open or not known, makes none. */
export function turnsOf({ regions, cooperations }: Pick<Register, 'regions' | 'cooperations'>): readonly Turn[] {
  const days = [...regions, ...cooperations].flatMap(one => [firstDay(one), dayAfterLast(one)])
  return [...new Set(days.filter(day => day !== null))].sort().map(day => ({
    day,
    regions: changeOn(regions, day),
    cooperations: changeOn(cooperations, day)
  }))
}

type Lasting = Pick<CooperationRecord, 'from' | 'to'>

function changeOn<T extends Lasting>(all: readonly T[], day: string): Change<T> {
  return { begin: all.filter(one => firstDay(one) === day), end: all.filter(one => dayAfterLast(one) === day) }
}

/** The first turn after a day (YYYY-MM-DD), and the last one on it or before it; null where there is none. */
export function turnsAround(
  turns: readonly Turn[],
  day: string
): { readonly next: Turn | null; readonly last: Turn | null } {
  return {
    next: turns.find(turn => turn.day > day) ?? null,
    last: turns.findLast(turn => turn.day <= day) ?? null
  }
}

const firstDay = ({ from }: Lasting): string | null => from
const dayAfterLast = ({ to }: Lasting): string | null => to && dayBeside(to, 1)

/** YYYY-MM-DD, `days` later. */
export function dayBeside(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
