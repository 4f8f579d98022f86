/** Keeps the engine's verdict on the present proposal up to date, and the map with it. */
import type { Proposal } from '../../proposal/types.ts'
import { newestOnly } from '../newest.ts'
import { getMap, getServices } from '../services.ts'
import { presentProposal, useCase } from '../state/case.ts'
import { wasStopped, withProgress } from './long-work.ts'
import { showLabels, showRegions } from './on-map.ts'
import { refreshCard } from './select.ts'

const runner = newestOnly({
  work: (proposal: Proposal) => withProgress('case', onProgress => getServices().engine.evaluate(proposal, onProgress)),
  deliver(outcome, proposal) {
    useCase.setState({ outcome, outcomeOf: proposal, calculationError: null })
    getMap()?.setCase(outcome.movedLand, outcome.movedBorders)
    showLabels()
    showRegions()
    refreshCard()
  },
  fail(error) {
    if (wasStopped(error)) useCase.setState({ stopped: true })
    else useCase.setState({ calculationError: error instanceof Error ? error.message : String(error) })
  }
})

/** Ask the engine about the proposal as it stands. Does nothing before the dataset is open. */
export function evaluatePresent(): void {
  const proposal = presentProposal(useCase.getState())
  if (!proposal) return
  useCase.setState({ calculationError: null, stopped: false })
  runner.ask(proposal)
}
