/**
 * What `check --json` prints, defined once: the type, the published JSON Schema (public/schema) and the test of the
 * printed object all come from here. Areas in square metres, unrounded; texts in Danish.
 */
import * as v from 'valibot'

const range = { low: v.number(), best: v.number(), high: v.number() }
const verdict = v.picklist(['met', 'not-met', 'undetermined', 'needs-assessment', 'not-applicable'])
const message = v.object({ path: v.string(), message: v.string() })

const residents = v.pipe(
  v.object({ ...range, basis: v.picklist(['counted', 'estimate', 'mixed']), method: v.string() }),
  v.description('Persons; low ≤ best ≤ high. A count has low = best = high.')
)

const state = v.pipe(
  v.object({ areaM2: v.number(), residents: v.number(), parts: v.number() }),
  v.description('Area measured on the map in square metres, residents, and number of separate pieces of land.')
)

const region = v.nullable(
  v.object({
    id: v.string(),
    code: v.pipe(v.nullable(v.string()), v.description('Official code; null where none is published yet.')),
    name: v.string()
  })
)

const input = v.object({
  name: v.string(),
  value: v.string(),
  range: v.exactOptional(v.object({ ...range, unit: v.picklist(['m2', 'residents']) })),
  source: v.exactOptional(v.string()),
  date: v.exactOptional(v.nullable(v.string())),
  method: v.exactOptional(v.string())
})

const finding = v.object({
  rule: v.string(),
  provision: v.pipe(v.string(), v.description('As Danish lawyers write it, for instance "§ 2, stk. 2".')),
  verdict,
  reason: v.string(),
  inputs: v.array(input),
  quote: v.pipe(v.string(), v.description('Words quoted from the Act.')),
  steps: v.array(v.string()),
  assumptions: v.array(v.string()),
  settles: v.pipe(v.array(v.string()), v.description('What would settle or change the verdict.'))
})

export const checkResultSchema = v.pipe(
  v.object({
    proposal: v.object({
      title: v.string(),
      effectiveDate: v.string(),
      file: v.pipe(v.string(), v.description('The file as it was named on the command line.'))
    }),
    dataset: v.object({ id: v.string(), sha256: v.string() }),
    routes: v.pipe(v.array(v.string()), v.description('The ways of deciding the case needs.')),
    measures: v.object({
      movedAreaM2: v.pipe(v.number(), v.description('All moved land, gross, in every direction.')),
      areaToleranceM2: v.pipe(v.number(), v.description('The area lies within ± this.')),
      areaBasis: v.picklist(['map', 'parcels']),
      residents,
      transfers: v.array(v.object({ from: v.string(), to: v.string(), areaM2: v.number(), residents })),
      municipalities: v.pipe(
        v.array(
          v.object({
            code: v.string(),
            name: v.string(),
            region: v.pipe(
              region,
              v.description('On the effective date, before the changes; null where none is known.')
            ),
            before: state,
            after: v.pipe(v.nullable(state), v.description('null where the changes abolish it.'))
          })
        ),
        v.description('Affected municipalities, by code.')
      ),
      conservation: v.pipe(
        v.object({ beforeM2: v.number(), afterM2: v.number(), gaps: v.number(), overlaps: v.number() }),
        v.description(
          'The proof: all municipalities together, before and after, and stretches of border without exactly two sides.'
        )
      )
    }),
    findings: v.array(finding),
    changes: v.array(v.object({ id: v.string(), areaM2: v.number(), applied: v.boolean() })),
    warnings: v.pipe(v.array(message), v.description('Keys of the file that nobody knows, by JSON path.')),
    notApplied: v.pipe(v.array(message), v.description('Changes the Act judges without moving land, by JSON path.'))
  }),
  v.title('skel-check/1'),
  v.description('What the command line says of a proposal. Later versions may add keys.')
)

export type CheckOutput = v.InferOutput<typeof checkResultSchema>
