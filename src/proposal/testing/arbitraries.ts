/** Arbitrary parts of proposals for tests: sound by construction, as complete or as half done as chance has it. */
import fc from 'fast-check'
import type { Position } from 'geojson'
import type { RuleId } from '../../law/ids.ts'
import type { AssessmentStatement } from '../../law/types.ts'
import type { Comment, Pin } from '../comments/types.ts'
import { statementsSchema } from '../file/schema/statements.ts'
import {
  type Change,
  type CouncilRecord,
  type LayerSource,
  type Parcel,
  type ProposalStatements,
  type ResidentCount,
  type StatedCooperation,
  UNIT_LAYERS
} from '../types.ts'

const code = fc.integer({ min: 0, max: 9999 }).map(n => String(n).padStart(4, '0'))
export const someText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const text = fc.string({ unit: 'grapheme', maxLength: 12 })
export const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const count = fc.nat({ max: 1_000_000 })

/** Every key may be missing. */
const half = <Part>(parts: { [Key in keyof Part]-?: fc.Arbitrary<NonNullable<Part[Key]>> }) =>
  fc.record(parts, { requiredKeys: [] }) as unknown as fc.Arbitrary<Part>

/** The named keys are there, the others may be missing. */
function partly<Whole>(parts: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[]): fc.Arbitrary<Whole> {
  return fc.record(parts, { requiredKeys }) as unknown as fc.Arbitrary<Whole>
}

const lonLat = fc.tuple(
  fc.double({ min: 8, max: 15, noNaN: true }),
  fc.double({ min: 54.5, max: 57.7, noNaN: true })
) as fc.Arbitrary<Position>
const ring = fc.array(lonLat, { minLength: 3, maxLength: 6 }).map(points => [...points, points[0] as Position])
const rings = fc.array(ring, { minLength: 1, maxLength: 2 })
const area = fc.oneof(
  rings.map(coordinates => ({ type: 'Polygon' as const, coordinates })),
  fc.array(rings, { minLength: 1, maxLength: 2 }).map(coordinates => ({ type: 'MultiPolygon' as const, coordinates }))
)

const codes = (minLength: number) => fc.uniqueArray(code, { minLength, maxLength: 4 })
const parcel = half<Parcel>({
  matrikelnr: someText,
  ejerlav: someText,
  ejerlavskode: count,
  areaM2: count,
  whole: fc.boolean(),
  land: someText,
  outline: area,
  part: area
})
const source = partly<LayerSource>(
  {
    name: someText,
    sha256: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
    bytes: count,
    format: fc.constantFrom('gml', 'geojson', 'geopackage', 'shapefile', 'topojson', 'flatgeobuf', 'mapinfo'),
    system: someText,
    of: fc.constantFrom('parcels', 'areas'),
    count,
    date: day
  },
  ['name', 'sha256', 'bytes', 'format', 'system', 'of', 'count']
)
const common = {
  note: text,
  parcels: fc.array(parcel, { minLength: 1, maxLength: 2 }),
  parcelsComplete: fc.boolean(),
  residents: half<ResidentCount>({ count, date: day, source: someText }),
  sources: fc.array(source, { minLength: 1, maxLength: 2 }),
  off: fc.constant(true)
}
const { parcelsComplete: _, ...ofParcels } = common
const units = fc.record({
  layer: fc.constantFrom(...UNIT_LAYERS),
  codes: fc.uniqueArray(someText, { minLength: 1, maxLength: 4 })
})
const line = fc.array(lonLat, { minLength: 2, maxLength: 6 }).map(coordinates => ({ type: 'LineString', coordinates }))
const ofType = (type: Change['type'], id: fc.Arbitrary<string>, parts: Record<string, fc.Arbitrary<unknown>>) =>
  partly<Change>({ id, type: fc.constant(type), ...parts, ...common }, ['id', 'type', ...Object.keys(parts)])

/** Changes of every type. */
export const anyChange = (id: fc.Arbitrary<string>): fc.Arbitrary<Change> =>
  fc.oneof(
    partly<Change>(
      { id, type: fc.constant('transfer-area'), area, to: code, from: codes(1), lineInWords: someText, ...common },
      ['id', 'type', 'area', 'to']
    ),
    ofType('redraw-border', id, { between: fc.uniqueArray(code, { minLength: 2, maxLength: 2 }), line }),
    partly<Change>({ id, type: fc.constant('transfer-units'), units, to: code, from: codes(1), ...common }, [
      'id',
      'type',
      'units',
      'to'
    ]),
    partly<Change>(
      {
        id,
        type: fc.constant('transfer-parcels'),
        from: code,
        to: code,
        areaM2: count,
        cause: someText,
        lineInWords: someText,
        ...ofParcels
      },
      ['id', 'type', 'from', 'to', 'parcels']
    ),
    ofType('merge-municipalities', id, { codes: codes(2), into: fc.record({ code, name: someText }) }),
    ofType('new-municipality', id, { area, code, name: someText, region: someText }),
    ofType('new-municipality', id, { units, code, name: someText, region: someText }),
    ofType('set-region', id, { municipalities: codes(1), region: someText }),
    ofType('merge-regions', id, {
      codes: fc.uniqueArray(someText, { minLength: 2, maxLength: 3 }),
      into: fc.record({ code: fc.option(someText), name: someText })
    }),
    ofType('settle-doubt', id, { area, to: code }),
    ofType('dissolve-cooperation', id, { cooperation: someText }),
    ofType('designate-cooperation', id, {
      members: codes(2),
      authorised: half<Record<string, string>>({ 1: code, 2: code, 3: code, 4: code, 5: code }),
      insteadOf: half<Record<string, string>>({ decision: text, date: day }),
      islandWish: codes(0)
    })
  )

