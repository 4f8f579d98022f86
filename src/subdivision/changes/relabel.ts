/**
 * One relabelling of land, carried out: the partition, the areas and the census cells of land that is not as the dataset
 * has it follow, and all of it can be taken back.
 */
import { OUTSIDE } from '../../dataset/topology.ts'
import type { ExactSum } from '../../geometry/exact.ts'
import { TooManyCrossings } from '../../geometry/noding.ts'
import type { Ring } from '../../geometry/rings.ts'
import { cut } from '../../partition/cut.ts'
import type { Label } from '../../partition/labels.ts'
import type { PartitionEdit } from '../../partition/strands.ts'
import { undoAll } from '../../partition/undo.ts'
import { defectsAt, endsOf } from '../../partition/validate.ts'
import type { Division } from '../division.ts'
import type { LandLost } from '../residents/source.ts'

/** What one label lost. */
export interface Loss extends LandLost {
  readonly label: Label
  /** Owner it had until now. */
  readonly owner: number
  readonly areaM2: number
}

export interface Relabelled {
  readonly losses: readonly Loss[]
  readonly edit: PartitionEdit
  readonly undo: () => void
}

/** The label land gets; the same label leaves it alone. */
export type Target = (label: Label) => Label

/** The land goes to `receiver`. */
export function movedTo({ labels }: Division, receiver: number): Target {
  return label => labels.of({ ...labels.land(label), owner: receiver })
}

/** Why land can't be given another label. */
export type Unmoved = 'not-exact' | 'too-many-crossings'

/**
 * Give the land inside `rings` whose label passes `gives` the label `target` says. null where that moves nothing,
 * 'not-exact' where it cannot be done without a defect, 'too-many-crossings' where it would take minutes; nothing is
 * changed then. `prove` looks around every new end of a
 * border.
 */
export function relabelInside(
  division: Division,
  rings: readonly Ring[],
  target: Target,
  gives: (label: Label) => boolean,
  prove: boolean
): Relabelled | null | Unmoved {
  const asked = new Map<Label, Label>()
  const edit = cutOrNot(division.strands, rings, label => {
    if (label === OUTSIDE || !gives(label)) return label
    const known = asked.get(label)
    if (known !== undefined) return known
    const to = target(label)
    asked.set(label, to)
    return to
  })
  return typeof edit === 'string' ? edit : carryOut(division, edit, asked, prove)
}

function cutOrNot(...given: Parameters<typeof cut>): PartitionEdit | Unmoved {
  try {
    return cut(...given) ?? 'not-exact'
  } catch (error) {
    if (error instanceof TooManyCrossings) return 'too-many-crossings'
    throw error
  }
}

/** Give all land of some owners a new label: no line is drawn, the sides of their borders change. null where none has land. */
export function relabelWhole(division: Division, givers: ReadonlySet<number>, target: Target): Relabelled | null {
  const { labels } = division
  const asked = new Map<Label, Label>()
  for (const owner of givers) for (const label of [...labels.ofOwner(owner)]) asked.set(label, target(label))
  return relabelBeside(division, new Set([...givers].flatMap(owner => [...division.strandsOf(owner)])), asked)
}

/** Give all land under some labels another. None of those given may be one that goes. null where there is no such land. */
export function relabelLabels(division: Division, asked: ReadonlyMap<Label, Label>): Relabelled | null {
  return relabelBeside(division, new Set([...asked.keys()].flatMap(label => [...division.strandsBeside(label)])), asked)
}

function relabelBeside(
  division: Division,
  ids: ReadonlySet<number>,
  asked: ReadonlyMap<Label, Label>
): Relabelled | null {
  const { strands } = division
  const edit = { removed: [] as number[], added: [], relabelled: [] as { strand: number; left: Label; right: Label }[] }
  for (const strand of ids) {
    const [before, after] = [strands.leftOf(strand), strands.rightOf(strand)]
    const [left, right] = [asked.get(before) ?? before, asked.get(after) ?? after]
    if (left === before && right === after) continue
    // A line drawn earlier that no longer parts anything goes; the dataset's own lines part what came from either side.
    if (left === right) edit.removed.push(strand)
    else edit.relabelled.push({ strand, left, right })
  }
  const done = carryOut(division, edit, asked, false)
  return done === 'not-exact' ? null : done
}

function carryOut(
  division: Division,
  edit: PartitionEdit,
  asked: ReadonlyMap<Label, Label>,
  prove: boolean
): Relabelled | null | 'not-exact' {
  const { labels, strands } = division
  const areasOf = (list: Iterable<Label>) => new Map([...list].map(label => [label, strands.doubledArea(label).copy()]))
  const before = areasOf(asked.keys())
  const gainedBefore = areasOf(asked.values())
  const reading = division.residents.reading(edit, asked)
  const from = strands.count
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
  const m2 = (now: ExactSum, then: ExactSum | undefined) => {
    const difference = now.copy()
    if (then) difference.addSum(then, -1)
    return difference.toNumber() / 2e6
  }
  const losses = [...before].flatMap(([label, area]): Loss[] => {
    const areaM2 = m2(area, strands.doubledArea(label))
    if (areaM2 <= 0) return []
    const [origin, owner] = [labels.origin(label), labels.owner(label)]
    return [{ label, origin, owner, areaM2, covered: reading.covered(label), people: null }]
  })
  // A border that gets a new point is rounded to the millimetre, so a giver may lose a square decimetre more or less than
  // moves. The moved land itself is what counts, here as in the facts.
  const exact = losses.map(loss => {
    const to = asked.get(loss.label) as Label
    const gain = m2(strands.doubledArea(to), gainedBefore.get(to))
    const lost = losses.filter(({ label }) => asked.get(label) === to).reduce((sum, { areaM2 }) => sum + areaM2, 0)
    return { ...loss, areaM2: gain * (loss.areaM2 / lost) }
  })
  const gone = [...edit.removed, ...edit.relabelled.map(({ strand }) => strand)]
  const undoBooks = division.follow({ gone, from, to: strands.count })
  const { people, undo: undoResidents } = reading.apply(losses)
  const undo = undoAll([undoStrands, undoBooks, undoResidents])
  return { losses: people ? exact.map(loss => ({ ...loss, people: people.get(loss.label) ?? 0 })) : exact, edit, undo }
}
