/** `transfer-area` and `transfer-units`: land goes to one municipality; land already there stays. */

import type { MultiPolygon, Polygon } from 'geojson'
import { type Label, PROBE } from '../../partition/labels.ts'
import type { Division } from '../division.ts'
import {
  type ChangeHandler,
  type NamedUnits,
  refuse,
  refused,
  type StepBase,
  type StepRefused,
  type Taken
} from './change.ts'
import { takeLand } from './move-land.ts'
import { movedTo, relabelInside } from './relabel.ts'
import { landInside, landNamed } from './target-land.ts'

/** The land inside `area` goes to `to`; `from` limits the givers. */
export interface TransferStep extends StepBase {
  readonly type: 'transfer-area'
  readonly area: Polygon | MultiPolygon
  readonly to: string
  readonly from?: readonly string[]
}

/** Whole units go to `to`; `from` limits the givers. */
export interface TransferUnitsStep extends StepBase {
  readonly type: 'transfer-units'
  readonly units: NamedUnits
  readonly to: string
  readonly from?: readonly string[]
}

function transfer(division: Division, step: TransferStep | TransferUnitsStep, prove: boolean): Taken {
  const { owners } = division
  const receiver = owners.find(step.to)
  const problem = owners.missing(step.to)
  if (problem) return refused(problem, '.to', [step.to])
  for (const [i, code] of step.from?.entries() ?? []) {
    const stranger = owners.stranger(code)
    if (stranger) return refused(stranger, `.from[${i}]`, [code])
  }
  const gives = givesTo(division, step)
  const whyNothing = (under: ReadonlyMap<number, number>, path: string): StepRefused => {
    const others = [...under.keys()].filter(owner => owner !== receiver)
    if (under.size === 0) return refuse('at-sea', path)
    if (others.length === 0) return refuse('already-receiver', path, [step.to])
    const [first] = others as [number]
    if (others.every(owner => !division.isInDivision(owner)))
      return refuse('unassigned-only', path, [owners.code(first)], under.get(first))
    return refuse('giver-excluded', '.from', step.from ?? [])
  }
  const target = movedTo(division, receiver)
  return takeLand(division, { land: landNamed(division, step), to: step.to, gives, target, whyNothing }, prove)
}

/**
 * Look at the division with a transfer's land given to PROBE instead of its receiver, which tells it from what the receiver
 * has. null where the transfer moves nothing.
 */
export function withLandOf<T>(division: Division, step: TransferStep, look: () => T): T | null {
  const land = landInside(division, step.area)
  if (!land.ok) return null
  const done = relabelInside(division, land.rings, movedTo(division, PROBE), givesTo(division, step), false)
  if (done === null || typeof done === 'string') return null
  try {
    return look()
  } finally {
    done.undo()
  }
}

/** Which land a transfer takes where its drawing covers it. */
function givesTo(division: Division, { to, from }: TransferStep | TransferUnitsStep): (label: Label) => boolean {
  const { labels, owners } = division
  const receiver = owners.find(to)
  const givers = from ? new Set(from.map(code => owners.find(code))) : null
  return label => {
    const owner = labels.owner(label)
    return owner !== receiver && division.isInDivision(owner) && (givers === null || givers.has(owner))
  }
}

export const transferArea: ChangeHandler<TransferStep> = {
  apply: transfer,
  decidedBy: ({ area, to, from }) => [area, to, from ?? null]
}

export const transferUnits: ChangeHandler<TransferUnitsStep> = {
  apply: transfer,
  decidedBy: ({ units, to, from }) => [units, to, from ?? null]
}
