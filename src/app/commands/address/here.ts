/** Where one is, as an address says it. */
import { isoDay } from '../../kit/format/dates.ts'
import { type Address, type Area, NOWHERE, readAddress } from '../../state/address.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useMe } from '../../state/me.ts'
import { fileOf, useMode } from '../../state/mode.ts'
import { useNavigation } from '../../state/navigation.ts'
import { getServices } from '../../state/services.ts'
import { useTheme } from '../../state/theme.ts'
import { useUi } from '../../state/ui.ts'

/** Without the map's place, which changes all the time. */
export function addressHere(): Address {
  const { mode, embedded, atStart, reviewed, wanted } = useMode.getState()
  if (atStart) return NOWHERE
  // Once the file is opened the rest is followed.
  if (mode === 'review' && wanted) return { ...readAddress(wanted.search).address, view: null }
  const { tab, finding } = useNavigation.getState()
  const { open, place } = useMe.getState()
  // One's own draft is in no address: what asks about it stays where it is.
  if (open && (mode === 'explore' || reviewed?.kind === 'link'))
    return { ...NOWHERE, way: 'me', point: place?.point ?? null, date: mode === 'explore' ? dateHere() : null }
  const onCase = mode !== 'explore'
  return {
    way: embedded ? 'embedded' : mode,
    area: areaHere(),
    view: null,
    point: null,
    date: onCase ? null : dateHere(),
    tab: onCase && tab !== 'check' ? tab : null,
    finding: onCase && finding ? { rule: finding.rule, case: finding.case ?? null } : null,
    change: onCase ? useUi.getState().chosenChange : null,
    comment: onCase ? threadHere() : null,
    theme: useTheme.getState().choice,
    file: mode === 'review' && !embedded ? fileOf(reviewed) : null
  }
}

function threadHere(): string | null {
  const { dialog } = useUi.getState()
  return dialog?.kind === 'comments' ? dialog.thread : null
}

function areaHere(): Area | null {
  const { selected } = useUi.getState()
  return selected ? { kind: 'municipality', id: selected } : useNavigation.getState().area
}

/** Today's date is not said: whoever follows the address another day means that day's division. */
function dateHere(): string | null {
  const date = presentProposal(useCase.getState())?.effectiveDate ?? null
  return date === isoDay(getServices().now()) ? null : date
}

/** What stands behind the `#`: a proposal that is read by link stays there, so that a reload opens it again. */
export function fragmentHere(): string {
  const { mode, reviewed } = useMode.getState()
  return mode === 'review' && reviewed?.kind === 'link' ? `#${reviewed.fragment}` : ''
}
