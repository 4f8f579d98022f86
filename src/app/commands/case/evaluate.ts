/** Evaluates the present proposal whenever it changes, and updates the map. */
import { type EngineState, isLost } from '../../../engine/worker/supervised.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { causeOf } from '../../kit/format/cause.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { newestOnly } from '../../state/newest-only.ts'
import { getMap, getServices } from '../../state/services.ts'
import { showLabels, showRegions } from '../map/labels-and-regions.ts'
import { landChanged, landOf, landUnknown } from '../map/land.ts'
import { rolesIn } from '../map/roles.ts'
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
    getMap()?.setRoles(rolesIn(outcome))
    landOf(proposal)
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

/** A stopped evaluation is not restarted by itself, neither when the worker is replaced nor after a reload. */
function stopped(): void {
  const { outcomeOf } = useCase.getState()
  const proposal = presentProposal(useCase.getState())
  // If the user has undone the edit meanwhile, the figures on screen are up to date.
  if (!proposal || proposal === outcomeOf) return
  markUnfinished(proposal)
  useCase.setState({ stopped: 'by-user' })
}

/** Stops the long evaluation or export that is running, and drops what waits behind it. */
export function stopWork(): void {
  runner.forgetWaiting()
  void getServices().engine.cancel()
}

/** The proposal on which a worker died. It is tried once more; a second time it is held to be the cause. */
let broughtDown: Proposal | null = null

/** Evaluates the present proposal. Does nothing before the dataset is open. */
export function evaluatePresent(): void {
  const proposal = presentProposal(useCase.getState())
  if (!proposal) return
  useCase.setState({ calculationError: null, stopped: null })
  runner.ask(proposal)
}

/**
 * As evaluatePresent, but not at the user's request: a proposal whose evaluation was stopped or never finished is not
 * evaluated again. The engine, which may have evaluated another proposal meanwhile, is brought back to the one on screen.
 */
export function evaluateUnlessUnfinished(): void {
  landUnknown()
  const { outcomeOf, stopped } = useCase.getState()
  const proposal = presentProposal(useCase.getState())
  if (!proposal || !wasUnfinished(proposal)) {
    evaluatePresent()
    return
  }
  useCase.setState({ calculationError: null, stopped: stopped ?? 'unfinished' })
  // If this fails the worker was lost, and its replacement is brought to the same proposal.
  if (outcomeOf)
    getServices()
      .engine.resume(outcomeOf)
      .then(landChanged, () => undefined)
}

/** Called when the engine's worker has died or was replaced. */
export function engineChanged(engine: EngineState): void {
  useCase.setState({ engine })
  if (engine === 'ready') landChanged()
  if (engine === 'ready' && useCase.getState().stopped === null) evaluatePresent()
}
