/** The texts of the guide to the supervision of councils: loaded with it. */
import { oversight } from './da/oversight.ts'
import { addTexts, type MessageId, text } from './index.ts'
import type { MessageValue } from './message.ts'

addTexts(oversight)

/** As `t` of index.ts, for these texts too. */
export function t(id: MessageId | keyof typeof oversight, values?: Readonly<Record<string, MessageValue>>): string {
  return text(values ? { id, values } : { id })
}

export { text }
