/** Holds P8, P9 and P10 (docs/invariants.md). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatNumber } from '../i18n/format.ts'
import { text } from '../i18n/index.ts'
import { assess } from './assess.ts'
import type { RuleId, Verdict } from './ids.ts'
import { area as areaRule, judgeArea } from './rules/minor-change/area.ts'
import { judgeResidents } from './rules/minor-change/residents.ts'
import {
  CHRISTIANSOE,
  caseOf,
  cooperation,
  counted,
  designation,
  estimated,
  lacking,
  measured,
  OESTDANMARK,
  parcels
} from './testing/facts.ts'
import { CASE_DATE } from './testing/statements.ts'
import type {
  Assessment,
  CouncilStatement,
  DecisionStatement,
  Facts,
  HearingStatement,
  ResidentFact,
  Statements,
  Summary,
  TermStatement
} from './types.ts'

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
    .map(([low, a, b, basis]) => estimated(low / 1000, (low + a) / 1000, (low + a + b) / 1000, basis)),
  fc.tuple(fc.nat(120), fc.nat(80)).map(([low, more]) => lacking(low, low, low + more))
)
const code = fc.constantFrom('0101', '0165', '0169', '0265', '0400', '0482', '0492', '0706', '0707', '0791', '0846')
const anyMove = fc.record({ from: code, to: code, area: anyArea, adjoins: fc.boolean(), isIsland: fc.boolean() })
const day = fc.constantFrom('2026-06-01', '2026-08-15', '2026-11-20', '2026-11-21', '2026-11-22', 'i morgen')
const words = fc.constantFrom('', ' ', 'En begrundelse.')
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 })
/** Every key may be missing, as in a file. */
const NONE: { requiredKeys: [] } = { requiredKeys: [] }

const group = fc.uniqueArray(code, { minLength: 2, maxLength: 3 })
const anyCooperation = fc
  .record({ codes: group, basis: fc.constantFrom('§ 2' as const, '§ 7' as const), dissolved: fc.boolean() })
  .map(({ codes, ...other }) => cooperation(codes, other))
const anyDesignation = fc
  .record({ codes: group, islandWish: fc.array(code, { maxLength: 1 }), change: fc.constantFrom('x', 'y') })
  .map(({ codes, ...other }) => designation(codes, other))
const anySettled = fc.record({
  change: fc.constant('s'),
  from: fc.constant('0411'),
  fromName: fc.constant('Christiansø'),
  fromDivision: fc.boolean(),
  to: code,
  areaM2: fc.integer({ min: 1, max: 400_000 })
})
const anyRegionChange = code.map(one => ({ code: one, kind: 'set-region' as const, from: null, to: OESTDANMARK }))

/** Every part on its own is often empty, so that each decision also stands alone. */
const few = <T>(one: fc.Arbitrary<T>, selector: (value: T) => unknown) =>
  fc.uniqueArray(one, { maxLength: 2, selector, size: 'small' })

const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    moves: fc.uniqueArray(
      anyMove.filter(({ from, to }) => from !== to),
      { selector: ({ from, to }) => from + to, maxLength: 4 }
    ),
    residents: anyResidents,
    date: fc.constantFrom('2006-12-31', '2020-01-01', '2026-12-31', '2027-01-01'),
    abroad: fc.boolean(),
    unassigned: fc.constantFrom([], [CHRISTIANSOE]),
    loses: some(code),
    more: fc.record({
      cooperations: few(anyCooperation, ({ id }) => id),
      designations: few(anyDesignation, ({ change }) => change),
      settled: few(anySettled, ({ to }) => to),
      regionChanges: few(anyRegionChange, change => change.code)
    })
  })
  .map(({ moves, loses, ...rest }) =>
    caseOf(moves, loses ? { ...rest, municipalities: { [loses]: { abolished: true, regionsAfter: [] } } } : rest)
  )

