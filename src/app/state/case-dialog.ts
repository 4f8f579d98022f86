/** The dialogs of the whole Act, beside those of files and maps. */
import type { LonLat } from '../../engine/api.ts'
import type { Message } from '../../i18n/message.ts'
import type { MunicipalityCode } from '../../law/ids.ts'
import type { Pin } from '../../proposal/comments/types.ts'
import type { ReadResult } from '../../proposal/file/read.ts'
import type { Change } from '../../proposal/types.ts'

/** What a link brought: the text of a file and what it was read as, or why there is none. */
export type LinkToTell =
  /** `fragment`: what stands behind the `#`. */
  | { readonly kind: 'read'; readonly text: string; readonly result: ReadResult; readonly fragment: string }
  | { readonly kind: 'refused'; readonly message: Message }

/** Kinds of change that a dialog asks for; those with an area come from the drawing tool. */
export type AskedChange =
  | 'merge-municipalities'
  | 'set-region'
  | 'merge-regions'
  | 'dissolve-cooperation'
  | 'designate-cooperation'

export type CaseDialog =
  | { readonly kind: 'council'; readonly code: MunicipalityCode }
  | { readonly kind: 'change-details'; readonly changeId: string }
  | { readonly kind: 'terms' }
  | { readonly kind: 'oversight' }
  /** The built-in dataset and one's own; a new one from a file. */
  | { readonly kind: 'datasets' }
  /** Two of them laid over each other. */
  | { readonly kind: 'compare-datasets' }
  | { readonly kind: 'read-annex' }
  /** `changeId` where an existing change is edited. */
  | { readonly kind: 'change'; readonly type: AskedChange; readonly changeId: string | null }
  /** A cooperation of the case, or of the dataset; null for a new one. */
  | { readonly kind: 'state-cooperation'; readonly id: string | null }
  | { readonly kind: 'trim'; readonly changeId: string }
  /** Parcels from a table: as changes of their own, or into the change of that id. */
  | { readonly kind: 'papers' }
  | { readonly kind: 'consequences' }
  | { readonly kind: 'gis-files' }
  | { readonly kind: 'share-link' }
  /** The case as a folder for a web host. */
  | { readonly kind: 'publish' }
  /** A hearing by files: sent out, come back, and the case from one council's seat. */
  | { readonly kind: 'hearing-files' }
  | { readonly kind: 'hearing-answers' }
  | { readonly kind: 'council-seat' }
  /** What is remarked: all of it, at a thread, or on one thing with room for one more. */
  | { readonly kind: 'comments'; readonly thread: string | null; readonly on: Pin | null }
  | { readonly kind: 'comment-files' }
  /** The map for another site's page. */
  | { readonly kind: 'embed' }
  /** A proposal that stands in the page's address. */
  | { readonly kind: 'from-link'; readonly link: LinkToTell }
  /** Where the points of the residents' file fell. */
  | { readonly kind: 'resident-coverage' }
  | { readonly kind: 'parcel-table'; readonly changeId: string | null }
  /** A file of parcels: read, looked at, then picked from or looked up in. */
  | { readonly kind: 'parcel-layer' }
  /** Reference layers; with what they have at a place, where one was pointed at. */
  | { readonly kind: 'layers'; readonly place?: { readonly at: LonLat; readonly reachM: number } }
  /** Proposals from files held against one another, beside the case. */
  | { readonly kind: 'collisions'; readonly files: readonly File[] }
  /** Areas of the user's own, from files that are being read. */
  | { readonly kind: 'own-layer'; readonly files: readonly File[] }

const ASKED: readonly string[] = [
  'merge-municipalities',
  'set-region',
  'merge-regions',
  'dissolve-cooperation',
  'designate-cooperation'
] satisfies readonly AskedChange[]

/** The dialog that edits a change; null for one that is drawn. */
export function askedType({ type }: Change): AskedChange | null {
  return ASKED.includes(type) ? (type as AskedChange) : null
}

const MOVING: readonly Change['type'][] = [
  'transfer-area',
  'redraw-border',
  'transfer-units',
  'transfer-parcels',
  'new-municipality'
]

/** True for changes whose residents and parcels the limits of § 2, stk. 2, are held against. */
export function countsPeople(change: Change): boolean {
  return MOVING.includes(change.type)
}
