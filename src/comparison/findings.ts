/** Findings of several proposals beside each other: which are in one and not in another, and which have another verdict. */

import type { CaseState } from '../engine/api.ts'
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
  /** Codes of the municipalities of the cases it is of, where a proposal has several; none of what concerns all cases. */
  readonly municipalities: readonly string[]
  /** In the order of the proposals; null where one has no such finding. */
  readonly cells: readonly (ComparedFinding | null)[]
  /** Not the same in all of them: missing in one, or another status. */
  readonly differs: boolean
}

export interface Judgement {
  readonly assessment: Pick<Assessment, 'cases' | 'findings'>
  /** Codes of the municipalities it affects. */
  readonly municipalities: readonly string[]
}

export const judgementOf = ({ assessment, facts }: Pick<CaseState, 'assessment' | 'facts'>): Judgement => ({
  assessment,
  municipalities: facts.municipalities.map(({ code }) => code)
})

interface Row {
  readonly head: Pick<FindingRow, 'rule' | 'provision'> & { readonly slot: Slot | null }
  readonly cells: (ComparedFinding | null)[]
}

/**
 * One row per finding of any of them. The same finding is one of the same rule and provision in the same case, by its place
 * among those; cases of two proposals are the same where they share most of their municipalities. null: a proposal that could
 * not be judged.
 */
export function findingRows(proposals: readonly (Judgement | null)[]): FindingRow[] {
  const slots = slotsOf(proposals)
  const ofCases = new Set(proposals.flatMap(one => one?.assessment.findings.flatMap(caseRule) ?? []))
  const rows = new Map<string, Row>()
  let order: string[] = []
  for (const [column, one] of proposals.entries()) {
    if (!one) continue
    const { assessment } = one
    const counting = new Set(findingsThatCount(assessment))
    const own: string[] = []
    const nth = new Map<string, number>()
    for (const finding of assessment.findings) {
      const slot = slots.of(column, finding.case ?? (ofCases.has(finding.rule) ? WHOLE : null))
      const kind = JSON.stringify([finding.rule, finding.provision, slot?.number ?? null])
      nth.set(kind, (nth.get(kind) ?? -1) + 1)
      const key = `${kind} ${nth.get(kind)}`
      const { rule, provision } = finding
      const row = rows.get(key) ?? { head: { rule, provision, slot }, cells: proposals.map(() => null) }
      rows.set(key, row)
      own.push(key)
      row.cells[column] = { status: counting.has(finding) ? statusOf(finding) : 'not-applicable', finding }
    }
    order = together(order, own)
  }
  return order.flatMap(key => {
    const row = rows.get(key)
    if (!row) return []
    const { slot, ...head } = row.head
    const found = row.cells.filter((_, column) => proposals[column] !== null)
    const differs = new Set(found.map(cell => cell?.status ?? null)).size > 1
    return [{ ...head, municipalities: slot ? [...slot.municipalities].sort() : [], cells: row.cells, differs }]
  })
}

const caseRule = (finding: Finding) => (finding.case === undefined ? [] : [finding.rule])

/** A case of any of the proposals, and those of the others that it is set beside. */
interface Slot {
  readonly number: number
  readonly municipalities: Set<string>
}

/** Stands for the number of the one case of a proposal that has no more. */
const WHOLE = 0

function slotsOf(proposals: readonly (Judgement | null)[]) {
  const found = new Map<string, Slot>()
  const slots: Slot[] = []
  const several = proposals.some(one => (one?.assessment.cases.length ?? 0) > 1)
  // Those of several cases first: a whole proposal is then set beside the case that it is most like.
  const columns = [...proposals.keys()].sort((a, b) => countOf(proposals[b]) - countOf(proposals[a]) || a - b)
  for (const column of several ? columns : []) {
    const one = proposals[column]
    if (!one) continue
    const { cases } = one.assessment
    const own = cases.length > 0 ? cases : [{ number: WHOLE, municipalities: one.municipalities }]
    const taken = new Set<Slot>()
    for (const { number, municipalities } of own) {
      const likest = slots
        .filter(slot => !taken.has(slot))
        .map(slot => ({ slot, share: shareOf(slot.municipalities, municipalities) }))
        .sort((a, b) => b.share - a.share)[0]
      const slot =
        likest && likest.share > 0 ? likest.slot : { number: slots.length, municipalities: new Set<string>() }
      if (!slots.includes(slot)) slots.push(slot)
      for (const code of municipalities) slot.municipalities.add(code)
      taken.add(slot)
      found.set(`${column} ${number}`, slot)
    }
  }
  return { of: (column: number, number: number | null) => found.get(`${column} ${number}`) ?? null }
}

const countOf = (one: Judgement | null | undefined) => one?.assessment.cases.length ?? 0

function shareOf(one: ReadonlySet<string>, other: readonly string[]): number {
  const both = other.filter(code => one.has(code)).length
  return both / new Set([...one, ...other]).size
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
