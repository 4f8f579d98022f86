/** Which border the land of a proposal is moved over, and how far what proposals move there lies apart. */
import type { ExchangeChange } from '../engine/api.ts'
import type { Party } from './party.ts'
import { type Land, metresApart } from './shapes.ts'

/** What each party moves, in the order of its `land`. */
export type Lands = ReadonlyMap<Party, readonly Land[]>

/** Codes, sorted: land goes over the same border in either direction. */
export const pairOf = ({ from, to }: { readonly from: string; readonly to: string }) =>
  (from < to ? [from, to] : [to, from]) as [string, string]
export const signOf = (one: { readonly from: string; readonly to: string }) => pairOf(one).join(' ')

/** The land that a party moves over one border. */
export const within = (party: Party, sign: string, lands: Lands): readonly Land[] =>
  (lands.get(party) ?? []).filter((_, i) => signOf(party.land[i] as ExchangeChange) === sign)

/** Metres. */
export function nearest(some: readonly Land[], others: readonly Land[]): number {
  let metres = Infinity
  for (const one of some) for (const other of others) metres = Math.min(metres, metresApart(one, other))
  return metres
}
