/** What the worker that makes datasets is asked and answers. */
import type { Manifest, UnitLayerId } from '../../dataset/types.ts'
import type { Message } from '../../i18n/message.ts'
import type { Comparison } from '../compare/compare-datasets.ts'
import type { BoundaryFields } from '../fields.ts'
import type { UnitFields } from '../unit-fields.ts'

export interface Refused {
  readonly kind: 'refused'
  readonly message: Message
  /** Which of several files, where it is not the one with the municipalities. */
  readonly file?: string | null
  /** Where in the file, or on the map; null where it is the whole. */
  readonly place: Message | null
}

export interface Field {
  readonly name: string
  /** The first few different values. */
  readonly examples: readonly string[]
}

/** A file that was read, before anything is made of it. */
export interface ReadFile {
  readonly kind: 'read'
  /** Layers with areas, and the one that is taken; null where the user has to say which. */
  readonly layers: readonly string[]
  readonly layer: string | null
  readonly areas: number
  readonly system: string
  readonly fields: readonly Field[]
  /** What the attributes were recognised as. */
  readonly map: BoundaryFields
  readonly notes: readonly Message[]
}

/** A file of units that was read; `layer` and `layers` as of the municipalities. */
export interface ReadUnits {
  readonly kind: 'units'
  readonly fileName: string
  readonly layers: readonly string[]
  readonly layer: string | null
  readonly areas: number
  readonly system: string
  readonly fields: readonly Field[]
  readonly map: UnitFields
}

/** What the codes of an attribute are, beside those of the dataset that is built on. */
export interface CodesRead {
  readonly kind: 'codes'
  readonly known: number
  readonly missing: readonly { readonly code: string; readonly name: string }[]
  /** Municipalities that need a region; `region`: the one the file names, null where it names none that is known. */
  readonly added: readonly { readonly code: string; readonly name: string; readonly region: string | null }[]
  readonly regions: readonly { readonly id: string; readonly name: string }[]
}

export interface MakeOptions {
  readonly map: BoundaryFields
  /** Region by municipality code. */
  readonly regions: Readonly<Record<string, string>>
  readonly accuracyM: number | null
  /** Attributes of the files of units, as they were read. */
  readonly units: Readonly<Partial<Record<UnitLayerId, UnitFields>>>
  readonly title: string
  readonly publisher: string
  readonly date: string
}

/** Two datasets laid over each other. */
export interface Compared extends Comparison {
  readonly kind: 'compared'
  /** By code, of either. */
  readonly names: Readonly<Record<string, string>>
}

export interface MadeSet {
  readonly kind: 'made'
  readonly manifest: Manifest
  readonly told: readonly Message[]
  readonly bytes: number
  /** m² of each municipality, and what it is in the dataset that was built on; empty for a set that was opened. */
  readonly areas: readonly {
    readonly code: string
    readonly name: string
    readonly m2: number
    readonly baseM2: number | null
  }[]
}
