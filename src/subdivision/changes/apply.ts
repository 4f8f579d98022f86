/** From a change to the file that carries it out. */
import type { CooperationRecord } from '../../dataset/types.ts'
import type { Division } from '../division.ts'
import type { ChangeHandler, Taken } from './change.ts'
import { type DesignateStep, type DissolveStep, designateCooperation, dissolveCooperation } from './cooperations.ts'
import { type MergeStep, mergeMunicipalities } from './merge.ts'
import { type NewMunicipalityStep, newMunicipality } from './new-municipality.ts'
import { type RedrawStep, redrawBorder } from './redraw.ts'
import { type MergeRegionsStep, mergeRegions, type SetRegionStep, setRegion } from './region-changes.ts'
import { type SettleStep, settleDoubt } from './settle-doubt.ts'
import { type TransferStep, type TransferUnitsStep, transferArea, transferUnits } from './transfer.ts'
import { type TransferParcelsStep, transferParcels } from './transfer-parcels.ts'

export type Step =
  | TransferStep
  | RedrawStep
  | TransferUnitsStep
  | TransferParcelsStep
  | MergeStep
  | NewMunicipalityStep
  | SetRegionStep
  | MergeRegionsStep
  | SettleStep
  | DissolveStep
  | DesignateStep

const HANDLERS: { readonly [T in Step['type']]: ChangeHandler<Extract<Step, { readonly type: T }>> } = {
  'transfer-area': transferArea,
  'redraw-border': redrawBorder,
  'transfer-units': transferUnits,
  'transfer-parcels': transferParcels,
  'merge-municipalities': mergeMunicipalities,
  'new-municipality': newMunicipality,
  'set-region': setRegion,
  'merge-regions': mergeRegions,
  'settle-doubt': settleDoubt,
  'dissolve-cooperation': dissolveCooperation,
  'designate-cooperation': designateCooperation
}

/** TypeScript does not see that a step and the kind of its type belong together. */
const handlerOf = (step: Step) => HANDLERS[step.type] as ChangeHandler<Step>

/** Carry out a change. `undo` takes it back; a refused one has changed nothing. `prove` looks at every new border's ends. */
export function apply(division: Division, step: Step, prove: boolean): Taken {
  return handlerOf(step).apply(division, step, prove)
}

/** Equal fingerprints after equal changes give equal outcomes. `date` and `stated` as in Division.setCircumstances. */
export function fingerprint(step: Step, date: string, stated: readonly CooperationRecord[]): string {
  const { circumstances, decidedBy } = handlerOf(step)
  if (circumstances === 'date-and-stated') return JSON.stringify([step.type, ...decidedBy(step), date, stated])
  const known = fingerprints.get(step)
  if (known?.date === date) return known.text
  const text = JSON.stringify([step.type, ...decidedBy(step), ...(circumstances === 'date' ? [date] : [])])
  fingerprints.set(step, { date, text })
  return text
}

/** Steps are never altered, so what was once read off one holds for it. */
const fingerprints = new WeakMap<Step, { readonly date: string; readonly text: string }>()
