/** Lists and names binding cooperations, from the register and from the proposal. */
import type { CooperationRecord } from '../../../dataset/types.ts'
import { statedCooperation } from '../../../engine/facts/cooperation-facts.ts'
import { t } from '../../../i18n/index.ts'
import type { StatedCooperation } from '../../../proposal/types.ts'
import { municipalityName } from '../../state/selectors/display-names.ts'

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
  const name = members.map(municipalityName).join('–')
  return sourced ? name : t('cooperations.unverified', { name })
}
