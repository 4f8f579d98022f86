/**
 * What `check --json` prints, defined once: the type, the published JSON Schema (public/schema) and the test of the
 * printed object all come from here. Areas in square metres, unrounded; texts in Danish.
 */
import * as v from 'valibot'
import { findingSchema } from '../bundle/trace/finding-schema.ts'
import { consequenceSchema } from './result/consequence.ts'
import { caseMeasuresSchema, measuresSchema, range } from './result/measures.ts'
import { residentsSchema } from './result/residents.ts'

const message = v.object({ path: v.string(), message: v.string() })

const change = v.object({
  id: v.string(),
  type: v.string(),
  areaM2: v.pipe(v.number(), v.description('Land the change moves, measured where it stands in the list.')),
  moved: v.array(v.object({ from: v.string(), to: v.string(), areaM2: v.number(), residents: v.object(range) })),
  applied: v.boolean(),
  off: v.pipe(v.boolean(), v.description('Switched off in the file: it does nothing.')),
  slivers: v.pipe(
    v.array(v.object({ code: v.string(), areaM2: v.number() })),
    v.description('Land that stayed: less than 1 m² from a municipality that gives nothing else.')
  ),
  coarsePoints: v.exactOptional(
    v.pipe(
      v.number(),
      v.description(
        'Points with too few decimals to tell whether they are meant to lie on a border. Left out where there are none.'
      )
    )
  ),
  unplacedM2: v.exactOptional(
    v.pipe(
      v.number(),
      v.description(
        'Land that moves by its registered area alone, without a place on the map. Left out where there is none.'
      )
    )
  ),
  strangers: v.exactOptional(
    v.pipe(
      v.array(v.object({ parcel: v.number(), code: v.string(), areaM2: v.number() })),
      v.description(
        'Land of a parcel (by its place in the list) that another than the giver has and keeps. Left out where there is none.'
      )
    )
  ),
  overlapM2: v.exactOptional(
    v.pipe(
      v.number(),
      v.description('Land in more than one part of the drawing, counted once. Left out where there is none.')
    )
  )
})

export const checkResultSchema = v.pipe(
  v.object({
    proposal: v.object({
      title: v.string(),
      effectiveDate: v.string(),
      file: v.pipe(v.string(), v.description('The file as it was named on the command line.'))
    }),
    dataset: v.object({ id: v.string(), sha256: v.string() }),
    routes: v.pipe(
      v.array(v.string()),
      v.description('The ways of deciding the proposal needs, those of all its cases together.')
    ),
    headings: v.pipe(
      v.array(v.string()),
      v.description('The provision each of the routes is headed with, in their order.')
    ),
    summary: v.pipe(
      v.string(),
      v.description('In short; where the proposal has several cases, of what concerns all of them.')
    ),
    cases: v.exactOptional(
      v.pipe(
        v.array(
          v.object({
            number: v.pipe(v.number(), v.description('From 1, by the first change of the case.')),
            changes: v.pipe(
              v.array(v.string()),
              v.description('Ids of its changes; one of regions may be in several.')
            ),
            municipalities: v.pipe(v.array(v.string()), v.description('Codes of the municipalities that make it one.')),
            routes: v.array(v.string()),
            headings: v.array(v.string()),
            summary: v.string(),
            measures: caseMeasuresSchema
          })
        ),
        v.description(
          'Where the proposal has several cases: changes that share a municipality, directly or through others. Left out where all is one case.'
        )
      )
    ),
    measures: measuresSchema,
    residents: v.exactOptional(
      v.pipe(residentsSchema, v.description('The file residents are counted at. Left out where they are estimated.'))
    ),
    findings: v.array(findingSchema),
    changes: v.array(change),
    consequences: v.exactOptional(
      v.pipe(
        v.array(consequenceSchema),
        v.description('What else each change touches, and what the dataset does not know. Only with --consequences.')
      )
    ),
    warnings: v.pipe(
      v.array(message),
      v.description('Keys of the file that nobody knows and what is odd in it, by JSON path.')
    ),
    notApplied: v.pipe(v.array(message), v.description('Changes the Act judges without moving land, by JSON path.'))
  }),
  v.title('skel-check/1'),
  v.description('What the command line says of a proposal. Later versions may add keys.')
)

export type CheckOutput = v.InferOutput<typeof checkResultSchema>
export type Measures = CheckOutput['measures']
export type CheckedFinding = CheckOutput['findings'][number]
export type CheckedCase = NonNullable<CheckOutput['cases']>[number]
export type CaseMoved = CheckedCase['measures']
