/**
 * § 2, stk. 1: the councils of the affected municipalities must consent, unless the change is a minor border change.
 * Until a council's decision is stated it is missing, never presumed.
 */
import { municipality, nameOf } from '../facts.ts'
import { cite } from '../provisions.ts'
import type { DecisionKind, Facts, Finding, Message, MunicipalityCode, Statements, Verdict } from '../types.ts'

interface Council {
  readonly name: string
  readonly decision: DecisionKind
}

/** `minor` is the verdict of `minor-change`, on which it rests whether consent is a condition at all. */
export function councilConsent(facts: Facts, statements: Statements, minor: Verdict): Finding {
  const councils = affectedCouncils(facts).map(
    (code): Council => ({
      name: nameOf(facts, code),
      decision: decisionOf(statements, code)
    })
  )
  const verdict = minor === 'met' ? 'not-applicable' : judge(councils)
  const step: Message = { id: `law.council-consent.step.${minor === 'met' || minor === 'not-met' ? minor : 'open'}` }
  return {
    rule: 'council-consent',
    verdict,
    ...cite('§ 2, stk. 1'),
    reason: reason(councils, verdict),
    inputs: councils.map(({ name, decision }) => ({
      name: { id: 'law.input.council', values: { name } },
      value: { id: `law.value.decision.${decision}` }
    })),
    steps: [step],
    assumptions: [{ id: 'law.council-consent.assume.affected' }],
    settles: settles(councils, verdict)
  }
}

/** Codes of municipalities that give, receive or are abolished. One that is created has no council yet to ask. */
function affectedCouncils(facts: Facts): readonly MunicipalityCode[] {
  const codes = new Set([...facts.municipalities.map(m => m.code), ...facts.transfers.flatMap(t => [t.from, t.to])])
  return [...codes].filter(code => !municipality(facts, code)?.created).sort()
}

/** Where a file states several decisions of one council, consent counts only if none of them says otherwise. */
function decisionOf({ councils = [] }: Statements, code: MunicipalityCode): DecisionKind {
  const decisions = councils
    .filter(council => council.code === code)
    .map(council => council.decision?.kind ?? 'pending')
  if (decisions.includes('refuses')) return 'refuses'
  return decisions.length > 0 && decisions.every(decision => decision === 'consents') ? 'consents' : 'pending'
}

function judge(councils: readonly Council[]): Verdict {
  if (councils.some(council => council.decision === 'refuses')) return 'not-met'
  const all = councils.length > 0 && councils.every(council => council.decision === 'consents')
  return all ? 'met' : 'undetermined'
}

function reason(councils: readonly Council[], verdict: Verdict): Message {
  if (verdict === 'not-applicable') return { id: 'law.council-consent.not-applicable' }
  if (verdict === 'met') return { id: 'law.council-consent.met', values: { names: names(councils, 'consents') } }
  if (verdict === 'not-met') return { id: 'law.council-consent.not-met', values: { names: names(councils, 'refuses') } }
  return { id: 'law.council-consent.undetermined', values: { names: names(councils, 'pending') } }
}

function settles(councils: readonly Council[], verdict: Verdict): readonly Message[] {
  if (verdict !== 'not-met' && verdict !== 'undetermined') return []
  const missing = names(councils, 'refuses', 'pending')
  return [{ id: 'law.council-consent.settles', values: { names: missing } }]
}

function names(councils: readonly Council[], ...decisions: readonly DecisionKind[]) {
  return { names: councils.filter(({ decision }) => decisions.includes(decision)).map(({ name }) => name) }
}
