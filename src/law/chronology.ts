/**
 * Order in time. "Efter inddragelse" (§ 2, stk. 2, § 3, stk. 1, § 6, stk. 1), "efter forhandling" (§ 3, stk. 4, § 6, stk. 3)
 * and "alene … med tilslutning" (§ 2, stk. 1, § 7, stk. 4) are held against the day the minister decided. Where that day is
 * not known, nothing can have been decided later than the change takes effect, so that day is used, but it decides less: what
 * lies after it may still lie before a decision that is not stated.
 *
 * Days are YYYY-MM-DD and compared as text.
 */

import type { Message } from '../i18n/message.ts'
import type { Verdict } from './ids.ts'
import { hasCome, type Stated } from './stated.ts'

/** The Act was passed (Lov nr. 382): what is dated earlier was no step under it, most likely the year is wrong. */
export const PASSED = '2006-05-03'

/** The days everything else is held against. */
export type Frame = Pick<Stated, 'caseDate' | 'decided' | 'effectiveDate'>

/** How a step of the case lies in time. */
export type Moment =
  | 'in-time'
  /** No day is stated. */
  | 'undated'
  /** After the case date: it has not happened. */
  | 'ahead'
  | 'after-decision'
  /** No decision is known, and the change has taken effect. */
  | 'after-effect'
  /** The decision is dated after the change takes effect: one of the days is wrong, and nothing can be held against it. */
  | 'adrift'
  | 'before-act'

/** What each moment says of a step that must lie before the decision. A step without a day is not known to. */
export const MOMENT_VERDICTS: Readonly<Record<Moment, Extract<Verdict, 'met' | 'not-met' | 'undetermined'>>> = {
  'in-time': 'met',
  undated: 'undetermined',
  ahead: 'undetermined',
  'after-decision': 'not-met',
  'after-effect': 'undetermined',
  adrift: 'undetermined',
  'before-act': 'undetermined'
}

/** The day of the minister's decision; null where none is stated or it has not come by the case date. */
export function decisionDay({ decided, caseDate }: Frame): string | null {
  return hasCome(decided, caseDate) ? decided : null
}

/** True where the decision is dated after the day the change takes effect. */
export function isAdrift({ decided, effectiveDate }: Frame): boolean {
  return decided !== null && effectiveDate !== null && decided > effectiveDate
}

/** Where a step of that day lies. What comes after a decision that is taken comes too late, also where it is still to come. */
export function momentOf(day: string | null, frame: Frame): Moment {
  const decision = decisionDay(frame)
  if (day === null) return 'undated'
  if (day < PASSED) return 'before-act'
  if (decision !== null && day > decision) return 'after-decision'
  if (!hasCome(day, frame.caseDate)) return 'ahead'
  if (isAdrift(frame)) return 'adrift'
  const tookEffect = frame.effectiveDate !== null && day > frame.effectiveDate
  return decision === null && tookEffect ? 'after-effect' : 'in-time'
}

/** What a step is held against, as steps of a finding's reasoning: the decision where it is known, and what is wrong with it. */
export function orderSteps(frame: Frame): readonly Message[] {
  const { decided, effectiveDate } = frame
  const decision = decisionDay(frame)
  if (isAdrift(frame)) return [{ id: 'law.order.step.adrift', values: days({ decided, effective: effectiveDate }) }]
  return decision === null ? [] : [{ id: 'law.order.step.decided', values: days({ decided: decision }) }]
}

/** The assumption that goes with a step after the effective date. */
export function orderAssumptions(moments: readonly Moment[]): readonly Message[] {
  return moments.includes('after-effect') ? [{ id: 'law.order.assume.effective' }] : []
}

function days(named: Readonly<Record<string, string | null>>): Record<string, { readonly date: string }> {
  return Object.fromEntries(Object.entries(named).flatMap(([name, date]) => (date === null ? [] : [[name, { date }]])))
}
