/** From a change to the file that carries it out. */
import type { CooperationRecord } from '../../dataset/types.ts'
import type { Division } from '../division.ts'
import type { Step, Taken } from './change.ts'
import { designate, dissolve } from './cooperations.ts'
import { merge } from './merge.ts'
import { newMunicipality } from './new-municipality.ts'
import { redraw } from './redraw.ts'
import { mergeRegions, setRegion } from './region-changes.ts'
import { settleDoubt } from './settle-doubt.ts'
import { transfer } from './transfer.ts'

/** Carry out a change. `undo` takes it back; a refused one has changed nothing. `prove` looks at every new border's ends. */
export function take(division: Division, step: Step, prove: boolean): Taken {
  switch (step.type) {
    case 'transfer-area':
    case 'transfer-units':
      return transfer(division, step, prove)
    case 'redraw-border':
      return redraw(division, step, prove)
    case 'merge-municipalities':
      return merge(division, step)
    case 'new-municipality':
      return newMunicipality(division, step, prove)
    case 'set-region':
      return setRegion(division, step)
    case 'merge-regions':
      return mergeRegions(division, step)
    case 'settle-doubt':
      return settleDoubt(division, step, prove)
    case 'dissolve-cooperation':
      return dissolve(division, step)
    case 'designate-cooperation':
      return designate(division, step)
  }
}

/**
 * All that decides what a change does, besides the changes before it: not its id nor what people write to it. Equal
 * fingerprints after equal changes give equal outcomes.
 */
export function fingerprint(step: Step, date: string, stated: readonly CooperationRecord[]): string {
  // Only a dissolution asks what is stated.
  if (step.type === 'dissolve-cooperation') return written(step, date) + JSON.stringify(stated)
  const known = fingerprints.get(step)
  if (known?.date === date) return known.text
  const text = written(step, date)
  fingerprints.set(step, { date, text })
  return text
}

/** Steps are never altered, so what was once read off one holds for it. */
const fingerprints = new WeakMap<Step, { readonly date: string; readonly text: string }>()

function written(step: Step, date: string): string {
  switch (step.type) {
    case 'transfer-area':
      return JSON.stringify([step.type, step.area, step.to, step.from ?? null])
    case 'redraw-border':
      return JSON.stringify([step.type, step.between, step.line])
    case 'transfer-units':
      return JSON.stringify([step.type, step.units, step.to, step.from ?? null])
    case 'merge-municipalities':
      return JSON.stringify([step.type, step.codes, step.into.code, step.into.name])
    case 'new-municipality':
      return JSON.stringify([step.type, step.area ?? null, step.units ?? null, step.code, step.name, step.region, date])
    case 'set-region':
      return JSON.stringify([step.type, step.municipalities, step.region, date])
    case 'merge-regions':
      return JSON.stringify([step.type, step.codes, step.into.code, step.into.name, date])
    case 'settle-doubt':
      return JSON.stringify([step.type, step.area, step.to])
    case 'dissolve-cooperation':
      return JSON.stringify([step.type, step.cooperation, date])
    case 'designate-cooperation':
      return JSON.stringify([step.type, step.members, step.authorised, step.islandWish ?? null])
  }
}
