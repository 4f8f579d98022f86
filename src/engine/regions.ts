/** Regions on a date. */
import type { Register, RegionRecord } from '../dataset/types.ts'
import type { RegionRef } from '../law/types.ts'

/** Regions that exist on a date (YYYY-MM-DD); empty where the dataset has no table for it. */
export function regionsAt(register: Register, date: string): RegionRecord[] {
  return register.regions.filter(({ from, to }) => from <= date && (to === null || date <= to))
}

/** The region a municipality belongs to on a date; null for Christiansø and unknown dates. */
export function regionRef(register: Register, code: string, date: string): RegionRef | null {
  const region = regionsAt(register, date).find(({ members }) => members.includes(code))
  return region ? { id: region.id, code: region.code, name: region.name } : null
}
