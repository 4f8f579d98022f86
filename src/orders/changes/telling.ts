import type { Message } from '../../i18n/message.ts'
import type { AnnexItem } from '../types.ts'

/** How what is made of items is named, and what is not made of them told. */
export interface Telling {
  readonly leave: (item: AnnexItem, why: Message) => void
  /** An id by the item's number, a second one of the same item by its `part` (from 0). */
  readonly idOf: (item: AnnexItem, part?: number) => string
}
