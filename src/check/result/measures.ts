/** What is measured of a proposal, as `check --json` prints it. Areas in square metres, unrounded. */
import * as v from 'valibot'

export const range = { low: v.number(), best: v.number(), high: v.number() }

const residents = v.pipe(
  v.object({ ...range, basis: v.picklist(['counted', 'estimate', 'mixed']), method: v.string() }),
  v.description('Persons; low ≤ best ≤ high. A count has low = best = high.')
)

const state = v.pipe(
  v.object({ areaM2: v.number(), residents: v.number(), parts: v.number() }),
  v.description('Area measured on the map in square metres, residents, and number of separate pieces of land.')
)

const region = v.object({
  id: v.string(),
  code: v.pipe(v.nullable(v.string()), v.description('Official code; null where none is published yet.')),
  name: v.string()
})

const named = v.object({ code: v.string(), name: v.string() })

const municipality = v.object({
  code: v.string(),
  name: v.string(),
  region: v.pipe(
    v.nullable(region),
    v.description('On the effective date, before the changes; null where none is known.')
  ),
  regionsAfter: v.pipe(
    v.array(v.object({ ...region.entries, areaM2: v.number() })),
    v.description('The regions its land lies in after the changes, with the area in each.')
  ),
  before: v.pipe(v.nullable(state), v.description('null where the changes create it.')),
  after: v.pipe(v.nullable(state), v.description('null where the changes abolish it.'))
})

const indicators = v.object({
  residents: v.object(range),
  areaM2: v.number(),
  parts: v.number(),
  islandParts: v.nullable(v.number()),
  largestGapM: v.pipe(v.nullable(v.number()), v.description('Metres to the part that lies farthest off.')),
  rank: v.pipe(v.nullable(v.number()), v.description('Place by residents, 1 = most.')),
  rankedAmong: v.number(),
  urbanShare: v.pipe(v.nullable(v.number()), v.description('Share of residents in towns, 0–1.'))
})

const transfer = v.object({ from: v.string(), to: v.string(), areaM2: v.number(), residents })

const moved = {
  movedAreaM2: v.pipe(
    v.number(),
    v.description('All land that changes municipality other than by a decision under § 4, gross, in every direction.')
  ),
  areaToleranceM2: v.pipe(v.number(), v.description('The area lies within ± this.')),
  areaBasis: v.picklist(['map', 'parcels']),
  residents
}

/** What the limits of § 2, stk. 2, are held against, for one case of several. */
export const caseMeasuresSchema = v.object(moved)

export const measuresSchema = v.object({
  ...moved,
  transfers: v.array(transfer),
  municipalities: v.pipe(v.array(municipality), v.description('Affected municipalities, by code.')),
  conservation: v.pipe(
    v.object({
      beforeM2: v.number(),
      afterM2: v.number(),
      gaps: v.number(),
      overlaps: v.number(),
      dataHoles: v.pipe(
        v.array(v.object({ around: v.array(named), areaM2: v.number(), point: v.tuple([v.number(), v.number()]) })),
        v.description('Holes the dataset has before any change; `point` is a corner, [longitude, latitude].')
      )
    }),
    v.description(
      'The proof: all municipalities together, before and after, and stretches of border without exactly two sides that the changes made.'
    )
  ),
  merged: v.pipe(
    v.array(v.object({ codes: v.array(v.string()), into: v.string() })),
    v.description('Municipalities that become one.')
  ),
  settled: v.pipe(
    v.array(
      v.object({ change: v.string(), from: v.string(), fromName: v.string(), to: v.string(), areaM2: v.number() })
    ),
    v.description('Land settled under § 4; `from` is empty where it lay in no municipality and has no code.')
  ),
  regionChanges: v.pipe(
    v.array(
      v.object({
        code: v.string(),
        kind: v.picklist(['set-region', 'merge-regions']),
        from: v.nullable(region),
        to: region
      })
    ),
    v.description('Municipalities whose region the proposal changes.')
  ),
  cooperations: v.pipe(
    v.array(
      v.object({
        id: v.string(),
        name: v.string(),
        members: v.array(named),
        basis: v.picklist(['§ 2', '§ 7']),
        sourced: v.boolean(),
        dissolved: v.boolean()
      })
    ),
    v.description('Binding cooperations in force on the effective date that the proposal dissolves or touches.')
  ),
  designations: v.pipe(
    v.array(
      v.object({
        change: v.string(),
        members: v.array(named),
        authorised: v.record(v.string(), v.string()),
        islandWish: v.array(v.string()),
        contiguous: v.nullable(v.boolean())
      })
    ),
    v.description('Groups the proposal designates; `authorised` by number of task area, 1–5.')
  ),
  oddParts: v.pipe(
    v.array(
      v.object({
        kind: v.picklist(['detached', 'enclave']),
        code: v.string(),
        around: v.nullable(v.string()),
        areaM2: v.number(),
        crumb: v.boolean()
      })
    ),
    v.description(
      'Land that is on its own after the changes and was not before: apart from its municipality, or inside another one.'
    )
  ),
  indicators: v.pipe(
    v.array(
      v.object({
        code: v.string(),
        name: v.string(),
        before: v.nullable(indicators),
        after: v.nullable(indicators)
      })
    ),
    v.description('What § 1, stk. 2, and § 5, stk. 2, look at. No limit follows from them.')
  ),
  islands: v.pipe(
    v.array(
      v.object({
        name: v.string(),
        areaM2: v.number(),
        residents: v.object(range),
        fixedLink: v.nullable(v.boolean()),
        before: v.array(v.string()),
        after: v.array(v.string())
      })
    ),
    v.description('Islands that a change moves or divides, and the municipalities with land on each.')
  )
})
