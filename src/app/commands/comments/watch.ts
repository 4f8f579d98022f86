/** Comments are fetched once there are any, or somebody reads a proposal that may have had some written beside it. */
import { presentProposal, useCase } from '../../state/case.ts'
import { useMode } from '../../state/mode.ts'

export function watchComments(): void {
  const look = (): void => {
    const { mode, reviewed } = useMode.getState()
    const has = (presentProposal(useCase.getState())?.comments?.length ?? 0) > 0
    if (mode === 'explore' || !(has || (mode === 'review' && reviewed))) return
    for (const stop of stops) stop()
    void import('./desk.ts').then(({ startDesk }) => startDesk())
  }
  const stops = [useCase.subscribe(look), useMode.subscribe(look)]
  look()
}
