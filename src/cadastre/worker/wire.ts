/** What the worker that reads layers answers. */
import type { Message } from '../../i18n/message.ts'
import type { FilePlace } from '../../vector/types.ts'
import type { Field } from '../layer/fields.ts'
import type { FieldMap, ParcelLayer } from '../layer/types.ts'

export interface Refused {
  readonly kind: 'refused'
  readonly message: Message
  readonly place: FilePlace
}

export type ReadAnswer =
  | Refused
  /** `map`: which attribute is what, as far as their names tell. */
  | { readonly kind: 'read'; readonly fields: readonly Field[]; readonly map: FieldMap }

export type BuildAnswer = Refused | { readonly kind: 'built'; readonly layer: ParcelLayer }