const anyHearing: fc.Arbitrary<HearingStatement> = fc.record(
  { sent: day, deadline: day, answered: day, answer: fc.constantFrom('for', 'against', 'remarks') },
  NONE
)
const anyDecision: fc.Arbitrary<DecisionStatement> = fc.record(
  { kind: fc.constantFrom('consents', 'refuses', 'pending'), date: day },
  { requiredKeys: ['kind'] }
)
const anyCouncil: fc.Arbitrary<CouncilStatement> = fc.record(
  {
    code,
    hearing: anyHearing,
    decision: anyDecision,
    wishes: fc.record({ continue: fc.boolean(), join: fc.boolean(), division: words }, NONE),
    publication: fc.record({ channel: words, date: day }, NONE)
  },
  { requiredKeys: ['code'] }
)
const anyTerm: fc.Arbitrary<TermStatement> = fc.oneof(
  fc.record({ item: fc.constantFrom('new-council' as const, 'supervision' as const, 'other' as const), text: words }),
  fc.record({ item: fc.constant('deviation' as const), text: words, law: words, minister: words, negotiated: day }),
  fc.record({ item: fc.constant('tax-difference' as const), municipality: code, text: words, reason: words })
)
const anyStatements: fc.Arbitrary<Statements> = fc.record(
  {
    caseDate: day,
    grounds: fc.array(fc.record({ number: fc.constantFrom(1, 2, 3, 4), text: words }), { maxLength: 3 }),
    councils: fc.array(anyCouncil),
    alsoAffected: fc.array(fc.record({ code }), { maxLength: 1 }),
    terms: fc.array(anyTerm, { maxLength: 4 }),
    dissolutionTerms: fc.array(fc.record({ item: fc.constant('winding-up' as const), text: words }), { maxLength: 1 }),
    decision: fc.record({ date: day }),
    promulgation: fc.record({ date: day })
  },
  NONE
)

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
      expect(rank(judgeResidents(grown, CASE_DATE))).toBeGreaterThanOrEqual(rank(judgeResidents(fact, CASE_DATE)))
    })
  )
})

test('a narrower range never turns a decided verdict', () => {
  fc.assert(
    fc.property(anyResidents, fc.double({ min: 0, max: 1, noNaN: true }), (fact, share) => {
      const { low, best, high } = fact
      const narrower = { ...fact, low: best - (best - low) * share, high: best + (high - best) * share }
      const before = judgeResidents(fact, CASE_DATE)
      if (before !== 'undetermined') expect(judgeResidents(narrower, CASE_DATE)).toBe(before)
    })
  )
})

