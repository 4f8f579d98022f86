/**
 * Where people are known from. Whoever asks how many live on some land asks here, and does not care whether they are
 * estimated from census cells (census-estimate.ts) or counted at the points of a file (counted-at-points.ts).
 */
import type { PointSource } from '../../dataset/resident-points.ts'
import type { Ring } from '../../geometry/rings.ts'
import { type Label, ownerOf, type Way } from '../../partition/labels.ts'
import type { PartitionEdit } from '../../partition/strands.ts'
import type { CellAreas } from './census-cells.ts'
import type { Estimate } from './estimate.ts'

/** Land that a label loses in an edit. */
export interface LandLost {
  /** Face of the municipality it came from in the dataset. */
  readonly origin: number
  readonly covered: CellAreas
  /** People counted on it; null where they are estimated. */
  readonly people: number | null
}

/** A label's land that goes to another label, with its area in m². */
export interface Going {
  readonly label: Label
  readonly areaM2: number
}

/** What an edit will move, read off before it is applied. */
export interface EditReading {
  /** m² per census cell that leave a label. */
  covered(label: Label): CellAreas
  /** Take the edit into account, in the order of `going`. People counted per label that loses land; null where they are estimated. */
  apply(going: readonly Going[]): { readonly people: ReadonlyMap<Label, number> | null; readonly undo: () => void }
}

export interface OfLabels extends Estimate {
  readonly isCounted: boolean
}

/**
 * How the people of some land are known: counted, where the file of points covers the municipality it comes from
 * (coverage.ts); partly, where it has points there and lacks residents; else estimated.
 */
export type Knowing = 'counted' | 'partly' | 'estimated'

export interface ResidentSource {
  /** The file whose points people are counted at; null where they are estimated. */
  readonly pointSource: PointSource | null
  /** Of land that went this way. */
  knowing(way: Way): Knowing
  /** Of a municipality now: the official figure, less what left, plus what came; exact where nothing of it moved. */
  ofMunicipality(owner: number): Estimate
  /** Of land that went one way. */
  ofWay(way: Way): Estimate
  /** Of land that went any of these ways. People of a census cell that several have part of count once. */
  ofWays(ways: readonly Way[]): Estimate
  /** Of the land under labels that are not the dataset's, and whether they are counted there. */
  ofLabels(some: readonly Label[]): OfLabels
  /** Of all land that moved, other than by a doubt settled (§ 4). */
  ofAllMoved(): Estimate
  /** Of land that an edit has just moved. */
  ofLost(losses: readonly LandLost[]): Estimate
  /** Of land in general: its shares of census cells per municipality (face), and its rings (mm relative to the origin). */
  ofLand(
    shares: () => readonly { readonly face: number; readonly covered: CellAreas }[],
    rings: () => readonly Ring[]
  ): Estimate
  /** Reads off what `edit` moves from each label to the one `targets` gives it. */
  reading(edit: PartitionEdit, targets: ReadonlyMap<Label, Label>): EditReading
}

/** A count, as a range without width. */
export function exactly(people: number): Estimate {
  return { low: people, best: people, high: people }
}

/** Of the land a municipality had before the changes and still has, or was settled to have (§ 4). `ways`: of all moved land. */
export function residentsOfKept(source: ResidentSource, ways: readonly Way[], owner: number): Estimate {
  const all = source.ofMunicipality(owner)
  const came = ways.filter(way => ownerOf(way) === owner).map(way => source.ofWay(way))
  const less = (figure: keyof Estimate) =>
    Math.max(
      0,
      came.reduce((rest, some) => rest - some[figure], all[figure])
    )
  return { low: less('low'), best: less('best'), high: less('high') }
}
