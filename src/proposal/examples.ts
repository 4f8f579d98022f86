/** Proposals for tests: fixed ones to read, and arbitrary ones that are sound by construction. */
import fc from 'fast-check'
import type { Position } from 'geojson'
import type { Change, Proposal, TransferArea } from './types.ts'

export const SHA = '0123456789abcdef'.repeat(4)

export const SQUARE: Position[] = [
  [12.1, 55.6],
  [12.2, 55.6],
  [12.2, 55.7],
  [12.1, 55.7],
  [12.1, 55.6]
]

export function aChange(over: Partial<TransferArea> = {}): TransferArea {
  return { id: 'a', type: 'transfer-area', area: { type: 'Polygon', coordinates: [SQUARE] }, to: '0265', ...over }
}

export function aProposal(over: Partial<Proposal> = {}): Proposal {
  return {
    format: 'skel-proposal/1',
    title: 'Marbjerg',
    effectiveDate: '2027-01-01',
    dataset: { id: 'dk-test', sha256: SHA },
    changes: [aChange()],
    statements: {},
    councils: [],
    cooperations: [],
    created: '2026-11-21T10:00:00.000Z',
    modified: '2026-11-21T10:00:00.000Z',
    ...over
  }
}

const code = fc.integer({ min: 0, max: 9999 }).map(n => String(n).padStart(4, '0'))
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
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
const count = fc.nat({ max: 1_000_000 })
const anyChange = (id: fc.Arbitrary<string>): fc.Arbitrary<Change> =>
  fc.record(
    {
      id,
      type: fc.constant('transfer-area' as const),
      area,
      to: code,
      from: fc.array(code, { minLength: 1, maxLength: 3 }),
      note: text,
      parcels: fc.array(fc.record({ matrikelnr: text, ejerlav: text, areaM2: count, whole: fc.boolean() }), {
        minLength: 1,
        maxLength: 2
      }),
      residents: fc.record({ count, date: day, source: text })
    },
    { requiredKeys: ['id', 'type', 'area', 'to'] }
  )

/** Unknown keys ride along, as from a newer Skel. */
export const anyProposal: fc.Arbitrary<Proposal> = fc
  .record({
    title: fc.string({ unit: 'grapheme', maxLength: 20 }),
    effectiveDate: day,
    changes: fc.uniqueArray(anyChange(text), { selector: change => change.id, maxLength: 4 }),
    councils: fc.uniqueArray(
      fc.record({ code, decision: fc.record({ kind: fc.constantFrom('consents', 'refuses', 'pending'), date: day }) }),
      { selector: council => council.code, maxLength: 4 }
    ),
    statements: fc.dictionary(text, fc.jsonValue({ maxDepth: 2 })),
    extra: fc.jsonValue({ maxDepth: 2 })
  })
  .map(({ extra, ...known }) => ({ ...aProposal(known as Partial<Proposal>), extra }))
