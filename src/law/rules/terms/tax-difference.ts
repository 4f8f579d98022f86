/**
 * § 3, stk. 5: a fixed difference in municipal tax between areas of one municipality which before the change "udgjorde
 * eller indgik i forskellige kommuner". So the resulting municipality must have land from at least two, and the areas
 * named must be among them; equal rates are no difference. That the change makes it necessary is for a person to judge.
 */

import type { Message } from '../../../i18n/message.ts'
import { nameOf, namesOf } from '../../facts.ts'
import type { MunicipalityCode, Verdict } from '../../ids.ts'
import { cite } from '../../provisions.ts'
import { written } from '../../stated.ts'
import type { Facts, Finding, FindingInput, TaxArea, TermStatement } from '../../types.ts'

const BASIS = cite('§ 3, stk. 5')
export const cited = [BASIS]

type TaxTerm = Extract<TermStatement, { item: 'tax-difference' }>

/** What holds a term back, the gravest first; null where nothing that can be checked does. */
const GRAVEST_FIRST = ['one-origin', 'foreign-area', 'equal-rates', 'municipality', 'areas', 'text', 'reason'] as const
type Fault = (typeof GRAVEST_FIRST)[number]

/** Faults no further information mends. */
const NEVER: readonly Fault[] = ['one-origin', 'foreign-area', 'equal-rates']

export function taxTerm(facts: Facts, chosen: readonly TaxTerm[]): Finding {
  const faults = chosen.map(term => faultOf(facts, term))
  const fault = GRAVEST_FIRST.find(one => faults.includes(one))
  const verdict = judge(fault)
  return {
    rule: 'terms.tax-difference',
    verdict,
    ...BASIS,
    reason: { id: fault ? `law.terms-tax.${fault}` : 'law.terms-tax.needs-assessment' },
    inputs: chosen.flatMap(term => inputs(facts, term)),
    steps: facts.origins.map(
      ({ code, origins }): Message => ({
        id: 'law.terms-tax.step.origins',
        values: {
          name: nameOf(facts, code),
          names: namesOf(
            facts,
            origins.map(({ code: from }) => from)
          )
        }
      })
    ),
    assumptions: [],
    settles: [{ id: `law.terms-tax.settles.${verdict}` }]
  }
}

function judge(fault: Fault | undefined): Verdict {
  if (fault === undefined) return 'needs-assessment'
  return NEVER.includes(fault) ? 'not-met' : 'undetermined'
}

function faultOf(facts: Facts, { municipality, areas = [], text, reason }: TaxTerm): Fault | null {
  const several = facts.origins.filter(({ origins }) => origins.length > 1)
  if (several.length === 0) return 'one-origin'
  if (municipality === undefined) return 'municipality'
  const origins = several.find(({ code }) => code === municipality)?.origins
  if (!origins) return 'one-origin'
  const named = new Set(areas.map(({ origin }) => origin))
  if ([...named].some(code => !origins.some(origin => origin.code === code))) return 'foreign-area'
  if (named.size < 2) return 'areas'
  if (areEqual(areas)) return 'equal-rates'
  if (written(text) === null) return 'text'
  return written(reason) === null ? 'reason' : null
}

/** True where a rate is stated for every area and all are the same. */
function areEqual(areas: readonly TaxArea[]): boolean {
  const rates = new Set(areas.map(({ ratePercent }) => ratePercent))
  return rates.size === 1 && !rates.has(undefined)
}

function inputs(facts: Facts, { municipality, areas = [], text, reason }: TaxTerm): readonly FindingInput[] {
  const name = (code: MunicipalityCode | undefined) => (code === undefined ? 'none' : nameOf(facts, code))
  const texts: readonly (readonly [string, string | undefined])[] = [
    ['law.input.term', text],
    ['law.input.term-reason', reason]
  ]
  return [
    ...areas.map(
      ({ origin, ratePercent }): FindingInput => ({
        name: { id: 'law.input.tax-area', values: { origin: nameOf(facts, origin), name: name(municipality) } },
        value:
          ratePercent === undefined
            ? { id: 'law.value.unknown' }
            : { id: 'law.value.percent', values: { n: ratePercent } }
      })
    ),
    ...texts.flatMap(([id, words]) => {
      const said = written(words)
      return said === null ? [] : [{ name: { id }, value: { id: 'law.value.text', values: { text: said } } }]
    })
  ]
}
