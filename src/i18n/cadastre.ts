/** The texts on parcels, their tables and layers: loaded with what says them. */
import { cadastre } from './da/cadastre.ts'
import { addTexts, text } from './index.ts'
import type { MessageValue } from './message.ts'

addTexts(cadastre)

export type CadastreTextId = keyof typeof cadastre

/** As `t`, of a text on parcels. */
export function c(id: CadastreTextId, values?: Readonly<Record<string, MessageValue>>): string {
  return text(values ? { id, values } : { id })
}
