/** A layer to see, to snap to and to follow: what is said of it, and what the map asks of it. */
import type { Message } from '../i18n/message.ts'
import type { GeometryKind } from '../vector/types.ts'

/** `shapes`: features of a file; `picture`: pixels; `tiles`: vector tiles made by somebody else. */
export type ReferenceKind = 'shapes' | 'picture' | 'tiles'

/** A layer as it was found in a file. */
export interface FoundLayer {
  /** As the file calls it. */
  readonly name: string
  readonly kind: ReferenceKind
  /** Features; 0 where it has none to count. */
  readonly count: number
  readonly kinds: readonly GeometryKind[]
  /** Names of attributes. */
  readonly fields: readonly string[]
  /** WGS84 [west, south, east, north]. */
  readonly box: readonly [number, number, number, number]
  /** There are tiles for these zooms; nearer the last is enlarged. */
  readonly minZoom: number
  readonly maxZoom: number
  /** Pixels along a side of its pictures' tiles. */
  readonly tileSize: number
  /** Names of layers in tiles made by somebody else. */
  readonly tileLayers: readonly string[]
}

export interface LayersRead {
  readonly kind: 'read'
  readonly layers: readonly FoundLayer[]
  /** The coordinate system, as it is called. */
  readonly system: string
  /** What the file says of its publisher. */
  readonly attribution: string
  /** How it was read, and what was left out. */
  readonly notes: readonly Message[]
  readonly skipped: readonly Message[]
}
