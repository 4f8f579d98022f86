/** `dissolve-cooperation` (§ 5) and `designate-cooperation` (§ 7). No land moves; what they name must exist. */
import type { Division } from '../division.ts'
import { type ChangeHandler, NO_LAND, refused, type StepBase, type Taken } from './change.ts'

export interface DissolveStep extends StepBase {
  readonly type: 'dissolve-cooperation'
  /** Id of the cooperation in the register. */
  readonly cooperation: string
}

export interface DesignateStep extends StepBase {
  readonly type: 'designate-cooperation'
  readonly members: readonly string[]
  /** Code by task area. */
  readonly authorised: Readonly<Partial<Record<1 | 2 | 3 | 4 | 5, string>>>
  readonly islandWish?: readonly string[]
}

function dissolve(division: Division, { cooperation }: DissolveStep): Taken {
  const path = '.cooperation'
  const record = division.cooperations().find(({ id }) => id === cooperation)
  if (!record) return refused('unknown-cooperation', path, [cooperation])
  for (const code of record.members) {
    const stranger = division.owners.stranger(code)
    if (stranger) return refused(stranger, path, [code])
  }
  if (division.dissolved.has(cooperation)) return refused('dissolved-cooperation', path, [cooperation])
  division.dissolved.add(cooperation)
  return { result: NO_LAND, undo: () => division.dissolved.delete(cooperation) }
}

function designate(division: Division, { members, authorised, islandWish = [] }: DesignateStep): Taken {
  const named = [
    ...members.map((code, i) => [code, `.members[${i}]`] as const),
    ...Object.entries(authorised).map(([task, code]) => [code, `.authorised.${task}`] as const),
    ...islandWish.map((code, i) => [code, `.islandWish[${i}]`] as const)
  ]
  for (const [code, path] of named) {
    const problem = division.owners.missing(code)
    if (problem) return refused(problem, path, [code])
  }
  return { result: NO_LAND, undo: () => {} }
}

export const dissolveCooperation: ChangeHandler<DissolveStep> = {
  apply: dissolve,
  decidedBy: ({ cooperation }) => [cooperation],
  circumstances: 'date-and-stated'
}

export const designateCooperation: ChangeHandler<DesignateStep> = {
  apply: designate,
  decidedBy: ({ members, authorised, islandWish }) => [members, authorised, islandWish ?? null]
}
