/**
 * § 2, stk. 1: the councils of the affected municipalities must consent, before the minister decides, unless the change is a
 * minor border change. Until a council's decision is stated it is missing, never presumed. Land that moves because a binding
 * cooperation is dissolved may rest on § 5, stk. 3, which asks for no consent; then a person must judge what missing consent
 * means.
 */

import type { Message } from '../../i18n/message.ts'
import { opinionOn } from '../assessments.ts'
import {
  type Consent,
  consentAssumptions,
  consentInput,
  consentOf,
  consentSettles,
  consentSteps,
  consentVerdict,
  decisive,
  namesIn
} from '../consent.ts'
import { affectedCouncils } from '../councils.ts'
import { mayRestOnDissolution, movingChanges, nameOf } from '../facts.ts'
import { hearingOf } from '../hearing.ts'
import type { MunicipalityCode, Verdict } from '../ids.ts'
import { cite, quoteStep } from '../provisions.ts'
import type { Stated } from '../stated.ts'
import type { Facts, Finding } from '../types.ts'

const BASIS = cite('§ 2, stk. 1')
const DISSOLUTION = cite('§ 5, stk. 3')
export const cited = [BASIS, DISSOLUTION]

/**
 * `minor` is the verdict of `minor-change`, on which it rests whether consent is a condition at all; `minorOpen` is true
 * while only what people state stands in the way of it.
 */
export function councilConsent(facts: Facts, stated: Stated, minor: Verdict, minorOpen: boolean): Finding {
  const consents = consentsOf(facts, stated)
  const rests = restsOnConsent(facts, stated)
  const own = minor === 'met' && !rests ? 'not-applicable' : consentVerdict(consents)
  const mayRest = mayRestOnDissolution(facts) && opinionOn('council-consent', facts, stated) !== false
  const elsewhere = mayRest && (own === 'not-met' || own === 'undetermined')
  const verdict = elsewhere ? 'needs-assessment' : own
  return {
    rule: 'council-consent',
    verdict,
    ...BASIS,
    reason: reason(facts, consents, verdict),
    inputs: consents.map(consent => consentInput(facts, consent)),
    steps: [
      { id: `law.council-consent.step.${rests ? 'rests' : stepWord(minor, minorOpen)}` },
      ...touched(facts, consents),
      ...(own === 'not-applicable' ? [] : consentSteps(facts, stated, consents)),
      ...(elsewhere ? [quoteStep(DISSOLUTION)] : []),
      ...incomplete(facts, consents)
    ],
    assumptions: [
      { id: 'law.council-consent.assume.affected' },
      ...(own === 'not-applicable' ? [] : consentAssumptions(consents)),
      ...(elsewhere ? [{ id: 'law.council-consent.assume.dissolution' }] : [])
    ],
    settles: own === 'not-applicable' ? [] : consentSettles(facts, consents)
  }
}

/**
 * True where every affected council has consented in time and none was formally heard: then the case rests on § 2, stk. 1,
 * however small the change is.
 */
export function restsOnConsent(facts: Facts, stated: Stated): boolean {
  const consents = consentsOf(facts, stated)
  const heard = ({ code }: Consent) => hearingOf(stated, code).verdict !== 'not-met'
  return consentVerdict(consents) === 'met' && !consents.some(heard)
}

function consentsOf(facts: Facts, stated: Stated): readonly Consent[] {
  return affectedCouncils(facts, stated).map(code => consentOf(stated, code))
}

function stepWord(minor: Verdict, minorOpen: boolean): string {
  if (minor === 'met') return 'met'
  if (minor === 'not-met') return minorOpen ? 'stated' : 'not-met'
  return 'open'
}

function reason(facts: Facts, consents: readonly Consent[], verdict: Verdict): Message {
  if (verdict === 'not-applicable') return { id: 'law.council-consent.not-applicable' }
  const told = verdict === 'needs-assessment' ? null : decisive(consents)
  const names =
    verdict === 'needs-assessment'
      ? namesIn(facts, consents, 'refuses', 'late', 'pending', 'unclear')
      : namesIn(facts, consents, told ?? 'consents')
  const word =
    told === null ? verdict : { refuses: 'not-met', late: 'late', pending: 'undetermined', unclear: 'unclear' }[told]
  return { id: `law.council-consent.${word}`, values: { names: { names } } }
}

/** Which changes touch each council, where there are several. */
function touched(facts: Facts, consents: readonly Consent[]): readonly Message[] {
  const changes = movingChanges(facts)
  if (changes.length < 2) return []
  const touching = new Map<MunicipalityCode, string[]>(consents.map(({ code }) => [code, []]))
  for (const { moved, number } of changes) {
    const text = String(number)
    for (const { from, to } of moved)
      for (const code of [from, to]) {
        const numbers = touching.get(code)
        if (numbers && numbers.at(-1) !== text) numbers.push(text)
      }
  }
  return consents.flatMap(({ code }) => {
    const numbers = touching.get(code) ?? []
    if (numbers.length === 0) return []
    const values = { name: nameOf(facts, code), n: numbers.length, numbers: { names: numbers } }
    return [{ id: 'law.council-consent.step.touched', values }]
  })
}

/** A decision counts without them, but the case should name the meeting. */
function incomplete(facts: Facts, consents: readonly Consent[]): readonly Message[] {
  const names = consents.filter(consent => consent.incomplete).map(({ code }) => nameOf(facts, code))
  return names.length === 0 ? [] : [{ id: 'law.council-consent.step.incomplete', values: { names: { names } } }]
}
