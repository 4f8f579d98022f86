/** What the file's schemas are put together from. Messages are ids of the text catalogue. */
import * as v from 'valibot'
import { DATE, INSTANT, isRealDate, isRealInstant } from '../../dates.ts'

/** An object that may carry keys we do not know; they are kept. */
export function record<const Entries extends v.ObjectEntries>(entries: Entries, description: string) {
  return v.pipe(noList(v.looseObject(entries, 'file.object')), v.description(description))
}

/** Valibot takes a list for an object where no key is required; JSON Schema does not, and neither do we. */
function noList<Schema extends v.GenericSchema>(schema: Schema): Schema {
  return {
    ...schema,
    '~run'(dataset: Parameters<Schema['~run']>[0], config: Parameters<Schema['~run']>[1]) {
      if (!Array.isArray(dataset.value)) return schema['~run'](dataset, config)
      v._addIssue(schema as never, 'type', dataset as never, config as never)
      return dataset
    }
  } as Schema
}

export const text = v.string('file.text')
export const someText = v.pipe(text, v.nonEmpty('file.text-empty'))
/** A text or an object. What is wrong is told of the one it is meant to be, where a union would only say that neither fits. */
export function textOr<const Item extends v.GenericSchema>(item: Item, message: string) {
  const alone = v.string(message)
  const union = v.union([alone, item])
  return {
    ...union,
    '~run'(dataset: { value: unknown }, config: never) {
      const meant: v.GenericSchema = typeof dataset.value === 'object' && dataset.value !== null ? item : alone
      return meant['~run'](dataset as never, config)
    }
  } as typeof union
}

export const trueFalse = v.boolean('file.true-false')
export const date = v.pipe(
  text,
  v.regex(DATE, 'file.date'),
  v.check(isRealDate, 'file.date'),
  v.metadata({ description: 'A day the Gregorian calendar has, YYYY-MM-DD.', format: 'date' })
)
export const instant = v.pipe(
  text,
  v.regex(INSTANT, 'file.instant'),
  v.check(isRealInstant, 'file.instant'),
  v.metadata({
    description: 'ISO 8601 instant with an offset, for instance 2026-11-21T10:15:00.000Z.',
    format: 'date-time'
  })
)
export const code = v.pipe(
  text,
  v.regex(/^\d{4}$/, 'file.code'),
  v.description('Municipality code, four digits as text, for instance "0265".')
)
export const regionId = v.pipe(
  someText,
  v.description(
    'Region id as in the dataset\'s register: the official code, or a name where none is published ("oestdanmark").'
  )
)
export const count = v.pipe(
  v.number('file.whole-number'),
  v.safeInteger('file.whole-number'),
  v.minValue(0, 'file.whole-number'),
  v.maxValue(Number.MAX_SAFE_INTEGER, 'file.whole-number')
)

/** A list that is only there when it says something. */
export const someOf = <const Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item, 'file.list'), v.minLength(1, 'file.list-empty'))

/** Municipalities or regions of which there must be at least two. */
export const twoOrMore = <const Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item, 'file.list'), v.minLength(2, 'file.at-least-two'))

const degrees = (limit: number) =>
  v.pipe(
    v.number('file.position'),
    v.minValue(-limit, 'problem.bad-coordinates'),
    v.maxValue(limit, 'problem.bad-coordinates')
  )
export const position = v.pipe(
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
export const area = v.pipe(
  v.variant('type', [polygon, multiPolygon], 'file.geometry-type'),
  v.description('The drawn area; coordinates with 7 decimals or more.')
)

export const line = v.pipe(
  record(
    {
      type: v.literal('LineString', 'file.geometry-type'),
      coordinates: v.pipe(v.array(position, 'file.list'), v.minLength(2, 'file.line-short')),
      bbox
    },
    'GeoJSON LineString in WGS84.'
  ),
  v.description('The new line; its ends lie on the common border. Coordinates with 7 decimals or more.')
)
