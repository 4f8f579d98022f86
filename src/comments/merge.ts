/**
 * What files of comments add to those of a case. Whatever is new is added; where two copies of a remark say different things and
 * neither goes on from the other, or a thread is resolved in one copy and open in another, it is a conflict and someone chooses.
 * In whatever order the files come, the plan is the same; and where nothing is left undecided, files taken one after another
 * come to the same as all at once.
 */
import { canonical, fingerprintOf } from '../hearing/fingerprint.ts'
import type { Author, Comment, Mark, Remark } from '../proposal/comments/types.ts'
import type { ProposalProblem } from '../proposal/file/problems.ts'
import type { Proposal } from '../proposal/types.ts'
import type { CommentsRead } from './file.ts'
import { bare, join, joinThreads, lastTime, unitedMarks, withoutEdited } from './join.ts'
import { isResolved, remarksOf, withMark } from './thread.ts'
import { byTime, timeAfter } from './time.ts'

/** A file as it came. */
export interface CameBack {
  readonly name: string
  readonly read: CommentsRead
}

export interface Voice<Said> {
  readonly said: Said
  /** Names of the files that say so, in order. */
  readonly files: readonly string[]
}

/** `mine`: what the case has; null where it has nothing. `key` is its own in a plan. */
export type Conflict =
  | {
      readonly kind: 'text'
      readonly key: string
      /** Of the remark. */
      readonly id: string
      readonly mine: Remark | null
      readonly theirs: readonly Voice<Remark>[]
    }
  | {
      readonly kind: 'status'
      readonly key: string
      readonly id: string
      readonly mine: readonly Mark[] | null
      readonly theirs: readonly Voice<readonly Mark[]>[]
    }

/** What the files have on one thread. */
export interface PlannedThread {
  readonly id: string
  /** As the case has it; null where it is new to it. */
  readonly mine: Comment | null
  /** With all that mine and the files have. */
  readonly joined: Comment
  /** Names of the files that have it, in order. */
  readonly files: readonly string[]
  readonly kind: 'new' | 'more' | 'same'
  /** Replies that the case has not; remarks whose text is newer there; and whether it is resolved or opened again there. */
  readonly replies: readonly Remark[]
  readonly newer: readonly Remark[]
  readonly turned: boolean
  readonly conflicts: readonly Conflict[]
}

export type Notice =
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly ProposalProblem[] }
  /** Nobody says anything in it. */
  | { readonly kind: 'empty'; readonly name: string }
  /** On the same case as it was, or is elsewhere. It is taken all the same. */
  | { readonly kind: 'other-version'; readonly name: string }
  /** On another case; taken only where that is wished. */
  | { readonly kind: 'other-case'; readonly name: string; readonly title: string }
  /** The same file more than once. */
  | { readonly kind: 'copies'; readonly names: readonly string[] }

export interface CommentPlan {
  readonly threads: readonly PlannedThread[]
  readonly notices: readonly Notice[]
}

/** By a conflict's key: the number of a voice among `theirs`, or `MINE`. What is not there is undecided. */
export type Choices = ReadonlyMap<string, number>
export const MINE = -1

export interface PlanOptions {
  /** Names of files that are taken although they are on another case. */
  readonly anyway?: ReadonlySet<string>
}

interface Copy {
  readonly comment: Comment
  readonly files: readonly string[]
}

export function planComments(
  proposal: Proposal,
  cameBack: readonly CameBack[],
  { anyway = new Set() }: PlanOptions = {}
): CommentPlan {
  const notices: Notice[] = []
  const fingerprint = fingerprintOf(proposal)
  const byContent = new Map<string, { comments: readonly Comment[]; names: string[]; brought: string; title: string }>()
  for (const { name, read } of cameBack) {
    if (!read.ok) {
      notices.push({ kind: 'refused', name, problems: read.problems })
      continue
    }
    const { comments, title, created } = read.brought
    const of =
      read.brought.fingerprint === fingerprint
        ? 'this'
        : created !== '' && created === proposal.created
          ? 'other-version'
          : 'other-case'
    const content = canonical(read.brought)
    const known = byContent.get(content)
    if (known) known.names.push(name)
    else byContent.set(content, { comments, names: [name], brought: of, title })
  }
  const copies = new Map<string, Copy[]>()
  for (const { comments, names, brought, title } of byContent.values()) {
    names.sort()
    const [name = ''] = names
    if (names.length > 1) notices.push({ kind: 'copies', names })
    if (comments.length === 0) notices.push({ kind: 'empty', name })
    else if (brought === 'other-version') notices.push({ kind: 'other-version', name })
    else if (brought === 'other-case') notices.push({ kind: 'other-case', name, title })
    if (brought === 'other-case' && !names.some(one => anyway.has(one))) continue
    for (const comment of comments)
      copies.set(comment.id, [...(copies.get(comment.id) ?? []), { comment, files: names }])
  }
  const mine = new Map((proposal.comments ?? []).map(comment => [comment.id, comment]))
  const threads = [...copies].map(([id, theirs]) => planThread(mine.get(id) ?? null, theirs))
  return {
    threads: threads.sort((a, b) => byTime(a.joined.at, b.joined.at) || (a.id < b.id ? -1 : 1)),
    notices: notices.sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1))
  }
}

