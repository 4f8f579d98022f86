/**
 * `redraw-border`: a line takes the place of the common border of two municipalities between its ends. What lies between
 * line and border changes hands: land on one municipality's side of the border goes to the other.
 */
import type { Ring } from '../geometry/rings.ts'
import { commonBorder } from './common-border.ts'
import { drawnLine } from './drawn-area.ts'
import { crossesNationalBorder, landMoved, SLIVER_M2 } from './drawn-land.ts'
import type { Label } from './labels.ts'
import { type Lobes, lobesBetween } from './lobes.ts'
import type { Outcome } from './outcome.ts'
import { movedTo, type Relabelled, relabelInside } from './relabelling.ts'
import { SNAP_MM } from './snap.ts'
import { NO_LAND, type RedrawStep, refused, type StepDone, type Taken, undoAll } from './steps.ts'
import { missing } from './transfer.ts'

/** Land that changes hands: what these municipalities have inside the rings goes to the other one. */
interface Exchange {
  readonly givers: readonly string[]
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
  return exchange(outcome, between, exchangesOf(lobes, between), prove)
}

const exchangesOf = ({ left, right, both }: Lobes, [one, other]: readonly [string, string]): Exchange[] => [
  { givers: [one], rings: left },
  { givers: [other], rings: right },
  { givers: [one, other], rings: both }
]

interface Done {
  readonly asked: Exchange
  readonly moved: Relabelled
  readonly areaM2: number
}

/** Less than a sliver in one of them stays, where there is more in another. */
function exchange(
  outcome: Outcome,
  between: readonly [string, string],
  exchanges: readonly Exchange[],
  prove: boolean
): Taken {
  const done: Done[] = []
  const undo = () => undoAll(done.map(({ moved }) => moved.undo))()
  const [one, other] = between.map(code => outcome.owners.find(code)) as [number, number]
  for (const asked of exchanges) {
    if (asked.rings.length === 0) continue
    const givers = new Set(asked.givers.map(code => outcome.owners.find(code)))
    const [toOne, toOther] = [movedTo(outcome, one), movedTo(outcome, other)]
    const target = (label: Label) => (outcome.labels.owner(label) === one ? toOther(label) : toOne(label))
    const moved = relabelInside(outcome, asked.rings, target, label => givers.has(outcome.labels.owner(label)), prove)
    if (moved === 'not-exact') {
      undo()
      return refused('not-exact', '.line')
    }
    if (moved) done.push({ asked, moved, areaM2: moved.losses.reduce((sum, { areaM2 }) => sum + areaM2, 0) })
  }
  const slivers = done.filter(({ areaM2 }) => areaM2 < SLIVER_M2)
  if (slivers.length === done.length) {
    undo()
    return refused('nothing-moves', '.line')
  }
  if (slivers.length > 0) {
    undo()
    const rest = exchanges.filter(asked => !slivers.some(sliver => sliver.asked === asked))
    const kept = exchange(outcome, between, rest, prove)
    const healed = slivers.flatMap(({ asked, areaM2 }) => asked.givers.map(code => ({ code, areaM2 })))
    return kept.result.ok ? { ...kept, result: { ...kept.result, slivers: healed } } : kept
  }
  return { result: together(outcome, between, done), undo }
}

function together(outcome: Outcome, [one, other]: readonly [string, string], done: readonly Done[]): StepDone {
  const losses = done.flatMap(({ moved }) => moved.losses)
  const to = (from: string) => (from === one ? other : one)
  return {
    ...NO_LAND,
    ...landMoved(outcome, losses, to),
    reachesForeignLand: done.some(({ moved }) => crossesNationalBorder(outcome, moved.edit))
  }
}
