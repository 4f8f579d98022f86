/** Statements for tests, built from a few words. */
import type {
  AssessmentStatement,
  CouncilStatement,
  DecisionKind,
  Facts,
  GroundStatement,
  Statements
} from '../types.ts'

export const CASE_DATE = '2026-11-21'
export const NOTHING: Statements = {}

/** Sent, and answered in time. */
export const ANSWERED = { sent: '2026-06-01', deadline: '2026-08-15', answered: '2026-08-01' } as const
/** A judgement that counts on the case date. */
export const judgement = (holds: boolean, other: AssessmentStatement = {}): AssessmentStatement => ({
  holds,
  by: 'Indenrigsministeriet',
  date: '2026-11-01',
  ...other
})
/** Nr. 4 with a reason, and judged to carry the change. */
export const ADMINISTRATIVE: GroundStatement = {
  number: 4,
  text: 'En vej er lagt om, og grænsen følger den gamle.',
  assessment: judgement(true)
}

/** Every council of the facts is heard and has answered, in the summer before the change takes effect. */
export function heard(facts: Facts): readonly CouncilStatement[] {
  const summer = (day: string) => `${Number(facts.effectiveDate.slice(0, 4)) - 1}${day.slice(4)}`
  const before = {
    sent: summer(ANSWERED.sent),
    deadline: summer(ANSWERED.deadline),
    answered: summer(ANSWERED.answered)
  }
  const hearing = facts.effectiveDate < ANSWERED.answered ? before : ANSWERED
  return codesIn(facts).map(code => ({ code, hearing }))
}

/** Ground nr. 4 with a reason and a judgement, and every council heard: what § 2, stk. 2, asks people for. */
export function orderly(facts: Facts, other: Statements = {}): Statements {
  return { caseDate: CASE_DATE, grounds: [ADMINISTRATIVE], councils: heard(facts), ...other }
}

/** As `orderly`, with decisions of some councils. */
export function deciding(facts: Facts, decisions: Readonly<Record<string, DecisionKind>>): Statements {
  const others = Object.keys(decisions).filter(code => !codesIn(facts).includes(code))
  const all: readonly CouncilStatement[] = [...heard(facts), ...others.map(code => ({ code }))]
  return orderly(facts, {
    councils: all.map(council => {
      const kind = decisions[council.code]
      return kind ? { ...council, decision: { kind, date: '2026-10-01', agendaItem: '7' } } : council
    })
  })
}

/** Decisions and nothing else. */
export function councils(decisions: Readonly<Record<string, DecisionKind>>): Statements {
  return { councils: Object.entries(decisions).map(([code, kind]) => ({ code, decision: { kind } })) }
}

function codesIn(facts: Facts): readonly string[] {
  const members = [...facts.cooperations, ...facts.designations].flatMap(group => group.members)
  return [...new Set([...facts.municipalities, ...members].map(({ code }) => code))].sort()
}
