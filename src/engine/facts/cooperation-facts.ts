/** Binding cooperations the changes concern, and groups they designate. */
import type { CooperationRecord, Dataset } from '../../dataset/types.ts'
import type { CooperationFact, DesignationFact, MunicipalityFact } from '../../law/types.ts'
import type { StatedCooperation } from '../../proposal/types.ts'
import type { Division } from '../../subdivision/division.ts'
import { memberFact } from './municipalities.ts'
import { datasetName } from './names.ts'
import { type DoneStep, doneOf } from './step.ts'

/** What people state of a cooperation, as the register would say it. Without a source it is unverified. */
export function statedCooperation({ from, to, source, ...rest }: StatedCooperation): CooperationRecord {
  const note = source?.trim() ?? ''
  const { id, members, basis } = rest
  return { id, members, basis, from: from ?? null, to: to ?? null, sourced: note !== '', note }
}

/** In force on the effective date and dissolved, or with a member the changes touch or a group designates. */
export function cooperationFacts(
  dataset: Dataset,
  outcome: Division,
  affected: readonly MunicipalityFact[],
  done: readonly DoneStep[]
): CooperationFact[] {
  // Only a stated cooperation can name a municipality there is not.
  const isKnown = (code: string) => outcome.owners.find(code) >= 0
  const concerned = new Set([
    ...affected.map(({ code }) => code),
    ...doneOf(done, 'designate-cooperation').flatMap(({ change }) => change.members)
  ])
  return outcome
    .cooperations()
    .filter(({ id, members }) => outcome.dissolved.has(id) || members.some(code => concerned.has(code)))
    .map(record => ({
      id: record.id,
      name: cooperationName(dataset, record),
      members: record.members.filter(isKnown).map(code => memberFact(dataset, outcome, code)),
      basis: record.basis,
      sourced: record.sourced,
      dissolved: outcome.dissolved.has(record.id)
    }))
}

/** "Læsø–Frederikshavn". */
export function cooperationName(dataset: Dataset, { members }: CooperationRecord): string {
  return members.map(code => datasetName(dataset, code)).join('–')
}

export function designationFacts(dataset: Dataset, outcome: Division, done: readonly DoneStep[]): DesignationFact[] {
  return doneOf(done, 'designate-cooperation').map(({ change }) => ({
    change: change.id,
    members: change.members.map(code => memberFact(dataset, outcome, code)),
    authorised: change.authorised,
    instead: change.insteadOf
      ? { decision: change.insteadOf.decision ?? null, date: change.insteadOf.date ?? null }
      : null,
    islandWish: change.islandWish ?? [],
    contiguous: hangTogether(
      outcome,
      change.members.map(code => outcome.owners.find(code))
    )
  }))
}

/** True where each municipality can be reached from each over common land borders longer than a point. */
function hangTogether(outcome: Division, members: readonly number[]): boolean | null {
  const { labels, strands } = outcome
  // A later change may have merged a member away: then there is no land to ask about.
  if (members.some(member => outcome.areaM2(member) === 0)) return null
  const group = new Set(members)
  const reached = new Set(members.slice(0, 1))
  const next = [...reached]
  for (let member = next.pop(); member !== undefined; member = next.pop()) {
    for (const id of outcome.strandsOf(member)) {
      const [left, right] = [labels.owner(strands.leftOf(id)), labels.owner(strands.rightOf(id))]
      const other = left === member ? right : right === member ? left : 0
      if (!group.has(other) || reached.has(other)) continue
      reached.add(other)
      next.push(other)
    }
  }
  return reached.size === group.size
}
