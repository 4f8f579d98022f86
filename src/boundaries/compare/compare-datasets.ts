/** What two datasets differ by, whole: for the command line and the app. */
import type { Dataset } from '../../dataset/types.ts'
import { compareLands } from './compare-lands.ts'
import { type Known, type Movement, type Strips, sortMovements } from './movements.ts'

export const COMPARE_STEPS = ['open', 'lay-over', 'sort'] as const
export type CompareStep = (typeof COMPARE_STEPS)[number]

interface Side {
  readonly id: string
  readonly sha256: string
  readonly accuracyM: number
}

export interface Comparison {
  readonly before: Side
  readonly after: Side
  /** Metres: two lines within it may be one border. */
  readonly toleranceM: number
  /** Codes of municipalities that are whole in one and not there in the other; their land is in no movement. */
  readonly onlyBefore: readonly string[]
  readonly onlyAfter: readonly string[]
  readonly movements: readonly Omit<Movement, 'rings'>[]
  readonly strips: readonly Strips[]
}

export function compareDatasets(
  before: Dataset,
  after: Dataset,
  known: readonly Known[],
  onStep: (step: CompareStep) => void = () => undefined
): Comparison {
  const isOfBoth = ({ from, to }: { from: string; to: string }) =>
    [from, to].every(code => code === '' || (before.land.faces.includes(code) && after.land.faces.includes(code)))
  const toleranceM = before.manifest.accuracyM + after.manifest.accuracyM
  onStep('lay-over')
  const moved = compareLands(before.land, after.land).filter(isOfBoth)
  onStep('sort')
  const { movements, strips } = sortMovements(moved, known, toleranceM)
  const only = (one: Dataset, other: Dataset) =>
    one.land.faces.slice(1).filter(code => !other.land.faces.includes(code))
  return {
    before: sideOf(before),
    after: sideOf(after),
    toleranceM,
    onlyBefore: only(before, after),
    onlyAfter: only(after, before),
    movements: movements.map(({ rings, ...movement }) => movement),
    strips
  }
}

const sideOf = ({ manifest: { id, sha256, accuracyM } }: Dataset): Side => ({ id, sha256, accuracyM })