function planThread(mine: Comment | null, copies: readonly Copy[]): PlannedThread {
  const all = [...(mine ? [mine] : []), ...copies.map(({ comment }) => comment)]
  const joined = all.reduce(joinThreads)
  const known = new Map((mine ? remarksOf(mine) : []).map(said => [said.id, said]))
  const conflicts: Conflict[] = []
  for (const { id } of remarksOf(joined)) {
    const conflict = textConflict(joined.id, id, mine, copies)
    if (conflict) conflicts.push(conflict)
  }
  const status = statusConflict(joined.id, mine, copies)
  if (status) conflicts.push(status)
  const inConflict = new Set(conflicts.flatMap(one => (one.kind === 'text' ? [one.id] : [])))
  const replies = mine ? (joined.replies ?? []).filter(({ id }) => !known.has(id)) : []
  const newer = remarksOf(joined).filter(said => {
    const before = known.get(said.id)
    return before && !inConflict.has(said.id) && !isSame(plain(before), plain(said))
  })
  const turned = mine !== null && !status && isResolved(mine) !== isResolved(joined)
  const adds = mine === null ? 'new' : isSame(normal(mine), joined) ? 'same' : 'more'
  return {
    id: joined.id,
    mine,
    joined,
    files: [...new Set(copies.flatMap(({ files }) => files))].sort(),
    kind: adds,
    replies,
    newer,
    turned,
    conflicts
  }
}

/** A remark without what hangs on it, when it was changed left out. */
const plain = (said: Remark): object => withoutEdited('on' in said ? bare(said as Comment) : said)
const isSame = (one: unknown, other: unknown) => canonical(one) === canonical(other)
const normal = (comment: Comment): Comment => joinThreads(comment, comment)

const remarkIn = (comment: Comment | null, id: string): Remark | null => {
  if (!comment) return null
  return comment.id === id ? bare(comment) : (comment.replies?.find(reply => reply.id === id) ?? null)
}

function textConflict(thread: string, id: string, mine: Comment | null, copies: readonly Copy[]): Conflict | null {
  const ours = remarkIn(mine, id)
  const voices = voicesOf(
    copies.flatMap(({ comment, files }) => {
      const said = remarkIn(comment, id)
      return said ? [{ said, files }] : []
    })
  )
  const all = [...(ours ? [ours] : []), ...voices.map(({ said }) => said)]
  const last = all.filter(one => !all.some(other => other !== one && goesOnFrom(other, one)))
  if (new Set(last.map(said => canonical(withoutEdited(said)))).size < 2) return null
  const theirs = voices.filter(({ said }) => last.includes(said) && !(ours && isSame(plain(ours), plain(said))))
  return { kind: 'text', key: `${thread} ${id} text`, id, mine: ours, theirs }
}

/** One is the other, changed later on. */
function goesOnFrom(later: Remark, earlier: Remark): boolean {
  const [was, is] = [new Set(earlier.edited), new Set(later.edited)]
  if (![...was].every(time => is.has(time))) return false
  if (isSame(plain(later), plain(earlier))) return is.size > was.size
  return isSame(originOf(later), originOf(earlier)) && byTime(lastTime(later), lastTime(earlier)) > 0
}

/** What no change of its text changes. */
function originOf({ id, author, council, at, ...rest }: Remark): object {
  return { id, author, council: council ?? null, at, on: (rest as Partial<Comment>).on ?? null }
}

