import type { RegionRecord, Register } from './types.ts'

/**
 * The region a municipality belongs to on a date (YYYY-MM-DD, both ends included). Null for land outside the division,
 * for an unknown code, and for a date that no region table covers.
 */
export function regionOf(register: Register, code: string, date: string): RegionRecord | null {
  return regionsOn(register, date).find(region => region.members.includes(code)) ?? null
}

/** The regions that exist on a date; empty where the register doesn't reach. */
export function regionsOn(register: Register, date: string): readonly RegionRecord[] {
  return register.regions.filter(region => region.from <= date && (region.to === null || date <= region.to))
}
