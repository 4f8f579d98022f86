/** The texts of the papers, which nothing else says: loaded with the papers. */
import { papers } from './da/papers/index.ts'
import { addTexts, text } from './index.ts'
import type { MessageValue } from './message.ts'

addTexts(papers)

export type PaperTextId = keyof typeof papers

/** As `t`, of a paper's text. */
export function p(id: PaperTextId, values?: Readonly<Record<string, MessageValue>>): string {
  return text(values ? { id, values } : { id })
}
