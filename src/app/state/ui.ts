/** What is open, selected and said; nothing here is worth keeping over a reload. */
import { create } from 'zustand'
import type { UtmSystem } from '../../dataset/resident-csv/systems.ts'
import type { LonLat, MunicipalityReport, Place, ResidentsInUse } from '../../engine/api.ts'
import type { Message } from '../../i18n/message.ts'
import type { Proposal } from '../../proposal/types.ts'
import type { CaseDialog } from './case-dialog.ts'

export interface FileProblem {
  /** JSON path, or '' where the file is not JSON at all. */
  readonly path: string
  readonly message: Message
}

export type DialogState =
  | { readonly kind: 'help' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'sources' }
  | { readonly kind: 'municipalities' }
  | { readonly kind: 'base-map' }
  | { readonly kind: 'rename-change'; readonly changeId: string }
  | { readonly kind: 'unreadable-file'; readonly fileName: string; readonly problems: readonly FileProblem[] }
  | {
      readonly kind: 'other-dataset'
      /** null for the case that is open. */
      readonly fileName: string | null
      readonly proposal: Proposal
      readonly warnings: readonly FileProblem[]
    }
  | { readonly kind: 'file-warnings'; readonly fileName: string; readonly warnings: readonly FileProblem[] }
  /** Resident points whose coordinates fit two systems; `choose` is told the one the user chooses. */
  | {
      readonly kind: 'which-system'
      readonly fileName: string
      readonly places: Readonly<Record<UtmSystem, readonly string[]>>
      readonly choose: (system: UtmSystem) => void
    }
  | { readonly kind: 'export-failed'; readonly cause: string }
  | { readonly kind: 'scenarios' }
  /** `files`: proposals that are compared from the first; `onMap`: where their land differs is what is looked at. */
  | { readonly kind: 'compare-scenarios'; readonly files?: readonly File[]; readonly onMap?: boolean }
  | CaseDialog

/** A file of resident points being read, or in use. */
export type ResidentsState =
  /** `share`: of the work, 0–1. */
  | { readonly kind: 'reading'; readonly name: string; readonly share: number }
  | ({ readonly kind: 'counted' } & ResidentsInUse)

export type MapState = 'starting' | 'ready' | 'webgl-missing' | 'context-lost'

/** The map's menu: where it stands in the window, and what lies there. */
export interface OpenMapMenu {
  readonly x: number
  readonly y: number
  readonly at: LonLat
  readonly place: Place
}

/** Over the map up to a line that is moved, or on a map of its own. */
export type BeforeAfterKind = 'swipe' | 'beside'

export interface UiStore {
  readonly dialog: DialogState | null
  /** A calm word about what just happened, until the next edit or until it is put away. */
  readonly notice: Message | null
  readonly mapState: MapState
  /** The picture that the page opens with still stands for the map. */
  readonly pictured: boolean
  readonly mapMenu: OpenMapMenu | null
  readonly hovered: string | null
  /** The kilometre net is shown. */
  readonly net: boolean
  readonly selected: string | null
  /** Facts of the selected municipality; null while they are fetched. */
  readonly card: MunicipalityReport | null
  /** Phone: the sheet is drawn up. */
  readonly sheetOpen: boolean
  readonly fileOverWindow: boolean
  /** Another tab has saved a proposal in the same place. */
  readonly otherTab: boolean
  /** What the browser had kept was cleared while Skel was open. */
  readonly storageCleared: boolean
  /** What the browser had kept could not be read. */
  readonly keptBroken: boolean
  /** null where residents are estimated. */
  readonly residents: ResidentsState | null
  /** The change whose row has the focus. */
  readonly currentChange: string | null
  /** The change that was pointed at on the map. */
  readonly chosenChange: string | null
  /** The division without the proposal is shown beside the one with it. */
  readonly beforeAfter: BeforeAfterKind | null
  /** How often a person has moved the map, and how often other things have come in sight. */
  readonly userMoves: number
  readonly views: number
  /** Reference layers: how many there are, how many are in sight, and who made those. */
  readonly layers: { readonly count: number; readonly shown: number; readonly credits: readonly string[] }
  /** Shortcuts of one sign are on (WCAG 2.1.4 lets people turn them off). */
  readonly singleKeys: boolean
}

export const useUi = create<UiStore>()(() => ({
  dialog: null,
  notice: null,
  mapState: 'starting',
  pictured: true,
  mapMenu: null,
  hovered: null,
  net: false,
  selected: null,
  card: null,
  sheetOpen: false,
  fileOverWindow: false,
  otherTab: false,
  storageCleared: false,
  keptBroken: false,
  residents: null,
  currentChange: null,
  chosenChange: null,
  beforeAfter: null,
  userMoves: 0,
  views: 0,
  layers: { count: 0, shown: 0, credits: [] },
  singleKeys: true
}))

/** Dialogs that show on the map what they would do, or lead to places on it: they leave it in sight, and it can be moved meanwhile. */
export const isBesideMap = (dialog: DialogState | null): boolean =>
  (dialog?.kind === 'compare-scenarios' && dialog.onMap === true) ||
  ['change', 'trim', 'layers', 'compare-datasets', 'base-map', 'collisions', 'council-seat', 'comments'].includes(
    dialog?.kind ?? ''
  )

export const showDialog = (dialog: DialogState): void => useUi.setState({ dialog })
export const closeDialog = (): void => useUi.setState({ dialog: null })
