import { describe, expect, test } from 'vitest'
import { placeholders } from '../../tests/house/catalogue.ts'
import { da } from '../i18n/da/index.ts'
import { law } from '../i18n/da/law/index.ts'
import { text } from '../i18n/index.ts'
import type { Message } from '../i18n/message.ts'
import { assess } from './assess.ts'
import type { RuleId } from './ids.ts'
import { SEVERAL } from './testing/scenarios/several.ts'
import { SCENARIOS } from './testing/scenarios.ts'
import type { Finding } from './types.ts'

/** Everything a finding says, except pedigrees, which the engine writes. */
function messagesOf({ reason, inputs, steps, assumptions, settles }: Finding): readonly Message[] {
  return [reason, ...inputs.flatMap(({ name, value }) => [name, value]), ...steps, ...assumptions, ...settles]
}

/** Every finding of every case. Worked out by each test on its own, so that a fault in the law fails the test and not the file. */
function findings() {
  return [...SCENARIOS, ...SEVERAL].flatMap(({ name, facts, statements }) =>
    assess(facts, statements).findings.map(finding => ({ name: `${name}: ${finding.rule}`, finding }))
  )
}

/** What is wrong with a message; it is told once however many cases say it in the same words. */
function faultOf(message: Message): string | null {
  const template = da[message.id as keyof typeof da] as string | undefined
  if (template === undefined) return 'not in the catalogue'
  const needed = [...(placeholders(template) ?? [])].sort()
  const given = Object.keys(message.values ?? {}).sort()
  if (needed.join() !== given.join()) return `needs ${needed}, is given ${given}`
  const words = text(message)
  const wrong = /[{}]|undefined|NaN|null|none|law\.|godkend|^\s*$|\s\s|\s[.,;]|\(\)|, ,/.exec(words)
  return wrong ? `reads »${words}«` : null
}

test('every finding is told in whole words', () => {
  const faults = new Map<string, string>()
  const seen = new Set<string>()
  for (const { name, finding } of findings()) {
    for (const message of messagesOf(finding)) {
      const key = JSON.stringify(message)
      if (seen.has(key)) continue
      seen.add(key)
      const fault = faultOf(message)
      if (fault) faults.set(message.id, `${fault} (${name})`)
    }
  }
  expect(Object.fromEntries(faults)).toEqual({})
  expect(seen.size).toBeGreaterThan(500)
})

test('no finding says the same thing twice', () => {
  for (const { name, finding } of findings()) {
    for (const messages of [finding.steps, finding.assumptions, finding.settles]) {
      const said = messages.map(message => JSON.stringify(message))
      expect(new Set(said).size, name).toBe(said.length)
    }
  }
})

test('no text of the law is left unsaid by the cases', () => {
  const said = new Set(findings().flatMap(({ finding }) => messagesOf(finding).map(message => message.id)))
  const unsaid = Object.keys(law).filter(id => id.startsWith('law.') && !said.has(id))
  expect(unsaid).toEqual([])
})

test('rules, verdicts and ways have names', () => {
  const ids = findings().flatMap(({ finding }) => [`rule.${finding.rule}`, `verdict.${finding.verdict}`])
  const ways = SCENARIOS.flatMap(({ routes }) => routes.flatMap(route => [`route.${route}`, `route.${route}.basis`]))
  expect([...new Set([...ids, ...ways])].filter(id => !(id in da))).toEqual([])
})

function reasonOf(name: string, rule: RuleId): string {
  const found = SCENARIOS.find(scenario => scenario.name === name)
  const finding = found && assess(found.facts, found.statements).findings.find(({ rule: own }) => own === rule)
  return finding ? text(finding.reason) : ''
}

describe('the words say what the verdict says', () => {
  test('one square metre over 100 ha does not read as 100 ha', () => {
    expect(reasonOf('registered parcels one square metre over, 50 counted', 'minor-change.area')).toBe(
      'Der flyttes i alt 1.000.001 m². Det er 1 m² mere end 100 ha.'
    )
    expect(reasonOf('a fifth of a square metre over', 'minor-change.area')).toMatch(/mindre end 1 m²/)
  })

  test('a range about the limit is told in square metres', () => {
    expect(reasonOf('99 ha with 1.56 ha of tolerance', 'minor-change.area')).toBe(
      'Der flyttes mellem 974.400 m² og 1.005.600 m² (målt til 990.000 m²). Grænsen på 100 ha ligger inden for tolerancen.'
    )
  })

  test('far from the limit an area is told in hectares', () => {
    expect(reasonOf('80 ha with 1.56 ha of tolerance', 'minor-change.area')).toBe(
      'Der flyttes i alt 80,00 ha og højst 81,56 ha, når tolerancen regnes med. Betingelsen om højst 100 ha ser ud til at være opfyldt.'
    )
  })

  test('an estimate is told in whole persons, outwards', () => {
    expect(reasonOf('estimated up to 50.4, which may be 51', 'minor-change.residents')).toMatch(
      /mellem 0 og 51 personer/
    )
    expect(reasonOf('estimated from 50.4, which may be 50', 'minor-change.residents')).toMatch(
      /mellem 50 og 80 personer/
    )
  })

  test('a municipality in two regions is named with regions and square metres', () => {
    expect(reasonOf('the same land on the last day of the two regions', 'region-integrity')).toBe(
      'Den 31. december 2026 vil Roskilde omfatte areal i flere regioner (Region Hovedstaden og Region Sjælland), heraf 5.934 m² uden for egen region.'
    )
    expect(reasonOf('a third of a square metre crosses', 'region-integrity')).toMatch(/heraf mindre end 1 m² uden/)
  })

  test('what failed of a minor change is named', () => {
    expect(reasonOf('51 counted', 'minor-change')).toBe(
      'Det flyttede areal er beboet af mere end 50 personer. Ændringen ser derfor ikke ud til at være en mindre grænseændring. Sagen afvises ikke, men kræver kommunalbestyrelsernes tilslutning (§ 2, stk. 1).'
    )
  })
})
