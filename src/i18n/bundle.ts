/** The texts of a case's tables and bundle, which nothing else says: loaded with what says them. */
import { bundle } from './da/bundle.ts'
import { addTexts, text } from './index.ts'
import type { MessageValue } from './message.ts'

addTexts(bundle)

type BundleTextId = keyof typeof bundle

/** As `t`, of these texts. */
export function t(id: BundleTextId, values?: Readonly<Record<string, MessageValue>>): string {
  return text(values ? { id, values } : { id })
}
