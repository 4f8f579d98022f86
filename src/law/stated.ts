/**
 * Statements made ready for the rules: blank texts and half-written dates count as not stated, records come in a fixed
 * order, so that no finding depends on how a form was filled in.
 */
import { isDay } from './dates.ts'
import { sorted } from './order.ts'
import type {
  AffectedStatement,
  CouncilStatement,
  DissolutionStatement,
  DissolutionTermStatement,
  FindingInput,
  GroundNumber,
  RuleId,
  Statements,
  TermStatement
} from './types.ts'

export interface Ground {
  readonly number: GroundNumber
  /** The written reason; null while there is none. */
  readonly text: string | null
}

export interface Stated {
  /** YYYY-MM-DD; null while none is stated. */
  readonly caseDate: string | null
  /** The day the change takes effect; null where it is not known, and then nothing is held against it. */
  readonly effectiveDate: string | null
  /** By number, each once. */
  readonly grounds: readonly Ground[]
  readonly assessments: NonNullable<Statements['assessments']>
  readonly councils: readonly CouncilStatement[]
  readonly alsoAffected: readonly AffectedStatement[]
  readonly terms: readonly TermStatement[]
  readonly dissolutionTerms: readonly DissolutionTermStatement[]
  readonly dissolutions: readonly DissolutionStatement[]
  readonly decided: string | null
  readonly promulgated: string | null
  readonly announcement: string | null
}

/** `effectiveDate` is the proposal's; a case is always judged with it. */
export function stated(statements: Statements, effectiveDate?: string): Stated {
  const { grounds = [], assessments = {}, councils = [], alsoAffected = [] } = statements
  const { terms = [], dissolutionTerms = [], dissolutions = [], decision, promulgation } = statements
  return {
    caseDate: dated(statements.caseDate),
    effectiveDate: dated(effectiveDate),
    grounds: eachGround(grounds),
    assessments,
    councils: sorted(councils, ({ code }) => code),
    alsoAffected: sorted(alsoAffected, ({ code }) => code),
    terms: sorted(terms, ({ item }) => item),
    dissolutionTerms: sorted(dissolutionTerms, ({ item }) => item),
    dissolutions: sorted(dissolutions, ({ cooperation }) => cooperation),
    decided: dated(decision?.date),
    promulgated: dated(promulgation?.date),
    announcement: written(promulgation?.number)
  }
}

/** The text without blanks around it; null where nothing is written. */
export function written(text: string | undefined): string | null {
  const words = text?.trim() ?? ''
  return words === '' ? null : words
}

/** A day of the calendar; null while it is missing, half written or one there is not. */
export function dated(date: string | undefined): string | null {
  return date !== undefined && isDay(date) ? date : null
}

/** True where a stated day has come by the day the case is judged on; a case without a date takes the day as stated. */
export function hasCome(date: string | null, caseDate: string | null): date is string {
  return date !== null && (caseDate === null || date <= caseDate)
}

/** What a person has written to a judgement clause, shown beside the figures. It decides nothing. */
export function assessmentInput({ assessments }: Stated, rule: RuleId): readonly FindingInput[] {
  const text = written(assessments[rule])
  return text === null
    ? []
    : [{ name: { id: 'law.input.assessment' }, value: { id: 'law.value.text', values: { text } } }]
}

/** `written` or `unwritten`: which of two reasons a judgement clause gives. */
export function assessedWord({ assessments }: Stated, rule: RuleId): 'written' | 'unwritten' {
  return written(assessments[rule]) === null ? 'unwritten' : 'written'
}

function eachGround(grounds: NonNullable<Statements['grounds']>): readonly Ground[] {
  const numbers = ([1, 2, 3, 4] as const).filter(number => grounds.some(ground => ground.number === number))
  return numbers.map(number => {
    const texts = grounds.flatMap(ground => (ground.number === number ? (written(ground.text) ?? []) : []))
    return { number, text: texts.sort().at(0) ?? null }
  })
}