test('the same case in another order gives the same assessment, and stays as it was', () => {
  fc.assert(
    fc.property(anyFacts, anyStatements, fc.infiniteStream(fc.nat()), (facts, statements, dice) => {
      const shuffled = <T>(items: readonly T[]): T[] =>
        items
          .map(item => ({ item, at: dice.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ item }) => item)
      const groups = <T extends { readonly members: Facts['designations'][number]['members'] }>(items: readonly T[]) =>
        shuffled(items).map(one => ({ ...one, members: shuffled(one.members) }))
      const other: Facts = {
        ...facts,
        municipalities: shuffled(facts.municipalities).map(m => ({ ...m, regionsAfter: shuffled(m.regionsAfter) })),
        transfers: shuffled(facts.transfers),
        pieces: shuffled(facts.pieces),
        unassigned: shuffled(facts.unassigned),
        settled: shuffled(facts.settled),
        regionChanges: shuffled(facts.regionChanges),
        regionLand: shuffled(facts.regionLand),
        cooperations: groups(facts.cooperations),
        designations: groups(facts.designations)
      }
      const restated: Statements = {
        ...statements,
        ...(statements.councils && { councils: shuffled(statements.councils) }),
        ...(statements.grounds && { grounds: shuffled(statements.grounds) }),
        ...(statements.terms && { terms: shuffled(statements.terms) })
      }
      const copy = structuredClone({ other, restated })
      expect(assess(other, restated)).toEqual(assess(facts, statements))
      expect({ other, restated }).toEqual(copy)
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
      const rules = findings.map(({ rule }) => rule)
      const conditions = findings.filter(({ rule }) => rule.startsWith('minor-change.')).map(({ verdict }) => verdict)
      const minor = verdictOf(assessment, 'minor-change')
      expect(new Set(rules).size).toBe(rules.length)
      expect(minor === 'not-met').toBe(conditions.includes('not-met'))
      expect(minor === 'met').toBe(conditions.length === 6 && conditions.every(verdict => verdict === 'met'))
      const consent = verdictOf(assessment, 'council-consent')
      if (routes.includes('change-with-consent') && consent !== 'met') expect(minor).toBe('not-met')
      if (routes.includes('minor-border-change')) {
        for (const rule of ['border', 'area', 'residents'])
          expect(verdictOf(assessment, `minor-change.${rule}`)).not.toBe('not-met')
      }
      expect(routes.includes('doubt')).toBe(facts.unassigned.length + facts.settled.length > 0)
      expect(routes.includes('designate-cooperation')).toBe(rules.includes('designation.consent'))
      expect(routes.some(route => route.startsWith('dissolve'))).toBe(rules.includes('dissolution.wishes'))
      if (minor === 'met') expect(consent).toBe(routes.includes('change-with-consent') ? 'met' : 'not-applicable')
      else expect(consent).not.toBe('not-applicable')
      if (verdictOf(assessment, 'region-integrity') === 'not-met') expect(routes).toContain('region-change')
      if (routes.includes('no-change')) expect(routes).toHaveLength(1)
      expect(rules.includes('promulgation')).toBe(rules.includes('publication'))
    })
  )
})

/** Clauses that leave the answer to a person's judgement. */
const JUDGED: readonly RuleId[] = [
  'grounds',
  'minor-change.grounds',
  'viable-municipalities',
  'cohesion-and-mix',
  'terms.necessity',
  'terms.deviation',
  'terms.tax-difference',
  'doubt',
  'dissolution.special-case',
  'dissolution.viability',
  'dissolution.division',
  'dissolution.wishes',
  'dissolution.island-regard',
  'dissolution.terms',
  'designation.wishes',
  'designation.basis',
  'designation.island-regard',
  'island-municipalities'
]
const AIMS: readonly RuleId[] = [
  'viable-municipalities',
  'cohesion-and-mix',
  'dissolution.wishes',
  'designation.wishes'
]

test('no judgement is met by itself, and no written judgement changes a verdict', () => {
  const assessments = Object.fromEntries(JUDGED.map(rule => [rule, 'Vurderet.']))
  fc.assert(
    fc.property(anyFacts, anyStatements, (facts, statements) => {
      const assessed = assess(facts, { ...statements, assessments })
      for (const { rule, verdict } of assessed.findings) {
        if (JUDGED.includes(rule)) expect(verdict, rule).not.toBe('met')
        if (AIMS.includes(rule)) expect(verdict, rule).not.toBe('not-met')
      }
      expect(verdictsOf(assessed)).toEqual(verdictsOf(assess(facts, statements)))
    })
  )
})

const verdictsOf = ({ findings }: Assessment) => findings.map(({ rule, verdict }) => [rule, verdict] as const)

