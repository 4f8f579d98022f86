/**
 * The one definition of the file `skel-proposal/1`: the reader checks with it and the published JSON Schema
 * (public/schema) is made from it. Messages are ids of the text catalogue.
 *
 * What a JSON Schema can't say is checked in `consistency.ts`: closed rings, unique ids, swapped coordinates.
 */
import * as v from 'valibot'
import { DATE, INSTANT, isRealDate, isRealInstant } from './dates.ts'
import { FORMAT } from './types.ts'

/** An object that may carry keys we do not know; they are kept. */
function record<const Entries extends v.ObjectEntries>(entries: Entries, description: string) {
  return v.pipe(v.looseObject(entries, 'file.object'), v.description(description))
}

const text = v.string('file.text')
const someText = v.pipe(text, v.nonEmpty('file.text-empty'))
const date = v.pipe(
  text,
  v.regex(DATE, 'file.date'),
  v.check(isRealDate, 'file.date'),
  v.metadata({ description: 'A day the Gregorian calendar has, YYYY-MM-DD.', format: 'date' })
)
const instant = v.pipe(
  text,
  v.regex(INSTANT, 'file.instant'),
  v.check(isRealInstant, 'file.instant'),
  v.metadata({
    description: 'ISO 8601 instant with an offset, for instance 2026-11-21T10:15:00.000Z.',
    format: 'date-time'
  })
)
const code = v.pipe(
  text,
  v.regex(/^\d{4}$/, 'file.code'),
  v.description('Municipality code, four digits as text, for instance "0265".')
)
const count = v.pipe(
  v.number('file.whole-number'),
  v.safeInteger('file.whole-number'),
  v.minValue(0, 'file.whole-number'),
  v.maxValue(Number.MAX_SAFE_INTEGER, 'file.whole-number')
)

const degrees = (limit: number) =>
  v.pipe(
    v.number('file.position'),
    v.minValue(-limit, 'problem.bad-coordinates'),
    v.maxValue(limit, 'problem.bad-coordinates')
  )
const position = v.pipe(
  v.tupleWithRest([degrees(180), degrees(90)], v.number('file.position'), 'file.position'),
  v.description('[longitude, latitude] in WGS84 degrees, east before north; further numbers are kept and not used.')
)
const ring = v.pipe(
  v.array(position, 'file.list'),
  v.minLength(4, 'file.ring-short'),
  v.description(
    'A closed ring: the last position repeats the first. Edges are straight lines in EPSG:3035 (ETRS89-LAEA) between the positions.'
  )
)
const rings = v.pipe(
  v.array(ring, 'file.list'),
  v.minLength(1, 'file.area-empty'),
  v.description('The outer ring, then its holes.')
)
const bbox = v.exactOptional(v.unknown())
const polygon = record(
  { type: v.literal('Polygon', 'file.geometry-type'), coordinates: rings, bbox },
  'GeoJSON Polygon in WGS84.'
)
const multiPolygon = record(
  {
    type: v.literal('MultiPolygon', 'file.geometry-type'),
    coordinates: v.pipe(v.array(rings, 'file.list'), v.minLength(1, 'file.area-empty')),
    bbox
  },
  'GeoJSON MultiPolygon in WGS84.'
)
const area = v.pipe(
  v.variant('type', [polygon, multiPolygon], 'file.geometry-type'),
  v.description('The drawn area; coordinates with 7 decimals or more.')
)

const parcel = record(
  {
    matrikelnr: someText,
    ejerlav: someText,
    areaM2: v.pipe(count, v.description('Registered area in whole square metres.')),
    whole: v.pipe(v.boolean('file.true-false'), v.description('True where the whole parcel moves.'))
  },
  'A registered parcel (or part of one) that the change moves.'
)
const residentCount = record(
  { count: v.pipe(count, v.description('Persons.')), date, source: someText },
  'Counted residents in the land the change moves.'
)

const transferArea = record(
  {
    id: v.pipe(someText, v.description('Unique within the file.')),
    type: v.literal('transfer-area', 'file.change-type'),
    to: v.pipe(code, v.description('Municipality that receives the land; land it already has stays.')),
    from: v.exactOptional(
      v.pipe(
        v.array(code, 'file.list'),
        v.minLength(1, 'file.list-empty'),
        v.description('Only these municipalities give land; without it, every one inside the area does.')
      )
    ),
    note: v.exactOptional(text),
    parcels: v.exactOptional(
      v.pipe(
        v.array(parcel, 'file.list'),
        v.minLength(1, 'file.list-empty'),
        v.description('Where every change of the case has them, their sum replaces the area measured on the map.')
      )
    ),
    residents: v.exactOptional(residentCount),
    area
  },
  'The land inside the area goes to another municipality.'
)

/** Change types of the format that this version can't compute yet; refused by name, never skipped. */
export const LATER_CHANGE_TYPES: readonly string[] = [
  'redraw-border',
  'transfer-units',
  'merge-municipalities',
  'new-municipality',
  'set-region',
  'merge-regions',
  'settle-doubt',
  'dissolve-cooperation',
  'designate-cooperation'
]

export const changeSchema = v.variant('type', [transferArea], 'file.change-type')

const later = v.exactOptional(v.pipe(v.unknown(), v.description('Kept; not used yet.')))
const council = record(
  {
    code,
    decision: v.exactOptional(
      record(
        {
          kind: v.picklist(['consents', 'refuses', 'pending'], 'file.decision'),
          date: v.exactOptional(date),
          agendaItem: v.exactOptional(text)
        },
        'What the municipal council has decided.'
      )
    ),
    hearing: later,
    wishes: later,
    publication: later
  },
  'What one municipal council has said.'
)

export const proposalSchema = v.pipe(
  record(
    {
      $schema: v.exactOptional(text),
      format: v.literal(FORMAT, 'file.not-a-proposal'),
      title: v.exactOptional(text),
      effectiveDate: v.pipe(date, v.description('The day the changes take effect, YYYY-MM-DD.')),
      dataset: record(
        {
          id: someText,
          sha256: v.pipe(
            text,
            v.regex(/^[0-9a-f]{64}$/, 'file.sha256'),
            v.description('Fingerprint of the dataset the changes were drawn on, 64 hexadecimal digits in lower case.')
          )
        },
        'The dataset the changes were drawn on; another one gives other numbers.'
      ),
      changes: v.pipe(v.array(changeSchema, 'file.list'), v.description('Applied in this order.')),
      statements: v.exactOptional(record({}, 'What people state about the case.')),
      councils: v.exactOptional(v.array(council, 'file.list')),
      cooperations: v.exactOptional(v.array(v.unknown(), 'file.list')),
      created: v.exactOptional(instant),
      modified: v.exactOptional(instant)
    },
    'A proposal to change the division of Denmark into municipalities and regions. Unknown keys are kept.'
  ),
  v.title(FORMAT)
)
