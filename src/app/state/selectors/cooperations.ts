/** Lists and names binding cooperations, from the register and from the proposal. */
import type { CooperationRecord, Register } from '../../../dataset/types.ts'
import { statedCooperation } from '../../../engine/facts/cooperation-facts.ts'
import { t } from '../../../i18n/index.ts'
import { inForce } from '../../../proposal/in-force.ts'
import type { Proposal, StatedCooperation } from '../../../proposal/types.ts'
import { presentProposal, useCase } from '../case.ts'
import { municipalityName } from './display-names.ts'
import { type MunicipalityAfter, presentDivision } from './division-after.ts'

/** In force on `date` (YYYY-MM-DD), both ends of its life included. */
export function inForceOn(cooperations: readonly CooperationRecord[], date: string): readonly CooperationRecord[] {
  return cooperations.filter(({ from, to }) => (from === null || from <= date) && (to === null || to >= date))
}

/** The register's cooperations and the proposal's, which replace those of the register with the same id. */
export function knownAndStated(
  known: readonly CooperationRecord[],
  stated: readonly StatedCooperation[]
): readonly CooperationRecord[] {
  const ids = new Set(stated.map(({ id }) => id))
  return [...known.filter(({ id }) => !ids.has(id)), ...stated.map(statedCooperation)]
}

/** "Læsø–Frederikshavn", marked if no source confirms it. */
export function cooperationName({ members, sourced }: Pick<CooperationRecord, 'members' | 'sourced'>): string {
  const name = namedByMembers(members)
  return sourced ? name : t('cooperations.unverified', { name })
}

/** A cooperation without the proposal and with it. */
export interface CooperationAfter {
  /** Of the record, or of the change that designates it. */
  readonly id: string
  /** null for one that the proposal designates. */
  readonly record: CooperationRecord | null
  /** `elsewhen`: there is no such cooperation on the effective date. */
  readonly fate: 'stays' | 'dissolved' | 'designated' | 'elsewhen'
  /** Codes, as they are without the proposal. */
  readonly members: readonly string[]
  /** Codes: a member that ends goes on as whoever gets its land. Empty where the cooperation is not there after the changes. */
  readonly membersAfter: readonly string[]
}

/** Every cooperation that the register or the case knows, and those the case designates. */
export function cooperationsAfter(
  register: Pick<Register, 'cooperations'>,
  { changes, cooperations, effectiveDate }: Pick<Proposal, 'changes' | 'cooperations' | 'effectiveDate'>,
  division: readonly Pick<MunicipalityAfter, 'code' | 'goesTo'>[]
): readonly CooperationAfter[] {
  const goesTo = new Map(division.map(one => [one.code, one.goesTo]))
  const after = (codes: readonly string[]) => [...new Set(codes.flatMap(code => goesTo.get(code) ?? [code]))]
  const switchedOn = inForce(changes)
  const dissolved = new Set(
    switchedOn.flatMap(change => (change.type === 'dissolve-cooperation' ? [change.cooperation] : []))
  )
  const all = knownAndStated(register.cooperations, cooperations)
  const now = new Set(inForceOn(all, effectiveDate))
  return [
    ...all.map((record): CooperationAfter => {
      const { id, members } = record
      const fate = !now.has(record) ? 'elsewhen' : dissolved.has(id) ? 'dissolved' : 'stays'
      return { id, record, fate, members, membersAfter: fate === 'stays' ? after(members) : [] }
    }),
    ...switchedOn.flatMap((change): CooperationAfter[] =>
      change.type === 'designate-cooperation'
        ? [
            {
              id: change.id,
              record: null,
              fate: 'designated',
              members: change.members,
              membersAfter: after(change.members)
            }
          ]
        : []
    )
  ]
}

/** Those of the case at hand. */
export function presentCooperations(): readonly CooperationAfter[] {
  const state = useCase.getState()
  const proposal = presentProposal(state)
  return state.opened && proposal ? cooperationsAfter(state.opened.register, proposal, presentDivision()) : []
}

/** "Læsø–Frederikshavn" */
export const namedByMembers = (members: readonly string[]): string => members.map(municipalityName).join('–')
