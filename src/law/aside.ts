/** Findings that have nothing to say of the case they are among. */
import type { Finding } from './types.ts'

/** Of the findings of one case, or of a proposal that is not divided into cases. */
export function asideAmong(findings: readonly Finding[]): (finding: Finding) => boolean {
  // A merger or a new municipality is no border change, and then the other conditions of one have nothing to say.
  const noBorderChange = findings.some(({ rule, verdict }) => rule === 'minor-change.border' && verdict === 'not-met')
  return ({ rule, verdict }) => verdict === 'not-applicable' || (noBorderChange && rule.startsWith('minor-change'))
}
