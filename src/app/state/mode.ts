/** The ways into the app: looking at the division on a date, drafting, and reading somebody's proposal. */
import { create } from 'zustand'
import type { Log } from '../../proposal/log/log.ts'

export type Mode = 'explore' | 'draft' | 'review'

export const MODES: readonly Mode[] = ['explore', 'draft', 'review']
/** Where there is a proposal to say something of. */
export const ON_A_CASE: readonly Mode[] = ['draft', 'review']

/** Where a proposal under review came from. A link, and a file that this browser keeps, can be opened again by the address. */
export type ReviewedFrom =
  /** `sha256`: of its bytes, as the address names it; null where it has none there. */
  | { readonly kind: 'file'; readonly name: string; readonly sha256: string | null }
  /** `fragment`: what stands behind the `#`. */
  | { readonly kind: 'link'; readonly fragment: string }
  /** The draft itself, as others would see it. */
  | { readonly kind: 'own' }

/** The fingerprint of the file that is read; null where it is none. */
export const fileOf = (from: ReviewedFrom | null): string | null => (from?.kind === 'file' ? from.sha256 : null)

/** A file that an address names and this browser can't show: not kept here, kept and damaged, or nothing can be kept. */
export interface Wanted {
  /** sha256 of its bytes. */
  readonly file: string
  /** The address, from the `?` on. */
  readonly search: string
  readonly why: 'unknown' | 'broken' | 'forbidden'
}

export interface ModeStore {
  readonly mode: Mode
  /** In another site's page: a map and a card, and nothing of the browser's storage is touched. */
  readonly embedded: boolean
  /** The start page lies over the map. */
  readonly atStart: boolean
  /** The draft while another way is taken, to come back to as it was; null where none has been taken up yet. */
  readonly aside: Log | null
  /** null in review while there is no proposal to read. */
  readonly reviewed: ReviewedFrom | null
  /** What is to be opened and gone on with, in review while there is no proposal. */
  readonly wanted: Wanted | null
  /** Files under review that this page knows the browser to keep, by sha256. */
  readonly keptFiles: ReadonlySet<string>
}

export const startingMode: ModeStore = {
  mode: 'draft',
  embedded: false,
  atStart: false,
  aside: null,
  reviewed: null,
  wanted: null,
  keptFiles: new Set()
}

export const useMode = create<ModeStore>()(() => startingMode)

/** Only a draft is edited: whatever else is shown, nothing that is done changes it, or is kept in its place. */
export const mayEdit = (): boolean => useMode.getState().mode === 'draft'

/** As `mayEdit`, for what is drawn by React. */
export const useMayEdit = (): boolean => useMode(({ mode }) => mode === 'draft')

/** In a draft, and on another's proposal; not on one's own draft as others see it, nor in another site's page. */
export const mayComment = ({ mode, reviewed, embedded }: ModeStore): boolean =>
  !embedded && (mode === 'draft' || (mode === 'review' && reviewed !== null && reviewed.kind !== 'own'))
