import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess } from './assess.ts'
import { casesOf, factsByCase, factsWith } from './case-facts.ts'
import type { RuleId } from './ids.ts'
import { stated } from './stated.ts'
import {
  caseOf,
  cooperation,
  counted,
  designation,
  hectares,
  INDICATORS,
  indicators,
  measured,
  parcels,
  share
} from './testing/facts.ts'
import { several } from './testing/several.ts'
import { orderly } from './testing/statements.ts'
import type { Facts, Finding, Statements } from './types.ts'

/** Judged over all cases together. */
const OVER_ALL: readonly RuleId[] = ['region-integrity', 'promulgation', 'in-force', 'territory']

const djursland = (ha: number, persons = 0) =>
  caseOf([{ from: '0707', to: '0706', area: measured(hectares(ha)) }], {
    residents: counted(persons),
    more: { changes: [share(1, '0707', '0706', hectares(ha), persons)] }
  })
const himmerland = (ha: number, persons = 0) =>
  caseOf([{ from: '0791', to: '0846', area: measured(hectares(ha)) }], {
    residents: counted(persons),
    more: { changes: [{ ...share(2, '0791', '0846', hectares(ha), persons), id: 'other' }] }
  })
const verdicts = (facts: Facts, statements: Statements, rule: RuleId) =>
  assess(facts, statements)
    .findings.filter(finding => finding.rule === rule)
    .map(finding => [finding.case, finding.verdict])

test('60 ha here and 60 ha there are two minor border changes', () => {
  const facts = several(djursland(60), himmerland(60))
  expect(verdicts(facts, orderly(facts), 'minor-change.area')).toEqual([
    [1, 'met'],
    [2, 'met']
  ])
  expect(assess(facts, orderly(facts)).routes).toEqual(['minor-border-change', 'region-change'])
  expect(assess(facts, orderly(facts)).cases.map(({ summary: _, headings: __, ...one }) => one)).toEqual([
    { number: 1, changes: ['change-1', 'case-0'], municipalities: ['0706', '0707'], routes: ['minor-border-change'] },
    {
      number: 2,
      changes: ['other', 'case-1'],
      municipalities: ['0791', '0846'],
      routes: ['minor-border-change', 'region-change']
    }
  ])
})

test('a small change beside a merger elsewhere is still a minor border change', () => {
  const merger = caseOf([{ from: '0825', to: '0813', area: measured(hectares(11_800)) }], {
    municipalities: { '0825': { abolished: true, regionsAfter: [] } },
    more: { merged: [{ codes: ['0813', '0825'], into: '0813' }] }
  })
  const facts = several(merger, djursland(1))
  const consents = orderly(facts, {
    councils: (orderly(facts).councils ?? []).map(council =>
      council.code >= '0800' ? { ...council, decision: { kind: 'consents' as const, date: '2026-10-01' } } : council
    )
  })
  expect(assess(facts, consents).routes).toEqual(['minor-border-change', 'merger'])
  expect(verdicts(facts, consents, 'council-consent')).toEqual([
    [1, 'met'],
    [2, 'not-applicable']
  ])
})

test('a council that refuses in one case says nothing in another', () => {
  const facts = several(djursland(5, 10), himmerland(5, 100))
  const statements = orderly(facts, {
    councils: (orderly(facts).councils ?? []).map(council =>
      council.code >= '0790' ? { ...council, decision: { kind: 'consents' as const } } : council
    )
  })
  expect(verdicts(facts, statements, 'council-consent')).toEqual([
    [1, 'not-applicable'],
    [2, 'met']
  ])
})

test('a council added as affected is so in its own case, else in every case', () => {
  const facts = several(djursland(5), himmerland(5))
  const asked = (code: string) =>
    casesOf(facts, stated({ alsoAffected: [{ code }] })).map(one => one.stated.alsoAffected.length)
  expect(asked('0706')).toEqual([1, 0])
  expect(asked('0846')).toEqual([0, 1])
  expect(asked('0101')).toEqual([1, 1])
  const consents = assess(facts, { alsoAffected: [{ code: '0101' }] }).findings.filter(
    ({ rule }) => rule === 'council-consent'
  )
  expect(
    consents.map(({ assumptions }) => assumptions.map(({ id }) => id).includes('law.case.assume.also-affected'))
  ).toEqual([true, true])
})

