/** Reference layers: what the user has put on the map to look at, to snap to and to follow. */
import { create } from 'zustand'
import type { Message } from '../../i18n/message.ts'
import type { FoundLayer } from '../../reference/layer.ts'
import type { FilePlace } from '../../vector/types.ts'

export interface ReferenceLayer {
  readonly id: string
  /** Id of the file it is from. */
  readonly file: string
  /** As it is listed. */
  readonly name: string
  readonly found: FoundLayer
  readonly visible: boolean
  /** 0–100 %. */
  readonly opacity: number
  /** "#7a3e9d". */
  readonly colour: string
  /** The attribute its features are called by on the map; null for none. */
  readonly label: string | null
  /** Points snap to its lines, which can be followed. */
  readonly snap: boolean
}

export interface LayerFile {
  readonly id: string
  readonly name: string
  /** Its coordinate system, as it is called. */
  readonly system: string
  readonly attribution: string
  /** The server it is fetched from; null for a file of the user's or the page's own server. */
  readonly host: string | null
  /** How it was read, and what was left out. */
  readonly notes: readonly Message[]
  readonly skipped: readonly Message[]
  /** The browser keeps it. */
  readonly kept: boolean
}

/** A layer that the configuration names and nobody has asked for yet. */
export interface OfferedLayer {
  readonly id: string
  readonly name: string
  readonly host: string | null
}

/** How it goes, or went, with a file that was added. */
export type LayerReading = { readonly id: string; readonly file: string } & ReadingState

export type ReadingState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly cause: string }
  | { readonly kind: 'refused'; readonly message: Message; readonly place: FilePlace }
  | { readonly kind: 'read'; readonly n: number }

export interface LayersStore {
  /** The topmost first. */
  readonly layers: readonly ReferenceLayer[]
  readonly files: ReadonlyMap<string, LayerFile>
  readonly offered: readonly OfferedLayer[]
  /** The files that were added last, in their order. */
  readonly readings: readonly LayerReading[]
  /** Why a file could not be kept, or no longer is; null where nothing went wrong. */
  readonly keepFault: string | null
}

export const useLayers = create<LayersStore>()(() => ({
  layers: [],
  files: new Map(),
  offered: [],
  readings: [],
  keepFault: null
}))

/** Those in sight whose lines can be snapped to, the topmost first. */
export const snappable = ({ layers }: LayersStore): readonly ReferenceLayer[] =>
  layers.filter(({ visible, snap, found }) => visible && snap && found.kind === 'shapes')
