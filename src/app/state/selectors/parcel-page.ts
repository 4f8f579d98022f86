/** Of a list of parcels, which of thousands are shown at once. */
import type { Parcel } from '../../../proposal/types.ts'

/** More rows of fields at once would stop the page for minutes, and nobody reads them all. */
export const AT_ONCE = 100

export interface ParcelPage {
  /** With their places in the whole list. */
  readonly rows: readonly { readonly index: number; readonly row: Parcel }[]
  /** Of those that fit what is sought. */
  readonly found: number
  /** From 0. */
  readonly page: number
  readonly pages: number
}

/**
 * Those whose number begins with what is sought, or whose district or land has it in its name. `page` past the end is the last; `held`: place of one
 * that stays while it is written in, whatever it is called by then.
 */
export function parcelPage(parcels: readonly Parcel[], sought: string, page: number, held = -1): ParcelPage {
  const wanted = sought.trim().toLocaleLowerCase('da')
  const has = (text: string | undefined) => text?.toLocaleLowerCase('da').includes(wanted) ?? false
  const fits = ({ matrikelnr, ejerlav, land }: Parcel) =>
    wanted === '' || matrikelnr?.toLocaleLowerCase('da').startsWith(wanted) || has(ejerlav) || has(land)
  const found = parcels.flatMap((row, index) => (index === held || fits(row) ? [{ index, row }] : []))
  const pages = Math.max(1, Math.ceil(found.length / AT_ONCE))
  const shown = Math.min(Math.max(0, page), pages - 1)
  return { rows: found.slice(shown * AT_ONCE, (shown + 1) * AT_ONCE), found: found.length, page: shown, pages }
}
