/**
 * One relabelling of the land inside a drawing, carried out: the partition, the areas and the census cells of moved land
 * follow, and all of it can be taken back.
 */
import { OUTSIDE } from '../dataset/types.ts'
import type { Ring } from '../geometry/rings.ts'
import { type CellAreas, cellsLost } from './cells.ts'
import { cut } from './cut.ts'
import type { Label } from './labels.ts'
import type { Outcome } from './outcome.ts'
import { defectsAt, endsOf } from './proof.ts'
import type { Edit } from './strands.ts'

/** What one label lost to the receiver. */
export interface Loss {
  readonly label: Label
  /** Face of the municipality it came from in the dataset. */
  readonly origin: number
  /** Owner it had until now. */
  readonly owner: number
  readonly areaM2: number
  readonly covered: CellAreas
}

export interface Relabelled {
  readonly losses: readonly Loss[]
  readonly edit: Edit
  readonly undo: () => void
}

/**
 * Give the land inside `rings` whose label passes `gives` to `receiver`. null where that moves nothing, 'not-exact' where
 * it cannot be done without a defect; nothing is changed then. `prove` looks around every new end of a border.
 */
export function relabelInside(
  outcome: Outcome,
  rings: readonly Ring[],
  receiver: number,
  gives: (label: Label) => boolean,
  prove: boolean
): Relabelled | null | 'not-exact' {
  const { labels, strands } = outcome
  const asked = new Set<Label>()
  const edit = cut(strands, rings, label => {
    if (label === OUTSIDE || !gives(label)) return label
    asked.add(label)
    return labels.of(labels.origin(label), receiver)
  })
  if (edit === null) return 'not-exact'
  const gained = (origin: number) => strands.doubledArea(labels.of(origin, receiver)).copy()
  const origins = new Set([...asked].map(label => labels.origin(label)))
  const before = new Map([...asked].map(label => [label, strands.doubledArea(label).copy()]))
  const gainedBefore = new Map([...origins].map(origin => [origin, gained(origin)]))
  const covered = cellsLost(strands, edit, asked, outcome.origin)
  const undoStrands = strands.apply(edit)
  if ([...before].every(([label, area]) => area.equals(strands.doubledArea(label)))) {
    undoStrands()
    return null
  }
  if (prove) {
    const { gaps, overlaps } = defectsAt(strands, endsOf(edit))
    if (gaps + overlaps > 0) {
      undoStrands()
      return 'not-exact'
    }
  }
  const losses = [...before].flatMap(([label, area]): Loss[] => {
    area.addSum(strands.doubledArea(label), -1)
    const areaM2 = area.toNumber() / 2e6
    if (areaM2 <= 0) return []
    const cells = covered.get(label) ?? new Map<number, number>()
    return [{ label, origin: labels.origin(label), owner: labels.owner(label), areaM2, covered: cells }]
  })
  // A border that gets a new point is rounded to the millimetre, so a giver may lose a square decimetre more or less than
  // moves. The moved land itself is what counts, here as in the facts.
  const exact = losses.map(loss => {
    const gain = gained(loss.origin)
    gain.addSum(gainedBefore.get(loss.origin) ?? gain, -1)
    const lost = losses.filter(({ origin }) => origin === loss.origin).reduce((sum, { areaM2 }) => sum + areaM2, 0)
    return { ...loss, areaM2: (gain.toNumber() / 2e6) * (loss.areaM2 / lost) }
  })
  const undoCells = shiftCells(outcome, exact, receiver)
  return {
    losses: exact,
    edit,
    undo: () => {
      undoCells()
      undoStrands()
    }
  }
}

/** Moved land per census cell; land that returns to its own municipality is moved no longer. */
function shiftCells(outcome: Outcome, losses: readonly Loss[], receiver: number): () => void {
  const before = new Map(outcome.movedCells)
  const shift = (label: Label, covered: CellAreas, sign: 1 | -1) => {
    if (!outcome.labels.moved(label)) return
    const cells = new Map(outcome.movedCells.get(label))
    for (const [key, m2] of covered) {
      const sum = (cells.get(key) ?? 0) + sign * m2
      // A square decimetre in a cell is what rounding leaves behind, not land.
      if (sum > 0.01) cells.set(key, sum)
      else cells.delete(key)
    }
    outcome.movedCells.set(label, cells)
  }
  for (const { label, origin, covered } of losses) {
    shift(label, covered, -1)
    shift(outcome.labels.of(origin, receiver), covered, 1)
  }
  return () => {
    outcome.movedCells.clear()
    for (const [label, cells] of before) outcome.movedCells.set(label, cells)
  }
}
