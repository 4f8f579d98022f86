/** What a comment's pin leads to in the proposal as it is now. */
import type { Finding } from '../law/types.ts'
import type { Comment, Pin } from '../proposal/comments/types.ts'
import type { Change, Proposal } from '../proposal/types.ts'
import { lastTime } from './join.ts'
import { isResolved, remarksOf } from './thread.ts'
import { byTime } from './time.ts'

/** What the check says, as far as comments are on it. */
export interface Checked {
  readonly findings: readonly Pick<Finding, 'rule' | 'case' | 'provision'>[]
  readonly cases: readonly { readonly number: number; readonly changes: readonly string[] }[]
}

export type Standing =
  | { readonly kind: 'proposal' }
  /** `n`: its number in the list, from 1. */
  | { readonly kind: 'change'; readonly change: Change; readonly n: number }
  | { readonly kind: 'finding'; readonly rule: string; readonly case: number | null; readonly n: number }
  | { readonly kind: 'place'; readonly at: readonly [lon: number, lat: number] }
  /** What the comment is on is no longer there. */
  | { readonly kind: 'gone'; readonly was: 'change' | 'finding' }
  /** Nothing has been worked out yet that a finding could be in. */
  | { readonly kind: 'waiting' }

export function standingOf(pin: Pin, { changes }: Proposal, checked: Checked | null): Standing {
  switch (pin.kind) {
    case 'proposal':
      return { kind: 'proposal' }
    case 'place':
      return { kind: 'place', at: pin.at }
    case 'change': {
      const index = changes.findIndex(({ id }) => id === pin.id)
      const change = changes[index]
      return change ? { kind: 'change', change, n: index + 1 } : { kind: 'gone', was: 'change' }
    }
    case 'finding': {
      if (!checked) return { kind: 'waiting' }
      const n = findingOf(pin, checked, changes)
      const found = checked.findings[n]
      return found
        ? { kind: 'finding', rule: found.rule, case: found.case ?? null, n }
        : { kind: 'gone', was: 'finding' }
    }
  }
}

/** Index of the finding; -1 for none. A case is known by its changes, whatever number it has by now. */
function findingOf(
  pin: Extract<Pin, { kind: 'finding' }>,
  { findings, cases }: Checked,
  changes: readonly Change[]
): number {
  const ofRule = findings.flatMap((finding, n) => (finding.rule === pin.rule ? [{ finding, n }] : []))
  if (pin.changes === undefined || pin.changes.length === 0)
    return ofRule.find(({ finding }) => (finding.case ?? null) === (pin.case ?? null))?.n ?? -1
  const pinned = new Set(pin.changes)
  const shared = ofRule.map(({ finding, n }) => {
    const of = cases.find(({ number }) => number === finding.case)
    // All is one case, which has every change, or the finding is of all of them.
    const all = of ? of.changes : changes.map(({ id }) => id)
    return { n, shares: all.filter(id => pinned.has(id)).length }
  })
  const best = shared.reduce((one, other) => (other.shares > one.shares ? other : one), { n: -1, shares: 0 })
  return best.n
}

export interface Wanted {
  readonly state: 'all' | 'open' | 'resolved'
  /** Whoever said something in the thread; null for anyone. */
  readonly author: string | null
  readonly order: 'newest' | 'place'
}

export interface Listed {
  readonly comment: Comment
  readonly standing: Standing
  /** Its number in the list of all, by when they were written: what the map's marker says. */
  readonly n: number
}

/** All of them, by when they were written. */
export function listed(comments: readonly Comment[], proposal: Proposal, checked: Checked | null): readonly Listed[] {
  return [...comments]
    .sort((a, b) => byTime(a.at, b.at) || (a.id < b.id ? -1 : 1))
    .map((comment, i) => ({ comment, standing: standingOf(comment.on, proposal, checked), n: i + 1 }))
}

/** Those that are wanted: newest first, by the last thing said; or in the order of what they are on, what is gone last. */
export function chosen(all: readonly Listed[], { state, author, order }: Wanted): readonly Listed[] {
  const wanted = all.filter(
    ({ comment }) =>
      (state === 'all' || isResolved(comment) === (state === 'resolved')) &&
      (author === null || remarksOf(comment).some(said => said.author === author))
  )
  return wanted.sort((a, b) =>
    order === 'newest'
      ? byTime(newest(b.comment), newest(a.comment)) || b.n - a.n
      : rankOf(a.standing) - rankOf(b.standing) || a.n - b.n
  )
}

function newest(comment: Comment): string {
  const times = [...remarksOf(comment).map(lastTime), ...(comment.marks ?? []).map(({ at }) => at)]
  return times.sort(byTime).at(-1) ?? comment.at
}

/** More than there are changes, or findings, in any proposal. */
const MANY = 1e6

function rankOf(standing: Standing): number {
  switch (standing.kind) {
    case 'proposal':
      return 0
    case 'change':
      return standing.n
    case 'finding':
      return MANY + standing.n
    case 'waiting':
      return 2 * MANY - 1
    // From north to south, as a map is read.
    case 'place':
      return 2 * MANY + (90 - standing.at[1])
    case 'gone':
      return 3 * MANY
  }
}

/** Names of all who said something, in the order of the alphabet. */
export const authorsOf = (comments: readonly Comment[]): readonly string[] =>
  [...new Set(comments.flatMap(comment => remarksOf(comment).map(({ author }) => author)))].sort((a, b) =>
    a.localeCompare(b, 'da')
  )
