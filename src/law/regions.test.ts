import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  gatherings,
  isSmaller,
  needsRegionChange,
  ownRegionChanges,
  regionOutcome,
  smallestGatherings
} from './regions.ts'
import { regionIntegrity } from './rules/region-integrity.ts'
import {
  caseOf,
  designation,
  HOVEDSTADEN,
  MIDTJYLLAND,
  member,
  NORDJYLLAND,
  parcels,
  SJAELLAND
} from './testing/facts.ts'
import type { Facts, RegionLandFact, RegionRef } from './types.ts'

const REGIONS = [MIDTJYLLAND, NORDJYLLAND, SJAELLAND] as const
const move = (from: string, to: string, m2 = 30) => ({ from, to, area: parcels(m2) })
const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code)

function land(
  code: string,
  base: string,
  from: RegionRef,
  to: RegionRef,
  areaM2: number,
  people = areaM2
): RegionLandFact {
  return { code, base, from, to, areaM2, residents: { low: people, best: people, high: people } }
}
const landed = (...regionLand: readonly RegionLandFact[]): Facts => caseOf([], { more: { regionLand } })

test('land of several regions in one municipality must be gathered, land of one need not', () => {
  const moves = [move('0169', '0265'), move('0706', '0707'), move('0165', '0265')]
  const before = caseOf(moves, { date: '2026-12-31' })
  expect(codes(regionOutcome(before).crossed)).toEqual(['0265'])
  expect(codes(regionOutcome(before).divided)).toEqual(['0265'])
  expect(needsRegionChange(before)).toBe(true)
  const after = caseOf(moves)
  expect([regionOutcome(after).crossed, needsRegionChange(after)]).toEqual([[], false])
  const unknown = { ...before, regionsKnown: false }
  expect([regionOutcome(unknown).crossed, needsRegionChange(unknown)]).toEqual([[], false])
})

test('a divided municipality is gathered in its own region, unless that takes more land and people', () => {
  expect(smallestGatherings(caseOf([move('0169', '0265')], { date: '2026-12-31' }))).toMatchObject([
    { code: '0265', region: SJAELLAND, areaM2: 30 }
  ])
  const own = land('0265', '0265', SJAELLAND, SJAELLAND, 20)
  const came = land('0265', '0169', HOVEDSTADEN, HOVEDSTADEN, 30)
  expect(smallestGatherings(landed(own, came))).toMatchObject([{ region: HOVEDSTADEN, areaM2: 20 }])
  // More people the one way, more land the other: its own region stands first.
  const full = land('0265', '0265', SJAELLAND, SJAELLAND, 20, 500)
  expect(smallestGatherings(landed(full, came))).toMatchObject([{ region: SJAELLAND, areaM2: 30 }])
  expect(smallestGatherings({ ...landed(own, came), regionsKnown: false })).toEqual([])
})

test('a created one is gathered where most of its land is', () => {
  const from = (hovedstaden: number, sjaelland: number) =>
    landed(
      land('0999', '0169', HOVEDSTADEN, HOVEDSTADEN, hovedstaden),
      land('0999', '0265', SJAELLAND, SJAELLAND, sjaelland)
    )
  expect(smallestGatherings(from(30, 70))).toMatchObject([{ code: '0999', region: SJAELLAND, areaM2: 30 }])
  expect(smallestGatherings(from(70, 30))).toMatchObject([{ code: '0999', region: HOVEDSTADEN, areaM2: 30 }])
})

test('region changes a designated group makes necessary rest on § 7, stk. 2; others do not', () => {
  const set = (code: string, from: RegionRef, to: RegionRef) => ({ code, kind: 'set-region' as const, from, to })
  const going = (code: string, to: RegionRef) => ({ ...member(code), regionsAfter: [to] })
  const across = designation(['0706', '0846'], { members: [member('0706'), going('0846', MIDTJYLLAND)] })
  const regionChanges = [set('0846', NORDJYLLAND, MIDTJYLLAND), set('0813', NORDJYLLAND, MIDTJYLLAND)]
  expect(codes(ownRegionChanges(caseOf([], { more: { regionChanges, designations: [across] } })))).toEqual(['0813'])
  const already = designation(['0813', '0846'], { members: [going('0813', MIDTJYLLAND), going('0846', MIDTJYLLAND)] })
  const needless = caseOf([], { more: { regionChanges, designations: [already] } })
  expect(codes(ownRegionChanges(needless))).toEqual(['0846', '0813'])
  expect(codes(ownRegionChanges({ ...needless, regionsKnown: false }))).toEqual([])
})

const region = fc.constantFrom(...REGIONS)
const municipality = fc.constantFrom('0706', '0707', '0791', '0846', '0999')
const anyLand = fc
  .array(
    fc.record({
      code: municipality,
      base: municipality,
      from: region,
      to: region,
      m2: fc.integer({ min: 1, max: 50 }),
      people: fc.nat(50)
    }),
    { minLength: 1, maxLength: 8 }
  )
  .map(list => landed(...list.map(one => land(one.code, one.base, one.from, one.to, one.m2, one.people))))

test('property: gathering every municipality in the smallest way is met, or there was nothing to gather', () => {
  fc.assert(
    fc.property(anyLand, facts => {
      const kept = { ...facts, regionLand: facts.regionLand.map(piece => ({ ...piece, to: piece.from })) }
      const offers = new Map(smallestGatherings(kept).map(one => [one.code, one.region]))
      const regionLand = kept.regionLand.map(piece => ({ ...piece, to: offers.get(piece.code) ?? piece.to }))
      const { verdict } = regionIntegrity({ ...kept, regionLand })
      expect(verdict).toBe(offers.size > 0 ? 'met' : 'not-applicable')
    })
  )
})

test('property: what is met gathers just the crossed, no way being smaller, and what is told adds up', () => {
  fc.assert(
    fc.property(anyLand, facts => {
      const { verdict } = regionIntegrity(facts)
      const { all, crossed, divided, shifts } = regionOutcome(facts)
      const told = shifts.reduce((sum, { areaM2 }) => sum + areaM2, 0)
      const changed = facts.regionLand.reduce((sum, one) => sum + (one.from?.id === one.to?.id ? 0 : one.areaM2), 0)
      expect(told).toBe(changed)
      if (divided.length > 0) expect(verdict).toBe('not-met')
      if (verdict === 'not-applicable') expect([changed, crossed]).toEqual([0, []])
      if (verdict !== 'met') return
      for (const one of all) {
        const moved = shifts.filter(({ code }) => code === one.code)
        if (!crossed.includes(one)) expect(moved).toEqual([])
        const taken = {
          areaM2: moved.reduce((sum, { areaM2 }) => sum + areaM2, 0),
          residents: { low: 0, best: moved.reduce((sum, { residents }) => sum + residents.best, 0), high: 0 }
        }
        expect(gatherings(one, one.land).some(way => isSmaller(way, taken))).toBe(false)
      }
    })
  )
})
