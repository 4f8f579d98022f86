/** What the worker that reads a user's layer answers. */
import type { Message } from '../../../i18n/message.ts'
import type { FilePlace } from '../../../vector/types.ts'
import type { OwnLayer } from '../../state/units.ts'
import type { OwnChoice, OwnField } from './fields.ts'

export interface Refused {
  readonly kind: 'refused'
  readonly message: Message
  readonly place: FilePlace
}

/** A layer of the file that has areas. */
export interface LayerFound {
  readonly name: string
  /** Areas that can be picked. */
  readonly count: number
  readonly fields: readonly OwnField[]
  /** As its attributes are spelt. */
  readonly choice: OwnChoice
}

export interface LayersFound {
  readonly kind: 'read'
  /** Most areas first. */
  readonly layers: readonly LayerFound[]
  /** How it was read, and what was left out. */
  readonly notes: readonly Message[]
  readonly skipped: readonly Message[]
}

export type OwnAnswer = Refused | LayersFound
export type OwnBuilt = OwnLayer
