/** Land that an item names neither by number nor in words. */
import type { Parcel } from '../proposal/types.ts'

/** What a change calls it. */
export const UNNAMED = 'areal uden angivet matrikelnummer'

/** Nothing is known of it, its size neither. */
export const isUnnamed = ({ matrikelnr, land, areaM2 }: Parcel): boolean =>
  matrikelnr === undefined && areaM2 === undefined && (land === undefined || land === UNNAMED)
