/**
 * A redrawn border begins and ends on the border there was. Where that has been surveyed anew its ends stand a little beside it,
 * and the change could not be carried out: then they are led to the nearest point of the new one, and it is told how far.
 */
import type { EngineApi } from '../engine/api.ts'
import type { Change, Proposal } from '../proposal/types.ts'

type Redraw = Extract<Change, { type: 'redraw-border' }>
type LonLat = readonly [number, number]

/** A change whose line was led on: metres that its first and its last point were moved; 0 for one that stood on the border. */
export interface Led {
  readonly id: string
  readonly firstM: number
  readonly lastM: number
}

/** Metres. A point that is as near stands on the border: a file's digits are no better. */
const ON = 0.01

/**
 * The proposal on the dataset that the engine has open, with ends led on that lie no further from the border than `toleranceM`; the
 * proposal that is given stays as it is. What can't be carried out all the same is left as it was drawn.
 */
export async function ledOn(
  engine: Pick<EngineApi, 'evaluate' | 'borderPoint'>,
  proposal: Proposal,
  toleranceM: number
): Promise<{ readonly proposal: Proposal; readonly led: readonly Led[] }> {
  let present = proposal
  const led: Led[] = []
  const state = await engine.evaluate(present)
  const beside = state.changes.filter(({ problem }) => problem?.code === 'not-on-border').map(({ id }) => id)
  for (const id of beside) {
    const at = present.changes.findIndex(change => change.id === id)
    const change = present.changes[at]
    if (change?.type !== 'redraw-border') continue
    // The border as the changes before it leave it.
    await engine.evaluate({ ...present, changes: present.changes.slice(0, at) })
    const found = await ledLine(engine, change, toleranceM)
    if (!found) continue
    const changes = present.changes.with(at, found.change)
    const upTo = await engine.evaluate({ ...present, changes: changes.slice(0, at + 1) })
    if (upTo.changes[at]?.problem) continue
    present = { ...present, changes }
    led.push({ id, firstM: found.firstM, lastM: found.lastM })
  }
  return { proposal: present, led }
}

async function ledLine(engine: Pick<EngineApi, 'borderPoint'>, change: Redraw, toleranceM: number) {
  const { coordinates } = change.line
  const [first, last] = [coordinates[0], coordinates.at(-1)] as [number[], number[]]
  const from = await nearest(engine, first as unknown as LonLat, change.between, toleranceM)
  const to = await nearest(engine, last as unknown as LonLat, change.between, toleranceM)
  if (!from || !to) return null
  const line = { ...change.line, coordinates: [[...from.at], ...coordinates.slice(1, -1), [...to.at]] }
  return { change: { ...change, line } as Redraw, firstM: from.metres, lastM: to.metres }
}

/**
 * The engine is asked within ever smaller reach, since within a reach it prefers a corner to a point that lies nearer: as far as
 * the last centimetre, where there is but the nearest.
 */
async function nearest(
  engine: Pick<EngineApi, 'borderPoint'>,
  from: LonLat,
  between: readonly [string, string],
  toleranceM: number
): Promise<{ readonly at: LonLat; readonly metres: number } | null> {
  const on = await engine.borderPoint(from, ON, between)
  if (on) return { at: from, metres: 0 }
  let found = await engine.borderPoint(from, toleranceM, between)
  if (!found) return null
  let [none, some] = [ON, toleranceM]
  while (some - none > ON) {
    const middle = (none + some) / 2
    const nearer = await engine.borderPoint(from, middle, between)
    if (nearer) [found, some] = [nearer, middle]
    else none = middle
  }
  return { at: found.point, metres: some }
}
