/** The ways into the app: looking at the division on a date, drafting, and reading somebody's proposal. */
import { create } from 'zustand'
import type { Log } from '../../proposal/log/log.ts'

export type Mode = 'explore' | 'draft' | 'review'

export const MODES: readonly Mode[] = ['explore', 'draft', 'review']
/** Where there is a proposal to say something of. */
export const ON_A_CASE: readonly Mode[] = ['draft', 'review']

/** Where a proposal under review came from. Only a link can be opened again by its address. */
export type ReviewedFrom =
  | { readonly kind: 'file'; readonly name: string }
  /** `fragment`: what stands behind the `#`. */
  | { readonly kind: 'link'; readonly fragment: string }
  /** The draft itself, as others would see it. */
  | { readonly kind: 'own' }

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
}

export const startingMode: ModeStore = {
  mode: 'draft',
  embedded: false,
  atStart: false,
  aside: null,
  reviewed: null
}

export const useMode = create<ModeStore>()(() => startingMode)

/** Only a draft is edited: whatever else is shown, nothing that is done changes it, or is kept in its place. */
export const mayEdit = (): boolean => useMode.getState().mode === 'draft'

/** As `mayEdit`, for what is drawn by React. */
export const useMayEdit = (): boolean => useMode(({ mode }) => mode === 'draft')

/** In a draft, and on another's proposal; not on one's own draft as others see it, nor in another site's page. */
export const mayComment = ({ mode, reviewed, embedded }: ModeStore): boolean =>
  !embedded && (mode === 'draft' || (mode === 'review' && reviewed !== null && reviewed.kind !== 'own'))
