import { expect, test } from 'vitest'
import {
  coveredUnassigned,
  decidesAnything,
  formerMembers,
  inOrder,
  mayRestOnDissolution,
  movesLand,
  movingChanges,
  nameOf,
  regionsAfter
} from './facts.ts'
import {
  CHRISTIANSOE,
  caseOf,
  cooperation,
  designation,
  HOVEDSTADEN,
  indicators,
  member,
  NORDJYLLAND,
  parcels,
  SJAELLAND,
  share
} from './testing/facts.ts'
import type { Facts, IslandFact, SettledFact } from './types.ts'

const move = (from: string, to: string, m2 = 98) => ({ from, to, area: parcels(m2) })
const empty = caseOf([])
const set = (code: string) => ({ code, kind: 'set-region' as const, from: null, to: NORDJYLLAND })
const settled: SettledFact = { change: 'd', from: '0411', fromName: 'x', fromDivision: false, to: '0400', areaM2: 1 }

test('the division changes where land moves, or a municipality comes, goes or merges', () => {
  expect(movesLand(empty)).toBe(false)
  const { transfers, municipalities } = caseOf([move('0706', '0707')])
  expect(movesLand({ ...empty, area: parcels(1) })).toBe(true)
  expect(movesLand({ ...empty, transfers })).toBe(true)
  expect(movesLand({ ...empty, merged: [{ codes: ['0706', '0707'], into: '0707' }] })).toBe(true)
  expect(movesLand({ ...empty, municipalities })).toBe(false)
  for (const fate of [{ created: true }, { abolished: true }]) {
    expect(movesLand({ ...empty, municipalities: municipalities.map(m => ({ ...m, ...fate })) })).toBe(true)
  }
})

test('a decision is asked for by any change of any kind, and by nothing else', () => {
  const decides = (more: Partial<Facts>) => decidesAnything({ ...empty, ...more })
  expect(decides({})).toBe(false)
  expect(decides({ area: parcels(1) })).toBe(true)
  expect(decides({ settled: [settled] })).toBe(true)
  expect(decides({ regionChanges: [set('0706')] })).toBe(true)
  expect(decides({ designations: [designation(['0706'])] })).toBe(true)
  expect(decides({ cooperations: [cooperation(['0813', '0825'])] })).toBe(true)
  expect(decides({ cooperations: [cooperation(['0813', '0825'], { dissolved: false })] })).toBe(false)
  expect(decides({ unassigned: [CHRISTIANSOE] })).toBe(false)
})

test('land that is only touched is not covered, and no land is in no region', () => {
  const bare = { ...CHRISTIANSOE, areaM2: 0 }
  expect(coveredUnassigned({ ...empty, unassigned: [bare, CHRISTIANSOE] })).toEqual([CHRISTIANSOE])
  const [receiver] = caseOf([move('0791', '0846')]).municipalities
  const parts = [
    { region: NORDJYLLAND, areaM2: 0 },
    { region: SJAELLAND, areaM2: 0.1 }
  ]
  expect(regionsAfter({ ...receiver!, regionsAfter: parts })).toEqual([parts[1]])
})

test('names come from the affected municipality, then the register, then the code', () => {
  const facts = caseOf([move('0706', '0707')], { municipalities: { '0706': { name: 'Nyt navn' } } })
  expect(['0706', '0791', '9999'].map(code => nameOf(facts, code))).toEqual(['Nyt navn', 'Viborg', '9999'])
})

test('a change without a share moves nothing', () => {
  const changes = [share(1, '0706', '0707', 5), { ...share(2, '0706', '0707', 5), moved: [] }]
  expect(movingChanges({ ...empty, changes }).map(({ number }) => number)).toEqual([1])
})

test('former members are those of dissolved cooperations, each once', () => {
  const cooperations = [
    cooperation(['0825', '0813']),
    cooperation(['0813', '0846']),
    cooperation(['0155', '0185'], { dissolved: false })
  ]
  expect(formerMembers({ ...empty, cooperations }).map(({ code }) => code)).toEqual(['0813', '0825', '0846'])
})

test('land may rest on a dissolution where a former member is party to every transfer', () => {
  const cooperations = [cooperation(['0813', '0825'])]
  const rests = (...moves: readonly ReturnType<typeof move>[]) =>
    mayRestOnDissolution(caseOf(moves, { more: { cooperations } }))
  expect(rests(move('0825', '0813'))).toBe(true)
  expect(rests(move('0846', '0813'))).toBe(true)
  expect(rests(move('0813', '0846'))).toBe(true)
  expect(rests(move('0825', '0813'), move('0706', '0707'))).toBe(false)
  expect(rests()).toBe(false)
  expect(mayRestOnDissolution(caseOf([move('0825', '0813')]))).toBe(false)
})