function statusConflict(thread: string, mine: Comment | null, copies: readonly Copy[]): Conflict | null {
  const ours = mine ? (mine.marks ?? []) : null
  const voices = voicesOf(copies.map(({ comment, files }) => ({ said: comment.marks ?? [], files })))
  const all = [...(ours ? [ours] : []), ...voices.map(({ said }) => said)]
  const last = all.filter(one => !all.some(other => other !== one && holdsMore(other, one)))
  if (new Set(last.map(stateOf)).size < 2) return null
  const theirs = voices.filter(({ said }) => last.includes(said) && !(ours && isSame(ours, said)))
  return { kind: 'status', key: `${thread} status`, id: thread, mine: ours, theirs }
}

const stateOf = (marks: readonly Mark[]): boolean => unitedMarks(marks, []).at(-1)?.resolved ?? false

function holdsMore(marks: readonly Mark[], than: readonly Mark[]): boolean {
  const all = new Set(marks.map(canonical))
  return than.every(mark => all.has(canonical(mark))) && all.size > new Set(than.map(canonical)).size
}

/** What is said, each once, in an order of its own. */
function voicesOf<Said>(said: readonly Voice<Said>[]): readonly Voice<Said>[] {
  const all = new Map<string, { said: Said; files: Set<string> }>()
  for (const { said: words, files } of said) {
    const key = canonical(words)
    const known = all.get(key) ?? { said: words, files: new Set() }
    for (const file of files) known.files.add(file)
    all.set(key, known)
  }
  return [...all]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { said: words, files }]) => ({ said: words, files: [...files].sort() }))
}

/**
 * The case's comments after the plan. What is undecided stays as the case has it, and is asked again when the file comes again;
 * where the case has nothing of it, what was written last is taken. `left`: ids of threads that are left out. `by` and `now`
 * (an ISO 8601 instant) mark what was chosen against what was written last, so that the choice holds wherever it is taken.
 */
export function mergedComments(
  comments: readonly Comment[],
  { threads }: CommentPlan,
  choices: Choices,
  { left = new Set(), by, now }: { readonly left?: ReadonlySet<string>; readonly by: Author; readonly now: string }
): readonly Comment[] {
  const taken = threads.filter(({ id }) => !left.has(id)).map(thread => mergedThread(thread, choices, by, now))
  const others = comments.filter(({ id }) => !taken.some(one => one.id === id))
  return join(others, taken)
}

function mergedThread(thread: PlannedThread, choices: Choices, by: Author, now: string): Comment {
  let { joined } = thread
  for (const conflict of thread.conflicts) {
    const choice = choices.get(conflict.key)
    if (choice === undefined && conflict.mine === null) continue
    if (conflict.kind === 'status') joined = withStatus(joined, conflict, choice, by, now)
    else {
      const said = remarkIn(joined, conflict.id)
      if (said) joined = putRemark(joined, chosenRemark(said, conflict, choice, now))
    }
  }
  return joined
}

function chosenRemark(
  joined: Remark,
  { mine, theirs }: Extract<Conflict, { kind: 'text' }>,
  choice: number | undefined,
  now: string
): Remark {
  if (choice === undefined) return mine ?? joined
  const chosen = (choice === MINE ? mine : theirs[choice]?.said) ?? joined
  if (isSame(plain(chosen), plain(joined))) return joined
  const { edited: _, ...said } = chosen
  return { ...said, edited: [...(joined.edited ?? []), timeAfter(now, [lastTime(joined), said.at])] }
}

function putRemark(comment: Comment, said: Remark): Comment {
  if (comment.id !== said.id)
    return { ...comment, replies: (comment.replies ?? []).map(reply => (reply.id === said.id ? said : reply)) }
  const { replies, marks } = comment
  return { ...(said as Comment), ...(replies && { replies }), ...(marks && { marks }) }
}

function withStatus(
  joined: Comment,
  { mine, theirs }: Extract<Conflict, { kind: 'status' }>,
  choice: number | undefined,
  by: Author,
  now: string
): Comment {
  const { marks = [], ...rest } = joined
  if (choice === undefined) return mine && mine.length > 0 ? { ...rest, marks: mine } : rest
  const resolved = stateOf((choice === MINE ? mine : theirs[choice]?.said) ?? marks)
  return withMark(joined, resolved, by, now)
}

/** Whether taking it would change anything, whatever is chosen. */
export const addsTo = (proposal: Proposal, after: readonly Comment[]): boolean =>
  !isSame(join(proposal.comments ?? [], []), after)
