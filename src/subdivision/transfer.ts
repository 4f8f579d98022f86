/** `transfer-area`: the land inside a drawing goes to one municipality; land already there stays. */
import { ArcKind } from '../dataset/types.ts'
import type { Ring } from '../geometry/rings.ts'
import { drawnArea } from './drawn-area.ts'
import type { Label } from './labels.ts'
import type { Outcome } from './outcome.ts'
import { type Relabelled, relabelInside } from './relabelling.ts'
import { refuse, type StepDone, type StepRefused, type StepResult, type TransferStep } from './steps.ts'
import type { Edit } from './strands.ts'

/**
 * Less land than this (m²) from a municipality that gives nothing else, while others give more, is a line drawn a hair
 * past a corner: it stays, so that nobody becomes an affected municipality by it.
 */
export const SLIVER_M2 = 1

/** Carry out a transfer. `undo` takes it back; a refused one has changed nothing. */
export function transfer(
  outcome: Outcome,
  step: TransferStep,
  prove: boolean
): { result: StepResult; undo: () => void } {
  const refused = (result: StepRefused) => ({ result, undo: () => {} })
  const receiver = outcome.face(step.to)
  if (receiver < 0 || !outcome.isInDivision(receiver)) return refused(refuse('unknown-code', '.to', [step.to]))
  const unknown = step.from?.findIndex(code => outcome.face(code) < 0) ?? -1
  if (unknown >= 0) return refused(refuse('unknown-code', `.from[${unknown}]`, [step.from?.[unknown] ?? '']))
  const drawn = drawnArea(step.area, outcome.origin)
  if (!drawn.ok) return refused(refuse(drawn.problem, `.area${drawn.path}`, [], drawn.areaM2))

  const unassigned = unassignedUnder(outcome, drawn.rings)
  const givers = step.from ? new Set(step.from.map(code => outcome.face(code))) : null
  const gives = (label: Label) => {
    const owner = outcome.labels.owner(label)
    return owner !== receiver && outcome.isInDivision(owner) && (givers === null || givers.has(owner))
  }
  let done = relabelInside(outcome, drawn.rings, receiver, gives, prove)
  if (done === 'not-exact') return refused(refuse('not-exact', '.area'))
  if (done === null) return refused(whyNothing(outcome, step, drawn.rings, receiver))
  const slivers = new Set(done.losses.filter(({ areaM2 }) => areaM2 < SLIVER_M2).map(({ label }) => label))
  if (slivers.size > 0 && slivers.size < done.losses.length) {
    done.undo()
    done = relabelInside(outcome, drawn.rings, receiver, label => gives(label) && !slivers.has(label), prove)
    if (done === null || done === 'not-exact') return refused(refuse('not-exact', '.area'))
  }
  return { result: report(outcome, step, done, unassigned), undo: done.undo }
}

function report(outcome: Outcome, step: TransferStep, done: Relabelled, unassigned: StepDone['unassigned']): StepDone {
  const parts = done.losses.map(({ origin, owner, areaM2, covered }) => ({ face: origin, owner, areaM2, covered }))
  const owners = [...new Set(parts.map(({ owner }) => owner))]
  return {
    ok: true,
    moves: owners.map(owner => {
      const own = parts.filter(part => part.owner === owner)
      return {
        from: outcome.faces[owner] as string,
        to: step.to,
        areaM2: own.reduce((sum, { areaM2 }) => sum + areaM2, 0),
        residents: outcome.residents.estimateTogether(own)
      }
    }),
    areaM2: parts.reduce((sum, { areaM2 }) => sum + areaM2, 0),
    residents: outcome.residents.estimateTogether(parts),
    unassigned,
    reachesForeignLand: crossesNationalBorder(outcome, done.edit)
  }
}

function crossesNationalBorder(outcome: Outcome, edit: Edit): boolean {
  const ids = [...edit.removed, ...edit.relabelled.map(({ strand }) => strand)]
  return ids.some(id => outcome.strands.kind[id] === ArcKind.national)
}

/** What lies under a drawing, m² per owner's face, whoever may give. */
export function landUnder(outcome: Outcome, rings: readonly Ring[]): Map<number, number> {
  const probe = outcome.faces.length
  const found = new Map<number, number>()
  const done = relabelInside(outcome, rings, probe, () => true, false)
  if (done === null || done === 'not-exact') return found
  for (const { owner, areaM2 } of done.losses) found.set(owner, (found.get(owner) ?? 0) + areaM2)
  done.undo()
  return found
}

function unassignedUnder(outcome: Outcome, rings: readonly Ring[]): StepDone['unassigned'] {
  const near = [...outcome.facesNear(rings)].filter(face => !outcome.isInDivision(face))
  if (near.length === 0) return []
  const under = landUnder(outcome, rings)
  return near
    .filter(face => under.has(face))
    .map(face => ({ code: outcome.faces[face] as string, areaM2: under.get(face) as number }))
}

function whyNothing(outcome: Outcome, step: TransferStep, rings: readonly Ring[], receiver: number): StepRefused {
  const under = landUnder(outcome, rings)
  const others = [...under.keys()].filter(face => face !== receiver)
  if (under.size === 0) return refuse('at-sea', '.area')
  if (others.length === 0) return refuse('already-receiver', '.area', [step.to])
  const [first] = others as [number]
  if (others.every(face => !outcome.isInDivision(face)))
    return refuse('unassigned-only', '.area', [outcome.faces[first] as string], under.get(first))
  return refuse('giver-excluded', '.from', step.from ?? [])
}
