/** Facts of the change types that rest on the register: cooperations, designations, regions, shares, on the tiny country. */
import { beforeEach, expect, test } from 'vitest'
import { latticeCountry, ORIGIN } from '../../../tests/fixtures/lattice-country.ts'
import type { CooperationRecord, Dataset } from '../../dataset/types.ts'
import { toLonLat9 } from '../../geometry/grid.ts'
import type { Facts } from '../../law/types.ts'
import { type Change, FORMAT, type Parcel, type Proposal } from '../../proposal/types.ts'
import type { StepResult } from '../../subdivision/changes/change.ts'
import { type Session, sessionOn } from '../session.ts'
import { CaseSteps } from './case-steps.ts'
import { measure } from './facts.ts'

const KM = 1_000_000

function square(x: number, y: number, width: number, height = width) {
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y]
  ] as const
  const ring = corners.map(([px, py]) => toLonLat9([ORIGIN[0] + px * KM, ORIGIN[1] + py * KM]))
  return { type: 'Polygon' as const, coordinates: [ring] }
}

const cooperation = (id: string, members: string[], to: string | null, sourced = true): CooperationRecord => ({
  id,
  members,
  from: null,
  to,
  basis: '§ 2',
  sourced,
  note: ''
})

let state: Session
beforeEach(() => {
  const plain = latticeCountry({ jitter: 0 })
  const cooperations = [
    cooperation('ab', ['0901', '0902'], null),
    cooperation('de', ['0904', '0905'], null, false),
    cooperation('old', ['0901', '0903'], '2021-12-31')
  ]
  const islands = [
    { name: 'X-ø', fixedLink: false, addresses: 4, point: toLonLat9([ORIGIN[0] + 10.5 * KM, ORIGIN[1] + 5.5 * KM]) },
    { name: 'Ukendt', fixedLink: null, addresses: null, point: null }
  ]
  const dataset: Dataset = { ...plain, register: { ...plain.register, cooperations, islands } }
  state = sessionOn(dataset, () => false)
})

function factsOf(changes: readonly Change[], effectiveDate = '2027-01-01'): Facts {
  const at = '2026-11-21T12:00:00Z'
  const dataset = { id: 'tiny', sha256: '0'.repeat(64) }
  const nothing = { statements: {}, councils: [], cooperations: [], created: at, modified: at }
  const proposal: Proposal = { format: FORMAT, title: '', effectiveDate, dataset, changes, ...nothing }
  const results = state.outcome.update(changes, effectiveDate)
  const steps = changes.map((change, i) => ({ change, result: results[i] as StepResult }))
  const { moves, islands } = state
  const measures = { moves, islands: () => islands.facts() }
  const facts = measure(state.dataset, state.outcome, proposal, CaseSteps.of(steps), measures)
  return { ...facts, indicators: state.indicators.factsFor(facts) }
}

const transfer = (id: string, area: Extract<Change, { type: 'transfer-area' }>['area'], to: string): Change => ({
  id,
  type: 'transfer-area',
  area,
  to
})

test('cooperations: the dissolved and those with an affected or designated member, in force on the date', () => {
  const dissolve: Change = { id: 'd', type: 'dissolve-cooperation', cooperation: 'ab' }
  const facts = factsOf([dissolve])
  expect(facts.cooperations).toMatchObject([
    { id: 'ab', name: 'A-købing–B-købing', basis: '§ 2', sourced: true, dissolved: true }
  ])
  expect(
    facts.cooperations[0]?.members.map(({ code, regionsAfter }) => [code, regionsAfter.map(({ id }) => id)])
  ).toEqual([
    ['0901', ['all']],
    ['0902', ['all']]
  ])
  // § 5, stk. 2: can the former members stand alone?
  expect(
    facts.indicators.map(({ code, before, after }) => [code, before?.residents.best, after?.residents.best])
  ).toEqual([
    ['0901', 120, 120],
    ['0902', 120, 120]
  ])
  const moved = factsOf([transfer('a', square(2, 6, 1), '0903')])
  expect(moved.cooperations.map(({ id, dissolved }) => [id, dissolved])).toEqual([['ab', false]])
  const designated = factsOf([
    {
      id: 'g',
      type: 'designate-cooperation',
      members: ['0903', '0904'],
      authorised: { 1: '0903' },
      islandWish: ['0904']
    }
  ])
  expect(designated.cooperations).toMatchObject([{ id: 'de', sourced: false }])
  expect(factsOf([transfer('a', square(2, 6, 1), '0903')], '2021-12-31').cooperations.map(({ id }) => id)).toEqual([
    'ab',
    'old'
  ])
  expect(factsOf([])).toMatchObject({ cooperations: [], designations: [], changes: [], islands: [] })
})

