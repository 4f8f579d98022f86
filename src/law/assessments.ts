/**
 * Recorded judgements. Where the Act leaves a clause to a judgement, only a person's record of it decides: that the clause
 * holds or does not, by whom, and when. A text alone decides nothing, and no record decides what is measured, what is
 * missing, or an aim ("tilstræbes") to the change's harm.
 */

import type { Message } from '../i18n/message.ts'
import type { RuleId } from './ids.ts'
import { dated, hasCome, type Stated, written } from './stated.ts'
import type { AssessmentStatement, Facts, Finding, FindingInput, GroundNumber } from './types.ts'

/** A judgement that counts. */
export interface Judgement {
  readonly holds: boolean
  readonly by: string
  /** YYYY-MM-DD. */
  readonly date: string
}

/** What a record is worth: nothing is recorded, it is not whole, its day has not come, or it counts. */
export type Recorded =
  | { readonly state: 'none' }
  | { readonly state: 'incomplete' }
  | { readonly state: 'ahead'; readonly date: string }
  | ({ readonly state: 'counts' } & Judgement)

type Days = Pick<Facts, 'effectiveDate'>

/** A judgement is held against the case date, and without one against the day the change takes effect. */
export function recordOf(said: AssessmentStatement | string | undefined, facts: Days, { caseDate }: Stated): Recorded {
  if (typeof said !== 'object') return { state: 'none' }
  const [by, date] = [written(said.by), dated(said.date)]
  if (said.holds === undefined || by === null || date === null) {
    return [said.holds, said.by, said.date].every(part => part === undefined)
      ? { state: 'none' }
      : { state: 'incomplete' }
  }
  if (!hasCome(date, caseDate ?? facts.effectiveDate)) return { state: 'ahead', date }
  return { state: 'counts', holds: said.holds, by, date }
}

/** What is recorded of a clause: true, false, or null where no record counts. */
export function opinionOn(rule: RuleId, facts: Days, stated: Stated): boolean | null {
  const record = recordOf(stated.assessments[rule], facts, stated)
  return record.state === 'counts' ? record.holds : null
}

/** Aims of the Act, which never fail: § 1, stk. 2, 2. pkt., says "tilstræbes". */
const AIMS: ReadonlySet<RuleId> = new Set(['cohesion-and-mix'])

/** The finding as the clause's own record leaves it; `ready` is false while what it must rest on is not stated. */
export function assessed(finding: Finding, facts: Days, stated: Stated, ready = true): Finding {
  const said = stated.assessments[finding.rule]
  const record = recordOf(said, facts, stated)
  const shown = said === undefined ? finding : { ...finding, inputs: [...finding.inputs, ...assessmentInput(said)] }
  return concluded(shown, [record], ready && record.state === 'counts' ? record.holds : null, stated)
}

/**
 * The finding of a clause on which `records` were made and which together say `holds` (null where they leave it open).
 * Only `needs-assessment` is theirs to decide.
 */
export function concluded(
  finding: Finding,
  records: readonly Recorded[],
  holds: boolean | null,
  { caseDate, decided }: Stated
): Finding {
  const counting = records.filter(record => record.state === 'counts')
  const notes = [...aheadSteps(records, caseDate), ...afterDecision(counting, decided)]
  if (finding.verdict !== 'needs-assessment') {
    const idle = counting.length > 0 && (finding.verdict === 'not-met' || finding.verdict === 'undetermined')
    return idle ? { ...finding, steps: [...finding.steps, { id: 'law.assessment.step.idle' }] } : finding
  }
  const judgement = counting.filter(record => record.holds === holds).at(-1)
  if (holds === null || judgement === undefined) return leftOpen(finding, records, notes)
  const aim = AIMS.has(finding.rule)
  const word = holds ? (aim ? 'met.aim' : 'met') : aim ? 'missed' : 'not-met'
  return {
    ...finding,
    verdict: holds ? 'met' : aim ? 'needs-assessment' : 'not-met',
    reason: { id: `law.assessment.${word}`, values: { by: judgement.by, date: { date: judgement.date } } },
    steps: [finding.reason, ...finding.steps, ...notes],
    settles: holds || aim ? [] : [{ id: 'law.assessment.settles.not-met' }]
  }
}

function leftOpen(finding: Finding, records: readonly Recorded[], notes: readonly Message[]): Finding {
  const incomplete = records.some(({ state }) => state === 'incomplete')
  const asked: readonly Message[] = finding.settles.length > 0 ? finding.settles : [{ id: 'law.assessment.settles' }]
  return {
    ...finding,
    steps: [...finding.steps, ...notes],
    settles: incomplete ? [...asked, { id: 'law.assessment.settles.rest' }] : asked
  }
}

function aheadSteps(records: readonly Recorded[], caseDate: string | null): readonly Message[] {
  const dates = [...new Set(records.flatMap(record => (record.state === 'ahead' ? record.date : [])))]
  const word = caseDate === null ? 'effective' : 'case'
  return dates.map(date => ({ id: `law.assessment.step.ahead.${word}`, values: { date: { date } } }))
}

/** It counts, but the decision was made without it. */
function afterDecision(counting: readonly Judgement[], decided: string | null): readonly Message[] {
  const late = decided !== null && counting.some(({ date }) => date > decided)
  return late ? [{ id: 'law.assessment.step.after-decision', values: { date: { date: decided } } }] : []
}

/** What is said of a clause, or of one of the grounds: a text, or a record whole or not. */
export function assessmentInput(said: AssessmentStatement | string, ground?: GroundNumber): readonly FindingInput[] {
  if (typeof said !== 'object') {
    const text = written(said)
    return text === null
      ? []
      : [{ name: { id: 'law.input.assessment' }, value: { id: 'law.value.text', values: { text } } }]
  }
  const { holds, by, date, text } = said
  if (Object.values(said).length === 0) return []
  const day = dated(date)
  return [
    {
      name: ground ? { id: 'law.input.assessment.ground', values: { n: ground } } : { id: 'law.input.assessment' },
      value: {
        id: 'law.value.assessment',
        values: {
          holds: holds === undefined ? 'open' : holds ? 'yes' : 'no',
          by: written(by) ?? 'none',
          date: day === null ? 'none' : { date: day },
          text: written(text) ?? 'none'
        }
      }
    }
  ]
}

/**
 * Clauses whose own rules weigh the records, and findings that report or gather and are no clause of their own. The rest
 * of the Act's judgements are decided by `assessed`.
 */
const OWN: ReadonlySet<RuleId> = new Set([
  'grounds',
  'minor-change',
  'minor-change.grounds',
  'minor-change.adjoining',
  'dissolution.special-case',
  'island-municipalities'
])

export function withAssessments(findings: readonly Finding[], facts: Days, stated: Stated): readonly Finding[] {
  return findings.map(finding => (OWN.has(finding.rule) ? finding : assessed(finding, facts, stated)))
}
