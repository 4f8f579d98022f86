/** A table of parcels as someone pasted it: what each row was understood as, and what is wrong with it. Areas in whole m². */
import type { Message } from '../../i18n/message.ts'
import type { Parcel } from '../../proposal/types.ts'
import type { District, Districts } from '../districts.ts'

/** What a column is; `part` says of a row that only a part moves, the opposite of `whole`. */
export const COLUMN_KINDS = [
  'matrikelnr',
  'ejerlav',
  'ejerlavskode',
  'area',
  'whole',
  'part',
  'from',
  'to',
  'land',
  'cause'
] as const
export type ColumnKind = (typeof COLUMN_KINDS)[number]

export interface Column {
  /** From 0. */
  readonly index: number
  /** As the header has it; '' where there is none. */
  readonly heading: string
  /** null: the column is not read. */
  readonly kind: ColumnKind | null
}

export interface Municipality {
  readonly code: string
  readonly name: string
}

export interface ReadRow {
  /** Row of the sheet or the text, from 1, the header counted. */
  readonly row: number
  /** Cells as they stand. */
  readonly cells: readonly string[]
  readonly parcel: Parcel
  /** Municipality codes; null where neither the row nor the defaults say. */
  readonly from: string | null
  readonly to: string | null
  readonly cause: string | null
  /** Why the row can't be taken. */
  readonly faults: readonly Message[]
  /** What to look at; the row is taken. */
  readonly notes: readonly Message[]
  /** Districts that what is written may mean, where it is not clear. */
  readonly choices: readonly District[]
}

/** "I alt": what the table says its rows are together. */
export interface StatedSum {
  readonly row: number
  readonly m2: number | null
  readonly faults: readonly Message[]
}

export interface ReadTable {
  readonly columns: readonly Column[]
  /** Row of the header; null where there is none. */
  readonly header: number | null
  readonly rows: readonly ReadRow[]
  readonly sums: readonly StatedSum[]
  /** Rows before the header, or notes below: neither parcel nor sum. As written. */
  readonly others: readonly { readonly row: number; readonly text: string }[]
  /** What is wrong with the table as a whole. */
  readonly faults: readonly Message[]
  /** Of the rows without faults, exact. */
  readonly sumM2: number
  /** How many of those lack their square metres. */
  readonly withoutArea: number
}

/** What holds for rows that do not say it themselves. */
export interface Defaults {
  readonly from: string | null
  readonly to: string | null
  readonly whole: boolean | null
}

export interface Asked {
  /** null where the list could not be had: names are then taken as written, which is told. */
  readonly districts: Districts | null
  readonly municipalities: readonly Municipality[]
  readonly defaults: Defaults
  /** Columns that the user has corrected, by index. */
  readonly columns?: ReadonlyMap<number, ColumnKind | null>
  /** Districts that the user has chosen for what is written: code by the text of the cell. */
  readonly chosen?: ReadonlyMap<string, number>
}
