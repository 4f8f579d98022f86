/** Quoting the Act. Rules quote through `cite`, so that a quote can't drift from its provision. */

import type { Message } from '../i18n/message.ts'
import { type Address, provision } from './act.ts'

export interface Citation {
  readonly provision: Address
  readonly quote: string
}

/**
 * Words of a provision; all of it where none are named, which only works for a provision on one line. Throws where the
 * words do not stand there. Rules cite while their module loads, so a wrong quote never reaches a user's screen.
 */
export function cite(address: Address, words?: string): Citation {
  const text = provision(address)?.text
  if (text === undefined) throw new Error(`the Act has no ${address}`)
  const quote = words ?? text
  if (quote.includes('\n')) throw new Error(`${address} stands on several lines; name the words`)
  if (!text.includes(quote)) throw new Error(`${address} does not say »${quote}«`)
  return { provision: address, quote }
}

/** The words as a step of a finding's reasoning. */
export function quoteStep({ provision, quote }: Citation): Message {
  return { id: 'law.step.quote', values: { provision, quote } }
}
