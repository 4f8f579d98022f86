/** Proposals for tests: fixed ones to read, and arbitrary ones that are sound by construction. */
import fc from 'fast-check'
import type { Position } from 'geojson'
import type { Comment } from '../comments/types.ts'
import type { LayerSource, Proposal, TransferArea } from '../types.ts'
import { anyChange, anyComments, anyCooperation, anyCouncil, anyStatements, day, someText } from './arbitraries.ts'

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

/** A file that land of a change was taken from. */
export function aSource(over: Partial<LayerSource> = {}): LayerSource {
  return {
    name: 'marker.geojson',
    sha256: SHA,
    bytes: 1234,
    format: 'geojson',
    system: 'EPSG:4326',
    of: 'areas',
    count: 2,
    ...over
  }
}

/** A comment on the proposal as a whole. */
export function aComment(over: Partial<Comment> = {}): Comment {
  return {
    id: 'k1',
    author: 'Anna Berg',
    at: '2026-11-21T10:00:00.000Z',
    text: 'Hvorfor her?',
    on: { kind: 'proposal' },
    ...over
  }
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

/** Unknown keys ride along, as from a newer Skel. */
export const anyProposal: fc.Arbitrary<Proposal> = fc
  .record({
    title: fc.string({ unit: 'grapheme', maxLength: 20 }),
    effectiveDate: day,
    changes: fc.uniqueArray(anyChange(someText), { selector: change => change.id, maxLength: 4 }),
    councils: fc.uniqueArray(anyCouncil(), { selector: council => council.code, maxLength: 4 }),
    cooperations: fc.uniqueArray(anyCooperation, { selector: ({ id }) => id, maxLength: 3 }),
    statements: fc
      .tuple(anyStatements, fc.dictionary(someText, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }))
      .map(([known, unknown]) => ({ ...unknown, ...known })),
    comments: fc.option(anyComments, { nil: undefined }),
    extra: fc.jsonValue({ maxDepth: 2 })
  })
  .map(({ extra, comments, ...known }) => ({
    ...aProposal(known as Partial<Proposal>),
    ...(comments && { comments }),
    extra
  }))
