/** How many live in towns, of every municipality, without the proposal and with it. */
import type { TownResidents } from '../api.ts'
import { townResidentsAfter } from '../facts/indicators.ts'
import type { Session } from '../session.ts'

/** By code, then those the changes create, as divisionTable lists them. */
export function townResidents({ outcome }: Session): readonly TownResidents[] {
  const { owners, census } = outcome
  return owners.all().flatMap((owner): TownResidents[] => {
    const created = owners.isCreated(owner)
    const there = outcome.areaM2(owner) > 0
    if (created && !there) return []
    return [
      {
        code: owners.code(owner),
        before: created ? null : census.table.inTowns(owner),
        after: there ? townResidentsAfter(outcome, owner) : null
      }
    ]
  })
}
