/** `skel-trace/1`: what a case was judged from and how. The type and the published JSON Schema come from here. */
import * as v from 'valibot'
import { findingSchema } from './finding-schema.ts'

const said = <T extends v.GenericSchema>(schema: T, words: string) => v.pipe(schema, v.description(words))
const range = { low: v.number(), best: v.number(), high: v.number() }
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
/** Facts have many shapes; what each key holds is said in words. */
const some = (words: string) => said(v.array(v.looseObject({})), words)

const pedigree = said(
  v.looseObject({ source: v.string(), date: v.nullable(v.string()), method: v.string() }),
  'Where the figure comes from, in Danish.'
)
const measures = {
  area: said(
    v.looseObject({ ...range, basis: v.picklist(['map', 'parcels', 'mixed']), pedigree }),
    'Moved land, gross, m².'
  ),
  residents: said(
    v.looseObject({ ...range, basis: v.picklist(['counted', 'estimate', 'mixed']), pedigree }),
    'People in it.'
  ),
  unassigned: some('Land in no municipality under a drawing; it is never moved.')
}

const facts = said(
  v.looseObject({
    ...measures,
    effectiveDate: v.string(),
    regionsKnown: v.boolean(),
    reachesForeignLand: v.boolean(),
    cases: some('Cases of a proposal with several, each with figures of its own.'),
    transfers: some('Land from one municipality to another, all changes together: area, residents, changes.'),
    pieces: some('Connected pieces of moved land: whether each adjoins the receiver, or is an island.'),
    municipalities: some('Municipalities that give, receive, are created or abolished; regions before and after.'),
    names: v.record(v.string(), v.string()),
    changes: some('Changes that could be applied, each with what it moves where it stands in the list.'),
    merged: some('Whole municipalities that become one.'),
    settled: some('Land whose municipality is settled under § 4.'),
    regionChanges: some('Municipalities whose region the proposal changes.'),
    regionLand: some('Land of municipalities by region before and after.'),
    cooperations: some('Binding cooperations dissolved or touched.'),
    designations: some('Groups the proposal designates.'),
    indicators: some('What § 1, stk. 2, and § 5, stk. 2, look at.'),
    indicatorPedigrees: v.nullable(v.looseObject({})),
    islands: some('Islands that a change moves or divides.'),
    origins: some('Which municipalities the land of each resulting one came from.')
  }),
  'Everything measured that the rules need. Areas in square metres, unrounded.'
)

export const traceSchema = v.pipe(
  v.object({
    format: v.literal('skel-trace/1'),
    skel: said(v.string(), 'Version of Skel.'),
    act: said(v.string(), 'The Act, as lawyers cite it.'),
    dataset: v.object({ id: v.string(), sha256 }),
    residents: said(
      v.nullable(
        v.object({
          name: v.string(),
          sha256,
          date: v.nullable(v.string()),
          synthetic: v.boolean(),
          points: v.number(),
          people: v.number(),
          outside: v.object({ points: v.number(), people: v.number() })
        })
      ),
      'The file that residents were counted at, by name, fingerprint and counts; never its points. null: estimated.'
    ),
    proposal: said(v.looseObject({ format: v.literal('skel-proposal/1') }), 'As in its file.'),
    routes: v.array(v.string()),
    headings: said(v.array(v.string()), 'The provision each of the routes is headed with, in their order.'),
    summary: v.string(),
    cases: v.array(
      v.object({
        number: v.number(),
        changes: v.array(v.string()),
        municipalities: v.array(v.string()),
        routes: v.array(v.string()),
        headings: v.array(v.string()),
        summary: v.string()
      })
    ),
    findings: v.array(findingSchema),
    facts,
    changes: said(v.array(v.looseObject({ id: v.string(), areaM2: v.number() })), 'Each change as it was applied.'),
    conservation: said(
      v.looseObject({
        beforeM2: v.number(),
        afterM2: v.number(),
        exact: v.boolean(),
        gaps: v.number(),
        overlaps: v.number()
      }),
      'The proof that no land was lost or won.'
    )
  }),
  v.title('skel-trace/1'),
  v.description(
    'What a case was judged from and how: facts with their sources, findings with provision, inputs, steps and assumptions. Texts in Danish. Keys are sorted, so that the same case always gives the same bytes. Later versions may add keys.'
  )
)

export type Trace = v.InferOutput<typeof traceSchema>
