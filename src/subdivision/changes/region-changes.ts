/** `set-region` and `merge-regions` (§ 1, stk. 3): municipalities go to another region, regions become one. No land moves. */

import { undoAll } from '../../partition/undo.ts'
import type { Division } from '../division.ts'
import { type ChangeHandler, NO_LAND, refused, type StepBase, type Taken } from './change.ts'

/** The land of these municipalities goes to one region (id or official code). */
export interface SetRegionStep extends StepBase {
  readonly type: 'set-region'
  readonly municipalities: readonly string[]
  readonly region: string
}

/** Whole regions (ids or official codes) become one. */
export interface MergeRegionsStep extends StepBase {
  readonly type: 'merge-regions'
  readonly codes: readonly string[]
  readonly into: { readonly code: string | null; readonly name: string }
}

function assign(division: Division, step: SetRegionStep): Taken {
  const region = division.regions.find(step.region)
  if (!region) return refused('unknown-region', '.region', [step.region])
  for (const [i, code] of step.municipalities.entries()) {
    const problem = division.owners.missing(code)
    if (problem) return refused(problem, `.municipalities[${i}]`, [code])
  }
  const undos = step.municipalities.map(code => division.regions.assign(division.owners.find(code), region))
  return { result: NO_LAND, undo: undoAll(undos) }
}

/** A code or name some merged region has goes on as that region; any other must be free. */
function mergeAll({ regions }: Division, { codes, into }: MergeRegionsStep): Taken {
  const merged = codes.map(code => regions.find(code))
  const unknown = merged.indexOf(null)
  if (unknown >= 0) return refused('unknown-region', `.codes[${unknown}]`, [codes[unknown] as string])
  const found = merged.filter(region => region !== null)
  const ids = new Set(found.map(({ id }) => id))
  if (ids.size < 2) return refused('nothing-to-merge', '.codes')
  const named = into.code === null ? regions.existing().find(({ name }) => name === into.name) : regions.find(into.code)
  if (named && !ids.has(named.id))
    return refused('taken-region', into.code === null ? '.into.name' : '.into.code', [into.code ?? into.name])
  // Without a code the name is what tells it from others; the mark keeps it apart from the register's own ids.
  const id = named?.id ?? into.code ?? `new:${into.name}`
  if (!ids.has(id) && regions.hasEnded(id)) return refused('taken-region', '.into', [into.code ?? into.name])
  return { result: NO_LAND, undo: regions.merge(found, { id, code: into.code, name: into.name }) }
}

export const setRegion: ChangeHandler<SetRegionStep> = {
  apply: assign,
  decidedBy: ({ municipalities, region }) => [municipalities, region],
  circumstances: 'date'
}

export const mergeRegions: ChangeHandler<MergeRegionsStep> = {
  apply: mergeAll,
  decidedBy: ({ codes, into }) => [codes, into.code, into.name],
  circumstances: 'date'
}