test('designations: whose land hangs together is told, over the group only', () => {
  const group = (members: string[]) =>
    factsOf([{ id: 'g', type: 'designate-cooperation', members, authorised: { 2: '0901' } }]).designations[0]
  expect(group(['0901', '0902', '0904'])).toMatchObject({
    change: 'g',
    authorised: { 2: '0901' },
    islandWish: [],
    contiguous: true
  })
  expect(group(['0901', '0904'])?.contiguous).toBe(false)
  expect(group(['0905', '0904'])?.contiguous).toBe(true)
  const gone: Change = {
    id: 'm',
    type: 'merge-municipalities',
    codes: ['0904', '0905'],
    into: { code: '0904', name: 'D' }
  }
  const designate: Change = { id: 'g', type: 'designate-cooperation', members: ['0904', '0905'], authorised: {} }
  expect(factsOf([designate, gone]).designations[0]?.contiguous).toBeNull()
})

test('each change has its share, and settled land is in none', () => {
  const facts = factsOf([
    transfer('a', square(2, 6, 1), '0903'),
    { id: 's', type: 'settle-doubt', area: square(9.5, 4.5, 2), to: '0902', note: 'Øen' },
    transfer('x', square(9.3, 0.2, 0.5), '0901'),
    transfer('b', square(2, 6, 1), '0904')
  ])
  expect(
    facts.changes.map(({ id, number, kind, name, moved }) => [id, number, kind, name, moved.map(m => m.from)])
  ).toEqual([
    ['a', 1, 'transfer-area', null, ['0901']],
    ['s', 2, 'settle-doubt', 'Øen', []],
    ['b', 4, 'transfer-area', null, ['0903']]
  ])
  // Moved twice, counted once, by both changes.
  expect(facts.transfers.map(({ from, to, changes }) => [from, to, changes])).toEqual([['0901', '0904', ['a', 'b']]])
  expect(facts.area.best).toBeCloseTo(1e6, 3)
  expect(facts.settled).toMatchObject([{ from: '0411', fromName: 'X-købing', fromDivision: false, to: '0902' }])
  expect(facts.municipalities.map(({ code }) => code)).toEqual(['0901', '0904'])
  expect(facts.islands).toMatchObject([{ name: 'X-ø', fixedLink: false, before: ['0411'], after: ['0902'] }])
})

test('a doubt between two municipalities names both', () => {
  const facts = factsOf([{ id: 's', type: 'settle-doubt', area: square(2, 6, 1), to: '0903' }])
  expect(facts.settled).toMatchObject([{ from: '0901', fromDivision: true, to: '0903' }])
  expect(facts.settled[0]?.areaM2).toBeCloseTo(1e6, 3)
  // It belonged to the one it is settled for, so giving it back is a transfer.
  const back = factsOf([
    { id: 's', type: 'settle-doubt', area: square(2, 6, 1), to: '0903' },
    transfer('b', square(2, 6, 1), '0901')
  ])
  expect(back.transfers).toMatchObject([{ from: '0903', to: '0901' }])
  expect(back.transfers[0]?.residents).toMatchObject({ low: 10, best: 10, high: 10 })
})

