/** Findings as the panel shows them: by §, in the law room's order, with what is not relevant to the case put aside. */

import { type Status, statusOf } from './finding-status.ts'
import type { Assessment, Finding } from './types.ts'

export interface FindingGroup {
  /** Number of the §. */
  readonly section: string
  readonly findings: readonly Finding[]
}

export interface GroupedFindings {
  readonly groups: readonly FindingGroup[]
  readonly aside: readonly Finding[]
}

/** "§ 2, stk. 2" → "2"; "§§ 5 og 6" → "5". */
export const sectionOf = (provision: string): string => /\d+/.exec(provision)?.[0] ?? ''

export function groupFindings(findings: readonly Finding[]): GroupedFindings {
  // A merger or a new municipality is no border change, and then the other conditions of one have nothing to say.
  const noBorderChange = findings.some(({ rule, verdict }) => rule === 'minor-change.border' && verdict === 'not-met')
  const isAside = ({ rule, verdict }: Finding) =>
    verdict === 'not-applicable' || (noBorderChange && rule.startsWith('minor-change'))
  const relevant = findings.filter(finding => !isAside(finding))
  const sections = [...new Set(relevant.map(({ provision }) => sectionOf(provision)))]
  return {
    groups: sections.map(section => ({
      section,
      findings: relevant.filter(({ provision }) => sectionOf(provision) === section)
    })),
    aside: findings.filter(isAside)
  }
}

const ORDER: readonly Status[] = ['not-met', 'unfilled', 'undetermined', 'needs-assessment', 'met']

/** How many findings of each kind, what stands in the way first; none of zero. */
export function countByStatus(
  findings: readonly Finding[]
): readonly { readonly status: Status; readonly n: number }[] {
  const all = findings.map(statusOf)
  return ORDER.map(status => ({ status, n: all.filter(one => one === status).length })).filter(({ n }) => n > 0)
}

/** The findings that count, case by case: those put aside in the case they are of do not. */
export function findingsThatCount({ cases, findings }: Pick<Assessment, 'cases' | 'findings'>): readonly Finding[] {
  const of = (number: number | undefined) => findings.filter(finding => finding.case === number)
  const sections = cases.length === 0 ? [findings] : [...cases.map(({ number }) => of(number)), of(undefined)]
  return sections.flatMap(section => groupFindings(section).groups.flatMap(group => group.findings))
}
