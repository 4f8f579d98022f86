/** What the check says now of a rule, for the form that feeds it. */
import type { Finding, RuleId } from '../../law/types.ts'
import { useShown } from '../panel/shown.ts'

const nothing: readonly Finding[] = []

export function useFindings(): readonly Finding[] {
  return useShown().verdicts?.assessment.findings ?? nothing
}

/** The finding of the first of the rules that applies to the case; undefined where none does. */
export function useFinding(...rules: readonly RuleId[]): Finding | undefined {
  const findings = useFindings()
  return rules.map(rule => findings.find(finding => finding.rule === rule)).find(Boolean)
}
