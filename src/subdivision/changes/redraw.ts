/**
 * `redraw-border`: a line takes the place of the common border of two municipalities between its ends. What lies between
 * line and border changes hands: land on one municipality's side of the border goes to the other.
 */

import type { LineString } from 'geojson'
import { toLonLat9 } from '../../geometry/grid.ts'
import type { LineNetwork, NetworkPlace } from '../../geometry/line-network.ts'
import { type Polyline, type Ring, vertexAt } from '../../geometry/rings.ts'
import { type EnclosedFaces, facesBetween } from '../../partition/enclosed-faces.ts'
import { PROBE } from '../../partition/labels.ts'
import { drawnLine } from '../../partition/parse-drawing.ts'
import { undoAll } from '../../partition/undo.ts'
import type { Division } from '../division.ts'
import { holesUnder } from '../holes.ts'
import { type ChangeHandler, NO_LAND, refused, refusedAt, type StepBase, type StepDone, type Taken } from './change.ts'
import { commonBorder } from './common-border.ts'
import { crossesNationalBorder, landMoved, SLIVER_M2 } from './move-land.ts'
import { type Loss, movedTo, type Relabelled, relabelInside, type Unmoved } from './relabel.ts'

/** The line takes the place of the common border between its ends; what lies between changes hands, either way. */
export interface RedrawStep extends StepBase {
  readonly type: 'redraw-border'
  readonly between: readonly [string, string]
  readonly line: LineString
}

/** Land that changes hands: what these municipalities have inside the rings goes to the other one. */
interface Exchange {
  readonly givers: readonly string[]
  readonly rings: readonly Ring[]
}

/** One owner's land inside the rings goes to another owner. */
interface Pass {
  readonly from: number
  readonly to: number
}

function redraw(division: Division, { between, line }: RedrawStep, prove: boolean): Taken {
  for (const [i, code] of between.entries()) {
    const problem = division.owners.missing(code)
    if (problem) return refused(problem, `.between[${i}]`, [code])
  }
  const [one, other] = between
  const border = one === other ? null : commonBorder(division, division.owners.find(one), division.owners.find(other))
  if (border === null) return refused('no-common-border', '.between', between)
  const drawn = drawnLine(line, division.origin)
  if (!drawn.ok) return refusedAt(drawn.problem, `.line${drawn.path}`, drawn.place)
  const { x, y } = drawn.line
  const last = x.length - 1
  const [from, to] = [0, last].map(i => border.nearest(...vertexAt(drawn.line, i), drawn.reach))
  if (!from || !to)
    return refused('not-on-border', `.line.coordinates[${from ? line.coordinates.length - 1 : 0}]`, between)
  const replaced = stretchBetween(border, from, to)
  if (!replaced) return refused('ends-apart', '.line', between)
  const ends: Polyline = { x: [from.x, ...x.slice(1, last), to.x], y: [from.y, ...y.slice(1, last), to.y] }
  const faces = facesBetween(ends, replaced, drawn.reach)
  if (typeof faces === 'string') return refused(faces, '.line')
  if ('crossing' in faces) {
    const [px, py] = faces.crossing
    const place = toLonLat9([px + division.origin[0], py + division.origin[1]])
    return refusedAt('self-crossing', '.line.coordinates', place)
  }
  return exchange(division, between, exchangesOf(faces, between), prove)
}

/**
 * The stretch of border that a line between two places on it replaces: the shortest way along the border that keeps the
 * first municipality on one side throughout. Where the border touches itself, by an enclave or at a corner of an earlier
 * change, a way may go on along any line there and never takes in a loop it can pass; of a ring it is the shorter side. null
 * where no way leads from one to the other, or both are one point, between which lies no border.
 */
function stretchBetween(border: LineNetwork, from: NetworkPlace, to: NetworkPlace): Polyline | null {
  // Every line of the border has the first municipality on its left.
  const [on, back] = [border.way(from, to), border.way(to, from)]
  if (!on || !back) return (on ?? back)?.line ?? null
  if (Math.abs(on.length - back.length) >= AS_LONG_MM) return on.length < back.length ? on.line : back.line
  // Whichever way the line was drawn and whichever municipality was named first, the same side of the ring goes.
  return westernmost(on.line) <= westernmost(back.line) ? on.line : back.line
}

