/** The cooperations of the effective date on the map, with those the proposal dissolves left out and those it designates. */

import type { MunicipalityGroup } from '../../../map/api.ts'
import { inForce as switchedOn } from '../../../proposal/in-force.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useNavigation } from '../../state/navigation.ts'
import { inForceOn, knownAndStated } from '../../state/selectors/cooperations.ts'
import { presentDivision } from '../../state/selectors/division-after.ts'
import { getMap } from '../../state/services.ts'

export function showGroups(): void {
  const state = useCase.getState()
  const proposal = presentProposal(state)
  const register = state.opened?.register
  if (!register || !proposal) return
  const division = presentDivision()
  const byCode = new Map(division.map(one => [one.code, one]))
  // A member that has become part of another goes on as that.
  const now = (codes: readonly string[]) => new Set(codes.flatMap(code => byCode.get(code)?.goesTo ?? [code]))
  getMap()?.setGroups(
    useNavigation.getState().groupsShown
      ? groupsOf(
          proposal,
          inForceOn(knownAndStated(register.cooperations, proposal.cooperations), proposal.effectiveDate)
        ).map(({ codes, verified }) => ({
          verified,
          members: [...now(codes)].flatMap((code): MunicipalityGroup['members'] => {
            const at = byCode.get(code)?.label
            return at ? [{ code, point: at }] : []
          })
        }))
      : []
  )
}

interface Known {
  readonly id: string
  readonly members: readonly string[]
  readonly sourced: boolean
}

/** Groups after the proposal. */
export function groupsOf(
  proposal: Pick<Proposal, 'changes'>,
  inForce: readonly Known[]
): readonly { readonly codes: readonly string[]; readonly verified: boolean }[] {
  const changes = switchedOn(proposal.changes)
  const dissolved = changes.flatMap(change => (change.type === 'dissolve-cooperation' ? [change.cooperation] : []))
  return [
    ...inForce
      .filter(({ id }) => !dissolved.includes(id))
      .map(({ members, sourced }) => ({ codes: members, verified: sourced })),
    ...changes.flatMap(change =>
      change.type === 'designate-cooperation' ? [{ codes: change.members, verified: true }] : []
    )
  ]
}

/** Updates the groups on the map when the check box, the date or the changes do. Returns how to stop. */
export function followGroups(): () => void {
  const stops = [
    useNavigation.subscribe((now, before) => {
      if (now.groupsShown !== before.groupsShown) showGroups()
    }),
    useCase.subscribe((now, before) => {
      const [a, b] = [presentProposal(now), presentProposal(before)]
      const same = a?.changes === b?.changes && a?.cooperations === b?.cooperations
      const isOther = a?.effectiveDate !== b?.effectiveDate || !same || now.outcome !== before.outcome
      if (isOther) showGroups()
    })
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
