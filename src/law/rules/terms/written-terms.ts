/**
 * § 3, stk. 2, nr. 1–4 and 6, "bl.a.", stk. 3 and stk. 6: terms that are a text. Three of them presuppose "organet til
 * forberedelse af ændringen", which only nr. 1 sets up; the body of nr. 2 prepares the election and is another.
 */
import { type Citation, cite, quoteStep } from '../../provisions.ts'
import { type Stated, written } from '../../stated.ts'
import type { Finding, TermItem, TermStatement, Verdict } from '../../types.ts'

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
  needsBody(item) ? [BASIS[item], BODY] : [BASIS[item]]

export function isWrittenTerm(item: TermItem): item is WrittenTerm {
  return item in BASIS
}

export function writtenTerm(item: WrittenTerm, chosen: readonly TermStatement[], { terms }: Stated): Finding {
  const texts = chosen.map(({ text }) => written(text))
  const bodyMissing = needsBody(item) && !terms.some(term => term.item === 'new-council')
  const verdict = judge(texts, bodyMissing)
  return {
    rule: `terms.${item}`,
    verdict,
    ...BASIS[item],
    reason: { id: bodyMissing ? 'law.terms-item.not-met.body' : `law.terms-item.${verdict}` },
    inputs: texts.map(text => ({
      name: { id: 'law.input.term' },
      value: text === null ? { id: 'law.value.unwritten' } : { id: 'law.value.text', values: { text } }
    })),
    steps: needsBody(item) ? [quoteStep(BODY)] : [],
    assumptions: [],
    settles:
      verdict === 'met' ? [] : [{ id: bodyMissing ? 'law.terms-item.settles.body' : 'law.terms-item.settles.write' }]
  }
}

function needsBody(item: WrittenTerm): boolean {
  return item === 'economic-dispositions' || item === 'supervision' || item === 'fine'
}

function judge(texts: readonly (string | null)[], bodyMissing: boolean): Verdict {
  if (bodyMissing) return 'not-met'
  return texts.includes(null) ? 'undetermined' : 'met'
}
