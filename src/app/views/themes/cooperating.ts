/** Cooperations of a date, without the proposal and with it, by what stands of them. */
import type { CooperationRecord } from '../../../dataset/types.ts'
import { inForce as switchedOn } from '../../../proposal/in-force.ts'
import type { Proposal } from '../../../proposal/types.ts'
import type { Cooperating } from '../../../themes/categories.ts'
import { inForceOn, knownAndStated } from '../../state/selectors/cooperations.ts'

type Dated = Pick<Proposal, 'changes' | 'cooperations' | 'effectiveDate'>

/** `goesTo`: whom a municipality that ends becomes part of; null where it goes on. `nameOf` by code. */
export function cooperatingOf(
  known: readonly CooperationRecord[],
  { changes, cooperations, effectiveDate }: Dated,
  goesTo: (code: string) => readonly string[] | null,
  nameOf: (code: string) => string
): Readonly<Record<'before' | 'after', readonly Cooperating[]>> {
  const all = knownAndStated(known, cooperations)
  const now = new Set(inForceOn(all, effectiveDate).map(({ id }) => id))
  // What is yet to come is neither in force nor former.
  const begun = all.filter(({ id, to }) => now.has(id) || (to !== null && to < effectiveDate))
  const before = begun.map(({ id, members, sourced }): Cooperating & { readonly id: string } => ({
    id,
    members,
    name: members.map(nameOf).join('–'),
    state: now.has(id) ? (sourced ? 'in-force' : 'unverified') : 'former'
  }))
  const on = switchedOn(changes)
  const dissolved = new Set(on.flatMap(change => (change.type === 'dissolve-cooperation' ? [change.cooperation] : [])))
  const designated = on.flatMap((change): Cooperating[] =>
    change.type === 'designate-cooperation'
      ? [{ members: change.members, name: change.members.map(nameOf).join('–'), state: 'in-force' }]
      : []
  )
  const after = [
    ...before.map(one => (dissolved.has(one.id) ? { ...one, state: 'former' as const } : one)),
    ...designated
  ]
  return {
    before,
    after: after.map(({ members, name, state }) => {
      const becomes = [...new Set(members.flatMap(code => goesTo(code) ?? [code]))]
      // One municipality alone cooperates with nobody.
      return { members: becomes, name, state: becomes.length > 1 ? state : 'former' }
    })
  }
}
