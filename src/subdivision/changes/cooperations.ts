/** `dissolve-cooperation` (§ 5) and `designate-cooperation` (§ 7). No land moves; what they name must exist. */
import type { CooperationRecord, Register } from '../../dataset/types.ts'
import type { Outcome } from '../outcome.ts'
import { type DesignateStep, type DissolveStep, NO_LAND, refused, type Taken } from './change.ts'
import { missing, noMunicipality } from './transfer.ts'

/**
 * Binding cooperations in force on a date (YYYY-MM-DD, both ends included): the register's and those that people state,
 * which come in the place of the register's of the same id.
 */
export function cooperationsOn(
  { cooperations }: Register,
  date: string,
  stated: readonly CooperationRecord[] = []
): readonly CooperationRecord[] {
  const all = [...cooperations.filter(({ id }) => !stated.some(other => other.id === id)), ...stated]
  return all.filter(({ from, to }) => (from === null || from <= date) && (to === null || date <= to))
}

export function dissolve(outcome: Outcome, { cooperation }: DissolveStep): Taken {
  const path = '.cooperation'
  const record = outcome.cooperations().find(({ id }) => id === cooperation)
  if (!record) return refused('unknown-cooperation', path, [cooperation])
  for (const code of record.members) {
    const stranger = noMunicipality(outcome, code)
    if (stranger) return refused(stranger, path, [code])
  }
  if (outcome.dissolved.has(cooperation)) return refused('dissolved-cooperation', path, [cooperation])
  outcome.dissolved.add(cooperation)
  return { result: NO_LAND, undo: () => outcome.dissolved.delete(cooperation) }
}

export function designate(outcome: Outcome, { members, authorised, islandWish = [] }: DesignateStep): Taken {
  const named = [
    ...members.map((code, i) => [code, `.members[${i}]`] as const),
    ...Object.entries(authorised).map(([task, code]) => [code, `.authorised.${task}`] as const),
    ...islandWish.map((code, i) => [code, `.islandWish[${i}]`] as const)
  ]
  for (const [code, path] of named) {
    const problem = missing(outcome, code)
    if (problem) return refused(problem, path, [code])
  }
  return { result: NO_LAND, undo: () => {} }
}
