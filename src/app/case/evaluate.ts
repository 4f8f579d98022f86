/** Keeps the engine's verdict on the present proposal up to date, and the map with it. */
import { type EngineState, isLost } from '../../engine/supervised.ts'
import type { Proposal } from '../../proposal/types.ts'
import { causeOf } from '../cause.ts'
import { newestOnly } from '../newest.ts'
import { getMap, getServices } from '../services.ts'
import { presentProposal, useCase } from '../state/case.ts'
import { wasStopped, withProgress } from './long-work.ts'
import { showLabels, showRegions } from './on-map.ts'
import { refreshCard } from './select.ts'
import { begunLong, finished, wasUnfinished } from './unfinished.ts'

const runner = newestOnly({
  work: (proposal: Proposal) =>
    withProgress(
      'case',
      onProgress => getServices().engine.evaluate(proposal, onProgress),
      () => begunLong(proposal)
    ),
  deliver(outcome, proposal) {
    broughtDown = null
    finished()
    useCase.setState({ outcome, outcomeOf: proposal, calculationError: null })
    getMap()?.setCase(outcome.movedLand, outcome.movedBorders)
    showLabels()
    showRegions()
    refreshCard()
  },
  fail(error, proposal) {
    if (wasStopped(error)) useCase.setState({ stopped: 'by-user' })
    else if (!isLost(error)) useCase.setState({ calculationError: causeOf(error) })
    else if (broughtDown === proposal) useCase.setState({ stopped: 'unfinished' })
    else broughtDown = proposal
  }
})

/** The proposal over which a worker died: once may be chance, so it is tried again; twice is the proposal's doing. */
let broughtDown: Proposal | null = null

/** Ask the engine about the proposal as it stands. Does nothing before the dataset is open. */
export function evaluatePresent(): void {
  const proposal = presentProposal(useCase.getState())
  if (!proposal) return
  useCase.setState({ calculationError: null, stopped: null })
  runner.ask(proposal)
}

/** As evaluatePresent, for a proposal taken up after a reload: one that was never worked out to the end is not begun again. */
export function evaluateUnlessUnfinished(): void {
  const proposal = presentProposal(useCase.getState())
  if (proposal && wasUnfinished(proposal)) useCase.setState({ calculationError: null, stopped: 'unfinished' })
  else evaluatePresent()
}

/** The engine's worker has died, or another one stands in its place. */
export function engineChanged(engine: EngineState): void {
  useCase.setState({ engine })
  if (engine === 'ready' && useCase.getState().stopped === null) evaluatePresent()
}
