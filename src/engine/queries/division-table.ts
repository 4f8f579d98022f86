/** The table of municipalities: every one there is, without the proposal and with it. What no change touches is kept. */
import { keptBy } from '../../collections/kept.ts'
import type { Label } from '../../partition/labels.ts'
import type { Division } from '../../subdivision/division.ts'
import type { DivisionRow, LandShares } from '../api.ts'
import { regionsOfLand } from '../facts/origins.ts'
import type { Session } from '../session.ts'

/** Less (m²) is the rounding of a border, not land. */
const LEAST_M2 = 1

/** On the date the outcome stands at. */
export function divisionTable({ municipalities, outcome }: Session): readonly DivisionRow[] {
  const { owners, regions } = outcome
  return owners.all().flatMap((owner): DivisionRow[] => {
    const report = municipalities.report(owners.code(owner), regions.onDate)
    const created = owners.isCreated(owner)
    // Created and merged on within the same case: it never comes into being.
    if (!report || (created && !report.after)) return []
    const { record, ...known } = report
    const shares = sharesOf(outcome).get(owner, () => ({
      goesTo: sharesBy(outcome, outcome.labels.ofOrigin(owner), label => outcome.labels.owner(label), owner),
      madeOf: sharesBy(outcome, outcome.labels.ofOwner(owner), label => outcome.labels.origin(label), null)
    }))
    return [
      {
        ...known,
        region: created ? null : known.region,
        inDivision: owners.isInDivision(owner),
        created,
        regionsAfter: regionsOfLand(outcome, owner).map(({ region: { id, code, name }, areaM2 }) => ({
          region: { id, code, name },
          areaM2
        })),
        goesTo: inOrder(withUnplaced(outcome, shares.goesTo, other => [owner, other], outcome.owners.all(), owner)),
        madeOf: inOrder(
          withUnplaced(outcome, shares.madeOf, other => [other, owner], outcome.unplaced.basesOf(owner), null)
        )
      }
    ]
  })
}

type Shares = ReadonlyMap<number, number>

/** On the map, in m² by municipality, until a change touches the municipality's land, what it had or has. */
const sharesOf = keptBy((outcome: Division) =>
  outcome.cacheByOwner<{ readonly goesTo: Shares; readonly madeOf: Shares }>()
)

function sharesBy(
  outcome: Division,
  labels: readonly Label[],
  whose: (label: Label) => number,
  but: number | null
): Shares {
  const by = new Map<number, Label[]>()
  for (const label of labels) {
    const other = whose(label)
    if (other !== but) by.set(other, [...(by.get(other) ?? []), label])
  }
  return new Map([...by].map(([other, own]) => [other, outcome.areaOfM2(own)]))
}

/** Land that moved by its registered area lies nowhere on the map. */
function withUnplaced(
  { owners, unplaced }: Division,
  shares: Shares,
  way: (other: number) => readonly [base: number, owner: number],
  others: readonly number[],
  but: number | null
): LandShares {
  const sums = new Map(shares)
  if (!unplaced.isEmpty)
    for (const other of new Set([...shares.keys(), ...others]))
      if (other !== but) sums.set(other, (sums.get(other) ?? 0) + unplaced.ofLand(...way(other)))
  return [...sums].map(([owner, areaM2]) => ({ code: owners.code(owner), areaM2 }))
}

function inOrder(shares: LandShares): LandShares {
  return shares.filter(({ areaM2 }) => areaM2 >= LEAST_M2).toSorted((a, b) => b.areaM2 - a.areaM2)
}
