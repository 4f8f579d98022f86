/** What the engine holds while a dataset is open. */
import type { Dataset } from '../dataset/types.ts'
import { toLonLat9 } from '../geometry/grid.ts'
import type { Change, StatedCooperation } from '../proposal/types.ts'
import { holesOf } from '../subdivision/holes.ts'
import { Outcome } from '../subdivision/outcome.ts'
import type { Counting } from '../subdivision/residents/counted-at-points.ts'
import type { DataHole } from './api.ts'
import type { CaseSteps } from './facts/case-steps.ts'
import { IndicatorBook } from './facts/indicators.ts'
import { Islands } from './facts/islands.ts'
import { Moves } from './facts/moves.ts'
import { MunicipalityBook } from './facts/municipality.ts'

/** The proposal the outcome was last brought to, with what came of its changes. */
export interface Standing {
  readonly changes: readonly Change[]
  readonly cooperations: readonly StatedCooperation[]
  readonly date: string
  readonly steps: CaseSteps
}

export interface Session {
  /** null as long as none was asked about. A proposal is never altered, so the same list of changes stays where it is. */
  standing: Standing | null
  readonly dataset: Dataset
  readonly outcome: Outcome
  readonly islands: Islands
  readonly indicators: IndicatorBook
  readonly moves: Moves
  readonly municipalities: MunicipalityBook
  /** m², before any change. */
  readonly countryM2: number
  readonly dataHoles: readonly DataHole[]
  readonly isForeign: (lonLat: readonly [number, number]) => boolean
}

/** Residents are counted at points, or estimated where there are none. */
export function sessionOn(
  dataset: Dataset,
  isForeign: Session['isForeign'],
  counting: Counting | null = null
): Session {
  const outcome = new Outcome(dataset, counting)
  return {
    standing: null,
    dataset,
    outcome,
    islands: new Islands(dataset, outcome),
    indicators: new IndicatorBook(outcome),
    moves: new Moves(dataset, outcome),
    municipalities: new MunicipalityBook(dataset, outcome),
    countryM2: outcome.countryM2(),
    dataHoles: holesOf(dataset.land).map(({ ring, between, areaM2 }) => ({
      around: between,
      areaM2,
      point: toLonLat9([(ring.x[0] ?? 0) + outcome.origin[0], (ring.y[0] ?? 0) + outcome.origin[1]])
    })),
    isForeign
  }
}

/**
 * The same anew, for after something threw: what that left behind can't be trusted. `failing`: key of the step that did (see
 * Outcome.failing); from now on it is refused where it stood.
 */
export function rebuilt({ dataset, isForeign, outcome }: Session, failing: string | null): Session {
  const fresh = sessionOn(dataset, isForeign, outcome.counting)
  for (const [layer, { topology }] of outcome.unitLayers) fresh.outcome.openUnits(layer, topology)
  for (const key of outcome.failing) fresh.outcome.failing.add(key)
  if (failing !== null) fresh.outcome.failing.add(failing)
  return fresh
}
