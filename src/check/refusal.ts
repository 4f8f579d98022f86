import type { Message } from '../i18n/message.ts'

/** Input that can't be read or applied: one line on standard error and exit status 2. */
export class Refusal extends Error {
  readonly file: string
  /** JSON path into the file; null where the fault lies outside the proposal. */
  readonly path: string | null
  readonly reason: Message

  constructor(file: string, path: string | null, message: Message) {
    super(message.id)
    this.file = file
    this.path = path
    this.reason = message
  }
}