test('a recorded judgement decides what is left to one, and nothing else', () => {
  fc.assert(
    fc.property(anyFacts, anyStatements, fc.boolean(), (facts, { caseDate: _, ...statements }, holds) => {
      const judgement = { holds, by: 'Ministeriet', date: '2006-01-01' }
      const rules = assess(facts, statements).findings.map(({ rule }) => rule)
      const assessments = Object.fromEntries(rules.map(rule => [rule, judgement]))
      const before = new Map<RuleId, Verdict>(verdictsOf(assess(facts, statements)))
      for (const [rule, verdict] of verdictsOf(assess(facts, { ...statements, assessments }))) {
        const was = before.get(rule)
        if (GATHERING.includes(rule)) continue
        if (was !== 'needs-assessment') expect(verdict, rule).toBe(was)
        else if (rule === 'dissolution.special-case') expect(verdict).toBe('needs-assessment')
        else if (holds) expect(verdict, rule).toBe('met')
        else if (rule === 'cohesion-and-mix') expect(verdict).toBe('needs-assessment')
        else expect(['not-met', 'undetermined'], rule).toContain(verdict)
      }
    })
  )
})
/** Findings that follow others, that only report, or in which a judgement says which councils are asked. */
const GATHERING: readonly RuleId[] = ['minor-change', 'council-consent', 'designation.consent', 'island-municipalities']

test('half a judgement, and one whose day has not come, decide nothing', () => {
  const parts = [
    { by: 'Ministeriet', date: '2006-01-01' },
    { holds: true, date: '2006-01-01' },
    { holds: true, by: ' ', date: '2006-01-01' },
    { holds: false, by: 'Ministeriet' },
    { holds: false, by: 'Ministeriet', date: '2006-1' },
    { holds: true, by: 'Ministeriet', date: '2027-01-02' }
  ]
  fc.assert(
    fc.property(anyFacts, anyStatements, fc.constantFrom(...parts), (facts, statements, half) => {
      const assessments = Object.fromEntries(JUDGED.map(rule => [rule, half]))
      const grounds = statements.grounds ?? []
      const judged = { ...statements, assessments, grounds: grounds.map(ground => ({ ...ground, assessment: half })) }
      expect(verdictsOf(assess(facts, judged))).toEqual(verdictsOf(assess(facts, statements)))
    })
  )
})

const NOTHING_TO_SAY: Summary = { moved: null, unfilled: [], undetermined: [], notMet: [], toAssess: 0 }

test('an untouched country has nothing to judge, whatever is stated', () => {
  fc.assert(
    fc.property(anyStatements, statements => {
      expect(assess(caseOf([]), statements)).toMatchObject({
        routes: ['no-change'],
        findings: [],
        cases: [],
        summary: NOTHING_TO_SAY
      })
    })
  )
})

const RISING: Readonly<Record<Verdict, number>> = {
  'not-met': 0,
  undetermined: 1,
  'needs-assessment': 2,
  'not-applicable': 3,
  met: 4
}

test('a later case date never undoes a hearing', () => {
  const dates = ['2026-06-01', '2026-08-15', '2026-08-16', '2026-11-21', '2026-12-01']
  fc.assert(
    fc.property(fc.array(anyHearing, { minLength: 2, maxLength: 2 }), ([first, second]) => {
      const facts = caseOf([{ from: '0706', to: '0707', area: parcels(98) }])
      const councils = [first, second].map((hearing, i) => ({
        code: ['0706', '0707'][i] ?? '',
        hearing: hearing ?? {}
      }))
      const ranks = dates.map(caseDate => {
        const verdict = verdictOf(assess(facts, { caseDate, councils }), 'minor-change.involvement')
        return RISING[verdict ?? 'not-met']
      })
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    })
  )
})

test('one more refusal never makes consent better', () => {
  fc.assert(
    fc.property(anyFacts, anyStatements, code, (facts, statements, refusing) => {
      const refusal: CouncilStatement = { code: refusing, decision: { kind: 'refuses' } }
      const refused = { ...statements, councils: [...(statements.councils ?? []), refusal] }
      for (const rule of ['council-consent', 'designation.consent']) {
        const [before, after] = [statements, refused].map(some => verdictOf(assess(facts, some), rule))
        if (before && after && before !== 'not-applicable') expect(RISING[after]).toBeLessThanOrEqual(RISING[before])
      }
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
