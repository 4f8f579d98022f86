import { describe, expect, test } from 'vitest'
import { placeholders } from '../../tests/house/catalogue.ts'
import { da } from '../i18n/da/index.ts'
import { law } from '../i18n/da/law.ts'
import { text } from '../i18n/index.ts'
import { assess } from './assess.ts'
import { SCENARIOS } from './testing/scenarios.ts'
import type { Finding, Message, RuleId } from './types.ts'

/** Everything a finding says, except pedigrees, which the engine writes. */
function messagesOf({ reason, inputs, steps, assumptions, settles }: Finding): readonly Message[] {
  return [reason, ...inputs.flatMap(({ name, value }) => [name, value]), ...steps, ...assumptions, ...settles]
}

const all = SCENARIOS.flatMap(({ name, facts, statements }) =>
  assess(facts, statements).findings.map(finding => ({ name: `${name}: ${finding.rule}`, finding }))
)

test.each(all)('$name is told in whole words', ({ finding }) => {
  for (const message of messagesOf(finding)) {
    expect(da, message.id).toHaveProperty([message.id])
    const needed = placeholders(da[message.id as keyof typeof da])
    expect(Object.keys(message.values ?? {}).sort(), message.id).toEqual([...(needed ?? [])].sort())
    const words = text(message)
    expect(words, message.id).not.toMatch(/[{}]|undefined|NaN|law\.|godkend|^\s*$|\s\s|\(\)/)
  }
})

test('no text of the law is left unsaid by the cases', () => {
  const said = new Set(all.flatMap(({ finding }) => messagesOf(finding).map(message => message.id)))
  const unsaid = Object.keys(law).filter(id => id.startsWith('law.') && !said.has(id))
  expect(unsaid).toEqual([])
})

test('rules and verdicts have names', () => {
  for (const { finding } of all) {
    expect(da).toHaveProperty([`rule.${finding.rule}`])
    expect(da).toHaveProperty([`verdict.${finding.verdict}`])
  }
  for (const { routes } of SCENARIOS)
    for (const route of routes) {
      expect(da).toHaveProperty([`route.${route}`])
      expect(da).toHaveProperty([`route.${route}.basis`])
    }
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
