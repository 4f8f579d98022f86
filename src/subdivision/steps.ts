/** Changes as the partition understands them, and what came of each. */
import type { MultiPolygon, Polygon } from 'geojson'
import type { DrawnProblem } from './drawn-area.ts'
import type { Estimate } from './residents.ts'

/** The land inside `area` goes to `to`; `from` limits the givers. */
export interface TransferStep {
  readonly id: string
  readonly area: Polygon | MultiPolygon
  readonly to: string
  readonly from?: readonly string[]
}

export type StepProblem =
  | DrawnProblem
  | 'unknown-code'
  | 'at-sea'
  | 'already-receiver'
  | 'unassigned-only'
  | 'giver-excluded'
  | 'not-exact'

export interface StepRefused {
  readonly ok: false
  readonly problem: StepProblem
  /** JSON path from the change: `.area.coordinates[0]`. */
  readonly path: string
  /** m²: what the drawing covers, where that is the trouble. */
  readonly areaM2: number
  /** Municipality codes the problem is about. */
  readonly codes: readonly string[]
}

/** Land one change moved, by the municipality that had it when the change came. */
export interface StepMove {
  readonly from: string
  readonly to: string
  readonly areaM2: number
  readonly residents: Estimate
}

export interface StepDone {
  readonly ok: true
  readonly moves: readonly StepMove[]
  readonly areaM2: number
  readonly residents: Estimate
  /** m² of land outside the division (Christiansø) under the drawing, by code. */
  readonly unassigned: readonly { readonly code: string; readonly areaM2: number }[]
  /** The drawing crosses the land border. */
  readonly reachesForeignLand: boolean
}

export type StepResult = StepDone | StepRefused

export function refuse(problem: StepProblem, path: string, codes: readonly string[] = [], areaM2 = 0): StepRefused {
  return { ok: false, problem, path, areaM2, codes }
}
