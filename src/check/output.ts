/** From the engine's answer to what the command line prints. No figure is computed here. */
import { findingOf } from '../bundle/trace/finding.ts'
import type { Manifest } from '../dataset/types.ts'
import type { CaseState, ResidentsInUse } from '../engine/api.ts'
import { text } from '../i18n/check.ts'
import { summaryTexts } from '../i18n/summary.ts'
import type { Proposal } from '../proposal/types.ts'
import { measuresOf, movedOf } from './measures.ts'
import { residentsOut } from './result/residents-out.ts'
import type { CheckedCase, CheckOutput } from './result.ts'

export interface Checked {
  readonly file: string
  readonly proposal: Proposal
  readonly manifest: Manifest
  readonly state: CaseState
  readonly warnings: CheckOutput['warnings']
  /** The file residents are counted at; null or left out where they are estimated. */
  readonly residents?: ResidentsInUse | null
}

export function output({ file, proposal, manifest, state, warnings, residents }: Checked): CheckOutput {
  const { assessment, changes } = state
  const { title, effectiveDate } = proposal
  const typeOf = new Map(proposal.changes.map(({ id, type }) => [id, type]))
  return {
    proposal: { title, effectiveDate, file },
    dataset: { id: manifest.id, sha256: manifest.sha256 },
    routes: [...assessment.routes],
    headings: assessment.headings.map(text),
    summary: summaryTexts(assessment.summary).join(' '),
    ...(assessment.cases.length > 0 && { cases: casesOf(state) }),
    measures: measuresOf(state),
    ...(residents && { residents: residentsOut(residents) }),
    findings: assessment.findings.map(findingOf),
    changes: changes.map(
      ({ id, areaM2, moved, problem, off, slivers, overlapM2, coarsePoints, unplacedM2, strangers }) => ({
        id,
        type: typeOf.get(id) ?? '',
        areaM2,
        moved: moved.map(({ from, to, areaM2: share, residents: { low, best, high } }) => ({
          from,
          to,
          areaM2: share,
          residents: { low, best, high }
        })),
        applied: problem === null && !off,
        off,
        slivers: slivers.map(({ code, areaM2: left }) => ({ code, areaM2: left })),
        ...(overlapM2 > 0 && { overlapM2 }),
        ...(coarsePoints > 0 && { coarsePoints }),
        ...(unplacedM2 > 0 && { unplacedM2 }),
        ...(strangers.length > 0 && { strangers: strangers.map(one => ({ ...one })) })
      })
    ),
    warnings,
    notApplied: changes.flatMap(({ problem }) =>
      problem ? [{ path: problem.path, message: text(problem.message) }] : []
    )
  }
}

function casesOf({ facts, assessment }: CaseState): CheckedCase[] {
  return assessment.cases.flatMap(({ number, changes, municipalities, routes, headings, summary }, i) => {
    const fact = facts.cases[i]
    if (!fact) return []
    return [
      {
        number,
        changes: [...changes],
        municipalities: [...municipalities],
        routes: [...routes],
        headings: headings.map(text),
        summary: summaryTexts(summary).join(' '),
        measures: movedOf(fact.measures)
      }
    ]
  })
}
