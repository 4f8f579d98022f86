/**
 * A redrawn border begins and ends on the border there was. Where that has been surveyed anew its ends stand a little beside it,
 * and the change could not be carried out: then they are led to the new one, and it is told how far.
 *
 * The nearest point need not be the one that was meant. Where a border touches itself a point a hand's breadth off lies on
 * another of its lines, and what a line from there replaces is another stretch. So an end that stood where lines meet is led to
 * where they meet now, and where the places within reach would move different land, the one that moves what was moved before is
 * taken; where that does not tell them apart a person must.
 */
import type { ChangeReport, EngineApi } from '../engine/api.ts'
import { toGridMm } from '../geometry/grid.ts'
import type { Change, Proposal } from '../proposal/types.ts'

type Redraw = Extract<Change, { type: 'redraw-border' }>
type LonLat = readonly [number, number]
type Moved = ChangeReport['moved']

/** A change whose line was led on: metres that its first and its last point were moved; 0 for one that stood on the border. */
export interface Led {
  readonly id: string
  readonly firstM: number
  readonly lastM: number
}

export interface LedOn {
  readonly proposal: Proposal
  readonly led: readonly Led[]
  /** Changes that are left as they were drawn: their ends could be led to several places, and it is not known which was meant. */
  readonly undecided: readonly string[]
}

/** By change: whether its first and its last point stood where the border meets itself or ends. */
export type Joints = ReadonlyMap<string, readonly [boolean, boolean]>

/** What the changes were on the dataset they were drawn on. */
export interface Was {
  readonly changes: readonly ChangeReport[]
  readonly joints: Joints
}

/** Metres. A point that is as near stands on the border: a file's digits are no better. */
const ON = 0.01

/** Of one end; the nearest come first, and further off than so many nobody means one. */
const PLACES = 6

/** A place tells nothing against another where what it moves differs from before by more than this share of what the other's does. */
const CLEARLY = 1 / 4

const endsOf = ({ line: { coordinates } }: Redraw) =>
  [coordinates[0], coordinates.at(-1)] as unknown as readonly [LonLat, LonLat]

/** To be asked of the engine that has the dataset open which the proposal was drawn on. */
export async function jointsOf(
  engine: Pick<EngineApi, 'evaluate' | 'borderPlaces'>,
  proposal: Proposal
): Promise<Joints> {
  const joints = new Map<string, readonly [boolean, boolean]>()
  for (const [at, change] of proposal.changes.entries()) {
    if (change.type !== 'redraw-border' || change.off) continue
    // The border as the changes before it leave it.
    await engine.evaluate({ ...proposal, changes: proposal.changes.slice(0, at) })
    const [first, last] = endsOf(change)
    joints.set(change.id, [await isJoint(engine, first, change), await isJoint(engine, last, change)])
  }
  return joints
}

const isJoint = async (engine: Pick<EngineApi, 'borderPlaces'>, end: LonLat, { between }: Redraw): Promise<boolean> =>
  (await engine.borderPlaces(end, ON, between)).some(place => place.isJoint)

/**
 * The proposal on the dataset that the engine has open, with ends led on that lie no further from the border than `toleranceM`; the
 * proposal that is given stays as it is. What can't be carried out all the same is left as it was drawn.
 */
export async function ledOn(
  engine: Pick<EngineApi, 'evaluate' | 'borderPlaces'>,
  proposal: Proposal,
  toleranceM: number,
  was: Was
): Promise<LedOn> {
  let present = proposal
  const led: Led[] = []
  const undecided: string[] = []
  const state = await engine.evaluate(present)
  for (const [at, { id }] of proposal.changes.entries()) {
    const change = present.changes[at]
    if (change?.type !== 'redraw-border' || change.off) continue
    const isBeside = state.changes.find(report => report.id === id)?.problem?.code === 'not-on-border'
    const joints = was.joints.get(id) ?? [false, false]
    if (!isBeside && !joints.some(Boolean)) continue
    const before = present.changes.slice(0, at)
    await engine.evaluate({ ...present, changes: before })
    const places = await placesOf(engine, change, joints, toleranceM)
    const ways = combined(change, places)
    // On the border, and where lines meet if they met there before.
    if (ways.length === 0 || (!isBeside && ways.some(({ firstM, lastM }) => firstM + lastM === 0))) continue
    const tried: Tried[] = []
    for (const way of ways) {
      const upTo = await engine.evaluate({ ...present, changes: [...before, way.change] })
      const report = upTo.changes[at]
      if (report && !report.problem) tried.push({ ...way, moved: report.moved })
    }
    const meant = meantOf(tried, was.changes.find(report => report.id === id)?.moved ?? [])
    if (meant === 'several') undecided.push(id)
    else if (meant && meant.firstM + meant.lastM > 0) {
      present = { ...present, changes: present.changes.with(at, meant.change) }
      led.push({ id, firstM: meant.firstM, lastM: meant.lastM })
    }
  }
  return { proposal: present, led, undecided }
}

