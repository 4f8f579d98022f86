/** The list of cadastral districts: names to check what people write. Fetched when first asked for. */
import type { Districts } from '../../../cadastre/districts.ts'
import type { SourceRecord } from '../../../dataset/types.ts'

const base = (): string => new URL('cadastre/', document.baseURI).href

/** null where the list can't be had: names are then taken as written. */
export async function districtList(): Promise<Districts | null> {
  const { districtsAt } = await import('../../../cadastre/shipped.ts')
  return districtsAt(base()).catch(() => null)
}

/** null where it can't be had. */
export async function districtSource(): Promise<SourceRecord | null> {
  const { districtsSource } = await import('../../../cadastre/shipped.ts')
  return districtsSource(base()).catch(() => null)
}
