/** `transfer-area` and `transfer-units`: land goes to one municipality; land already there stays. */

import { type Label, PROBE } from '../../partition/labels.ts'
import type { Outcome } from '../outcome.ts'
import { refuse, refused, type StepRefused, type Taken, type TransferStep, type TransferUnitsStep } from './change.ts'
import { takeLand } from './move-land.ts'
import { movedTo, relabelInside } from './relabel.ts'
import { landInside, landNamed } from './target-land.ts'

export function transfer(outcome: Outcome, step: TransferStep | TransferUnitsStep, prove: boolean): Taken {
  const { owners } = outcome
  const receiver = owners.find(step.to)
  const problem = missing(outcome, step.to)
  if (problem) return refused(problem, '.to', [step.to])
  for (const [i, code] of step.from?.entries() ?? []) {
    const stranger = noMunicipality(outcome, code)
    if (stranger) return refused(stranger, `.from[${i}]`, [code])
  }
  const gives = givesTo(outcome, step)
  const whyNothing = (under: ReadonlyMap<number, number>, path: string): StepRefused => {
    const others = [...under.keys()].filter(owner => owner !== receiver)
    if (under.size === 0) return refuse('at-sea', path)
    if (others.length === 0) return refuse('already-receiver', path, [step.to])
    const [first] = others as [number]
    if (others.every(owner => !outcome.isInDivision(owner)))
      return refuse('unassigned-only', path, [owners.code(first)], under.get(first))
    return refuse('giver-excluded', '.from', step.from ?? [])
  }
  const target = movedTo(outcome, receiver)
  return takeLand(outcome, { land: landNamed(outcome, step), to: step.to, gives, target, whyNothing }, prove)
}

/**
 * Look at the outcome with a transfer's land given to PROBE instead of its receiver, which tells it from what the receiver
 * has. null where the transfer moves nothing.
 */
export function withLandOf<T>(outcome: Outcome, step: TransferStep, look: () => T): T | null {
  const land = landInside(outcome, step.area)
  if (!land.ok) return null
  const done = relabelInside(outcome, land.rings, movedTo(outcome, PROBE), givesTo(outcome, step), false)
  if (done === null || typeof done === 'string') return null
  try {
    return look()
  } finally {
    done.undo()
  }
}

/** Which land a transfer takes where its drawing covers it. */
function givesTo(outcome: Outcome, { to, from }: TransferStep | TransferUnitsStep): (label: Label) => boolean {
  const { labels, owners } = outcome
  const receiver = owners.find(to)
  const givers = from ? new Set(from.map(code => owners.find(code))) : null
  return label => {
    const owner = labels.owner(label)
    return owner !== receiver && outcome.isInDivision(owner) && (givers === null || givers.has(owner))
  }
}

/** Why a code is no municipality's, of now or before; null where it is one's. */
export function noMunicipality({ owners }: Outcome, code: string): 'unknown-code' | 'outside-division' | null {
  const owner = owners.find(code)
  if (owner < 0) return 'unknown-code'
  return owners.isInDivision(owner) ? null : 'outside-division'
}

/** Why a code can't be named as a municipality now; null where it can. */
export function missing(outcome: Outcome, code: string): ReturnType<typeof noMunicipality> | 'abolished-code' {
  const { owners } = outcome
  return noMunicipality(outcome, code) ?? (owners.exists(owners.find(code)) ? null : 'abolished-code')
}
