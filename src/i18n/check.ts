/** The texts of the command line, which the app never says. */
import { check } from './da/check.ts'
import { addTexts, type MessageId, text } from './index.ts'
import type { MessageValue } from './message.ts'

addTexts(check)

/** As `t` of index.ts, for these texts too. */
export function t(id: MessageId | keyof typeof check, values?: Readonly<Record<string, MessageValue>>): string {
  return text(values ? { id, values } : { id })
}

export { text }
