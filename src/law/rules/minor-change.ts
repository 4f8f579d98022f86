/**
 * § 2, stk. 2: a minor border change needs no consent where all six of its conditions hold. One that fails does not end
 * the case, it sends it to § 2, stk. 1.
 */

import type { Message } from '../../i18n/message.ts'
import { areaShares, movedAreaInput, residentsInput } from '../figures.ts'
import type { Verdict } from '../ids.ts'
import { cite } from '../provisions.ts'
import type { Facts, Finding } from '../types.ts'

const BASIS = cite('§ 2, stk. 2')
export const cited = [BASIS]

/** The findings of the six conditions, in the order they are told. */
export interface MinorChangeConditions {
  readonly grounds: Finding
  readonly border: Finding
  readonly adjoining: Finding
  readonly area: Finding
  readonly residents: Finding
  readonly involvement: Finding
}

export function minorChange(facts: Facts, conditions: MinorChangeConditions): Finding {
  const all: readonly Finding[] = Object.values(conditions)
  const verdict = combine(all.map(condition => condition.verdict))
  const words = wordsOf(conditions)
  const failing = all.filter(condition => condition.verdict === 'not-met')
  return {
    rule: 'minor-change',
    verdict,
    ...(failing.length > 0 && failing.every(({ unfilled }) => unfilled) && { unfilled: true }),
    ...BASIS,
    reason: reason(verdict, conditions),
    inputs: [movedAreaInput(facts), residentsInput(facts.residents), ...areaShares(facts)],
    steps: Object.entries(words).map(
      ([name, verdict]): Message => ({ id: `law.minor-change.step.${name}`, values: { verdict } })
    ),
    assumptions: [],
    settles: all.filter(condition => bearsOn(condition.verdict, verdict)).flatMap(condition => condition.settles)
  }
}

/** True where no measured condition has failed, so that only what people state can stand in the way. */
export function measuresAllow({ border, adjoining, area, residents }: MinorChangeConditions): boolean {
  return [border, adjoining, area, residents].every(({ verdict }) => verdict !== 'not-met')
}

/**
 * Any `not-met` fails; else the weakest state. `undetermined` is weaker than `needs-assessment`: a figure still missing
 * may overturn what a judgement would be about.
 */
export function combine(verdicts: readonly Verdict[]): Verdict {
  const weakestFirst: readonly Verdict[] = ['not-met', 'undetermined', 'needs-assessment']
  return weakestFirst.find(verdict => verdicts.includes(verdict)) ?? 'met'
}

/**
 * What would settle the whole is what settles the failed conditions, or, where none has failed, the open ones. Where all
 * are met, each says what would change it: the hectares and residents left.
 */
function bearsOn(condition: Verdict, whole: Verdict): boolean {
  if (whole === 'not-met' || whole === 'met') return condition === whole
  return condition !== 'met'
}

function reason(verdict: Verdict, conditions: MinorChangeConditions): Message {
  if (verdict === 'met') return { id: 'law.minor-change.met' }
  const { border, adjoining, area, residents, grounds, involvement } = wordsOf(conditions)
  if (verdict !== 'not-met') {
    return { id: 'law.minor-change.open', values: { adjoining, area, residents, grounds, involvement } }
  }
  return measuresAllow(conditions)
    ? { id: 'law.minor-change.not-met.stated', values: { grounds, involvement } }
    : { id: 'law.minor-change.not-met', values: { border, adjoining, area, residents } }
}

const WORDS: Readonly<Record<Verdict, string>> = {
  met: 'met',
  'not-met': 'notMet',
  undetermined: 'undetermined',
  'needs-assessment': 'needsAssessment',
  'not-applicable': 'notApplicable'
}

type Words = { readonly [name in keyof MinorChangeConditions]: string }

/** Each condition's verdict, or `unfilled`, as a keyword messages can select on; ICU allows no hyphen in one. */
function wordsOf(conditions: MinorChangeConditions): Words {
  const word = ({ verdict, unfilled }: Finding) => (unfilled ? 'unfilled' : WORDS[verdict])
  return {
    grounds: word(conditions.grounds),
    border: word(conditions.border),
    adjoining: word(conditions.adjoining),
    area: word(conditions.area),
    residents: word(conditions.residents),
    involvement: word(conditions.involvement)
  }
}
