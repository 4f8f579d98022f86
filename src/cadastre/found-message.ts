/** What is to be said of a parcel that was looked up; null where all is well. */
import type { Message } from '../i18n/message.ts'
import { skippedValues, skippedMessage as vectorSkipped } from '../vector/told.ts'
import type { Skipped } from '../vector/types.ts'
import type { ParcelSkip } from './layer/types.ts'
import type { Located } from './locate.ts'

export function foundMessage({ parcel, found }: Located): Message | null {
  const values = { name: [parcel.matrikelnr, parcel.ejerlav].filter(Boolean).join(', ') }
  switch (found.kind) {
    case 'found':
      return found.differs === null
        ? null
        : { id: 'parcels.found.differs', values: { ...values, stated: parcel.areaM2 ?? 0, registered: found.differs } }
    case 'several':
      return { id: 'parcels.found.several', values: { ...values, n: found.count } }
    case 'missing':
      return { id: 'parcels.found.missing', values }
    case 'other-district':
      return { id: 'parcels.found.other-district', values }
    case 'unnamed':
      return parcel.land ? null : { id: 'parcels.found.unnamed' }
  }
}

/** Features of a layer that were left out. */
export function skippedMessage(skipped: Skipped<ParcelSkip>): Message {
  return skipped.reason === 'no-number'
    ? { id: 'parcel-layer.skip.no-number', values: skippedValues(skipped) }
    : vectorSkipped({ ...skipped, reason: skipped.reason })
}
