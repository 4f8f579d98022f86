/** What `compare --json` prints, defined once: the type, the published JSON Schema and the test of the printed object come from here. */
import * as v from 'valibot'
import { caseMeasuresSchema, range } from '../result/measures.ts'

const state = v.object({ areaM2: v.number(), residents: v.number(), parts: v.number() })
const status = v.picklist(['not-met', 'unfilled', 'undetermined', 'needs-assessment', 'met', 'not-applicable'])
const rangeOf = v.object(range)

const counts = v.object({
  'not-met': v.number(),
  unfilled: v.number(),
  undetermined: v.number(),
  'needs-assessment': v.number(),
  met: v.number(),
  'not-applicable': v.number()
})

const proposal = v.object({
  file: v.pipe(v.string(), v.description('As it was named on the command line.')),
  title: v.string(),
  effectiveDate: v.string(),
  changes: v.object({ inForce: v.number(), all: v.number() }),
  cases: v.number(),
  routes: v.array(v.string()),
  measures: v.pipe(caseMeasuresSchema, v.description('As skel-check/1 has them under `measures`.')),
  findings: v.pipe(
    counts,
    v.description('How many there are of each kind; those put aside in the case they are of are not applicable.')
  ),
  warnings: v.array(v.object({ path: v.string(), message: v.string() }))
})

const municipality = v.object({
  code: v.string(),
  name: v.pipe(v.string(), v.description('Today’s; its own where a proposal creates it.')),
  before: v.pipe(v.nullable(state), v.description('null where there is none today.')),
  after: v.pipe(
    v.array(
      v.object({
        kind: v.picklist(['untouched', 'abolished', 'not-there', 'unknown', 'after']),
        name: v.exactOptional(v.string()),
        state: v.exactOptional(state),
        moreM2: v.exactOptional(v.number()),
        moreResidents: v.exactOptional(v.number())
      })
    ),
    v.description(
      'In the order of `proposals`. The figures and the name after the proposal stand where `kind` is "after".'
    )
  )
})

const region = v.object({
  code: v.string(),
  name: v.string(),
  before: v.nullable(v.string()),
  after: v.pipe(
    v.array(v.nullable(v.array(v.string()))),
    v.description('Names of the regions its land lies in, in the order of `proposals`; null where one leaves it be.')
  )
})

const finding = v.object({
  rule: v.string(),
  provision: v.string(),
  municipalities: v.pipe(
    v.array(v.string()),
    v.description('Codes of the municipalities of the case it is of, where a proposal has several cases.')
  ),
  differs: v.boolean(),
  verdicts: v.pipe(
    v.array(v.nullable(status)),
    v.description('In the order of `proposals`; null where one has no such finding.')
  )
})

const piece = v.object({
  areaM2: v.number(),
  box: v.pipe(
    v.tuple([v.number(), v.number(), v.number(), v.number()]),
    v.description('WGS84: west, south, east, north.')
  )
})

const land = v.object({
  first: v.pipe(v.nullable(v.string()), v.description('File; null is the division as it is.')),
  second: v.string(),
  refused: v.exactOptional(
    v.pipe(
      v.literal('not-exact'),
      v.description('Their lines can’t be brought together exactly. Then nothing below is there.')
    )
  ),
  areaM2: v.exactOptional(v.pipe(rangeOf, v.description('All land that has another municipality.'))),
  residents: v.exactOptional(rangeOf),
  ways: v.exactOptional(
    v.array(
      v.object({
        from: v.pipe(v.string(), v.description('Code of who has it after the first; "" is no municipality.')),
        fromName: v.string(),
        to: v.pipe(v.string(), v.description('Code of who has it after the second.')),
        toName: v.string(),
        areaM2: rangeOf,
        residents: v.object({ ...range, counted: v.boolean() }),
        pieces: v.array(piece)
      })
    )
  ),
  unplaced: v.exactOptional(
    v.pipe(
      v.array(v.object({ from: v.string(), to: v.string(), areaM2: rangeOf })),
      v.description('Land that moves by its registered area alone, without a place on the map.')
    )
  ),
  stripsM2: v.exactOptional(
    v.pipe(
      v.number(),
      v.description('In strips no wider than 2 cm that rounding to the millimetre leaves; in no other figure.')
    )
  )
})

const annex = v.object({
  first: v.string(),
  second: v.string(),
  items: v.array(
    v.object({
      kind: v.picklist(['same', 'changed', 'added', 'removed']),
      before: v.pipe(v.nullable(v.string()), v.description('Its number in the first annex.')),
      after: v.nullable(v.string()),
      moved: v.boolean(),
      wasUnder: v.pipe(v.nullable(v.string()), v.description('What it stood under in the first annex.')),
      under: v.pipe(v.string(), v.description('The region it stands under; "" for cooperations.')),
      words: v.array(v.object({ text: v.string(), mark: v.exactOptional(v.picklist(['added', 'removed'])) }))
    })
  )
})

export const compareResultSchema = v.pipe(
  v.object({
    comparison: v.object({
      dataset: v.object({ id: v.string(), sha256: v.string() }),
      proposals: v.array(proposal),
      municipalities: v.pipe(
        v.array(municipality),
        v.description('Every municipality that any of the proposals affects, by name.')
      ),
      regions: v.pipe(v.array(region), v.description('Municipalities that come to another region in any of them.')),
      findings: v.array(finding),
      land: v.pipe(
        v.array(land),
        v.description('Each proposal against the present, then every two against each other.')
      ),
      annexes: v.pipe(v.array(annex), v.description('The order’s annex of every two, item by item and word by word.'))
    })
  }),
  v.title('skel-compare/1'),
  v.description(
    'Several proposals and the present beside each other. Areas in square metres, unrounded. Later versions may add keys.'
  )
)

export type CompareOutput = v.InferOutput<typeof compareResultSchema>