/** Two sides of a ring that differ by less are equally long. */
const AS_LONG_MM = 1

/** Between the ends. */
const westernmost = ({ x }: Polyline): number => Math.min(...x.slice(1, -1))

const exchangesOf = ({ left, right, both }: EnclosedFaces, [one, other]: readonly [string, string]): Exchange[] => [
  { givers: [one], rings: left },
  { givers: [other], rings: right },
  { givers: [one, other], rings: both }
]

interface Done {
  readonly asked: Exchange
  readonly moved: readonly Relabelled[]
  /** What went, told once. */
  readonly losses: readonly Loss[]
}

const areaOf = ({ losses }: Done) => losses.reduce((sum, { areaM2 }) => sum + areaM2, 0)

/** Less than a sliver in one of them stays, where there is more in another. */
function exchange(
  division: Division,
  between: readonly [string, string],
  exchanges: readonly Exchange[],
  prove: boolean
): Taken {
  const done: Done[] = []
  const undo = () => undoAll(done.flatMap(({ moved }) => moved.map(one => one.undo)))()
  for (const asked of exchanges) {
    const taken = carryOut(division, between, asked, prove)
    if (typeof taken === 'string') {
      undo()
      return refused(taken, '.line')
    }
    if (taken.moved.length > 0) done.push(taken)
  }
  const slivers = done.filter(one => areaOf(one) < SLIVER_M2)
  if (slivers.length === done.length) {
    undo()
    return refused('nothing-moves', '.line')
  }
  if (slivers.length > 0) {
    undo()
    const rest = exchanges.filter(asked => !slivers.some(sliver => sliver.asked === asked))
    const kept = exchange(division, between, rest, prove)
    const healed = slivers.flatMap(one => one.asked.givers.map(code => ({ code, areaM2: areaOf(one) })))
    return kept.result.ok ? { ...kept, result: { ...kept.result, slivers: healed } } : kept
  }
  return { result: together(division, between, done), undo }
}

/** Where both give, one's land waits with nobody meanwhile: else what comes and what goes would be told as their difference. */
function carryOut(
  division: Division,
  between: readonly [string, string],
  asked: Exchange,
  prove: boolean
): Done | Unmoved {
  const [one, other] = between.map(code => division.owners.find(code)) as [number, number]
  const first: Pass = asked.givers[0] === between[0] ? { from: one, to: other } : { from: other, to: one }
  const passes: readonly Pass[] =
    asked.givers.length === 1
      ? [first]
      : [
          { from: one, to: PROBE },
          { from: other, to: one },
          { from: PROBE, to: other }
        ]
  const moved: Relabelled[] = []
  const losses: Loss[] = []
  for (const { from, to } of asked.rings.length === 0 ? [] : passes) {
    const target = movedTo(division, to)
    // Between the passes land lies with nobody, so only the last one leaves what can be proved.
    const proved = prove && to !== PROBE
    const taken = relabelInside(division, asked.rings, target, label => division.labels.owner(label) === from, proved)
    if (typeof taken === 'string') {
      undoAll(moved.map(({ undo }) => undo))()
      return taken
    }
    if (taken === null) continue
    moved.push(taken)
    if (from !== PROBE) losses.push(...taken.losses)
  }
  return { asked, moved, losses }
}

function together(division: Division, [one, other]: readonly [string, string], done: readonly Done[]): StepDone {
  const losses = done.flatMap(taken => taken.losses)
  const to = (from: string) => (from === one ? other : one)
  return {
    ...NO_LAND,
    ...landMoved(division, losses, to),
    holes: holesUnder(
      division.land,
      done.flatMap(({ asked }) => asked.rings)
    ),
    reachesForeignLand: done.some(({ moved }) => moved.some(({ edit }) => crossesNationalBorder(division, edit)))
  }
}

export const redrawBorder: ChangeHandler<RedrawStep> = {
  apply: redraw,
  decidedBy: ({ between, line }) => [between, line]
}
