/**
 * `redraw-border`: a line takes the place of the common border of two municipalities between its ends. What lies between
 * line and border changes hands: land on one municipality's side of the border goes to the other.
 */
import type { Ring } from '../geometry/rings.ts'
import { commonBorder } from './common-border.ts'
import { drawnLine } from './drawn-area.ts'
import { crossesNationalBorder, landMoved, SLIVER_M2 } from './drawn-land.ts'
import { type Lobes, lobesBetween } from './lobes.ts'
import type { Outcome } from './outcome.ts'
import { movedTo, type Relabelled, relabelInside } from './relabelling.ts'
import { residentsMoved } from './resident-counts.ts'
import { SNAP_MM } from './snap.ts'
import { NO_LAND, type RedrawStep, refused, type StepDone, type Taken, undoAll } from './steps.ts'
import { missing } from './transfer.ts'

interface Side {
  readonly from: string
  readonly to: string
  readonly rings: readonly Ring[]
}

export function redraw(outcome: Outcome, { between, line }: RedrawStep, prove: boolean): Taken {
  for (const [i, code] of between.entries()) {
    const problem = missing(outcome, code)
    if (problem) return refused(problem, `.between[${i}]`, [code])
  }
  const [one, other] = between
  const border = one === other ? null : commonBorder(outcome, outcome.owners.find(one), outcome.owners.find(other))
  if (border === null) return refused('no-common-border', '.between', between)
  const drawn = drawnLine(line, outcome.origin)
  if (!drawn.ok) return refused(drawn.problem, `.line${drawn.path}`)
  const { x, y } = drawn.line
  const last = x.length - 1
  const [from, to] = [0, last].map(i => border.nearest(x[i] as number, y[i] as number, SNAP_MM))
  if (!from || !to)
    return refused('not-on-border', `.line.coordinates[${from ? line.coordinates.length - 1 : 0}]`, between)
  // Every line of the border has the first municipality on its left, so a way keeps it on one side throughout.
  const [forward, backward] = [border.way(from, to), border.way(to, from)]
  const takesForward = forward !== null && (backward === null || forward.length <= backward.length)
  const path = takesForward ? forward.ring : backward?.ring
  if (!path) return refused('ends-apart', '.line', between)
  const ends: Ring = { x: [from.x, ...x.slice(1, last), to.x], y: [from.y, ...y.slice(1, last), to.y] }
  const lobes = lobesBetween(takesForward ? ends : { x: ends.x.toReversed(), y: ends.y.toReversed() }, path)
  if (lobes === 'crossing') return refused('self-crossing', '.line.coordinates')
  if (lobes === 'not-exact') return refused('not-exact', '.line')
  return exchange(outcome, sidesOf(lobes, between), prove)
}

const sidesOf = ({ left, right }: Lobes, [one, other]: readonly [string, string]): Side[] => [
  { from: one, to: other, rings: left },
  { from: other, to: one, rings: right }
]

/** Each side's land goes over; less than a sliver on one side stays, where the other side has more. */
function exchange(outcome: Outcome, sides: readonly Side[], prove: boolean): Taken {
  const done: { readonly side: Side; readonly moved: Relabelled; readonly areaM2: number }[] = []
  const undo = () => undoAll(done.map(({ moved }) => moved.undo))()
  for (const side of sides) {
    if (side.rings.length === 0) continue
    const giver = outcome.owners.find(side.from)
    const target = movedTo(outcome, outcome.owners.find(side.to))
    const moved = relabelInside(outcome, side.rings, target, label => outcome.labels.owner(label) === giver, prove)
    if (moved === 'not-exact') {
      undo()
      return refused('not-exact', '.line')
    }
    if (moved) done.push({ side, moved, areaM2: moved.losses.reduce((sum, { areaM2 }) => sum + areaM2, 0) })
  }
  const slivers = done.filter(({ areaM2 }) => areaM2 < SLIVER_M2)
  if (slivers.length === done.length) {
    undo()
    return refused('nothing-moves', '.line')
  }
  const [sliver] = slivers
  if (sliver) {
    undo()
    const kept = exchange(
      outcome,
      sides.filter(side => side !== sliver.side),
      prove
    )
    const healed = [{ code: sliver.side.from, areaM2: sliver.areaM2 }]
    return kept.result.ok ? { ...kept, result: { ...kept.result, slivers: healed } } : kept
  }
  return { result: together(outcome, done), undo }
}

function together(outcome: Outcome, done: readonly { readonly side: Side; readonly moved: Relabelled }[]): StepDone {
  const parts = done.map(({ side, moved }) => landMoved(outcome, moved, side.to))
  const losses = done.flatMap(({ moved }) => moved.losses)
  return {
    ...NO_LAND,
    moves: parts.flatMap(({ moves }) => moves),
    areaM2: parts.reduce((sum, { areaM2 }) => sum + areaM2, 0),
    residents: residentsMoved(outcome, losses),
    reachesForeignLand: done.some(({ moved }) => crossesNationalBorder(outcome, moved.edit))
  }
}
