/**
 * § 8: the minister promulgates decisions "mindst én gang om året". That is read as within a year of the decision; the Act
 * names no other deadline. A decision dated after it takes effect can't be right, and nothing is counted from it.
 */

import type { MessageValue } from '../../i18n/message.ts'
import { isAdrift, orderSteps } from '../chronology.ts'
import { oneYearAfter } from '../dates.ts'
import type { Verdict } from '../ids.ts'
import { cite } from '../provisions.ts'
import { hasCome, type Stated } from '../stated.ts'
import type { Finding, FindingInput } from '../types.ts'

const BASIS = cite('§ 8', 'bekendtgøres af økonomi- og indenrigsministeren mindst én gang om året')
export const cited = [BASIS]

/** What stands in the way, or that nothing does. */
type State = 'in-time' | 'late' | 'overdue' | 'undecided' | 'adrift' | 'before-decision' | 'due'

const VERDICTS: Readonly<Record<State, Verdict>> = {
  'in-time': 'met',
  late: 'not-met',
  overdue: 'not-met',
  undecided: 'undetermined',
  adrift: 'undetermined',
  'before-decision': 'undetermined',
  due: 'undetermined'
}

export function promulgation(stated: Stated): Finding {
  const { decided, promulgated, announcement } = stated
  const state = stateOf(stated)
  const due: Record<string, MessageValue> = decided === null ? {} : { due: { date: oneYearAfter(decided) } }
  return {
    rule: 'promulgation',
    verdict: VERDICTS[state],
    ...BASIS,
    reason: { id: `law.promulgation.${state}`, ...(counted(state) && { values: due }) },
    inputs: [
      dateInput('law.input.decided', decided),
      dateInput('law.input.promulgated', promulgated),
      ...(announcement === null
        ? []
        : [{ name: { id: 'law.input.announcement' }, value: { id: 'law.value.text', values: { text: announcement } } }])
    ],
    steps: isAdrift(stated) ? orderSteps(stated) : [],
    assumptions: [{ id: 'law.promulgation.assume.year' }],
    settles: state === 'in-time' || state === 'late' ? [] : [{ id: `law.promulgation.settles.${state}` }]
  }
}

/** States of which the last day is told. */
function counted(state: State): boolean {
  return state !== 'undecided' && state !== 'adrift'
}

/** A decision or an announcement later than the case date has not come yet. */
function stateOf(stated: Stated): State {
  const { decided, promulgated, caseDate } = stated
  if (isAdrift(stated)) return 'adrift'
  if (!hasCome(decided, caseDate)) return 'undecided'
  const due = oneYearAfter(decided)
  if (hasCome(promulgated, caseDate)) {
    if (promulgated < decided) return 'before-decision'
    return promulgated <= due ? 'in-time' : 'late'
  }
  return caseDate !== null && caseDate > due ? 'overdue' : 'due'
}

function dateInput(id: string, date: string | null): FindingInput {
  return {
    name: { id },
    value: date === null ? { id: 'law.value.undated' } : { id: 'law.value.date', values: { date: { date } } }
  }
}
