/** What `check --read-annex FILE --json` prints: the type, the published JSON Schema and the tests come from here. */
import * as v from 'valibot'

const said = <T extends v.GenericSchema>(schema: T, words: string) => v.pipe(schema, v.description(words))
const maybe = v.nullable(v.string())

const m2 = v.nullable(v.number())

const parcel = v.object({
  matrikelnr: said(maybe, 'Without space, "3a"; "litra ak" for a road; null for land without a number.'),
  ejerlav: said(maybe, 'As written.'),
  ejerlavNorm: v.exactOptional(said(v.string(), "In the form of today's list; left out where it is the same.")),
  sogn: v.exactOptional(v.string()),
  whole: said(v.nullable(v.boolean()), 'null where the words do not tell whole from part.'),
  m2,
  rangeTo: v.exactOptional(said(v.string(), 'Last number of a range that begins with matrikelnr.')),
  land: v.exactOptional(said(v.string(), 'What land without a parcel number is called.')),
  smst: v.exactOptional(said(v.literal(true), 'The district is said by "smst.".')),
  to: v.exactOptional(said(v.string(), 'Receiver, where the item has several directions.'))
})

const leg = v.object({ from: maybe, to: v.string(), m2, parcels: v.array(parcel) })

const place = {
  line: said(v.number(), 'Line of the text, from 1, that it begins on.'),
  raw: said(v.string(), 'Its words as they stand.')
}

const item = v.object({
  ...place,
  number: said(maybe, 'As printed: "7", "2.a".'),
  understood: said(v.boolean(), 'To the last word. Where false, no other field says anything and problem says why.'),
  problem: said(maybe, 'What was not understood, in Danish.'),
  kind: v.picklist(['transfer', 'road', 'lake', 'doubt', 'merger', 'region', 'regions-merged', 'cooperation', 'other']),
  from: said(maybe, 'Name of the municipality; null where land was in none, and where there are legs.'),
  to: maybe,
  fromCode: said(maybe, 'Code in the dataset; null where no municipality has that name today.'),
  toCode: maybe,
  fromAsWritten: v.exactOptional(said(v.string(), 'As printed, where a slip was mended.')),
  toAsWritten: v.exactOptional(v.string()),
  fromRegion: v.exactOptional(v.string()),
  toRegion: v.exactOptional(v.string()),
  m2: said(m2, 'Square metres in all; null where the item does not say.'),
  m2Basis: said(v.nullable(v.picklist(['stated', 'sum'])), 'Printed, or added up from the printed parts.'),
  roadM2: v.exactOptional(said(v.number(), 'Of these, public road.')),
  parcels: v.array(parcel),
  toParcel: v.exactOptional(v.object({ matrikelnr: v.string(), ejerlav: v.string() })),
  cause: maybe,
  causeKind: v.nullable(v.array(v.picklist(['road', 'railway', 'stream', 'landConsolidation', 'newLand']))),
  crossRef: said(maybe, 'Number of the item that describes the land.'),
  lineInWords: said(maybe, 'A border described in words.'),
  legs: v.exactOptional(v.array(leg)),
  affects: v.exactOptional(
    said(v.array(v.string()), 'Municipalities whose common border changes, or that go to another region.')
  ),
  newTo: v.exactOptional(said(v.literal(true), 'The receiver begins with the order: "den nye".')),
  merged: v.exactOptional(said(v.array(v.string()), 'Whole municipalities that become part of the receiver.')),
  regions: v.exactOptional(said(v.array(v.string()), 'Regions that become toRegion.')),
  cooperation: v.exactOptional(
    said(
      v.object({
        members: v.array(v.string()),
        ends: v.boolean(),
        authorised: v.array(v.object({ council: v.string(), tasks: v.array(v.picklist([1, 2, 3, 4, 5])) }))
      }),
      'A binding cooperation that ends or begins; tasks by their numbers in the Act (§ 7, stk. 2).'
    )
  ),
  region: said(maybe, 'Heading it stands under.'),
  group: v.exactOptional(v.string()),
  notes: said(v.array(v.string()), 'Names that are no longer, unknown or mended; in Danish.')
})

export const annexResultSchema = v.pipe(
  v.object({
    file: said(v.string(), 'As it was named on the command line.'),
    items: v.array(item),
    sentences: said(
      v.array(v.object({ ...place, region: maybe, between: v.array(v.string()), items: v.array(v.string()) })),
      'Sentences that a border of regions changes with the items of these numbers.'
    ),
    proposal: said(
      v.looseObject({ format: v.string(), changes: v.array(v.looseObject({ id: v.string(), type: v.string() })) }),
      'The items as a proposal file (skel-proposal/1): one transfer-parcels change for each direction of each item of land; mergers, regions and cooperations as changes of their own.'
    ),
    left: said(
      v.array(v.object({ line: v.number(), number: maybe, why: v.string() })),
      'Items that are no change of the proposal, or of which it says less; in Danish.'
    ),
    assumed: said(v.array(v.string()), 'What the proposal takes for granted, in Danish.'),
    lines: said(
      v.array(v.object({ ...place, what: v.picklist(['frame', 'heading', 'lead', 'unread']) })),
      'Every other line that is not empty; "unread" was not understood.'
    )
  }),
  v.title('skel-annex/1'),
  v.description('What an annex to an order says, item by item. Areas in square metres. Later versions may add keys.')
)

export type AnnexOutput = v.InferOutput<typeof annexResultSchema>
