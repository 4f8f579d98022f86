/**
 * Two copies of comments brought together, so that nothing said in either is lost and the order of bringing together makes no
 * difference: a join is commutative, associative and idempotent. Threads, replies and marks are united; of a remark that was
 * changed, the text that was written last stands.
 */
import { canonical } from '../hearing/fingerprint.ts'
import type { Comment, Mark, Remark } from '../proposal/comments/types.ts'
import { byTime, sortedTimes } from './time.ts'

/** In the order they were written, by time and then by id. */
export function join(one: readonly Comment[], other: readonly Comment[]): readonly Comment[] {
  return united(one, other, joinThreads)
}

/** Both have one id. */
export function joinThreads(one: Comment, other: Comment): Comment {
  const said = joinRemarks(bare(one), bare(other)) as Comment
  const replies = united(one.replies ?? [], other.replies ?? [], joinRemarks)
  const marks = unitedMarks(one.marks ?? [], other.marks ?? [])
  return { ...said, ...(replies.length > 0 && { replies }), ...(marks.length > 0 && { marks }) }
}

/** The one that was written last, with the times that either was changed at. */
export function joinRemarks<Said extends Remark>(one: Said, other: Said): Said {
  const edited = sortedTimes([...(one.edited ?? []), ...(other.edited ?? [])])
  const { edited: _, ...last } = isLater(one, other) ? one : other
  return { ...last, ...(edited.length > 0 && { edited }) } as Said
}

/** A thread's own remark. */
export function bare({ replies: _, marks: __, ...said }: Comment): Comment {
  return said
}

/** When it was last changed, or else written. */
export const lastTime = ({ at, edited = [] }: Remark): string => sortedTimes([at, ...edited]).at(-1) ?? at

function isLater(one: Remark, other: Remark): boolean {
  const order = byTime(lastTime(one), lastTime(other))
  return order === 0 ? canonical(withoutEdited(one)) >= canonical(withoutEdited(other)) : order > 0
}

export const withoutEdited = ({ edited: _, ...said }: Remark): object => said

function united<Said extends Remark>(
  one: readonly Said[],
  other: readonly Said[],
  joined: (one: Said, other: Said) => Said
): readonly Said[] {
  const all = new Map<string, Said>()
  for (const said of [...one, ...other]) {
    const known = all.get(said.id)
    all.set(said.id, joined(known ?? said, said))
  }
  return [...all.values()].sort((a, b) => byTime(a.at, b.at) || (a.id < b.id ? -1 : 1))
}

export function unitedMarks(one: readonly Mark[], other: readonly Mark[]): readonly Mark[] {
  const all = new Map([...one, ...other].map(mark => [canonical(mark), mark]))
  return [...all].sort(([a, x], [b, y]) => byTime(x.at, y.at) || (a < b ? -1 : 1)).map(([, mark]) => mark)
}