test('parcels and counts of a change that moves no land are no figures of the case', () => {
  const counted = { count: 7, date: '2026-11-01', source: 'CPR' }
  const parcels = [{ matrikelnr: '1a', ejerlav: 'By', areaM2: 5, whole: true }]
  const land = transfer('a', square(2, 6, 1), '0903')
  const facts = factsOf([
    {
      ...land,
      residents: counted,
      parcels: [{ matrikelnr: '2', ejerlav: 'By', areaM2: 999_999, whole: true }],
      parcelsComplete: true
    },
    { id: 's', type: 'settle-doubt', area: square(9.5, 4.5, 2), to: '0902', residents: counted, parcels },
    { id: 'r', type: 'set-region', municipalities: ['0903'], region: 'all' }
  ])
  expect(facts.area).toMatchObject({ basis: 'parcels', best: 999_999 })
  expect(facts.residents).toMatchObject({ basis: 'counted', best: 7 })
})

test('origins and names of a merged and a created municipality', () => {
  const facts = factsOf([
    { id: 'm', type: 'merge-municipalities', codes: ['0904', '0905'], into: { code: '0999', name: 'Ny D' } },
    { id: 'n', type: 'new-municipality', area: square(4, 6, 2), code: '0998', name: 'Midt', region: 'all' }
  ])
  expect(facts.merged).toEqual([{ codes: ['0904', '0905'], into: '0999' }])
  expect(facts.names).toMatchObject({ '0998': 'Midt', '0999': 'Ny D', '0904': 'D-købing' })
  expect(facts.origins.find(({ code }) => code === '0999')?.origins).toEqual([
    { code: '0904', areaM2: 11e6 },
    { code: '0905', areaM2: 4e6 }
  ])
  expect(facts.municipalities.filter(m => m.created).map(({ code }) => code)).toEqual(['0998', '0999'])
  expect(facts.municipalities.filter(m => m.abolished).map(({ code }) => code)).toEqual(['0904', '0905'])
})

test('an island between two municipalities is divided, and one piece of it is not an island', () => {
  const facts = factsOf([
    { id: 's', type: 'settle-doubt', area: square(9.5, 4.5, 2), to: '0902' },
    transfer('a', square(9.5, 4.5, 1.001, 2), '0904')
  ])
  expect(facts.islands).toMatchObject([{ name: 'X-ø', before: ['0411'], after: ['0902', '0904'] }])
  expect(facts.islands[0]?.areaM2).toBeCloseTo(1e6, 3)
  expect(facts.islands[0]?.residents).toEqual({ low: 10, best: 10, high: 10 })
  expect(state.islands.cards()).toMatchObject([
    { name: 'X-ø', after: ['0902', '0904'] },
    { name: 'Ukendt', areaM2: null, before: [], after: [] }
  ])
})

test('indicators: parts, islands among them, and how far they lie off', () => {
  const facts = factsOf([
    { id: 'm', type: 'merge-municipalities', codes: ['0902', '0905'], into: { code: '0902', name: 'B' } },
    { id: 's', type: 'settle-doubt', area: square(9.5, 4.5, 2), to: '0902' }
  ])
  const b = facts.indicators.find(({ code }) => code === '0902')
  expect(b?.before).toMatchObject({ parts: 1, islandParts: 0, largestGapM: 0, rank: 2, rankedAmong: 5 })
  // Seventeen squares, like C: the two share the first place. E and the island both lie a kilometre off.
  expect(b?.after).toMatchObject({ parts: 3, islandParts: 1, rank: 1, rankedAmong: 4, areaM2: 17e6 })
  expect(b?.after?.residents).toEqual({ low: 170, best: 170, high: 170 })
  expect(b?.after?.largestGapM).toBe(1000)
  // Ten people to a cell: no towns here.
  expect(b?.after?.urbanShare).toBe(0)
})

