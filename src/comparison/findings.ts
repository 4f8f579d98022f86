/** Findings of several proposals beside each other: which are in one and not in another, and which have another verdict. */

import { findingsThatCount } from '../law/finding-groups.ts'
import { type Status, statusOf } from '../law/finding-status.ts'
import type { Assessment, Finding } from '../law/types.ts'

/** What one proposal's finding is in the comparison. */
export interface ComparedFinding {
  /** One that is put aside in its case is not applicable, as it is counted. */
  readonly status: Status
  readonly finding: Finding
}

export interface FindingRow {
  readonly rule: Finding['rule']
  readonly provision: string
  /** Codes of the municipalities of the case it is of; none where a proposal is one case, and of what concerns all of them. */
  readonly municipalities: readonly string[]
  /** In the order of the proposals; null where one has no such finding. */
  readonly cells: readonly (ComparedFinding | null)[]
  /** Not the same in all of them: missing in one, or another status. */
  readonly differs: boolean
}

type Assessed = Pick<Assessment, 'cases' | 'findings'>

/**
 * One row per finding of any of them, in the order of the Act's rules as the first proposal that has it lists it. The same
 * finding is one of the same rule and provision in the case of the same municipalities, by its place among those. null: a
 * proposal that could not be judged.
 */
export function findingRows(proposals: readonly (Assessed | null)[]): FindingRow[] {
  const rows = new Map<
    string,
    { readonly head: Omit<FindingRow, 'cells' | 'differs'>; readonly cells: (ComparedFinding | null)[] }
  >()
  let order: string[] = []
  for (const [column, assessment] of proposals.entries()) {
    if (!assessment) continue
    const counting = new Set(findingsThatCount(assessment))
    const own: string[] = []
    const nth = new Map<string, number>()
    for (const finding of assessment.findings) {
      const municipalities = assessment.cases.find(({ number }) => number === finding.case)?.municipalities ?? []
      const kind = JSON.stringify([finding.rule, finding.provision, municipalities])
      nth.set(kind, (nth.get(kind) ?? -1) + 1)
      const key = `${kind} ${nth.get(kind)}`
      const row = rows.get(key) ?? {
        head: { rule: finding.rule, provision: finding.provision, municipalities },
        cells: proposals.map(() => null)
      }
      rows.set(key, row)
      own.push(key)
      row.cells[column] = { status: counting.has(finding) ? statusOf(finding) : 'not-applicable', finding }
    }
    order = together(order, own)
  }
  const judged = proposals.map(one => one !== null)
  return order.flatMap(key => {
    const row = rows.get(key)
    if (!row) return []
    const found = row.cells.filter((_, column) => judged[column])
    const differs = new Set(found.map(cell => cell?.status ?? null)).size > 1
    return [{ ...row.head, cells: row.cells, differs }]
  })
}

/** Two orders as one: what only the second has comes after what stands before it there. */
function together(first: readonly string[], second: readonly string[]): string[] {
  const known = new Set(first)
  const after = new Map<string | null, string[]>()
  let last: string | null = null
  for (const key of second) {
    if (known.has(key)) last = key
    else after.set(last, [...(after.get(last) ?? []), key])
  }
  return [...(after.get(null) ?? []), ...first.flatMap(key => [key, ...(after.get(key) ?? [])])]
}
