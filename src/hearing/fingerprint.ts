/** What councils are asked about, by which answers are known to be of one proposal, and how two of them differ. */
import type { Message } from '../i18n/message.ts'
import { inForce } from '../proposal/in-force.ts'
import type { Change, Proposal } from '../proposal/types.ts'
import { Sha256 } from '../text/sha256.ts'

/**
 * SHA-256 of what a council answers: the changes that are in force (their notes are nobody's question), the date, the dataset, the
 * cooperations and the terms. Title, grounds and what councils have said may go on being written.
 */
export function fingerprintOf(proposal: Proposal): string {
  return new Sha256().update(new TextEncoder().encode(canonical(subjectOf(proposal)))).hex()
}

function subjectOf({ dataset, effectiveDate, changes, cooperations, statements }: Proposal) {
  return {
    dataset: dataset.sha256,
    effectiveDate,
    changes: inForce(changes).map(withoutNote),
    cooperations,
    terms: statements.terms ?? [],
    dissolutionTerms: statements.dissolutionTerms ?? []
  }
}

function withoutNote({ note: _, ...change }: Change): object {
  return change
}

/** JSON with keys in order: the same for what is the same, in whatever order a form has put it. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
  return `{${members.join(',')}}`
}

const isSame = (one: unknown, other: unknown) => canonical(one) === canonical(other)

/** How the proposal that was answered (`theirs`) differs from the case (`mine`); empty where fingerprints are the same. */
export function differences(mine: Proposal, theirs: Proposal): readonly Message[] {
  const [ours, asked] = [subjectOf(mine), subjectOf(theirs)]
  const told: Message[] = []
  if (ours.dataset !== asked.dataset) told.push({ id: 'round.differs.dataset' })
  if (ours.effectiveDate !== asked.effectiveDate)
    told.push({
      id: 'round.differs.date',
      values: { mine: { date: ours.effectiveDate }, theirs: { date: asked.effectiveDate } }
    })
  told.push(...differentChanges(mine, theirs))
  for (const key of ['terms', 'dissolutionTerms', 'cooperations'] as const)
    if (!isSame(ours[key], asked[key])) told.push({ id: `round.differs.${key}` })
  return told
}

function differentChanges(mine: Proposal, theirs: Proposal): Message[] {
  const told: Message[] = []
  const [ours, asked] = [inForce(mine.changes), inForce(theirs.changes)]
  const theirsById = new Map(asked.map(change => [change.id, change]))
  const oursById = new Map(ours.map(change => [change.id, change]))
  for (const change of ours) {
    const other = theirsById.get(change.id)
    const n = mine.changes.indexOf(change) + 1
    if (!other) told.push({ id: 'round.differs.not-asked', values: { n } })
    else if (!isSame(withoutNote(change), withoutNote(other))) told.push({ id: 'round.differs.altered', values: { n } })
  }
  for (const change of asked)
    if (!oursById.has(change.id))
      told.push({ id: 'round.differs.gone', values: { n: theirs.changes.indexOf(change) + 1 } })
  const common = (list: readonly Change[], others: ReadonlyMap<string, Change>) =>
    list.map(({ id }) => id).filter(id => others.has(id))
  if (!isSame(common(ours, theirsById), common(asked, oursById))) told.push({ id: 'round.differs.order' })
  return told
}
