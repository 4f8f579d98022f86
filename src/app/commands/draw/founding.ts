/** A new municipality while it is drawn: its defaults, and what is still missing. */
import { t } from '../../../i18n/index.ts'
import type { Message } from '../../../i18n/message.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { regionsOn } from '../../state/selectors/regions-on-date.ts'
import type { Founding } from '../../state/tool.ts'

/** Well away from the codes in use. The authorities assign the official code later. */
const FIRST_CODE = 901

/** Codes of the dataset and of the proposal's other changes. */
function takenCodes(changeId: string | null): ReadonlySet<string> {
  const state = useCase.getState()
  const created = (presentProposal(state)?.changes ?? []).flatMap(change =>
    change.id === changeId
      ? []
      : change.type === 'new-municipality'
        ? [change.code]
        : change.type === 'merge-municipalities'
          ? [change.into.code]
          : []
  )
  return new Set([...(state.opened?.register.municipalities.map(({ code }) => code) ?? []), ...created])
}

/** Starts with an unused code; name and region are still to be entered. */
export function blankFounding(): Founding {
  const taken = takenCodes(null)
  let code = FIRST_CODE
  while (taken.has(String(code).padStart(4, '0'))) code++
  return { code: String(code).padStart(4, '0'), name: '', region: '' }
}

/** Why the municipality cannot be founded yet, or null. `changeId`: the change that would found it. */
export function foundingProblem({ code, name, region }: Founding, changeId: string): Message | null {
  if (name.trim() === '') return { id: 'founding.problem.name' }
  if (!/^\d{4}$/.test(code)) return { id: 'founding.problem.code' }
  if (takenCodes(changeId).has(code)) return { id: 'problem.taken-code', values: { code } }
  return region === '' ? { id: 'founding.problem.region' } : null
}

/** The region a municipality lies in on the effective date; '' where it has none. */
export function regionOf(code: string): string {
  const state = useCase.getState()
  const date = presentProposal(state)?.effectiveDate
  return (date && state.opened && regionsOn(state.opened.register.regions, date).get(code)?.id) || ''
}

/** A placeholder while the municipality has no name, so that figures can be shown. */
export const workingName = ({ name }: Founding): string => name.trim() || t('founding.unnamed')
