/** Regions on a date, as the law room names them. */
import { regionOf } from '../../dataset/regions.ts'
import type { Register } from '../../dataset/types.ts'
import type { RegionRef } from '../../law/types.ts'

/** The region a municipality belongs to on a date (YYYY-MM-DD); null for Christiansø and for dates without a table. */
export function regionRef(register: Register, code: string, date: string): RegionRef | null {
  const region = regionOf(register, code, date)
  return region ? { id: region.id, code: region.code, name: region.name } : null
}