/** The same records with their keys the other way round, so that only the key of the order can bring them in order. */
function backwards<T extends object>(items: readonly T[]): T[] {
  return items.map(item => Object.fromEntries(Object.entries(item).reverse()) as T).reverse()
}

test('facts are put in the order of codes and names', () => {
  const islet = (name: string): IslandFact => ({
    areaM2: 1,
    residents: { low: 0, best: 0, high: 0 },
    fixedLink: null,
    before: [],
    after: [],
    name
  })
  const facts: Facts = {
    ...caseOf([move('0169', '0265', 1), move('0265', '0169', 2), move('0169', '0165', 3)], { date: '2026-12-31' }),
    unassigned: [CHRISTIANSOE, { ...CHRISTIANSOE, code: '0412', areaM2: 1 }],
    settled: [settled, { ...settled, from: '0412', areaM2: 0.5 }],
    regionChanges: [set('0706'), { ...set('0791'), to: HOVEDSTADEN }],
    cooperations: [cooperation(['0155', '0185'], { id: 'a' }), cooperation(['0101', '0155'], { id: 'b' })],
    designations: [
      designation(['0155', '0185'], { change: 'a', islandWish: ['z'] }),
      designation(['0101'], { change: 'b', islandWish: ['y'] })
    ],
    indicators: [indicators('0706', { name: 'z' }), indicators('0791', { name: 'a' })],
    islands: [islet('Anholt'), { ...islet('Hesselø'), areaM2: 0 }],
    origins: [
      { code: '0706', origins: [{ code: '9', areaM2: 1 }] },
      { code: '0791', origins: [] }
    ]
  }
  const shuffled: Facts = {
    ...facts,
    municipalities: backwards(facts.municipalities).map(m => ({ ...m, regionsAfter: backwards(m.regionsAfter) })),
    transfers: backwards(facts.transfers),
    pieces: backwards(facts.pieces),
    unassigned: backwards(facts.unassigned),
    settled: backwards(facts.settled),
    regionChanges: backwards(facts.regionChanges),
    regionLand: backwards(facts.regionLand),
    cooperations: backwards(facts.cooperations).map(one => ({ ...one, members: backwards(one.members) })),
    designations: backwards(facts.designations).map(one => ({ ...one, members: backwards(one.members) })),
    indicators: backwards(facts.indicators),
    islands: backwards(facts.islands),
    origins: backwards(facts.origins)
  }
  const ordered = inOrder(shuffled)
  const codes = (items: readonly { readonly code: string }[]) => items.map(({ code }) => code)
  const pairs = (items: readonly { readonly from: string; readonly to: string }[]) =>
    items.map(one => one.from + one.to)
  expect(codes(ordered.municipalities)).toEqual(['0165', '0169', '0265'])
  expect(ordered.municipalities.map(m => m.regionsAfter.map(({ region }) => region.id))).toEqual([
    ['1084'],
    ['1084', '1085'],
    ['1084', '1085']
  ])
  expect(pairs(ordered.transfers)).toEqual(['01690165', '01690265', '02650169'])
  expect(pairs(ordered.pieces)).toEqual(['01690165', '01690265', '02650169'])
  expect(codes(ordered.unassigned)).toEqual(['0411', '0412'])
  expect(pairs(ordered.settled)).toEqual(['04110400', '04120400'])
  expect(codes(ordered.regionChanges)).toEqual(['0706', '0791'])
  expect(ordered.regionLand.map(one => one.code + one.base)).toEqual([
    '01650165',
    '01650169',
    '01690169',
    '01690265',
    '02650169',
    '02650265'
  ])
  expect(ordered.cooperations.map(({ id, members }) => [id, ...codes(members)])).toEqual([
    ['a', '0155', '0185'],
    ['b', '0101', '0155']
  ])
  expect(ordered.designations.map(({ change, members }) => [change, ...codes(members)])).toEqual([
    ['a', '0155', '0185'],
    ['b', '0101']
  ])
  expect(codes(ordered.indicators)).toEqual(['0706', '0791'])
  expect(ordered.islands.map(({ name }) => name)).toEqual(['Anholt', 'Hesselø'])
  expect(codes(ordered.origins)).toEqual(['0706', '0791'])
  const reversed = backwards([
    { ...member('0825'), name: 'a' },
    { ...member('0813'), name: 'z' }
  ])
  const cooperations = [{ ...cooperation([]), members: reversed }]
  expect(codes(formerMembers({ ...empty, cooperations }))).toEqual(['0813', '0825'])
})
