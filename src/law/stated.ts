/**
 * Statements made ready for the rules: blank texts and half-written dates count as not stated, records come in a fixed
 * order, so that no finding depends on how a form was filled in.
 */
import { keptByPair } from '../collections/kept.ts'
import { isDay } from './dates.ts'
import type { RuleId } from './ids.ts'
import { sorted } from './order.ts'
import type {
  AffectedStatement,
  AssessmentStatement,
  CouncilStatement,
  DissolutionStatement,
  DissolutionTermStatement,
  GroundNumber,
  Statements,
  TermStatement
} from './types.ts'

export interface Ground {
  readonly number: GroundNumber
  /** The written reason; null while there is none. It may stand with the judgement of the ground. */
  readonly text: string | null
  /** What people have judged of the ground, as recorded. */
  readonly assessments: readonly AssessmentStatement[]
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
  return statedOn(statements, effectiveDate)
}

const statedOn = keptByPair((statements: Statements, effectiveDate: string | undefined): Stated => {
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
})

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

/** What a person has written to a judgement clause, alone or in a record. */
export function assessmentText({ assessments }: Stated, rule: RuleId): string | null {
  const said = assessments[rule]
  return written(typeof said === 'object' ? said.text : said)
}

/** `written` or `unwritten`: which of two reasons a judgement clause gives. */
export function assessedWord(stated: Stated, rule: RuleId): 'written' | 'unwritten' {
  const said = stated.assessments[rule]
  const judged = typeof said === 'object' && said.holds !== undefined
  return judged || assessmentText(stated, rule) !== null ? 'written' : 'unwritten'
}

function eachGround(grounds: NonNullable<Statements['grounds']>): readonly Ground[] {
  const numbers = ([1, 2, 3, 4] as const).filter(number => grounds.some(ground => ground.number === number))
  return numbers.map(number => {
    const own = grounds.filter(ground => ground.number === number)
    const assessments = sorted(
      own.flatMap(({ assessment }) => assessment ?? []),
      ({ date = '' }) => date
    )
    const texts = own.flatMap(({ text }) => written(text) ?? []).sort()
    const besides = assessments.flatMap(({ text }) => written(text) ?? []).sort()
    return { number, text: texts.at(0) ?? besides.at(0) ?? null, assessments }
  })
}