test('a term is of the case its municipalities lie in, else of every case it can be set in', () => {
  const facts = several(
    djursland(5),
    caseOf([], { more: { designations: [designation(['0825', '0813'])] } }),
    himmerland(5)
  )
  const own = stated({
    terms: [
      { item: 'tax-difference', municipality: '0846', areas: [{ origin: '0846' }, { origin: '0791' }] },
      { item: 'other', text: 'Vejen overtages.' },
      {
        item: 'transfers',
        rows: [
          { kind: 'asset', from: '0707', to: '0706' },
          { kind: 'asset', from: '0791', to: '0846' },
          { kind: 'compensation', from: '1082', to: '1081' }
        ]
      }
    ]
  })
  const terms = casesOf(facts, own).map(one => one.stated.terms.map(term => term.item))
  expect(terms).toEqual([['other', 'transfers'], [], ['other', 'tax-difference', 'transfers']])
  const rows = casesOf(facts, own).map(one =>
    one.stated.terms.flatMap(term => (term.item === 'transfers' ? (term.rows ?? []).map(row => row.from) : []))
  )
  expect(rows).toEqual([['0707', '1082'], [], ['0791', '1082']])
})

test('the facts of one case are those of its changes', () => {
  const facts = several(djursland(5, 10), himmerland(7, 20))
  const own = factsWith(facts, 'other')
  expect([own.area.best, own.residents.best]).toEqual([hectares(7), 20])
  expect(own.municipalities.map(({ code }) => code)).toEqual(['0791', '0846'])
  expect(factsWith(facts, 'nobody')).toBe(facts)
})

const EAST = ['0101', '0165', '0169', '0265', '0400'] as const
const WEST = ['0492', '0706', '0707', '0791', '0846'] as const
const anyArea = fc.integer({ min: 1, max: 2_000_000 }).map(m2 => (m2 % 2 ? parcels(m2) : measured(m2, 1, m2 % 7000)))

/** A case among some municipalities. */
function anyCase(codes: readonly string[], name: string): fc.Arbitrary<Facts> {
  const code = fc.constantFrom(...codes)
  const pair = fc.uniqueArray(code, { minLength: 2, maxLength: 2 })
  return fc
    .record({
      moves: fc.uniqueArray(fc.record({ pair, area: anyArea, adjoins: fc.boolean() }), {
        selector: ({ pair: [from, to] }) => `${from}${to}`,
        minLength: 1,
        maxLength: 3
      }),
      persons: fc.nat(80),
      dissolves: fc.option(pair),
      designates: fc.option(pair),
      regionChange: fc.option(code)
    })
    .map(({ moves, persons, dissolves, designates, regionChange }) =>
      caseOf(
        moves.map(({ pair: [from = '', to = ''], area, adjoins }) => ({ from, to, area, adjoins })),
        {
          residents: counted(persons),
          more: {
            cooperations: dissolves ? [cooperation(dissolves)] : [],
            designations: designates ? [designation(designates, { change: name })] : [],
            regionChanges: regionChange
              ? [{ code: regionChange, kind: 'set-region', from: null, to: { id: 'x', code: null, name: 'X' } }]
              : [],
            indicators: codes.map(one => indicators(one, { after: { ...INDICATORS, rank: 7 } }))
          }
        }
      )
    )
    .filter(facts => {
      const touched = new Set(facts.municipalities.map(({ code: one }) => one))
      // Members and region changes outside the moves would be cases of their own.
      const others = [...facts.cooperations, ...facts.designations].flatMap(({ members }) => members)
      return [...others, ...facts.regionChanges].every(one => touched.has(one.code))
    })
    .map(facts => ({
      ...facts,
      indicators: facts.indicators.filter(one => facts.municipalities.some(({ code: own }) => own === one.code))
    }))
}

const day = fc.constantFrom('2026-06-01', '2026-08-15', '2026-11-21')
const anyStatements: fc.Arbitrary<Statements> = fc.record(
  {
    caseDate: day,
    grounds: fc.array(fc.record({ number: fc.constantFrom(1, 2, 3, 4), text: fc.constantFrom('', 'Fordi.') }), {
      maxLength: 2
    }),
    councils: fc.uniqueArray(
      fc.record(
        {
          code: fc.constantFrom(...EAST, ...WEST),
          hearing: fc.record({ sent: day, deadline: day, answered: day }, { requiredKeys: [] }),
          decision: fc.record(
            { kind: fc.constantFrom('consents', 'refuses', 'pending'), date: day },
            { requiredKeys: ['kind'] }
          )
        },
        { requiredKeys: ['code'] }
      ),
      { selector: ({ code }) => code }
    ),
    terms: fc.array(
      fc.record({ item: fc.constantFrom('other', 'supervision', 'new-council'), text: fc.constantFrom('', 'Ja.') }),
      { maxLength: 2 }
    ),
    decision: fc.record({ date: day })
  },
  { requiredKeys: [] }
)

