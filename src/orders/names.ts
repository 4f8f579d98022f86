/** An item's municipalities against those there are today. */
import type { Message } from '../i18n/message.ts'
import { MUNICIPALITIES, spelt } from './municipalities.ts'
import type { Reading } from './types.ts'

export interface Named {
  /** Today's code; null where no municipality of that name exists today, or none is named. */
  readonly fromCode: string | null
  readonly toCode: string | null
  /** Municipalities that are no longer, that nobody knows, or that were mended; districts without their parish. */
  readonly notes: readonly Message[]
}

/** `today`: code and name of every municipality of the dataset. A name found there says nothing of the borders then. */
export function namedToday(
  reading: Reading,
  today: readonly { readonly code: string; readonly name: string }[]
): Named {
  const codes = new Map(today.map(({ code, name }) => [spelt(name), code]))
  const code = (name: string | null) => (name === null ? null : (codes.get(spelt(name)) ?? null))
  const to = reading.newTo ? null : reading.to
  const single = reading.kind === 'merger' ? [...(reading.merged ?? []), to] : [reading.from, to]
  const legs = (reading.legs ?? []).flatMap(({ from, to }) => [from, to])
  const names = [...single, ...legs, ...(reading.affects ?? [])].filter(name => name !== null)
  const mended = [
    { name: reading.from, written: reading.fromAsWritten },
    { name: reading.to, written: reading.toAsWritten }
  ]
  return {
    fromCode: code(reading.from),
    toCode: code(reading.to),
    notes: [
      ...mended.flatMap(({ name, written }) =>
        written === undefined || name === null ? [] : [{ id: 'orders.mended', values: { written, name } }]
      ),
      ...[...new Set(names)]
        .filter(name => !codes.has(spelt(name)))
        .map(name => ({ id: MUNICIPALITIES.has(spelt(name)) ? 'orders.former' : 'orders.unknown', values: { name } })),
      ...bareDistricts(reading).map(name => ({ id: 'orders.bare-district', values: { name } }))
    ]
  }
}

/** Districts as written that name no parish: some have none, but it may also have been lost. */
function bareDistricts({ parcels }: Reading): string[] {
  const names = parcels.flatMap(({ ejerlav }) => ejerlav ?? [])
  return [...new Set(names)].filter(name => !name.includes(',') && !name.endsWith(' og sogn'))
}
