import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatNumber } from '../i18n/format.ts'
import { text } from '../i18n/index.ts'
import { assess } from './assess.ts'
import { area as areaRule, judgeArea } from './rules/area.ts'
import { judgeResidents } from './rules/residents.ts'
import { CHRISTIANSOE, caseOf, counted, estimated, measured, parcels } from './testing/facts.ts'
import type { Assessment, Facts, ResidentFact, Statements, Verdict } from './types.ts'

const RANK: Readonly<Record<string, number>> = { met: 0, undetermined: 1, 'not-met': 2 }
const rank = (verdict: Verdict) => RANK[verdict] ?? Number.NaN

const anyArea = fc.oneof(
  fc.integer({ min: 1, max: 2_500_000 }).map(parcels),
  fc
    .tuple(
      fc.oneof(fc.integer({ min: 999_990, max: 1_000_010 }), fc.double({ min: 0.01, max: 2_500_000, noNaN: true })),
      fc.constantFrom(0, 1, 2.5, 5),
      fc.integer({ min: 0, max: 20_000 })
    )
    .map(([m2, accuracyM, outlineM]) => measured(m2, accuracyM, outlineM))
)
const anyResidents: fc.Arbitrary<ResidentFact> = fc.oneof(
  fc.integer({ min: 0, max: 120 }).map(counted),
  fc
    .tuple(fc.nat(120_000), fc.nat(40_000), fc.nat(40_000), fc.constantFrom('estimate' as const, 'mixed' as const))
    .map(([low, a, b, basis]) => estimated(low / 1000, (low + a) / 1000, (low + a + b) / 1000, basis))
)
const code = fc.constantFrom('0101', '0165', '0169', '0265', '0400', '0482', '0492', '0706', '0707', '0791', '0846')
const anyMove = fc.record({ from: code, to: code, area: anyArea, adjoins: fc.boolean(), isIsland: fc.boolean() })
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    moves: fc.uniqueArray(
      anyMove.filter(({ from, to }) => from !== to),
      { selector: ({ from, to }) => from + to, maxLength: 6 }
    ),
    residents: anyResidents,
    date: fc.constantFrom('2006-12-31', '2020-01-01', '2026-12-31', '2027-01-01'),
    abroad: fc.boolean(),
    unassigned: fc.constantFrom([], [CHRISTIANSOE]),
    loses: fc.option(code, { nil: undefined })
  })
  .map(({ moves, loses, ...rest }) =>
    caseOf(moves, loses ? { ...rest, municipalities: { [loses]: { abolished: true, regionsAfter: [] } } } : rest)
  )
const anyStatements: fc.Arbitrary<Statements> = fc.record({
  councils: fc.array(
    fc.record({
      code,
      decision: fc.record({ kind: fc.constantFrom('consents' as const, 'refuses' as const, 'pending' as const) })
    })
  )
})

const verdictOf = ({ findings }: Assessment, rule: string) => findings.find(finding => finding.rule === rule)?.verdict

test('more area never makes the verdict on area better', () => {
  fc.assert(
    fc.property(anyArea, fc.double({ min: 0, max: 2_000_000, noNaN: true }), (fact, more) => {
      const grown = { ...fact, low: fact.low + more, best: fact.best + more, high: fact.high + more }
      expect(rank(judgeArea(grown))).toBeGreaterThanOrEqual(rank(judgeArea(fact)))
    })
  )
})

test('more residents never make the verdict on residents better', () => {
  fc.assert(
    fc.property(anyResidents, fc.nat(100_000), (fact, milli) => {
      const more = fact.basis === 'counted' ? Math.round(milli / 1000) : milli / 1000
      const grown = { ...fact, low: fact.low + more, best: fact.best + more, high: fact.high + more }
      expect(rank(judgeResidents(grown))).toBeGreaterThanOrEqual(rank(judgeResidents(fact)))
    })
  )
})

test('a narrower range never turns a decided verdict', () => {
  fc.assert(
    fc.property(anyResidents, fc.double({ min: 0, max: 1, noNaN: true }), (fact, share) => {
      const { low, best, high } = fact
      const narrower = { ...fact, low: best - (best - low) * share, high: best + (high - best) * share }
      const before = judgeResidents(fact)
      if (before !== 'undetermined') expect(judgeResidents(narrower)).toBe(before)
    })
  )
})

test('the same facts in another order give the same assessment, and stay as they were', () => {
  fc.assert(
    fc.property(anyFacts, anyStatements, fc.infiniteStream(fc.nat()), (facts, { councils = [] }, dice) => {
      const shuffled = <T>(items: readonly T[]): T[] =>
        items
          .map(item => ({ item, at: dice.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ item }) => item)
      const other: Facts = {
        ...facts,
        municipalities: shuffled(facts.municipalities).map(m => ({ ...m, regionsAfter: shuffled(m.regionsAfter) })),
        transfers: shuffled(facts.transfers),
        pieces: shuffled(facts.pieces),
        unassigned: shuffled(facts.unassigned)
      }
      const copy = structuredClone(other)
      expect(assess(other, { councils: shuffled(councils) })).toEqual(assess(facts, { councils }))
      expect(other).toEqual(copy)
    })
  )
})

test('where the figures come from changes no verdict', () => {
  fc.assert(
    fc.property(anyFacts, anyStatements, (facts, statements) => {
      const pedigree = { source: { id: 'other' }, date: null, method: { id: 'other' } }
      const retold: Facts = {
        ...facts,
        area: { ...facts.area, pedigree },
        residents: { ...facts.residents, pedigree }
      }
      const verdicts = (some: Facts) => assess(some, statements).findings.map(({ rule, verdict }) => [rule, verdict])
      expect(verdicts(retold)).toEqual(verdicts(facts))
    })
  )
})

test('the parts of an assessment never contradict each other', () => {
  fc.assert(
    fc.property(anyFacts, anyStatements, (facts, statements) => {
      const assessment = assess(facts, statements)
      const { routes, findings } = assessment
      const conditions = findings.filter(({ rule }) => rule.startsWith('minor-change.')).map(({ verdict }) => verdict)
      const minor = verdictOf(assessment, 'minor-change')
      expect(minor === 'not-met').toBe(conditions.includes('not-met'))
      expect(minor === 'met').toBe(conditions.length > 0 && conditions.every(verdict => verdict === 'met'))
      expect(routes.includes('change-with-consent')).toBe(minor === 'not-met')
      expect(routes.includes('doubt')).toBe(facts.unassigned.length > 0)
      expect(verdictOf(assessment, 'council-consent') === 'not-applicable').toBe(minor === 'met')
      if (verdictOf(assessment, 'region-integrity') === 'not-met') expect(routes).toContain('region-change')
      if (routes.includes('no-change')) expect(routes).toHaveLength(1)
    })
  )
})

test('about the limit the reason tells the exact square metres', () => {
  fc.assert(
    fc.property(fc.integer({ min: 990_001, max: 1_009_999 }), fc.boolean(), (m2, registered) => {
      const finding = areaRule(caseOf([{ from: '0706', to: '0707', area: registered ? parcels(m2) : measured(m2) }]))
      expect(text(finding.reason)).toContain(`${formatNumber(m2)} m²`)
    })
  )
})
