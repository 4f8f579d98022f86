/**
 * § 2, stk. 1: the councils of the affected municipalities must consent, unless the change is a minor border change.
 * Until a council's decision is stated it is missing, never presumed. Land that moves because a binding cooperation is
 * dissolved may rest on § 5, stk. 3, which asks for no consent; then a person must judge what missing consent means.
 */
import { opinionOn } from '../assessments.ts'
import { affectedCouncils, type Decision, decisionInput, decisionOf } from '../councils.ts'
import { mayRestOnDissolution, movingChanges, nameOf } from '../facts.ts'
import { cite, quoteStep } from '../provisions.ts'
import type { Stated } from '../stated.ts'
import type { DecisionKind, Facts, Finding, Message, MunicipalityCode, Verdict } from '../types.ts'

const BASIS = cite('§ 2, stk. 1')
const DISSOLUTION = cite('§ 5, stk. 3')
export const cited = [BASIS, DISSOLUTION]

interface Council {
  readonly code: MunicipalityCode
  readonly name: string
  readonly decision: Decision
}

/**
 * `minor` is the verdict of `minor-change`, on which it rests whether consent is a condition at all; `minorOpen` is true
 * while only what people state stands in the way of it.
 */
export function councilConsent(facts: Facts, stated: Stated, minor: Verdict, minorOpen: boolean): Finding {
  const councils = affectedCouncils(facts, stated).map(
    (code): Council => ({ code, name: nameOf(facts, code), decision: decisionOf(stated, code) })
  )
  const own = minor === 'met' ? 'not-applicable' : judge(councils)
  const mayRest = mayRestOnDissolution(facts) && opinionOn('council-consent', facts, stated) !== false
  const elsewhere = mayRest && (own === 'not-met' || own === 'undetermined')
  const verdict = elsewhere ? 'needs-assessment' : own
  return {
    rule: 'council-consent',
    verdict,
    ...BASIS,
    reason: reason(councils, verdict),
    inputs: councils.map(({ code, decision }) => decisionInput(facts, code, decision)),
    steps: [
      { id: `law.council-consent.step.${stepWord(minor, minorOpen)}` },
      ...touched(facts, councils),
      ...(elsewhere ? [quoteStep(DISSOLUTION)] : []),
      ...incomplete(councils)
    ],
    assumptions: [
      { id: 'law.council-consent.assume.affected' },
      ...(elsewhere ? [{ id: 'law.council-consent.assume.dissolution' }] : [])
    ],
    settles: settles(councils, verdict)
  }
}

function judge(councils: readonly Council[]): Verdict {
  if (councils.some(({ decision }) => decision.kind === 'refuses')) return 'not-met'
  const all = councils.length > 0 && councils.every(({ decision }) => decision.kind === 'consents')
  return all ? 'met' : 'undetermined'
}

function stepWord(minor: Verdict, minorOpen: boolean): string {
  if (minor === 'met') return 'met'
  if (minor === 'not-met') return minorOpen ? 'stated' : 'not-met'
  return 'open'
}

function reason(councils: readonly Council[], verdict: Verdict): Message {
  if (verdict === 'not-applicable') return { id: 'law.council-consent.not-applicable' }
  if (verdict === 'met') return { id: 'law.council-consent.met', values: { names: names(councils, 'consents') } }
  if (verdict === 'not-met') return { id: 'law.council-consent.not-met', values: { names: names(councils, 'refuses') } }
  if (verdict === 'undetermined') {
    return { id: 'law.council-consent.undetermined', values: { names: names(councils, 'pending') } }
  }
  return { id: 'law.council-consent.needs-assessment', values: { names: names(councils, 'refuses', 'pending') } }
}

/** Which changes touch each council, where there are several. */
function touched(facts: Facts, councils: readonly Council[]): readonly Message[] {
  const changes = movingChanges(facts)
  if (changes.length < 2) return []
  const touching = new Map<MunicipalityCode, string[]>(councils.map(({ code }) => [code, []]))
  for (const { moved, number } of changes)
    for (const code of new Set(moved.flatMap(({ from, to }) => [from, to]))) touching.get(code)?.push(String(number))
  return councils.flatMap(({ code, name }) => {
    const numbers = touching.get(code) ?? []
    if (numbers.length === 0) return []
    const list = { names: numbers }
    return [{ id: 'law.council-consent.step.touched', values: { name, n: numbers.length, numbers: list } }]
  })
}

/** A decision counts without them, but the case should name the meeting. */
function incomplete(councils: readonly Council[]): readonly Message[] {
  const without = councils.filter(
    ({ decision: { kind, date, agendaItem } }) => kind !== 'pending' && (date === null || agendaItem === null)
  )
  if (without.length === 0) return []
  return [{ id: 'law.council-consent.step.incomplete', values: { names: { names: without.map(({ name }) => name) } } }]
}

function settles(councils: readonly Council[], verdict: Verdict): readonly Message[] {
  if (verdict === 'met' || verdict === 'not-applicable') return []
  const missing = names(councils, 'refuses', 'pending')
  return [{ id: 'law.council-consent.settles', values: { names: missing } }]
}

function names(councils: readonly Council[], ...kinds: readonly DecisionKind[]) {
  return { names: councils.filter(({ decision }) => kinds.includes(decision.kind)).map(({ name }) => name) }
}