test('counts and parcels count once they are whole; half written they change nothing', () => {
  const move = { id: 'a', type: 'transfer-area', to: '0903', area: square(2, 6, 1) } as const
  const plain = factsOf([move])
  expect(plain.area.basis).toBe('map')
  const half = factsOf([
    { ...move, residents: { count: 7, source: 'CPR' }, parcels: [parcel, { ...parcel, areaM2: 900, ejerlav: ' ' }] }
  ])
  expect(half.area).toEqual({
    ...plain.area,
    lists: [{ change: 'a', state: 'unfinished', listedM2: 0, drawnM2: plain.area.best }]
  })
  expect(half.residents).toEqual(plain.residents)
  const whole = factsOf([
    {
      ...move,
      residents: { count: 7, source: 'CPR', date: '2026-10-01' },
      parcels: [parcel, { ...parcel, areaM2: 900_000 }, {}],
      parcelsComplete: true
    }
  ])
  expect(whole.area).toMatchObject({ low: 1_000_000, best: 1_000_000, high: 1_000_000, basis: 'parcels' })
  expect(whole.residents).toMatchObject({ low: 7, best: 7, high: 7, basis: 'counted' })
})

test('a list decides where it is whole, agrees with the map and names each parcel once', () => {
  const move = { id: 'a', type: 'transfer-area', to: '0903', area: square(2, 6, 1) } as const
  const whole = { ...parcel, areaM2: 1_000_000, whole: true }
  const listed = (parcels: readonly Parcel[], parcelsComplete = true) =>
    factsOf([{ ...move, parcels, parcelsComplete }]).area
  const state = (parcels: readonly Parcel[], complete?: boolean) => listed(parcels, complete).lists?.[0]?.state
  expect(state([whole])).toBe('decides')
  expect(state([whole], false)).toBe('incomplete')
  // 2 % of what is drawn, which has no tolerance here, and a square metre more.
  expect(state([{ ...whole, areaM2: 1_020_000 }])).toBe('decides')
  expect(state([{ ...whole, areaM2: 1_020_001 }])).toBe('contradicts')
  expect(state([{ ...whole, areaM2: 979_999 }])).toBe('contradicts')
  const half = { ...whole, areaM2: 500_000 }
  expect(state([half, { ...half, matrikelnr: '7 A' }])).toBe('twice')
  expect(state([half, { ...half, matrikelnr: '7b' }])).toBe('decides')
  const part = { ...half, whole: false }
  expect(state([part, part])).toBe('twice')
  expect(state([part, { ...part, areaM2: 499_999 }])).toBe('decides')
  expect(state([{ ...whole, areaM2: 0 }])).toBe('unfinished')
  const beside = listed([{ ...whole, areaM2: 1 }])
  expect(beside).toMatchObject({ basis: 'map', best: 1_000_000, listed: { low: 1, best: 1, high: 1 } })
})

test('a list of one change beside a measured one, and a parcel in both', () => {
  const a = { id: 'a', type: 'transfer-area', to: '0903', area: square(2, 6, 1) } as const
  const b = { id: 'b', type: 'transfer-area', to: '0903', area: square(3, 6, 1) } as const
  const own = { ...parcel, areaM2: 990_000, whole: true }
  const one = factsOf([{ ...a, parcels: [own], parcelsComplete: true }, b]).area
  expect(one).toMatchObject({ basis: 'map', best: 1_990_000 })
  expect(one.listed).toBeUndefined()
  const other = { ...own, matrikelnr: '8' }
  const both = factsOf([
    { ...a, parcels: [own], parcelsComplete: true },
    { ...b, parcels: [other], parcelsComplete: true }
  ]).area
  expect(both).toMatchObject({ basis: 'parcels', low: 1_980_000, high: 1_980_000 })
  const twice = factsOf([
    { ...a, parcels: [own], parcelsComplete: true },
    { ...b, parcels: [own], parcelsComplete: true }
  ]).area
  expect(twice.lists?.map(({ state }) => state)).toEqual(['twice', 'twice'])
  expect(twice).toMatchObject({ basis: 'map', best: 2_000_000, listed: { best: 1_980_000 } })
})

const parcel = { matrikelnr: '7a', ejerlav: 'Marbjerg By, Fløng', areaM2: 100_000 }
