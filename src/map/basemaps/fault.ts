/** What can be wrong with a base map, as a message: never with an address, which may hold a key. */
import type { Message, MessageValue } from '../../i18n/message.ts'

export class BaseMapFault extends Error {
  readonly reason: Message

  constructor(id: string, values?: Readonly<Record<string, MessageValue>>) {
    super(id)
    this.reason = values ? { id, values } : { id }
  }
}

/** Of whatever was thrown. `otherwise`: what is said where nobody has put it into words. */
export const reasonOf = (error: unknown, otherwise: string): Message =>
  error instanceof BaseMapFault ? error.reason : { id: otherwise }
