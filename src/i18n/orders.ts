/** The texts on orders that are read back: loaded with what says them. */

import type { Cooperation, Leg, Parcel } from '../orders/types.ts'
import { orders } from './da/orders.ts'
import { saying } from './index.ts'

/** As `t`, of a text on orders. */
export const o = saying(orders)

/** "Varde → Esbjerg: 5.934 m²". */
export function wayWords({ from, to, m2 }: Pick<Leg, 'from' | 'm2'> & { readonly to: string | null }): string {
  const way = [from ?? '–', to ?? '–'].join(' → ')
  return m2 === null ? way : `${way}: ${o('orders.m2', { m2 })}`
}

interface Decided {
  readonly kind: string
  readonly affects?: readonly string[]
  readonly regions?: readonly string[]
  readonly toRegion?: string
  readonly fromRegion?: string
  readonly cooperation?: Cooperation
  readonly lineInWords: string | null
}

/** What an item decides of whole municipalities, regions and cooperations, or of a border in words; none where it moves land alone. */
export function decisionWords(item: Decided): string[] {
  const { kind, affects = [], regions, toRegion, fromRegion, cooperation, lineInWords } = item
  const region = toRegion ?? fromRegion ?? '–'
  const line = lineInWords === null ? [] : [o('orders.line-words', { line: lineInWords })]
  if (kind === 'region') return affects.map(name => o('orders.goes-to', { name, region }))
  if (regions) return regions.map(name => o('orders.goes-to', { name, region }))
  if (cooperation) {
    const names = { names: cooperation.members }
    return [
      o(cooperation.ends ? 'orders.cooperation-ends' : 'orders.cooperation-begins', { names }),
      ...cooperation.authorised.map(({ council, tasks }) =>
        o('orders.cooperation-authorised', { council, tasks: { names: tasks.map(String) } })
      )
    ]
  }
  return kind === 'other' ? [affects.join(' – '), ...line] : []
}

/** "7000d, Ask By, Elm, en del, 5.934 m²". */
export function parcelWords(parcel: Parcel): string {
  const { matrikelnr, rangeTo, land, ejerlav, ejerlavNorm, sogn, whole, m2 } = parcel
  const number = rangeTo === undefined ? matrikelnr : `${matrikelnr}–${rangeTo}`
  const named = [number, land, ejerlavNorm ?? ejerlav, sogn].filter(part => part !== undefined && part !== null)
  const how = whole === null ? [] : [o(whole ? 'orders.whole' : 'orders.part')]
  return [...named, ...how, ...(m2 === null ? [] : [o('orders.m2', { m2 })])].join(', ')
}
