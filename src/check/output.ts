/** From the engine's answer to what the command line prints. No figure is computed here. */
import type { Manifest } from '../dataset/types.ts'
import type { CaseState } from '../engine/api.ts'
import { text } from '../i18n/index.ts'
import type { Finding, FindingInput, ResidentFact } from '../law/types.ts'
import type { Proposal } from '../proposal/types.ts'
import type { CheckOutput } from './result.ts'

export interface Checked {
  readonly file: string
  readonly proposal: Proposal
  readonly manifest: Manifest
  readonly state: CaseState
  readonly warnings: CheckOutput['warnings']
}

export function output({ file, proposal, manifest, state, warnings }: Checked): CheckOutput {
  const { facts, assessment, conservation, municipalities, changes } = state
  const { title, effectiveDate } = proposal
  const { beforeM2, afterM2, gaps, overlaps } = conservation
  return {
    proposal: { title, effectiveDate, file },
    dataset: { id: manifest.id, sha256: manifest.sha256 },
    routes: [...assessment.routes],
    measures: {
      movedAreaM2: facts.area.best,
      areaToleranceM2: facts.area.high - facts.area.best,
      areaBasis: facts.area.basis,
      residents: residentsOf(facts.residents),
      transfers: facts.transfers.map(({ from, to, area, residents }) => ({
        from,
        to,
        areaM2: area.best,
        residents: residentsOf(residents)
      })),
      municipalities: municipalities.map(({ code, name, region, before, after }) => ({
        code,
        name,
        region: region && { id: region.id, code: region.code, name: region.name },
        before: { ...before },
        after: after && { ...after }
      })),
      conservation: { beforeM2, afterM2, gaps, overlaps }
    },
    findings: assessment.findings.map(findingOf),
    changes: changes.map(({ id, areaM2, problem }) => ({ id, areaM2, applied: problem === null })),
    warnings,
    notApplied: changes.flatMap(({ problem }) =>
      problem ? [{ path: problem.path, message: text(problem.message) }] : []
    )
  }
}

function residentsOf({ low, best, high, basis, pedigree }: ResidentFact): CheckOutput['measures']['residents'] {
  return { low, best, high, basis, method: text(pedigree.method) }
}

function findingOf(finding: Finding): CheckOutput['findings'][number] {
  return {
    rule: finding.rule,
    provision: finding.provision,
    verdict: finding.verdict,
    reason: text(finding.reason),
    inputs: finding.inputs.map(inputOf),
    quote: finding.quote,
    steps: finding.steps.map(text),
    assumptions: finding.assumptions.map(text),
    settles: finding.settles.map(text)
  }
}

function inputOf({ name, value, range, pedigree }: FindingInput): CheckOutput['findings'][number]['inputs'][number] {
  return {
    name: text(name),
    value: text(value),
    ...(range && { range: { ...range } }),
    ...(pedigree && { source: text(pedigree.source), date: pedigree.date, method: text(pedigree.method) })
  }
}
