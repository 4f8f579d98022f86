/** Keeps the engine's verdict on the present proposal up to date, and the map with it. */
import type { Proposal } from '../../proposal/types.ts'
import { newestOnly } from '../newest.ts'
import { getMap, getServices } from '../services.ts'
import { presentProposal, useCase } from '../state/case.ts'
import { refreshCard } from './select.ts'

const runner = newestOnly({
  work: (proposal: Proposal) => getServices().engine.evaluate(proposal),
  deliver(outcome, proposal) {
    useCase.setState({ outcome, outcomeOf: proposal, calculationError: null })
    getMap()?.setCase(outcome.movedLand, outcome.movedBorders)
    refreshCard()
  },
  fail(error) {
    useCase.setState({ calculationError: error instanceof Error ? error.message : String(error) })
  }
})

/** Ask the engine about the proposal as it stands. Does nothing before the dataset is open. */
export function evaluatePresent(): void {
  const proposal = presentProposal(useCase.getState())
  if (!proposal) return
  useCase.setState({ calculationError: null })
  runner.ask(proposal)
}
