/** Findings as the panel shows them: by §, in the law room's order, with what is not relevant to the case put aside. */
import type { Finding, Verdict } from '../../law/types.ts'

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

export function grouped(findings: readonly Finding[]): GroupedFindings {
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

const ORDER: readonly Verdict[] = ['not-met', 'undetermined', 'needs-assessment', 'met']

/** How many findings of each verdict, what stands in the way first; none of zero. */
export function counted(findings: readonly Finding[]): readonly { readonly verdict: Verdict; readonly n: number }[] {
  return ORDER.map(verdict => ({ verdict, n: findings.filter(finding => finding.verdict === verdict).length })).filter(
    ({ n }) => n > 0
  )
}
