/** Findings counted from what the command line prints, by the words of the rule rather than by the program's own counting. */
import type { CheckOutput } from '../../src/check/result.ts'

/**
 * A finding is put aside where it is not applicable, or one of the other conditions of a minor border change in a case that
 * is no border change; whatever else nobody has filled in is unfilled, and the rest counts by its verdict.
 */
export function sectionedCounts({ findings }: Pick<CheckOutput, 'findings'>): Record<string, number> {
  const counts: Record<string, number> = {
    'not-met': 0,
    unfilled: 0,
    undetermined: 0,
    'needs-assessment': 0,
    met: 0,
    'not-applicable': 0
  }
  const noBorder = new Set(
    findings.filter(one => one.rule === 'minor-change.border' && one.verdict === 'not-met').map(one => one.case ?? 0)
  )
  for (const { rule, verdict, unfilled, case: number = 0 } of findings) {
    const isAside = verdict === 'not-applicable' || (noBorder.has(number) && rule.startsWith('minor-change'))
    const kind = isAside ? 'not-applicable' : unfilled ? 'unfilled' : verdict
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}
