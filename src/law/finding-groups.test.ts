import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { da } from '../i18n/da/index.ts'
import { countByStatus, findingsThatCount, groupFindings, sectionOf } from './finding-groups.ts'
import type { RuleId, Verdict } from './ids.ts'
import type { Assessment, Finding } from './types.ts'

const finding = (rule: RuleId, provision: string, verdict: Verdict) => ({ rule, provision, verdict }) as Finding

const findings = [
  finding('minor-change', '§ 2, stk. 2', 'undetermined'),
  finding('minor-change.area', '§ 2, stk. 2', 'met'),
  finding('council-consent', '§ 2, stk. 1', 'not-applicable'),
  finding('region-integrity', '§ 1, stk. 3', 'not-met'),
  finding('grounds', '§ 1, stk. 1', 'undetermined')
]

test('the section a provision stands in', () => {
  expect(sectionOf('§ 2, stk. 2')).toBe('2')
  expect(sectionOf('§§ 5 og 6')).toBe('5')
  expect(sectionOf('§ 13')).toBe('13')
})

test('every section that a rule can stand in has a heading', () => {
  const rules = new URL('./rules/', import.meta.url)
  const sources = readdirSync(rules).filter(name => name.endsWith('.ts'))
  const provisions = sources.flatMap(name => [
    ...readFileSync(new URL(name, rules), 'utf8').matchAll(/cite\('(§[^']+)'/g)
  ])
  const sections = new Set(provisions.map(([, provision = '']) => sectionOf(provision)))
  expect(sections.size).toBeGreaterThan(8)
  for (const section of sections) expect(da).toHaveProperty([`findings.section.${section}`])
})

test('by section in their first order, with what is not relevant put aside', () => {
  const { groups, aside } = groupFindings(findings)
  expect(groups.map(({ section, findings }) => [section, findings.map(({ rule }) => rule)])).toEqual([
    ['2', ['minor-change', 'minor-change.area']],
    ['1', ['region-integrity', 'grounds']]
  ])
  expect(aside.map(({ rule }) => rule)).toEqual(['council-consent'])
  expect(groups.flatMap(group => group.findings).length + aside.length).toBe(findings.length)
})

test('a merger is no border change: the conditions of one stand aside', () => {
  const merger = [
    finding('minor-change', '§ 2, stk. 2', 'not-met'),
    finding('minor-change.border', '§ 2, stk. 2', 'not-met'),
    finding('minor-change.area', '§ 2, stk. 2', 'not-met'),
    finding('council-consent', '§ 2, stk. 1', 'undetermined')
  ]
  const { groups, aside } = groupFindings(merger)
  expect(groups.flatMap(group => group.findings.map(({ rule }) => rule))).toEqual(['council-consent'])
  expect(aside.map(({ rule }) => rule)).toEqual(['minor-change', 'minor-change.border', 'minor-change.area'])
})

test('counts per verdict, the gravest first', () => {
  expect(countByStatus(findings)).toEqual([
    { status: 'not-met', n: 1 },
    { status: 'undetermined', n: 2 },
    { status: 'met', n: 1 }
  ])
})

test('what nobody has filled in is counted apart from what is not met', () => {
  const blank = { ...finding('grounds', '§ 1, stk. 1', 'not-met'), unfilled: true } as Finding
  expect(countByStatus([blank, finding('region-integrity', '§ 1, stk. 3', 'not-met')])).toEqual([
    { status: 'not-met', n: 1 },
    { status: 'unfilled', n: 1 }
  ])
})

test('of several cases each puts its own aside', () => {
  const of = (number: number, one: Finding) => ({ ...one, case: number })
  const merger = of(1, finding('minor-change.border', '§ 2, stk. 2', 'not-met'))
  const hidden = of(1, finding('minor-change.area', '§ 2, stk. 2', 'not-met'))
  const small = of(2, finding('minor-change.area', '§ 2, stk. 2', 'met'))
  const over = finding('region-integrity', '§ 1, stk. 3', 'met')
  const cases = [{ number: 1 }, { number: 2 }] as unknown as Assessment['cases']
  expect(findingsThatCount({ cases, findings: [merger, hidden, small, over] })).toEqual([small, over])
})
