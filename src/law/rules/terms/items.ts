/** The chosen terms of § 3, each item judged once however many statements it has, in the Act's order. */

import type { TermItem } from '../../ids.ts'
import type { Stated } from '../../stated.ts'
import type { Facts, Finding, TermStatement } from '../../types.ts'
import { deviationTerm } from './deviation.ts'
import { termsNecessity } from './necessity.ts'
import { taxTerm } from './tax-difference.ts'
import { transferTerm } from './transfers.ts'
import { isWrittenTerm, writtenTerm } from './written-terms.ts'

const STK_2: readonly TermItem[] = [
  'new-council',
  'election-body',
  'economic-dispositions',
  'supervision',
  'transfers',
  'services',
  'other'
]
const LATER: readonly TermItem[] = ['revision-act', 'deviation', 'tax-difference', 'fine']

export function termItems(facts: Facts, stated: Stated): readonly Finding[] {
  const findings = (items: readonly TermItem[]) => items.flatMap(item => finding(facts, stated, item))
  const ordering = findings(STK_2)
  return [...(ordering.length > 0 ? [termsNecessity(stated)] : []), ...ordering, ...findings(LATER)]
}

function finding(facts: Facts, stated: Stated, item: TermItem): readonly Finding[] {
  const chosen = <I extends TermItem>(own: I) =>
    stated.terms.filter((term): term is Extract<TermStatement, { item: I }> => term.item === own)
  if (!stated.terms.some(term => term.item === item)) return []
  if (isWrittenTerm(item))
    return [
      writtenTerm(
        facts,
        item,
        stated.terms.filter(term => term.item === item),
        stated
      )
    ]
  if (item === 'transfers') return [transferTerm(facts, chosen('transfers'), stated)]
  if (item === 'deviation') return [deviationTerm(chosen('deviation'), stated)]
  return [taxTerm(facts, chosen('tax-difference'))]
}
