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

export type LayerReading =
  | { readonly kind: 'reading'; readonly file: string; readonly share: number }
  | { readonly kind: 'stopped'; readonly file: string }
  | { readonly kind: 'failed'; readonly file: string; readonly cause: string }
  | { readonly kind: 'refused'; readonly file: string; readonly message: Message; readonly place: FilePlace }
  | { readonly kind: 'read'; readonly file: string; readonly n: number }

export interface LayersStore {
  /** The topmost first. */
  readonly layers: readonly ReferenceLayer[]
  readonly files: ReadonlyMap<string, LayerFile>
  readonly offered: readonly OfferedLayer[]
  /** The file that was added last; null before that. */
  readonly reading: LayerReading | null
  /** Why a file could not be kept, or no longer is; null where nothing went wrong. */
  readonly keepFault: string | null
}

export const useLayers = create<LayersStore>()(() => ({
  layers: [],
  files: new Map(),
  offered: [],
  reading: null,
  keepFault: null
}))

/** Those in sight whose lines can be snapped to, the topmost first. */
export const snappable = ({ layers }: LayersStore): readonly ReferenceLayer[] =>
  layers.filter(({ visible, snap, found }) => visible && snap && found.kind === 'shapes')
