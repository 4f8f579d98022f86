/** Keeps the engine's verdict on the present proposal up to date, and the map with it. */
import { type EngineState, isLost } from '../../../engine/worker/supervised.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { causeOf } from '../../kit/format/cause.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { newestOnly } from '../../state/newest-only.ts'
import { getMap, getServices } from '../../state/services.ts'
import { showLabels, showRegions } from '../map/labels-and-regions.ts'
import { wasStopped, withProgress } from './long-work.ts'
import { refreshCard } from './select-municipality.ts'
import { begunLong, finished, markUnfinished, wasUnfinished } from './unfinished-work.ts'

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
    if (wasStopped(error)) stopped()
    else if (!isLost(error)) useCase.setState({ calculationError: causeOf(error) })
    else if (broughtDown === proposal) useCase.setState({ stopped: 'unfinished' })
    else broughtDown = proposal
  }
})

/** What was stopped is not begun again before somebody asks for it: not when a worker comes back, nor after a reload. */
function stopped(): void {
  const { outcomeOf } = useCase.getState()
  const proposal = presentProposal(useCase.getState())
  // It may have been undone meanwhile: what is on screen is what it is about.
  if (!proposal || proposal === outcomeOf) return
  markUnfinished(proposal)
  useCase.setState({ stopped: 'by-user' })
}

/** Stop what is being worked on for long, and what waits behind it. */
export function stopWork(): void {
  runner.forgetWaiting()
  void getServices().engine.cancel()
}

/** The proposal over which a worker died: once may be chance, so it is tried again; twice is the proposal's doing. */
let broughtDown: Proposal | null = null

/** Ask the engine about the proposal as it stands. Does nothing before the dataset is open. */
export function evaluatePresent(): void {
  const proposal = presentProposal(useCase.getState())
  if (!proposal) return
  useCase.setState({ calculationError: null, stopped: null })
  runner.ask(proposal)
}

/**
 * As evaluatePresent, where nobody has asked for it just now: a proposal that was stopped, or never came to an end, is not
 * begun again. The engine, which may have been asked about others meanwhile, then stands at what is on screen.
 */
export function evaluateUnlessUnfinished(): void {
  const { outcomeOf, stopped } = useCase.getState()
  const proposal = presentProposal(useCase.getState())
  if (!proposal || !wasUnfinished(proposal)) {
    evaluatePresent()
    return
  }
  useCase.setState({ calculationError: null, stopped: stopped ?? 'unfinished' })
  // Where that fails its worker was lost, and the next one is given the same.
  if (outcomeOf)
    getServices()
      .engine.resume(outcomeOf)
      .catch(() => {})
}

/** The engine's worker has died, or another one stands in its place. */
export function engineChanged(engine: EngineState): void {
  useCase.setState({ engine })
  if (engine === 'ready' && useCase.getState().stopped === null) evaluatePresent()
}
