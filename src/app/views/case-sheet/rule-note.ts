/** The current finding of a rule, for the form that feeds it. */

import { type Status, statusOf } from '../../../law/finding-status.ts'
import type { RuleId } from '../../../law/ids.ts'
import type { Finding } from '../../../law/types.ts'
import { useShownVerdicts } from '../../state/selectors/shown-verdicts.ts'

const nothing: readonly Finding[] = []

export function useFindings(): readonly Finding[] {
  return useShownVerdicts().verdicts?.assessment.findings ?? nothing
}

/**
 * The finding of the first of the rules that has one; of several cases, the most serious. undefined if there is none.
 */
export function useFinding(...rules: readonly RuleId[]): Finding | undefined {
  const findings = useFindings()
  return rules.map(rule => gravest(findings.filter(finding => finding.rule === rule))).find(Boolean)
}

const GRAVEST_FIRST: readonly Status[] = [
  'not-met',
  'unfilled',
  'undetermined',
  'needs-assessment',
  'met',
  'not-applicable'
]

function gravest(findings: readonly Finding[]): Finding | undefined {
  const rank = (finding: Finding) => GRAVEST_FIRST.indexOf(statusOf(finding))
  return [...findings].sort((a, b) => rank(a) - rank(b))[0]
}
