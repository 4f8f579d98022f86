/** Holds P13 (docs/invariants.md). */
import { expect, test } from 'vitest'
import { law } from '../i18n/da/law/index.ts'
import { CHAPTERS, provision } from './act.ts'
import { assess } from './assess.ts'
import type { RuleId } from './ids.ts'
import { cite } from './provisions.ts'
import { CITATIONS } from './testing/citations.ts'
import { SCENARIOS } from './testing/scenarios.ts'

test('words that a provision does not say are refused', () => {
  expect(() => cite('§ 2, stk. 2', 'højst 200 ha')).toThrow('§ 2, stk. 2 does not say »højst 200 ha«')
  expect(() => cite('§ 14')).toThrow('the Act has no § 14')
  expect(() => cite('§ 3, stk. 2')).toThrow('§ 3, stk. 2 stands on several lines')
  expect(cite('§ 13')).toEqual({ provision: '§ 13', quote: 'Loven gælder ikke for Færøerne og Grønland.' })
})

/** True where the rule names just these words as what it rests on. */
function ownsTo(rule: RuleId, address: unknown, quote: unknown): boolean {
  return CITATIONS[rule].some(citation => citation.provision === address && citation.quote === quote)
}

const allFindings = () => SCENARIOS.flatMap(({ facts, statements }) => assess(facts, statements).findings)

test('every finding quotes its provision, and the rule owns to it', () => {
  for (const { provision: address, quote, rule } of allFindings()) {
    expect(quote.length, rule).toBeGreaterThan(15)
    expect(provision(address)?.text, rule).toContain(quote)
    expect(ownsTo(rule, address, quote), rule).toBe(true)
  }
})

test('every quote in the reasoning is one the rule owns to', () => {
  const quoted = allFindings().flatMap(({ rule, steps }) =>
    steps.flatMap(({ id, values }) => (id === 'law.step.quote' ? [{ rule, values }] : []))
  )
  expect(quoted.length).toBeGreaterThan(100)
  for (const { rule, values } of quoted) expect(ownsTo(rule, values?.provision, values?.quote), rule).toBe(true)
})

test('every citation is used by a finding of its rule', () => {
  const findings = allFindings()
  for (const [rule, citations] of Object.entries(CITATIONS)) {
    const own = findings.filter(finding => finding.rule === rule)
    const used = new Set(own.flatMap(({ quote, steps }) => [quote, ...steps.map(({ values }) => values?.quote)]))
    expect(
      citations.filter(({ quote }) => !used.has(quote)),
      rule
    ).toEqual([])
  }
})

test('words in quotation marks in our own texts are the words of the Act', () => {
  const units = CHAPTERS.flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs))
  const act = units.flatMap(({ sentences, items }) => [...sentences, ...items]).join('\n')
  const plain = act.replaceAll('\u00a0', ' ').toLowerCase()
  const quoted = Object.values<string>(law).flatMap(text => [...text.matchAll(/»([^«{]+)«/g)].map(match => match[1]))
  expect(quoted.length).toBeGreaterThan(0)
  for (const words of quoted) expect(plain).toContain(words?.toLowerCase())
})
