/** What the worker that holds a file of reference layers answers. */
import type { Message } from '../../i18n/message.ts'
import type { FilePlace } from '../../vector/types.ts'
import type { LayersRead } from '../layer.ts'

export interface Refused {
  readonly kind: 'refused'
  readonly message: Message
  readonly place: FilePlace
}

export type ReferenceAnswer = Refused | LayersRead

/** Bytes of a vector tile or of a picture as it came, or a picture. */
export type TileAnswer = Uint8Array<ArrayBuffer> | ImageBitmap
