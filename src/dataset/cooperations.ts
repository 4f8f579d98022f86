import type { CooperationRecord, Register } from './types.ts'

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
