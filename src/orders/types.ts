/** What an order's annex says, item by item. Areas in whole square metres as printed; names as written unless said otherwise. */
import type { Message } from '../i18n/message.ts'

export interface Parcel {
  /** Without space, "3a"; "litra ak" for a road's letters; null for land that has no number. */
  readonly matrikelnr: string | null
  /** The cadastral district as written; null where only a parish is named, or nothing. */
  readonly ejerlav: string | null
  /** The district in today's form, where that differs. */
  readonly ejerlavNorm?: string
  readonly sogn?: string
  /** Last number of a range that begins with `matrikelnr`. */
  readonly rangeTo?: string
  /** null where the words don't tell whole from part. */
  readonly whole: boolean | null
  readonly m2: number | null
  /** What land without a number is called in the item. */
  readonly land?: string
  /** The district is said by "smst.": that of the parcel before. */
  readonly smst?: true
  /** Receiver, where the item has several directions. */
  readonly to?: string
}

export interface Leg {
  readonly from: string | null
  readonly to: string
  readonly m2: number | null
  readonly parcels: readonly Parcel[]
}

export type CauseKind = 'road' | 'railway' | 'stream' | 'landConsolidation' | 'newLand'
export type ItemKind =
  | 'transfer'
  | 'road'
  | 'lake'
  | 'doubt'
  | 'merger'
  | 'region'
  | 'regions-merged'
  | 'cooperation'
  | 'other'

/** The numbers of the Act's task areas (§ 7, stk. 2). */
export type Task = 1 | 2 | 3 | 4 | 5

export interface Cooperation {
  /** Municipalities by name. */
  readonly members: readonly string[]
  /** Whether it ends (§ 5) or begins (§ 7). */
  readonly ends: boolean
  readonly authorised: readonly { readonly council: string; readonly tasks: readonly Task[] }[]
}

/** What the words of one item say. */
export interface Reading {
  readonly kind: ItemKind
  /** Municipalities by name; null where the item has several directions, or land was in none. */
  readonly from: string | null
  readonly to: string | null
  /** The name as printed, where a slip of it was mended. */
  readonly fromAsWritten?: string
  readonly toAsWritten?: string
  readonly fromRegion?: string
  readonly toRegion?: string
  readonly m2: number | null
  /** Printed, or added up here from the printed parts. */
  readonly m2Basis: 'stated' | 'sum' | null
  readonly roadM2?: number
  readonly parcels: readonly Parcel[]
  readonly toParcel?: { readonly matrikelnr: string; readonly ejerlav: string }
  readonly cause: string | null
  readonly causeKind: readonly CauseKind[] | null
  /** Number of the item in which the land is described. */
  readonly crossRef: string | null
  /** A border described in words. */
  readonly lineInWords: string | null
  readonly legs?: readonly Leg[]
  /** Municipalities whose common border changes, where no land is named; or that go to another region. */
  readonly affects?: readonly string[]
  /** The receiver begins with this order: "den nye X Kommune". */
  readonly newTo?: true
  /** Whole municipalities that become part of the receiver. */
  readonly merged?: readonly string[]
  /** Regions that become `toRegion`. */
  readonly regions?: readonly string[]
  readonly cooperation?: Cooperation
}

interface Place {
  /** Line of the text, from 1, that it begins on. */
  readonly line: number
  /** Its words as they stand, lines joined by line breaks. */
  readonly raw: string
}

export interface AnnexItem extends Place, Reading {
  /** As printed: "7", "2.b"; null where it has none. */
  readonly number: string | null
  /** All of it, to the last word. Where false, nothing of it counts and `problem` says why. */
  readonly understood: boolean
  readonly problem: Message | null
  /** Heading it stands under. */
  readonly region: string | null
  /** Heading above the region's, "Andre ændringer". */
  readonly group?: string
}

/** "Grænsen mellem Region X og Region Y er ændret i overensstemmelse med pkt. 1 og 4." */
export interface BorderSentence extends Place {
  readonly region: string | null
  readonly between: readonly string[]
  readonly items: readonly string[]
}

/** A line that is neither item, heading nor sentence. */
export interface OtherLine extends Place {
  readonly what: 'frame' | 'heading' | 'lead' | 'unread'
}

export interface Annex {
  readonly items: readonly AnnexItem[]
  readonly sentences: readonly BorderSentence[]
  /** Every other line that is not empty; what is "unread" was not understood. */
  readonly lines: readonly OtherLine[]
}
