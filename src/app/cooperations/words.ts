/** Binding cooperations in words: a look-up in the dataset's register. */
import type { CooperationRecord } from '../../dataset/types.ts'
import { t } from '../../i18n/index.ts'
import { municipalityName } from '../case/names.ts'

/** In force on `date` (YYYY-MM-DD), both ends of its life included. */
export function inForceOn(cooperations: readonly CooperationRecord[], date: string): readonly CooperationRecord[] {
  return cooperations.filter(({ from, to }) => (from === null || from <= date) && (to === null || to >= date))
}

/** "Læsø–Frederikshavn", with a word where the partner is not sourced. */
export function cooperationName({ members, sourced }: Pick<CooperationRecord, 'members' | 'sourced'>): string {
  const name = members.map(municipalityName).join('–')
  return sourced ? name : t('cooperations.unverified', { name })
}
