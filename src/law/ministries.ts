/**
 * What the minister and the ministry are called, by date. Names change with governments, so they are configuration: add
 * an entry with its date when a source for it is at hand. Nothing here is guessed.
 */
import { ACT } from './act.ts'
import { sorted } from './order.ts'

export interface MinistryName {
  readonly name: string
  readonly kind: 'minister' | 'ministry'
  /** First day the name is known to be in use, YYYY-MM-DD; null where the source states none. */
  readonly from: string | null
  /** Where the name stands. */
  readonly source: string
  /** False where it is known that the name has changed since, or not known since when it holds. */
  readonly verified: boolean
}

export const MINISTRY_NAMES: readonly MinistryName[] = [
  // The Act's own words; the date is that of the consolidation.
  {
    name: 'økonomi- og indenrigsministeren',
    kind: 'minister',
    from: '2018-01-09',
    source: ACT.citation,
    verified: true
  },
  // The page has no date, and the ministry has been renamed since.
  {
    name: 'Indenrigs- og Boligministeriet',
    kind: 'ministry',
    from: null,
    source: 'Ankestyrelsen, Tilsynets kompetence og fokus',
    verified: false
  }
]

/**
 * The newest name known on a day (YYYY-MM-DD), else one without a date; undefined where none is known. `names` is the
 * configuration.
 */
export function ministryOn(
  kind: MinistryName['kind'],
  date: string,
  names: readonly MinistryName[] = MINISTRY_NAMES
): MinistryName | undefined {
  const since = ({ from }: MinistryName) => from ?? ''
  const known = names.filter(one => one.kind === kind && since(one) <= date)
  return sorted(known, since).at(-1)
}
