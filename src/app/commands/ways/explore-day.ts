/** The day on which the division is looked at, as somebody types it or asks for it. */
import { type Turn, turnsAround, turnsOf } from '../../../dataset/register/turns.ts'
import type { Register } from '../../../dataset/types.ts'
import { formatDate, formatNames } from '../../../i18n/format.ts'
import '../../../i18n/explore.ts'
import { isoDay, parseDanishDate } from '../../kit/format/dates.ts'
import { FIRST_DAY } from '../../state/address.ts'
import { say } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { regionsOn } from '../../state/selectors/regions-on-date.ts'
import { getServices } from '../../state/services.ts'
import { useUi } from '../../state/ui.ts'
import { enterExplore } from './enter.ts'

/** Why a day can't be shown: nothing was written, what was is no date, or it lies before the Act has effect. */
export type DayFault = 'empty' | 'not-a-day' | 'before-act'

/** The part of the panel that opens to choose a day, and the field in it where the day is written. */
export const DAY_CHOICE = 'explore-day-choice'
export const DAY_FIELD = 'explore-day'

/** Shows the division on a day as people write it. What is refused leaves the former day in force. */
export function showTypedDay(typed: string): DayFault | null {
  if (typed.trim() === '') return 'empty'
  const day = parseDanishDate(typed)
  if (day === null) return 'not-a-day'
  if (day < FIRST_DAY) return 'before-act'
  showDay(day)
  return null
}

/** YYYY-MM-DD, not before the Act. */
export function showDay(day: string): void {
  enterExplore(day)
  say({ id: 'day.shown', values: { date: { date: day }, regions: formatNames(regionNames(day)) } })
}

export const showToday = (): void => showDay(isoDay(getServices().now()))

/** The next day on which regions or cooperations are others than on the one shown. */
export function showNextTurn(): void {
  const { next } = turnsHere()
  if (next) showDay(next.day)
  else say({ id: 'day.nothing-next' })
}

/** Puts the cursor where the day is written. */
export function askForDay(): void {
  useUi.setState({ sheetOpen: true })
  // Once the sheet is up.
  requestAnimationFrame(() => {
    document.getElementById(DAY_CHOICE)?.setAttribute('open', '')
    document.getElementById(DAY_FIELD)?.focus()
  })
}

/** Names of the regions in force on a day, sorted. */
export function regionNames(day: string): readonly string[] {
  const regions = useCase.getState().opened?.register.regions ?? []
  const names = [...new Set(regionsOn(regions, day).values())].map(({ name }) => name)
  return names.sort((a, b) => a.localeCompare(b, 'da'))
}

/** Around the day that is shown. What was before the Act had effect is nothing to go back to. */
export function turnsHere(): { readonly next: Turn | null; readonly last: Turn | null } {
  const day = presentProposal(useCase.getState())?.effectiveDate
  const register = useCase.getState().opened?.register
  if (!day || !register) return { next: null, last: null }
  const { next, last } = turnsAround(turnsIn(register), day)
  return { next, last: last && last.day > FIRST_DAY ? last : null }
}

let known: { readonly register: Register; readonly turns: readonly Turn[] } | null = null

function turnsIn(register: Register): readonly Turn[] {
  if (known?.register !== register) known = { register, turns: turnsOf(register) }
  return known.turns
}

/** A day as it is read: where it can't be, as it was written. */
export function readDay(typed: string): string {
  const day = parseDanishDate(typed)
  return day === null ? typed.trim() : formatDate(day)
}
