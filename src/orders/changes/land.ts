/** Land that goes from one municipality to another by its parcels. */
import type { Message } from '../../i18n/message.ts'
import type { Parcel as ListedParcel, TransferParcels } from '../../proposal/types.ts'
import { spelt } from '../municipalities.ts'
import type { AnnexItem, Leg, Parcel } from '../types.ts'
import { UNNAMED } from '../unnamed.ts'
import { type Division, type Names, otherRegion } from './division.ts'

export interface LandRead {
  readonly changes: readonly TransferParcels[]
  /** Why no change is made of it, or what a change says less than it. */
  readonly left: readonly Message[]
}

/** A change for each direction. `id` gives one that is free, by the number of the direction. */
export function landIn(item: AnnexItem, names: Names, division: Division, id: (direction: number) => string): LandRead {
  const reason = whyNot(item)
  if (reason) return { changes: [], left: [reason] }
  const [changes, left]: [TransferParcels[], Message[]] = [[], []]
  for (const [i, leg] of legsOf(item).entries()) {
    const parties = partiesOf(leg, names, item.newTo === true)
    if ('why' in parties) {
      left.push(parties.why)
      continue
    }
    const change = changeOf(item, leg, parties, id(i))
    changes.push(change)
    left.push(...lessThanSaid(item, change), ...otherRegion(item, parties, division))
  }
  return { changes, left }
}

/** Why no change is made of an item; null where one is. */
function whyNot(item: AnnexItem): Message | null {
  if (item.crossRef !== null) return { id: 'orders.left.cross-reference', values: { number: item.crossRef } }
  if (item.kind === 'other') return directionOf(item) === null ? { id: 'orders.left.line-alone' } : null
  if (item.kind === 'doubt' || legsOf(item).some(({ from }) => from === null)) return { id: 'orders.left.nobodys' }
  if (legsOf(item).every(({ parcels, m2 }) => parcels.length === 0 && m2 === null)) return { id: 'orders.left.no-land' }
  return null
}

function legsOf(item: AnnexItem): readonly Leg[] {
  if (item.legs) return item.legs
  const { from, to, m2, parcels } = item
  if (to !== null) return [{ from, to, m2, parcels }]
  const direction = directionOf(item)
  return direction === null ? [] : [{ ...direction, m2, parcels }]
}

/** "… kommer til at ligge helt i Københavns kommune": which of the two gets land by a border in words alone. */
function directionOf({ affects = [], lineInWords }: AnnexItem): { readonly from: string; readonly to: string } | null {
  const [one, other] = affects
  const where = /kommer til at ligge (?:helt )?i (?:den nye )?(.+?) kommune(?!\p{L})/iu.exec(lineInWords ?? '')?.[1]
  if (one === undefined || other === undefined || where === undefined) return null
  const isIn = (name: string) => [spelt(name), `${spelt(name)}s`].includes(spelt(where))
  if (isIn(one) === isIn(other)) return null
  return isIn(one) ? { from: other, to: one } : { from: one, to: other }
}

type Parties = { readonly from: string; readonly to: string } | { readonly why: Message }

/** A name that exists today stands for today's municipality, whatever its borders were then. */
function partiesOf({ from, to }: Leg, names: Names, newTo: boolean): Parties {
  const [giver, receiver] = [names.codeOf(from ?? ''), names.codeOf(to)]
  if (giver !== null && receiver === null && newTo)
    return { why: { id: 'orders.left.new-municipality', values: { name: to } } }
  if (giver === null || receiver === null) {
    const gone = [from ?? '', to].filter(name => names.codeOf(name) === null)
    return { why: { id: 'orders.left.former', values: { names: { names: gone } } } }
  }
  return { from: giver, to: receiver }
}

function changeOf(
  { cause, lineInWords }: AnnexItem,
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
    // What the item calls the border between the two is left out where the words are kept.
    ...(lineInWords !== null && { lineInWords: lineInWords.replace(' … ', ' mellem de to kommuner ') }),
    // Land that is named by its size alone has no parcels, and is land all the same.
    parcels: all.length > 0 ? all : [{ land: UNNAMED, ...(m2 !== null && { areaM2: m2 }) }]
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
    ...(named === null && { land: land ?? UNNAMED })
  }
}

/** What Skel's own annex calls land that is drawn and has no parcels. */
const DRAWN = 'på kort indtegnet areal'

/** What an item says that a change has no place for. */
function lessThanSaid({ roadM2, toParcel }: AnnexItem, { areaM2, parcels }: TransferParcels): Message[] {
  const unknown = areaM2 === undefined && parcels.some(parcel => parcel.areaM2 === undefined)
  return [
    ...(unknown ? [{ id: 'orders.left.no-area' }] : []),
    ...(roadM2 === undefined ? [] : [{ id: 'orders.left.road', values: { m2: roadM2 } }]),
    ...(parcels.some(({ land }) => land === DRAWN) ? [{ id: 'orders.left.drawn' }] : []),
    ...(toParcel ? [{ id: 'orders.left.to-parcel' }] : []),
    ...(parcels.some(({ matrikelnr }) => matrikelnr?.includes(' til ')) ? [{ id: 'orders.left.range' }] : [])
  ]
}
