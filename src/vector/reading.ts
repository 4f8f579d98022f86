/** How a file is read: what is wanted of it, and how its reading is followed and stopped. */
import type { SqlJsStatic } from 'sql.js'
import type { VectorCrs } from './crs.ts'
import type { FilePlace, VectorFormat } from './types.ts'

/** A file of the user's, wherever it is. */
export interface FileSource {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly chunks: () => AsyncIterable<Uint8Array>
}

export interface Limits {
  readonly features: number
  readonly points: number
}

export interface Wanted {
  /** Only areas: other features are told as left out. */
  readonly areasOnly?: boolean
  /** Only this layer, by its name. null for all of them. */
  readonly layer?: string | null
  /** Layers that are wanted, where it is known by their names. */
  readonly isWanted?: (layer: string, format: VectorFormat) => boolean
  readonly most?: Limits
  /**
   * Coordinates with all the digits the file gives, where land is made of them: nine decimals are 0.06 mm, and a corner that
   * near to the middle between two points of a lattice would come to stand on the other.
   */
  readonly exact?: boolean
}

export interface Reading extends Wanted {
  /** The system, where the file names none and the user has said. */
  readonly system?: VectorCrs | null
  /** Called with the share of the work that is done. */
  readonly onProgress?: (share: number) => void
  /** True where the user has stopped it. */
  readonly stopped?: () => boolean
  /** SQLite, fetched only where it is needed. */
  readonly sql: () => Promise<SqlJsStatic>
}

/** What each feature is told to: the place in a file among several is added by who hands it out. */
export const at = (file: string | null, place: FilePlace): FilePlace => (file === null ? place : { file, ...place })

/** Of the work, where a file is held whole before anything is made of it. */
const READING = 0.2
const STEP = 0.01

/** How far a reading has come, told in steps. */
export class Meter {
  /** True where features are made as the bytes go by. */
  streams = false
  private told = 0
  private readonly onProgress: ((share: number) => void) | undefined

  constructor({ onProgress }: Pick<Reading, 'onProgress'>) {
    this.onProgress = onProgress
  }

  /** Share of the bytes. */
  read(share: number): void {
    this.tell(this.streams ? share : READING * share)
  }

  /** Share of the features. */
  made(share: number): void {
    if (!this.streams) this.tell(READING + (1 - READING) * share)
  }

  private tell(share: number): void {
    if (share - this.told < STEP) return
    this.told = Math.min(1, share)
    this.onProgress?.(this.told)
  }
}
