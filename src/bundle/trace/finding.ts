/** A finding in words. No figure is computed here. */
import { text } from '../../i18n/index.ts'
import type { Finding, FindingInput } from '../../law/types.ts'
import type { ToldFinding } from './finding-schema.ts'

export function findingOf(finding: Finding): ToldFinding {
  return {
    rule: finding.rule,
    ...(finding.case !== undefined && { case: finding.case }),
    provision: finding.provision,
    verdict: finding.verdict,
    ...(finding.unfilled && { unfilled: true }),
    reason: text(finding.reason),
    inputs: finding.inputs.map(inputOf),
    quote: finding.quote,
    steps: finding.steps.map(text),
    assumptions: finding.assumptions.map(text),
    settles: finding.settles.map(text)
  }
}

function inputOf({ name, value, range, pedigree, change }: FindingInput): ToldFinding['inputs'][number] {
  return {
    name: text(name),
    value: text(value),
    ...(range && { range: { ...range } }),
    ...(pedigree && { source: text(pedigree.source), date: pedigree.date, method: text(pedigree.method) }),
    ...(change !== undefined && { change })
  }
}
