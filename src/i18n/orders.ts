/** The texts on orders that are read back: loaded with what says them. */
import { orders } from './da/orders.ts'
import { addTexts, text } from './index.ts'
import type { MessageValue } from './message.ts'

addTexts(orders)

export type OrderTextId = keyof typeof orders

/** As `t`, of a text on orders. */
export function o(id: OrderTextId, values?: Readonly<Record<string, MessageValue>>): string {
  return text(values ? { id, values } : { id })
}
