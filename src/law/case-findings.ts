/** What a finding says besides, where it is of one case of several. */

import type { Message } from '../i18n/message.ts'
import type { MunicipalityCode, RuleId } from './ids.ts'
import type { Stated } from './stated.ts'
import type { Facts, Finding } from './types.ts'

/** Rules whose verdict rests on which changes are taken together. */
const TAKEN_TOGETHER: ReadonlySet<RuleId> = new Set([
  'minor-change',
  'minor-change.area',
  'minor-change.residents',
  'council-consent',
  'terms'
])
/** Rules that ask the affected councils. */
const ASKS_COUNCILS: ReadonlySet<RuleId> = new Set(['minor-change.involvement', 'council-consent', 'publication'])

/** The finding with its case's number, and the interpretations that made it a case of its own. */
export function inCase(finding: Finding, number: number, whole: Facts, stated: Stated): Finding {
  const { rule, assumptions } = finding
  return {
    ...finding,
    case: number,
    assumptions: [
      ...(TAKEN_TOGETHER.has(rule) ? [{ id: 'law.case.assume.shared' }] : []),
      ...assumptions,
      ...(ASKS_COUNCILS.has(rule) ? addedToEach(whole, stated) : [])
    ]
  }
}

/** Councils that the user adds as affected and that no case touches. */
function addedToEach({ cases, names }: Facts, { alsoAffected }: Stated): readonly Message[] {
  if (alsoAffected.length === 0) return []
  const touched = new Set<MunicipalityCode>(cases.flatMap(({ municipalities }) => municipalities))
  const codes = alsoAffected.map(({ code }) => code).filter(code => !touched.has(code))
  if (codes.length === 0) return []
  return [{ id: 'law.case.assume.also-affected', values: { names: { names: codes.map(code => names[code] ?? code) } } }]
}