/** Without what only several cases say. */
function alone({ case: _, assumptions, ...finding }: Finding) {
  return { ...finding, assumptions: assumptions.filter(({ id }) => !id.startsWith('law.case.')) }
}

test('each case of several is judged as if it stood alone', () => {
  fc.assert(
    fc.property(anyCase(EAST, 'east'), anyCase(WEST, 'west'), anyStatements, (east, west, statements) => {
      const both = assess(several(east, west), statements)
      for (const [i, facts] of [east, west].entries()) {
        const own = assess(facts, statements)
        const section = both.findings.filter(finding => finding.case === i + 1)
        // A group may stand instead of a change that another case's dissolution carries.
        const judgedAlone = ({ rule }: { readonly rule: RuleId }) =>
          !OVER_ALL.includes(rule) && rule !== 'designation.instead'
        expect(section.map(alone).filter(judgedAlone)).toEqual(own.findings.filter(judgedAlone))
        expect(both.cases[i]?.routes).toEqual(own.routes)
      }
      const over = both.findings.filter(finding => finding.case === undefined).map(({ rule }) => rule)
      expect(over).toEqual(OVER_ALL)
    }),
    { numRuns: 60 }
  )
})

test('which case comes first turns no verdict', () => {
  fc.assert(
    fc.property(anyCase(EAST, 'east'), anyCase(WEST, 'west'), anyStatements, (east, west, statements) => {
      const section = (facts: Facts, number: number | undefined) =>
        assess(facts, statements)
          .findings.filter(finding => finding.case === number)
          .map(({ case: _, ...finding }) => finding)
      const [one, other] = [several(east, west), several(west, east)]
      expect(section(one, 1)).toEqual(section(other, 2))
      expect(section(one, 2)).toEqual(section(other, 1))
      expect(section(one, undefined)).toEqual(section(other, undefined))
    }),
    { numRuns: 40 }
  )
})

/** A made-up country where every change has two municipalities of its own: as many cases as there can be. */
function order(n: number): Facts {
  const code = (i: number) => String(1000 + i)
  const cases = Array.from({ length: n }, (_, i) =>
    caseOf([{ from: code(2 * i), to: code(2 * i + 1), area: parcels(5000) }], {
      more: { changes: [{ ...share(i + 1, code(2 * i), code(2 * i + 1), 5000), id: `c${i}` }] }
    })
  )
  return several(...cases)
}

test('a year of 300 small changes is judged each by itself, and every list is gone through once', () => {
  const facts = order(300)
  const { findings, cases } = assess(facts, orderly(facts))
  expect(cases).toHaveLength(300)
  expect(findings.filter(({ rule }) => rule === 'minor-change').every(({ verdict }) => verdict === 'met')).toBe(true)
  let reads = 0
  const watched = <T extends object>(list: T): T =>
    new Proxy(list, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads++
        return Reflect.get(target, key)
      }
    })
  const { transfers, pieces, municipalities } = facts
  factsByCase({
    ...facts,
    transfers: watched(transfers),
    pieces: watched(pieces),
    municipalities: watched(municipalities)
  })
  expect(reads).toBe(transfers.length + pieces.length + municipalities.length)
})

test('cases that were judged before are judged anew by other statements, and where other things are true of them', () => {
  const first = several(djursland(60), himmerland(60))
  const asked: Statements[] = [
    {},
    { caseDate: '2026-10-01', grounds: [{ number: 4, text: 'Vejen' }] },
    { decision: { date: '2026-09-01' } },
    {}
  ]
  const other = { ...several(djursland(5), himmerland(60)), cases: first.cases, effectiveDate: '2028-01-01' }
  const turned = { ...first, cases: first.cases.toReversed() }
  for (const facts of [first, other, first, turned, first])
    for (const statements of asked)
      expect(assess(facts, statements)).toEqual(assess(structuredClone(facts), structuredClone(statements)))
  // Counted otherwise, the same case has another number.
  const [statements = {}] = asked
  assess(first, statements)
  expect(assess(turned, statements)).toEqual(assess(structuredClone(turned), {}))
  // The very same is told of a case whose facts and statements are the same.
  const [one, again] = [assess(first, asked[1] as Statements), assess({ ...first }, asked[1] as Statements)]
  const inCases = ({ findings }: typeof one) => findings.filter(finding => finding.case !== undefined)
  expect(inCases(one).length).toBeGreaterThan(10)
  for (const [i, finding] of inCases(one).entries()) expect(inCases(again)[i]).toBe(finding)
})
