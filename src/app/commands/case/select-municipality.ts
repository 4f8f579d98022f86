/** Selects the municipality whose card is shown. */

import { causeOf } from '../../kit/format/cause.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useNavigation } from '../../state/navigation.ts'
import { newestOnly } from '../../state/newest-only.ts'
import { getMap, getServices } from '../../state/services.ts'
import { useUi } from '../../state/ui.ts'

const runner = newestOnly({
  work: ({ code, date }: { code: string; date: string }) => getServices().engine.municipality(code, date),
  deliver: (card, { code }) => {
    if (useUi.getState().selected !== code) return
    // What created it was taken back.
    if (card) useUi.setState({ card })
    else selectMunicipality(null)
  },
  fail: error => useCase.setState({ calculationError: causeOf(error) })
})

/** Shows a municipality's card; null hides it. */
export function selectMunicipality(code: string | null): void {
  const { selected } = useUi.getState()
  useUi.setState({ chosenChange: null })
  useNavigation.setState({ area: null })
  if (code === selected) return
  useUi.setState({ selected: code, card: null, ...(code ? { sheetOpen: true } : {}) })
  getMap()?.setSelected(code)
  refreshCard()
}

/** Fetches the card's figures again, since they depend on the effective date and the changes. */
export function refreshCard(): void {
  const { selected } = useUi.getState()
  const date = presentProposal(useCase.getState())?.effectiveDate
  if (selected && date) runner.ask({ code: selected, date })
  else runner.cancel()
}
