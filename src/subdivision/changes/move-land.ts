/** Changes that take the land inside rings: what they share, whatever becomes of the land. */
import { ArcKind } from '../../dataset/topology.ts'
import type { Ring } from '../../geometry/rings.ts'
import { type Label, PROBE } from '../../partition/labels.ts'
import type { PartitionEdit } from '../../partition/strands.ts'
import type { Division } from '../division.ts'
import { holesOf, holesUnder } from '../holes.ts'
import { NO_LAND, refuse, type StepDone, type StepRefused, type StepResult, type Taken } from './change.ts'
import { type Loss, movedTo, relabelInside, type Target } from './relabel.ts'
import type { NamedLand } from './target-land.ts'

/**
 * Less land than this (m²) from a municipality that gives nothing else, while others give more, is a line drawn a hair
 * past a corner: it stays, so that nobody becomes an affected municipality by it.
 */
export const SLIVER_M2 = 1

export interface Taking {
  readonly land: NamedLand
  /** Code the land goes to. */
  readonly to: string
  readonly gives: (label: Label) => boolean
  readonly target: Target
  /** Why nothing was taken, given what lies under it (m² per owner) and the key of the change that names the land. */
  readonly whyNothing: (under: ReadonlyMap<number, number>, path: string) => StepRefused
}

export function takeLand(division: Division, taking: Taking, prove: boolean): Taken {
  const { land } = taking
  const nothing = (result: StepResult): Taken => ({ result, undo: () => {} })
  if (!land.ok) return nothing(land)
  const { rings, path } = land
  const take = (gives: (label: Label) => boolean) => relabelInside(division, rings, taking.target, gives, prove)
  const unassigned = unassignedUnder(division, rings, taking.gives)
  let done = take(taking.gives)
  if (typeof done === 'string') return nothing(refuse(done, path))
  if (done === null) return nothing(whyNothing(division, rings, path, taking))
  const slivers = done.losses.filter(({ areaM2 }) => areaM2 < SLIVER_M2)
  const healed = slivers.length < done.losses.length ? slivers : []
  if (healed.length > 0) {
    done.undo()
    const stays = new Set(healed.map(({ label }) => label))
    done = take(label => taking.gives(label) && !stays.has(label))
    if (done === null || typeof done === 'string') return nothing(refuse(done ?? 'not-exact', path))
  }
  return {
    result: {
      ...landMoved(division, done.losses, () => taking.to),
      unassigned,
      holes: holesUnder(division.land, rings),
      reachesForeignLand: crossesNationalBorder(division, done.edit),
      slivers: healed.map(({ owner, areaM2 }) => ({ code: division.owners.code(owner), areaM2 })),
      overlapM2: land.overlapM2,
      coarsePoints: land.coarsePoints
    },
    undo: done.undo
  }
}

function whyNothing(division: Division, rings: readonly Ring[], path: string, taking: Taking): StepRefused {
  const under = landUnder(division, rings)
  const [first] = under.size === 0 ? holesUnder(division.land, rings) : []
  if (!first) return taking.whyNothing(under, path)
  // Land all the same, and not the sea: whose it is the data does not say.
  return refuse('in-hole', path, holesOf(division.land)[first.hole]?.between, first.areaM2)
}

/** What went over, by who had it; `to` gives the code it went to. */
export function landMoved(division: Division, losses: readonly Loss[], to: (from: string) => string): StepDone {
  const sum = (list: typeof losses) => list.reduce((total, { areaM2 }) => total + areaM2, 0)
  return {
    ...NO_LAND,
    moves: [...new Set(losses.map(({ owner }) => owner))].map(owner => {
      const own = losses.filter(loss => loss.owner === owner)
      const residents = division.residents.ofLost(own)
      const from = division.owners.code(owner)
      return { from, to: to(from), areaM2: sum(own), residents }
    }),
    areaM2: sum(losses),
    residents: division.residents.ofLost(losses)
  }
}

/** What lies under a drawing, m² per owner, whoever may give; or of these owners' land only. */
export function landUnder(
  division: Division,
  rings: readonly Ring[],
  of?: { readonly owners: ReadonlySet<number> }
): Map<number, number> {
  const found = new Map<number, number>()
  const counts = (label: Label) => of === undefined || of.owners.has(division.labels.owner(label))
  const done = relabelInside(division, rings, movedTo(division, PROBE), counts, false)
  if (done === null || typeof done === 'string') return found
  for (const { owner, areaM2 } of done.losses) found.set(owner, (found.get(owner) ?? 0) + areaM2)
  done.undo()
  return found
}

/** True where an edit touches the land border. */
export function crossesNationalBorder(division: Division, edit: PartitionEdit): boolean {
  const ids = [...edit.removed, ...edit.relabelled.map(({ strand }) => strand)]
  return ids.some(id => division.strands.kindOf(id) === ArcKind.national)
}

/** Land outside the division that the drawing covers and the change leaves alone. */
function unassignedUnder(
  division: Division,
  rings: readonly Ring[],
  gives: (label: Label) => boolean
): StepDone['unassigned'] {
  const near = [...division.facesNear(rings)].filter(owner => !division.isInDivision(owner) && !gives(owner))
  if (near.length === 0) return []
  const under = landUnder(division, rings, { owners: new Set(near) })
  return near
    .filter(owner => under.has(owner))
    .map(owner => ({ code: division.owners.code(owner), areaM2: under.get(owner) as number }))
}
