/** What a proposal's changes mention, by name, where there is no screen: from the register and the proposal itself. */
import type { Register } from '../dataset/types.ts'
import type { Proposal } from '../proposal/types.ts'
import type { Names } from './change-sentence.ts'

export function namesOf(register: Register, proposal: Proposal): Names {
  const municipalities = new Map(register.municipalities.map(({ code, name }) => [code, name]))
  for (const change of proposal.changes) {
    const made =
      change.type === 'merge-municipalities' ? change.into : change.type === 'new-municipality' ? change : null
    if (made && !municipalities.has(made.code)) municipalities.set(made.code, made.name)
  }
  const municipality = (code: string) => municipalities.get(code) ?? code
  const cooperations = [...proposal.cooperations, ...register.cooperations]
  return {
    municipality,
    region: id => register.regions.findLast(region => region.id === id)?.name ?? id,
    cooperation: id => cooperations.find(one => one.id === id)?.members.map(municipality) ?? [id],
    unit: (layer, code) =>
      layer === 'parish' ? (register.parishes.find(unit => unit.code === code)?.name ?? null) : null
  }
}
