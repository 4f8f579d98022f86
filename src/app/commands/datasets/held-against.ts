/** A proposal on two datasets, worked out beside the case in an engine of its own. */
import type { Manifest } from '../../../dataset/types.ts'
import type { CaseState, MunicipalityReport } from '../../../engine/api.ts'
import { loneEngine } from '../../../engine/worker/client.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { jointsOf, ledOn } from '../../../rebase/lead.ts'
import { onDataset, type Rebased, rebased, surveyToleranceM } from '../../../rebase/rebase.ts'

export interface Held {
  /** null where the dataset it was drawn on is not here: then there is nothing to hold it against. */
  readonly rebased: Rebased | null
  readonly after: CaseState
  /** On the other dataset, with the ends that were led to its borders. */
  readonly proposal: Proposal
  readonly nameOf: (code: string) => string
}

export interface Holding {
  /** Rejects where a dataset can't be opened or the engine dies; never settles once it is ended. */
  readonly done: Promise<Held>
  readonly end: () => void
}

/** `from`: where the dataset that it was drawn on is opened; null where that is not here. `to`: where the other one is. */
export function holdAgainst(proposal: Proposal, from: string | null, to: string): Holding {
  const { engine, died, end } = loneEngine()
  const names = new Map<string, string>()
  const opened = async (base: string): Promise<Manifest> => {
    const { manifest, register } = await engine.open(base)
    for (const { code, name } of register.municipalities) names.set(code, name)
    return manifest
  }
  const evaluated = async (one: Proposal): Promise<CaseState> => {
    const state = await engine.evaluate(one)
    for (const one of state.municipalities as readonly MunicipalityReport[])
      names.set(one.code, one.nameAfter ?? one.name)
    return state
  }
  const work = async (): Promise<Held> => {
    const theirs = from === null ? null : await opened(from)
    const drawnOn = theirs && onDataset(proposal, theirs)
    const before = drawnOn && (await evaluated(drawnOn))
    const was = before && { changes: before.changes, joints: await jointsOf(engine, drawnOn) }
    const ours = await opened(to)
    const asDrawn = onDataset(proposal, ours)
    // Without the dataset it was drawn on nobody knows how far off its border may be.
    const { proposal: there, ...ends } =
      theirs && was
        ? await ledOn(engine, asDrawn, surveyToleranceM(theirs, ours), was)
        : { proposal: asDrawn, led: [], undecided: [] }
    const after = await evaluated(there)
    const told = before && rebased(proposal, before, after, ends)
    return { rebased: told, after, proposal: there, nameOf: code => names.get(code) ?? code }
  }
  const gone = died.then((): never => {
    throw new Error('worker')
  })
  const done = Promise.race([work(), gone])
  // Nobody may be waiting any longer.
  done.catch(() => undefined).finally(end)
  return { done, end }
}