interface Place {
  readonly at: LonLat
  readonly metres: number
}

interface Way {
  readonly change: Redraw
  readonly ends: readonly [LonLat, LonLat]
  readonly firstM: number
  readonly lastM: number
}

interface Tried extends Way {
  readonly moved: Moved
}

async function placesOf(
  engine: Pick<EngineApi, 'borderPlaces'>,
  change: Redraw,
  joints: readonly [boolean, boolean],
  toleranceM: number
): Promise<readonly [readonly Place[], readonly Place[]]> {
  const found = async (end: LonLat, stoodOnJoint: boolean): Promise<readonly Place[]> => {
    const near = await engine.borderPlaces(end, toleranceM, change.between)
    const wanted = stoodOnJoint && near.some(place => place.isJoint) ? near.filter(place => place.isJoint) : near
    // What stands on the border stays to the digit.
    return wanted
      .slice(0, PLACES)
      .map(({ point, metres }) => (metres <= ON ? { at: end, metres: 0 } : { at: point, metres }))
  }
  const [first, last] = endsOf(change)
  return [await found(first, joints[0]), await found(last, joints[1])]
}

/** The nearest first. */
function combined(change: Redraw, [firsts, lasts]: readonly [readonly Place[], readonly Place[]]): readonly Way[] {
  const inner = change.line.coordinates.slice(1, -1)
  return firsts
    .flatMap(first =>
      lasts.map((last): Way => {
        const coordinates = [[...first.at], ...inner, [...last.at]]
        const led: Redraw = { ...change, line: { ...change.line, coordinates } }
        return { change: led, ends: [first.at, last.at], firstM: first.metres, lastM: last.metres }
      })
    )
    .sort((a, b) => a.firstM + a.lastM - b.firstM - b.lastM)
}

/** null where none can be carried out; 'several' where it can't be told which was meant. */
function meantOf(tried: readonly Tried[], before: Moved): Tried | 'several' | null {
  const kinds: Tried[][] = []
  for (const one of tried) {
    const kind = kinds.find(([other]) => other && differenceM2(one.moved, other.moved) <= sweptM2(one, other))
    if (kind) kind.push(one)
    else kinds.push([one])
  }
  const [nearest] = kinds
  if (!nearest) return null
  if (kinds.length === 1) return nearest[0] ?? null
  const offs = kinds.map(([one]) => differenceM2((one as Tried).moved, before))
  const [least, next] = offs.toSorted((a, b) => a - b) as [number, number]
  if (before.length === 0 || least > CLEARLY * next) return 'several'
  return kinds[offs.indexOf(least)]?.[0] ?? null
}

/** The sum over all ways there are on either side. */
function differenceM2(one: Moved, other: Moved): number {
  const byWay = new Map<string, number>()
  for (const { from, to, areaM2 } of one) byWay.set(`${from}/${to}`, areaM2)
  for (const { from, to, areaM2 } of other) byWay.set(`${from}/${to}`, (byWay.get(`${from}/${to}`) ?? 0) - areaM2)
  return [...byWay.values()].reduce((sum, m2) => sum + Math.abs(m2), 0)
}

/** m²: two lines may differ by what the first and the last stretch sweep over from end to end, and by a sliver. */
function sweptM2(one: Way, other: Way): number {
  const line = one.change.line.coordinates as unknown as readonly LonLat[]
  const [second, penultimate] = [line[1], line.at(-2)] as [LonLat, LonLat]
  const [first, last] = [0, 1].map(i => {
    const between = metresBetween(one.ends[i] as LonLat, other.ends[i] as LonLat)
    return between * (metresBetween(one.ends[i] as LonLat, i === 0 ? second : penultimate) + between)
  }) as [number, number]
  return first + last + 1
}

function metresBetween(a: LonLat, b: LonLat): number {
  const [[ax, ay], [bx, by]] = [toGridMm(a), toGridMm(b)]
  return Math.hypot(bx - ax, by - ay) / 1000
}
