import type { Names } from '../../../bundle/change-sentence.ts'
import type { UnitLayer } from '../../../proposal/types.ts'
import { presentProposal, useCase } from '../case.ts'

/** A municipality's name: as the dataset knows it, else as the proposal creates it, else its code. */
export function municipalityName(code: string): string {
  const state = useCase.getState()
  const known = state.opened?.register.municipalities.find(m => m.code === code)
  if (known) return known.name
  for (const change of presentProposal(state)?.changes ?? []) {
    if (change.type === 'merge-municipalities' && change.into.code === code) return change.into.name
    if (change.type === 'new-municipality' && change.code === code) return change.name
  }
  return code
}

/** A region's name by the dataset's id, or the id. Of two lives under one id the newer names it. */
export function regionName(id: string): string {
  return useCase.getState().opened?.register.regions.findLast(region => region.id === id)?.name ?? id
}

/** A binding cooperation by its members' names, or its id. */
export function cooperationMembers(id: string): readonly string[] {
  const state = useCase.getState()
  const record =
    presentProposal(state)?.cooperations.find(one => one.id === id) ??
    state.opened?.register.cooperations.find(one => one.id === id)
  return record ? record.members.map(municipalityName) : [id]
}

/** A parish by its name; null where the layer's names are not known here. */
export function unitName(layer: UnitLayer, code: string): string | null {
  if (layer !== 'parish') return null
  return useCase.getState().opened?.register.parishes.find(unit => unit.code === code)?.name ?? null
}

export const names: Names = {
  municipality: municipalityName,
  region: regionName,
  cooperation: cooperationMembers,
  unit: unitName
}
