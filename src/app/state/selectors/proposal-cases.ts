/** The cases of what is shown, each with its own figures and findings. */
import { addTo } from '../../../collections/lists.ts'
import type { Verdicts } from '../../../engine/api.ts'
import type { MunicipalityCode, RouteId } from '../../../law/ids.ts'
import type { CaseMeasures, Finding, Summary } from '../../../law/types.ts'

export interface ShownCase {
  /** From 1; null where all is one case. */
  readonly number: number | null
  readonly municipalities: readonly MunicipalityCode[]
  /** Ids. */
  readonly changes: readonly string[]
  readonly measures: CaseMeasures
  readonly routes: readonly RouteId[]
  readonly findings: readonly Finding[]
  readonly summary: Summary
}

export function casesIn({ assessment, facts }: Verdicts): readonly ShownCase[] {
  const { cases, findings, routes, summary } = assessment
  if (cases.length === 0) {
    const changes = facts.changes.map(({ id }) => id)
    return [{ number: null, municipalities: [], changes, measures: facts, routes, findings, summary }]
  }
  const of = byCase(findings)
  return cases.map((one, i) => ({
    ...one,
    measures: facts.cases[i]?.measures ?? facts,
    findings: of.get(one.number) ?? []
  }))
}

/** What concerns all cases of a proposal with several. */
export function findingsOverAll({ cases, findings }: Verdicts['assessment']): readonly Finding[] {
  return cases.length === 0 ? [] : findings.filter(finding => finding.case === undefined)
}

/** The case a change is of; undefined where it is of none, or of several. */
export function caseWith(cases: readonly ShownCase[], change: string | undefined): ShownCase | undefined {
  const found = cases.filter(({ changes }) => change !== undefined && changes.includes(change))
  return found.length === 1 ? found[0] : undefined
}

type Assessed = Verdicts['assessment']
type KnownCase = Assessed['cases'][number]

/** Found once for all rows of a list: an assessment is never altered. */
const known = new WeakMap<Assessed, ReadonlyMap<string, readonly KnownCase[]>>()

/** The cases that a change is of, by number; none where all of the proposal is one case. */
export function casesOfChange(assessment: Assessed, change: string): readonly KnownCase[] {
  let found = known.get(assessment)
  if (!found) {
    const all = new Map<string, KnownCase[]>()
    for (const one of assessment.cases) for (const id of one.changes) addTo(all, id, one)
    found = all
    known.set(assessment, found)
  }
  return found.get(change) ?? NONE
}

const NONE: readonly KnownCase[] = []

function byCase(findings: readonly Finding[]): ReadonlyMap<number | undefined, readonly Finding[]> {
  const found = new Map<number | undefined, Finding[]>()
  for (const finding of findings) addTo(found, finding.case, finding)
  return found
}
