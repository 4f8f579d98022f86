/**
 * § 6: terms for the winding-up, after the former members' councils have been heard. The minister "kan" set them, so a
 * dissolution without any lacks nothing. § 6 speaks of dissolutions only: a designation alone has no terms under it.
 */

import type { Message } from '../../../i18n/message.ts'
import { affectedCouncils } from '../../councils.ts'
import { dissolved, formerMembers, nameOf } from '../../facts.ts'
import { type Hearing, hearingInput, hearingOf, hearingSettles, hearingVerdict } from '../../hearing.ts'
import type { Verdict } from '../../ids.ts'
import { cite, quoteStep } from '../../provisions.ts'
import { type Stated, written } from '../../stated.ts'
import type { DissolutionTermStatement, Facts, Finding, FindingInput } from '../../types.ts'
import { combine } from '../minor-change.ts'
import { deviationInput, judgeDeviations } from '../terms/deviation.ts'
import {
  ended,
  gravest,
  partiesOf,
  ROW_VERDICTS,
  type RowProblem,
  rowInput,
  tableReason,
  textInputs,
  unwhole
} from '../terms/rows.ts'

const BASIS = cite('§ 6, stk. 1')
const ORDER = cite('§ 6, stk. 2, 1. pkt.')
const AMONG_OTHERS = cite('§ 6, stk. 2, 2. pkt.')
const DEVIATION = cite('§ 6, stk. 3')
export const cited = [BASIS, ORDER, AMONG_OTHERS, DEVIATION]

type Item<I extends DissolutionTermStatement['item']> = Extract<DissolutionTermStatement, { item: I }>

/** What the finding rests on, each judged for itself; the weakest decides. */
interface Parts {
  readonly hearings: readonly Hearing[]
  /** What holds the tables back. */
  readonly table: RowProblem | null
  /** A deviation was negotiated after the decision. */
  readonly late: boolean
  readonly content: Verdict
}

export function dissolutionTerms(facts: Facts, stated: Stated): Finding {
  const { dissolutionTerms: chosen } = stated
  const applies = dissolved(facts).length > 0
  const parts = judgeParts(facts, stated)
  const verdict = judge(chosen.length > 0, applies, parts)
  const shown = applies && chosen.length > 0
  return {
    rule: 'dissolution.terms',
    verdict,
    ...BASIS,
    reason: reason(facts, verdict, applies, parts),
    inputs: shown ? [...parts.hearings.map(hearing => hearingInput(facts, hearing)), ...itemInputs(facts, chosen)] : [],
    steps: shown ? steps(chosen) : [],
    assumptions: shown ? [{ id: 'law.hearing.assume.deadline' }] : [],
    settles: settles(facts, verdict, applies, parts)
  }
}

function judge(chosen: boolean, applies: boolean, { hearings, content }: Parts): Verdict {
  if (!applies) return 'not-met'
  if (!chosen) return 'not-applicable'
  return combine([hearingVerdict(hearings), content, 'needs-assessment'])
}

/** The councils heard are those of the former members and of municipalities the case touches otherwise. */
function judgeParts(facts: Facts, stated: Stated): Parts {
  const { dissolutionTerms: chosen } = stated
  const former = formerMembers(facts).map(({ code }) => code)
  const heard = [...new Set([...former, ...affectedCouncils(facts, stated)])].sort()
  const tables = ofItem(chosen, 'transfers')
  const table = gravest([...tables.flatMap(term => outside(facts, stated, term)), ...tables.flatMap(unwhole)])
  const late = judgeDeviations(ofItem(chosen, 'deviation'), stated)
  const texts = [...ofItem(chosen, 'winding-up'), ...ofItem(chosen, 'other')]
  return {
    hearings: heard.map(code => hearingOf(stated, code)),
    table,
    late: late === 'not-met',
    content: combine([
      table ? ROW_VERDICTS[table.fault] : 'met',
      late,
      texts.some(({ text }) => written(text) === null) ? 'undetermined' : 'met'
    ])
  }
}

/**
 * Who a row names that § 6, stk. 2, does not let it: compensation goes between "de kommuner, der indgik i samarbejdet", the
 * one the term is for or any one that is dissolved; the rest may also go to or from a municipality the case touches.
 */
function outside(facts: Facts, stated: Stated, { rows = [], cooperation }: Item<'transfers'>): readonly RowProblem[] {
  const groups = dissolved(facts)
    .filter(({ id }) => cooperation === undefined || id === cooperation)
    .map(({ members }) => members.map(({ code }) => code))
  const created = facts.municipalities.filter(m => m.created).map(({ code }) => code)
  const touched = [...affectedCouncils(facts, stated), ...created]
  return rows.flatMap((row): readonly RowProblem[] => {
    const parties = partiesOf(row)
    const others = groups.map(members => {
      const allowed = new Set(row.kind === 'compensation' ? members : [...members, ...touched])
      return parties.filter(party => !allowed.has(party))
    })
    const strangers = others.sort((a, b) => a.length - b.length).at(0) ?? parties
    return [
      ...(strangers.length > 0 ? [{ fault: 'strangers', parties: strangers } as const] : []),
      ...ended(facts, row)
    ]
  })
}

function ofItem<I extends DissolutionTermStatement['item']>(
  chosen: readonly DissolutionTermStatement[],
  item: I
): readonly Item<I>[] {
  return chosen.filter((term): term is Item<I> => term.item === item)
}

function reason(facts: Facts, verdict: Verdict, applies: boolean, { hearings, table, late }: Parts): Message {
  if (!applies) return { id: 'law.dissolution-terms.not-met.nothing-dissolved' }
  if (verdict === 'not-met' && table && ROW_VERDICTS[table.fault] === 'not-met') {
    return tableReason(facts, 'dissolution-table', table, 0)
  }
  if (verdict === 'not-met' && hearings.every(hearing => hearing.verdict !== 'not-met') && late) {
    return { id: 'law.dissolution-terms.not-met.late' }
  }
  if (verdict === 'not-met') {
    const unsent = hearings.filter(hearing => hearing.verdict === 'not-met')
    return {
      id: 'law.dissolution-terms.not-met.unheard',
      values: { names: { names: unsent.map(h => nameOf(facts, h.code)) } }
    }
  }
  return { id: `law.dissolution-terms.${verdict}` }
}

function itemInputs(facts: Facts, chosen: readonly DissolutionTermStatement[]): readonly FindingInput[] {
  return chosen.flatMap(term => {
    if (term.item === 'deviation') return [deviationInput(term)]
    const rows = term.item === 'transfers' ? (term.rows ?? []) : []
    return [...rows.map(row => rowInput(facts, row)), ...textInputs([term])]
  })
}

function steps(chosen: readonly DissolutionTermStatement[]): readonly Message[] {
  const deviates = chosen.some(({ item }) => item === 'deviation')
  return [quoteStep(ORDER), quoteStep(AMONG_OTHERS), ...(deviates ? [quoteStep(DEVIATION)] : [])]
}

function settles(facts: Facts, verdict: Verdict, applies: boolean, { hearings, content }: Parts): readonly Message[] {
  if (!applies) return [{ id: 'law.dissolution-terms.settles.drop' }]
  if (verdict === 'not-applicable') return []
  return [
    ...hearingSettles(facts, hearings),
    ...(content === 'undetermined' ? [{ id: 'law.dissolution-terms.settles.write' }] : [])
  ]
}
