/**
 * § 3, stk. 2, nr. 1–4 and 6, "bl.a.", stk. 3 and stk. 6: terms that are a text. Four of them presuppose nr. 1: "valget" of
 * nr. 2 is the election nr. 1 orders, and "organet til forberedelse af ændringen" is the body it sets up. Nr. 1 itself
 * speaks of "en ny kommunalbestyrelse", which a municipality that stays as it is does not get: there it takes a judgement.
 */

import type { Message } from '../../../i18n/message.ts'
import { formsMunicipality } from '../../facts.ts'
import type { TermItem, Verdict } from '../../ids.ts'
import { type Citation, cite, quoteStep } from '../../provisions.ts'
import { type Stated, written } from '../../stated.ts'
import type { Facts, Finding, TermStatement } from '../../types.ts'

export type WrittenTerm = Exclude<TermItem, 'transfers' | 'deviation' | 'tax-difference'>

const BODY = cite('§ 3, stk. 2, nr. 1')
const BASIS: Readonly<Record<WrittenTerm, Citation>> = {
  'new-council': BODY,
  'election-body': cite('§ 3, stk. 2, nr. 2'),
  'economic-dispositions': cite('§ 3, stk. 2, nr. 3'),
  supervision: cite('§ 3, stk. 2, nr. 4'),
  services: cite('§ 3, stk. 2, nr. 6'),
  other: cite('§ 3, stk. 2', 'I vilkårene kan der bl.a. træffes bestemmelse'),
  'revision-act': cite('§ 3, stk. 3'),
  fine: cite('§ 3, stk. 6')
}
export const citedIn = (item: WrittenTerm): readonly Citation[] =>
  presupposes(item) ? [BASIS[item], BODY] : [BASIS[item]]

export function isWrittenTerm(item: TermItem): item is WrittenTerm {
  return item in BASIS
}

/** What holds a term back, the gravest first; null where nothing that can be checked does. */
type Fault = 'absent' | 'unwritten' | 'blank' | 'no-new-council'

const VERDICTS: Readonly<Record<Fault, Verdict>> = {
  absent: 'not-met',
  unwritten: 'undetermined',
  blank: 'undetermined',
  'no-new-council': 'needs-assessment'
}

export function writtenTerm(
  facts: Facts,
  item: WrittenTerm,
  chosen: readonly TermStatement[],
  { terms }: Stated
): Finding {
  const texts = chosen.map(({ text }) => written(text))
  const fault = faultOf(facts, item, texts, terms)
  const verdict = fault === null ? 'met' : VERDICTS[fault]
  return {
    rule: `terms.${item}`,
    verdict,
    ...BASIS[item],
    reason: reason(item, fault),
    inputs: texts.map(text => ({
      name: { id: 'law.input.term' },
      value: text === null ? { id: 'law.value.unwritten' } : { id: 'law.value.text', values: { text } }
    })),
    steps: presupposes(item) ? [quoteStep(BODY)] : [],
    assumptions: [],
    settles: fault === null ? [] : [{ id: `law.terms-item.settles.${fault}` }]
  }
}

/** `election` or `body`: what of nr. 1 a term presupposes; null where it stands alone. */
function presupposes(item: WrittenTerm): 'election' | 'body' | null {
  if (item === 'election-body') return 'election'
  return item === 'economic-dispositions' || item === 'supervision' || item === 'fine' ? 'body' : null
}

function faultOf(
  facts: Facts,
  item: WrittenTerm,
  texts: readonly (string | null)[],
  terms: Stated['terms']
): Fault | null {
  const first = terms.filter(term => term.item === 'new-council')
  if (presupposes(item) && first.length === 0) return 'absent'
  if (texts.includes(null)) return 'unwritten'
  if (presupposes(item) && first.every(({ text }) => written(text) === null)) return 'blank'
  return item === 'new-council' && !formsMunicipality(facts) ? 'no-new-council' : null
}

function reason(item: WrittenTerm, fault: Fault | null): Message {
  if (fault === 'unwritten' || fault === 'no-new-council') return { id: `law.terms-item.${fault}` }
  return { id: `law.terms-item.${fault ?? 'met'}`, values: { what: presupposes(item) ?? 'none' } }
}
