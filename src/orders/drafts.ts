/** Land as it is being read: the district that holds for it often stands several parcels later. */
import { type District, todaysForm } from './districts.ts'
import type { Parcel } from './types.ts'

export interface Draft {
  readonly matrikelnr: string | null
  readonly whole: boolean | null
  m2: number | null
  readonly rangeTo?: string
  readonly land?: string
  district: District | null
  smst?: true
  /** An area in the item holds for it, alone or together with others. */
  measured: boolean
}

export const draft = (of: Partial<Draft> & Pick<Draft, 'whole'>): Draft => ({
  matrikelnr: null,
  m2: null,
  district: null,
  measured: false,
  ...of
})

export function parcelOf({ matrikelnr, whole, m2, rangeTo, land, district, smst }: Draft): Parcel {
  const ejerlav = district?.ejerlav ?? null
  const today = ejerlav === null ? null : todaysForm(ejerlav)
  return {
    matrikelnr,
    ejerlav,
    ...(today !== null && today !== ejerlav && { ejerlavNorm: today }),
    ...(district?.sogn != null && { sogn: district.sogn }),
    whole,
    m2,
    ...(rangeTo !== undefined && { rangeTo }),
    ...(land !== undefined && { land }),
    ...(smst && { smst })
  }
}
