/**
 * What every change type is to the division: one file each beside this one, entered in apply.ts. They are the proposal's
 * change types, less what people write to them.
 */
import type { DrawnProblem } from '../../partition/parse-drawing.ts'
import type { Division } from '../division.ts'
import type { Estimate } from '../residents/estimate.ts'

export interface StepBase {
  readonly id: string
}

export interface NamedUnits {
  readonly layer: string
  readonly codes: readonly string[]
}

export type StepProblem =
  | DrawnProblem
  | 'unknown-code'
  /** Land that is no municipality (Christiansø). */
  | 'outside-division'
  /** A municipality that an earlier change has merged into another. */
  | 'abolished-code'
  /** A new municipality or region under a code that is in use. */
  | 'taken-code'
  /** Fewer than two different ones to merge. */
  | 'nothing-to-merge'
  | 'unknown-region'
  | 'taken-region'
  | 'unknown-cooperation'
  | 'dissolved-cooperation'
  | 'at-sea'
  /** Nothing but a hole of the data lies under it. */
  | 'in-hole'
  | 'already-receiver'
  | 'unassigned-only'
  | 'giver-excluded'
  /** Two different municipalities without a common border. */
  | 'no-common-border'
  /** An end of the line does not lie on the common border. */
  | 'not-on-border'
  /** The ends lie on stretches of the common border that do not hang together, or on the same point. */
  | 'ends-apart'
  /** The new line is the border there is. */
  | 'nothing-moves'
  | 'unknown-unit'
  /** The drawing crosses borders more often than any real one. */
  | 'too-many-crossings'
  /** A parcel without number and district, and not called anything else. */
  | 'parcel-unnamed'
  /** Neither its area nor that of all together is known, nor where it lies. */
  | 'parcel-without-area'
  /** The parcels' areas do not add up to what is stated of all together. */
  | 'parcel-sum'
  /** A part is drawn beyond the outline of its own parcel. */
  | 'part-outside-parcel'
  /** None of the parcels lies in the municipality that is to give them. */
  | 'parcels-elsewhere'
  /** Parcels of more land than the giver has. */
  | 'more-than-giver-has'
  /** A fault of this program's: carrying it out has thrown. */
  | 'failed'
  | 'not-exact'

/** A step threw. `key` tells it, and where it stood, from others: see Outcome.failing. */
export class StepFailedError extends Error {
  override name = 'StepFailedError'
  readonly key: string

  constructor(key: string, options: { readonly cause: unknown }) {
    super('a change could not be carried out', options)
    this.key = key
  }
}

export interface StepRefused {
  readonly ok: false
  readonly problem: StepProblem
  /** JSON path from the change: `.area.coordinates[0]`. */
  readonly path: string
  /** m²: what the drawing covers, where that is the trouble. */
  readonly areaM2: number
  /** Codes or ids the problem is about. */
  readonly codes: readonly string[]
  /** Where on the map, WGS84; null where the problem is no one place's. */
  readonly place: readonly [lon: number, lat: number] | null
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
  /** m² of the data's holes under the drawing, by place in `holesOf`. */
  readonly holes: readonly { readonly hole: number; readonly areaM2: number }[]
  /** The drawing crosses the land border. */
  readonly reachesForeignLand: boolean
  /** m² of slivers (less than SLIVER_M2 from a municipality that gives nothing else) that stayed where they were, by code. */
  readonly slivers: readonly { readonly code: string; readonly areaM2: number }[]
  /** m² that lie in more than one part of a drawing and are counted once. */
  readonly overlapM2: number
  /** Points of a drawing with too few decimals to tell whether they are meant to lie on a border. */
  readonly coarsePoints: number
  /** m² that move by their registered area alone: the map does not know where they lie. */
  readonly unplacedM2: number
  /** m² of parcels (by place in the list) that others than the giver have, and that stay with them. */
  readonly strangers: readonly { readonly parcel: number; readonly code: string; readonly areaM2: number }[]
}

export type StepResult = StepDone | StepRefused

/** What came of a step, and how to take it back; a refused one has changed nothing. */
export interface Taken {
  readonly result: StepResult
  readonly undo: () => void
}

/** How changes of one type are carried out. */
export interface ChangeHandler<S extends StepBase> {
  /** Carries it out. A refused change has changed nothing. `prove` looks at every new border's ends. */
  readonly apply: (division: Division, step: S, prove: boolean) => Taken
  /**
   * All that decides what it does, besides its type and the changes before it: not its id nor what people write to it. Equal
   * answers after equal changes give equal outcomes.
   */
  readonly decidedBy: (step: S) => readonly unknown[]
  /** What decides besides: the effective date; or that and the cooperations people state. */
  readonly circumstances?: 'date' | 'date-and-stated'
}

/** A step that moves no land. */
export const NO_LAND: StepDone = {
  ok: true,
  moves: [],
  areaM2: 0,
  residents: { low: 0, best: 0, high: 0 },
  unassigned: [],
  holes: [],
  reachesForeignLand: false,
  slivers: [],
  overlapM2: 0,
  coarsePoints: 0,
  unplacedM2: 0,
  strangers: []
}

export function refuse(problem: StepProblem, path: string, codes: readonly string[] = [], areaM2 = 0): StepRefused {
  return { ok: false, problem, path, areaM2, codes, place: null }
}

export function refused(...words: Parameters<typeof refuse>): Taken {
  return { result: refuse(...words), undo: () => {} }
}

/** As `refused`, for what is wrong in one place (WGS84). */
export function refusedAt(problem: StepProblem, path: string, place: StepRefused['place']): Taken {
  return { result: { ...refuse(problem, path), place }, undo: () => {} }
}