export const anyCouncil = (ofCode = code): fc.Arbitrary<CouncilRecord> =>
  partly(
    {
      code: ofCode,
      hearing: half({ sent: day, deadline: day, answered: day, answer: fc.constantFrom('for', 'against'), text }),
      decision: partly({ kind: fc.constantFrom('consents', 'refuses', 'pending'), date: day, agendaItem: text }, [
        'kind'
      ]),
      wishes: half({ continue: fc.boolean(), join: fc.boolean(), division: text, authorised: text, text }),
      publication: half({ channel: text, date: day, link: text })
    },
    ['code']
  )

export const anyCooperation: fc.Arbitrary<StatedCooperation> = partly(
  { id: someText, members: codes(2), basis: fc.constantFrom('§ 2', '§ 7'), from: day, to: day, source: text },
  ['id', 'members', 'basis']
)

const row = partly(
  { kind: fc.constantFrom('asset', 'liability', 'staff'), what: text, from: text, to: text, amountKroner: count },
  ['kind']
)
const rows = fc.array(row, { maxLength: 3 })
const ruleIds = Object.keys(statementsSchema.entries.assessments.wrapped.entries) as RuleId[]
const item = (...items: string[]) => fc.constantFrom(...items)
const deviation = { text, law: text, minister: text, negotiated: day }
const term = fc.oneof(
  partly({ item: item('new-council', 'election-body', 'supervision', 'services', 'other', 'fine'), text }, ['item']),
  partly({ item: item('transfers'), text, rows }, ['item']),
  partly({ item: item('deviation'), ...deviation }, ['item']),
  partly(
    {
      item: item('tax-difference'),
      text,
      reason: text,
      municipality: code,
      areas: fc.array(partly({ origin: code, ratePercent: fc.double({ min: 0, max: 100, noNaN: true }) }, ['origin']), {
        maxLength: 3
      })
    },
    ['item']
  )
)
const dissolutionTerm = fc.oneof(
  partly({ item: item('winding-up', 'other'), cooperation: someText, text }, ['item']),
  partly({ item: item('transfers'), cooperation: someText, text, rows }, ['item']),
  partly({ item: item('deviation'), cooperation: someText, ...deviation }, ['item'])
)

const assessment = half<AssessmentStatement>({ holds: fc.boolean(), by: text, date: day, text })

/** By key, each with everything it may hold. */
export const statementArbitraries: {
  readonly [Key in keyof ProposalStatements]-?: fc.Arbitrary<NonNullable<ProposalStatements[Key]>>
} = {
  caseDate: day,
  grounds: fc.uniqueArray(
    partly<{ number: 1 | 2 | 3 | 4 }>({ number: fc.constantFrom(1, 2, 3, 4), text, assessment }, ['number']),
    {
      selector: ({ number }) => number
    }
  ),
  assessments: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...ruleIds), fc.oneof(text, assessment)), {
      selector: ([rule]) => rule,
      maxLength: 4
    })
    .map(pairs => Object.fromEntries(pairs)),
  alsoAffected: fc.uniqueArray(partly<{ code: string }>({ code, reason: text }, ['code']), {
    selector: affected => affected.code,
    maxLength: 3
  }),
  terms: fc.array(term, { maxLength: 4 }) as fc.Arbitrary<NonNullable<ProposalStatements['terms']>>,
  dissolutionTerms: fc.array(dissolutionTerm, { maxLength: 3 }) as fc.Arbitrary<
    NonNullable<ProposalStatements['dissolutionTerms']>
  >,
  dissolutions: fc.uniqueArray(
    partly<{ cooperation: string }>({ cooperation: someText, specialCase: text, necessary: text }, ['cooperation']),
    { selector: ({ cooperation }) => cooperation, maxLength: 2 }
  ),
  decision: half({ date: day }),
  promulgation: half({ date: day, number: text })
}

export const anyStatements: fc.Arbitrary<ProposalStatements> = fc.record(statementArbitraries, { requiredKeys: [] })

const instant = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
  .map(date => date.toISOString())
const someWords = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(words => words.length <= 200)
const who = { author: someWords, council: code }
const said = (id: fc.Arbitrary<string>) => ({
  id,
  ...who,
  at: instant,
  text: someWords,
  edited: fc.uniqueArray(instant, { minLength: 1, maxLength: 2 })
})
const pin: fc.Arbitrary<Pin> = fc.oneof(
  fc.constant<Pin>({ kind: 'proposal' }),
  someText.map((id): Pin => ({ kind: 'change', id })),
  partly<Pin>(
    { kind: fc.constant('finding'), rule: someText, case: fc.integer({ min: 1, max: 9 }), changes: fc.array(someText) },
    ['kind', 'rule']
  ),
  lonLat.map(([lon = 0, lat = 0]): Pin => ({ kind: 'place', at: [lon, lat] }))
)

/** Threads whose ids, and those of their replies, are all different. */
export const anyComments: fc.Arbitrary<readonly Comment[]> = fc
  .array(
    partly<Comment>(
      {
        ...said(fc.constant('')),
        on: pin,
        replies: fc.array(partly(said(fc.constant('')), ['id', 'author', 'at', 'text']), {
          minLength: 1,
          maxLength: 3
        }),
        marks: fc.array(partly({ at: instant, ...who, resolved: fc.boolean() }, ['at', 'author', 'resolved']), {
          minLength: 1,
          maxLength: 3
        })
      },
      ['id', 'author', 'at', 'text', 'on']
    ),
    { minLength: 1, maxLength: 4 }
  )
  .map(list =>
    list.map((comment, i) => ({
      ...comment,
      id: `c${i}`,
      ...(comment.replies && { replies: comment.replies.map((reply, r) => ({ ...reply, id: `c${i}-${r}` })) })
    }))
  )
