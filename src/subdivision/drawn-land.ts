/** Changes that take the land inside a drawing: what they share, whatever becomes of the land. */
import type { MultiPolygon, Polygon } from 'geojson'
import { ArcKind } from '../dataset/types.ts'
import type { Ring } from '../geometry/rings.ts'
import { drawnArea } from './drawn-area.ts'
import { type Label, PROBE } from './labels.ts'
import type { Outcome } from './outcome.ts'
import { movedTo, type Relabelled, relabelInside, type Target } from './relabelling.ts'
import { exactly } from './resident-counts.ts'
import { NO_LAND, refuse, type StepDone, type StepRefused, type StepResult, type Taken } from './steps.ts'
import type { Edit } from './strands.ts'

/**
 * Less land than this (m²) from a municipality that gives nothing else, while others give more, is a line drawn a hair
 * past a corner: it stays, so that nobody becomes an affected municipality by it.
 */
export const SLIVER_M2 = 1

export interface Taking {
  readonly area: Polygon | MultiPolygon
  /** Code the land goes to. */
  readonly to: string
  readonly gives: (label: Label) => boolean
  readonly target: Target
  /** Why nothing was taken, given what lies under the drawing (m² per owner). */
  readonly whyNothing: (under: ReadonlyMap<number, number>) => StepRefused
}

export function takeDrawnLand(outcome: Outcome, taking: Taking, prove: boolean): Taken {
  const drawn = drawnArea(taking.area, outcome.origin)
  const nothing = (result: StepResult): Taken => ({ result, undo: () => {} })
  if (!drawn.ok) return nothing(refuse(drawn.problem, `.area${drawn.path}`, [], drawn.areaM2))
  const take = (gives: (label: Label) => boolean) => relabelInside(outcome, drawn.rings, taking.target, gives, prove)
  const unassigned = unassignedUnder(outcome, drawn.rings, taking.gives)
  let done = take(taking.gives)
  if (done === 'not-exact') return nothing(refuse('not-exact', '.area'))
  if (done === null) return nothing(taking.whyNothing(landUnder(outcome, drawn.rings)))
  const slivers = new Set(done.losses.filter(({ areaM2 }) => areaM2 < SLIVER_M2).map(({ label }) => label))
  if (slivers.size > 0 && slivers.size < done.losses.length) {
    done.undo()
    done = take(label => taking.gives(label) && !slivers.has(label))
    if (done === null || done === 'not-exact') return nothing(refuse('not-exact', '.area'))
  }
  const reachesForeignLand = crossesNationalBorder(outcome, done.edit)
  return { result: { ...landMoved(outcome, done, taking.to), unassigned, reachesForeignLand }, undo: done.undo }
}

/** What a relabelling moved to `to`, by who had it. */
export function landMoved(outcome: Outcome, { losses }: Relabelled, to: string): StepDone {
  const parts = losses.map(({ origin, ...loss }) => ({ ...loss, face: origin }))
  const sum = (list: typeof parts) => list.reduce((total, { areaM2 }) => total + areaM2, 0)
  const residentsIn = (list: typeof parts) =>
    outcome.counts
      ? exactly(list.reduce((total, { people }) => total + (people ?? 0), 0))
      : outcome.residents.estimateTogether(list)
  return {
    ...NO_LAND,
    moves: [...new Set(parts.map(({ owner }) => owner))].map(owner => {
      const own = parts.filter(part => part.owner === owner)
      return { from: outcome.owners.code(owner), to, areaM2: sum(own), residents: residentsIn(own) }
    }),
    areaM2: sum(parts),
    residents: residentsIn(parts)
  }
}

/** What lies under a drawing, m² per owner, whoever may give. */
export function landUnder(outcome: Outcome, rings: readonly Ring[]): Map<number, number> {
  const found = new Map<number, number>()
  const done = relabelInside(outcome, rings, movedTo(outcome, PROBE), () => true, false)
  if (done === null || done === 'not-exact') return found
  for (const { owner, areaM2 } of done.losses) found.set(owner, (found.get(owner) ?? 0) + areaM2)
  done.undo()
  return found
}

function crossesNationalBorder(outcome: Outcome, edit: Edit): boolean {
  const ids = [...edit.removed, ...edit.relabelled.map(({ strand }) => strand)]
  return ids.some(id => outcome.strands.kind[id] === ArcKind.national)
}

/** Land outside the division that the drawing covers and the change leaves alone. */
function unassignedUnder(
  outcome: Outcome,
  rings: readonly Ring[],
  gives: (label: Label) => boolean
): StepDone['unassigned'] {
  const near = [...outcome.facesNear(rings)].filter(owner => !outcome.isInDivision(owner) && !gives(owner))
  if (near.length === 0) return []
  const under = landUnder(outcome, rings)
  return near
    .filter(owner => under.has(owner))
    .map(owner => ({ code: outcome.owners.code(owner), areaM2: under.get(owner) as number }))
}
