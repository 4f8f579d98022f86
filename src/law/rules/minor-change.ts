/**
 * § 2, stk. 2: a minor border change needs no consent where all its conditions hold. One that fails does not end the
 * case, it sends it to § 2, stk. 1. Two conditions, the ground and the involvement of the councils, are not checked here
 * yet; the finding says so, since without them `met` is only half the answer.
 */
import { movedAreaInput, residentsInput } from '../figures.ts'
import { cite } from '../provisions.ts'
import type { Facts, Finding, Message, Verdict } from '../types.ts'

/** The findings of the conditions that are built, in the order of the Act's words. */
export interface MinorChangeConditions {
  readonly border: Finding
  readonly adjoining: Finding
  readonly area: Finding
  readonly residents: Finding
}

export function minorChange(facts: Facts, conditions: MinorChangeConditions): Finding {
  const { border, adjoining, area, residents } = conditions
  const all = [border, adjoining, area, residents]
  const verdict = combine(all.map(condition => condition.verdict))
  return {
    rule: 'minor-change',
    verdict,
    ...cite('§ 2, stk. 2'),
    reason: reason(verdict, conditions),
    inputs: [movedAreaInput(facts), residentsInput(facts.residents)],
    steps: [
      { id: 'law.minor-change.step.border', values: { verdict: word(border.verdict) } },
      { id: 'law.minor-change.step.adjoining', values: { verdict: word(adjoining.verdict) } },
      { id: 'law.minor-change.step.area', values: { verdict: word(area.verdict) } },
      { id: 'law.minor-change.step.residents', values: { verdict: word(residents.verdict) } }
    ],
    assumptions: [{ id: 'law.minor-change.assume.grounds' }, { id: 'law.minor-change.assume.involvement' }],
    settles: all.filter(({ verdict: own }) => holdsBack(own, verdict)).flatMap(condition => condition.settles)
  }
}

/**
 * Any `not-met` fails; else the weakest state. `undetermined` is weaker than `needs-assessment`: a figure still missing
 * may overturn what a judgement would be about.
 */
export function combine(verdicts: readonly Verdict[]): Verdict {
  const weakestFirst: readonly Verdict[] = ['not-met', 'undetermined', 'needs-assessment']
  return weakestFirst.find(verdict => verdicts.includes(verdict)) ?? 'met'
}

/** What would settle the whole is what settles the failed conditions, or, where none has failed, the open ones. */
function holdsBack(condition: Verdict, whole: Verdict): boolean {
  return whole === 'not-met' ? condition === 'not-met' : condition !== 'met'
}

function reason(verdict: Verdict, { border, adjoining, area, residents }: MinorChangeConditions): Message {
  if (verdict === 'met') return { id: 'law.minor-change.met' }
  const [b, a, r] = [word(border.verdict), word(area.verdict), word(residents.verdict)]
  if (verdict === 'not-met') return { id: 'law.minor-change.not-met', values: { border: b, area: a, residents: r } }
  return {
    id: 'law.minor-change.open',
    values: { adjoining: word(adjoining.verdict), area: a, residents: r }
  }
}

/** A verdict as a keyword messages can select on; ICU allows no hyphen in one. */
function word(verdict: Verdict): string {
  return verdict.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}
