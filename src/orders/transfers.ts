/**
 * From a read annex to the changes it says: land that goes from one municipality to another by its parcels. What says
 * anything else, or names a municipality that is no longer, is left and told.
 */
import type { Message } from '../i18n/message.ts'
import type { Parcel as ListedParcel, TransferParcels } from '../proposal/types.ts'
import { spelt } from './municipalities.ts'
import type { AnnexItem, Leg, Parcel } from './types.ts'

/** An item that no change was made of, or that a change says less than. */
export interface Left {
  /** Of the text, from 1. */
  readonly line: number
  /** As printed; null where it has none. */
  readonly number: string | null
  readonly why: Message
}

export interface ReadTransfers {
  readonly changes: readonly TransferParcels[]
  /** In the order of the text. */
  readonly left: readonly Left[]
}

/** Municipalities of the dataset. */
type Today = readonly { readonly code: string; readonly name: string }[]

/** Every item is in the one list or the other; one that a change says less than is in both. */
export function transfersOf(items: readonly AnnexItem[], today: Today): ReadTransfers {
  const [changes, left]: [TransferParcels[], Left[]] = [[], []]
  const ids = new Set<string>()
  for (const item of items) {
    const leave = (why: Message) => left.push({ line: item.line, number: item.number, why })
    const reason = whyNot(item)
    if (reason) {
      leave(reason)
      continue
    }
    for (const [i, leg] of legsOf(item).entries()) {
      const parties = partiesOf(leg, today)
      if ('why' in parties) {
        leave(parties.why)
        continue
      }
      const name = item.number === null ? `linje-${item.line}` : `pkt-${item.number}`
      const id = free(ids, i === 0 ? name : `${name}-${i + 1}`)
      const change = changeOf(item, leg, parties, id)
      changes.push(change)
      for (const why of lessThanSaid(item, change)) leave(why)
    }
  }
  return { changes, left }
}

/** Why no change is made of an item; null where one is. */
function whyNot(item: AnnexItem): Message | null {
  if (!item.understood) return item.problem ?? { id: 'orders.left.not-understood' }
  if (item.crossRef !== null) return { id: 'orders.left.cross-reference', values: { number: item.crossRef } }
  if (item.kind === 'merger') return { id: 'orders.left.merger' }
  if (item.kind === 'doubt' || legsOf(item).some(({ from }) => from === null)) return { id: 'orders.left.nobodys' }
  if (legsOf(item).every(({ parcels, m2 }) => parcels.length === 0 && m2 === null)) return { id: 'orders.left.no-land' }
  return null
}

function legsOf(item: AnnexItem): readonly Leg[] {
  if (item.legs) return item.legs
  return item.to === null ? [] : [{ from: item.from, to: item.to, m2: item.m2, parcels: item.parcels }]
}

type Parties = { readonly from: string; readonly to: string } | { readonly why: Message }

/** A name that exists today stands for today's municipality, whatever its borders were then. */
function partiesOf({ from, to }: Leg, today: Today): Parties {
  const codes = new Map(today.map(({ code, name }) => [spelt(name), code]))
  const [giver, receiver] = [codes.get(spelt(from ?? '')), codes.get(spelt(to))]
  const gone = [from ?? '', to].filter(name => !codes.has(spelt(name)))
  if (giver === undefined || receiver === undefined)
    return { why: { id: 'orders.left.former', values: { names: { names: gone } } } }
  return { from: giver, to: receiver }
}

function changeOf(
  { cause }: AnnexItem,
  { m2, parcels }: Leg,
  parties: { readonly from: string; readonly to: string },
  id: string
): TransferParcels {
  const [only] = parcels
  const single = parcels.length === 1 && only?.m2 === null && m2 !== null
  const all = parcels.map(parcel => listed(single ? { ...parcel, m2 } : parcel))
  const isKnown = all.length > 0 && all.every(({ areaM2 }) => areaM2 !== undefined)
  return {
    id,
    type: 'transfer-parcels',
    ...parties,
    ...(!isKnown && m2 !== null && { areaM2: m2 }),
    ...(cause !== null && { cause }),
    // Land that is named by its size alone has no parcels, and is land all the same.
    parcels: all.length > 0 ? all : [{ land: 'areal uden angivet matrikelnummer', ...(m2 !== null && { areaM2: m2 }) }]
  }
}

function listed(parcel: Parcel): ListedParcel {
  const { matrikelnr, rangeTo, sogn, land, whole, m2 } = parcel
  const ejerlav = parcel.ejerlavNorm ?? parcel.ejerlav ?? sogn
  const named = matrikelnr !== null && rangeTo !== undefined ? `${matrikelnr} til ${rangeTo}` : matrikelnr
  return {
    ...(named !== null && { matrikelnr: named }),
    ...(ejerlav !== undefined && { ejerlav }),
    ...(m2 !== null && { areaM2: m2 }),
    ...(whole !== null && { whole }),
    ...(named === null && { land: land ?? 'areal uden angivet matrikelnummer' })
  }
}

/** What an item says that a change has no place for. */
function lessThanSaid({ lineInWords, roadM2, toParcel }: AnnexItem, { areaM2, parcels }: TransferParcels): Message[] {
  const unknown = areaM2 === undefined && parcels.some(parcel => parcel.areaM2 === undefined)
  return [
    ...(unknown ? [{ id: 'orders.left.no-area' }] : []),
    ...(roadM2 === undefined ? [] : [{ id: 'orders.left.road', values: { m2: roadM2 } }]),
    ...(lineInWords === null ? [] : [{ id: 'orders.left.line' }]),
    ...(toParcel ? [{ id: 'orders.left.to-parcel' }] : []),
    ...(parcels.some(({ matrikelnr }) => matrikelnr?.includes(' til ')) ? [{ id: 'orders.left.range' }] : [])
  ]
}

function free(ids: Set<string>, name: string): string {
  let id = name
  for (let i = 2; ids.has(id); i++) id = `${name}.${i}`
  ids.add(id)
  return id
}
