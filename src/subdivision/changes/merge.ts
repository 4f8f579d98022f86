/** `merge-municipalities`: whole municipalities become one, under the code of one of them or under a new one. */

import { undoAll } from '../../partition/undo.ts'
import type { Division } from '../division.ts'
import { type ChangeHandler, NO_LAND, refused, type StepBase, type Taken } from './change.ts'
import { landMoved } from './move-land.ts'
import { movedTo, relabelWhole } from './relabel.ts'

/** Whole municipalities become one: one of them, or a new one. */
export interface MergeStep extends StepBase {
  readonly type: 'merge-municipalities'
  readonly codes: readonly string[]
  readonly into: { readonly code: string; readonly name: string }
}

function merge(division: Division, { codes, into }: MergeStep): Taken {
  const { owners } = division
  for (const [i, code] of codes.entries()) {
    const problem = owners.missing(code)
    if (problem) return refused(problem, `.codes[${i}]`, [code])
  }
  if (new Set(codes).size < 2) return refused('nothing-to-merge', '.codes')
  const joins = codes.includes(into.code)
  if (!joins && owners.find(into.code) >= 0)
    return refused(owners.stranger(into.code) ?? 'taken-code', '.into.code', [into.code])
  const undos: (() => void)[] = []
  let receiver = owners.find(into.code)
  if (joins) undos.push(owners.rename(receiver, into.name))
  else {
    const created = owners.create(into.code, into.name)
    receiver = created.owner
    undos.push(created.undo)
  }
  const givers = new Set(codes.map(code => owners.find(code)).filter(owner => owner !== receiver))
  const done = relabelWhole(division, givers, movedTo(division, receiver))
  if (done) undos.push(done.undo)
  undos.push(division.mergeUnplaced(givers, receiver))
  for (const giver of givers) undos.push(owners.end(giver))
  return { result: done ? landMoved(division, done.losses, () => into.code) : NO_LAND, undo: undoAll(undos) }
}

export const mergeMunicipalities: ChangeHandler<MergeStep> = {
  apply: merge,
  decidedBy: ({ codes, into }) => [codes, into.code, into.name]
}
