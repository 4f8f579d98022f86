/** Moved land, by the municipality it belonged to and the one that has it. */
import type { TransferFact } from '../law/types.ts'
import { assemble, type Part } from '../subdivision/assemble.ts'
import type { CellAreas } from '../subdivision/cells.ts'
import type { Label } from '../subdivision/labels.ts'
import type { Outcome } from '../subdivision/outcome.ts'
import { exactly } from '../subdivision/resident-counts.ts'
import type { Estimate } from '../subdivision/residents.ts'
import { type AreaMeasure, mapArea } from './area.ts'
import { type DoneStep, movesLand } from './step.ts'

/** Land that went the same way: from one base to one owner, whatever it was in the dataset. */
export interface Move {
  readonly base: number
  readonly owner: number
  readonly labels: readonly Label[]
}

const WAY = 65536

/** Number of a way, as key of parts. */
export function wayOf({ labels }: Outcome, label: Label): number {
  const { base, owner } = labels.land(label)
  return base * WAY + owner
}

export const baseOf = (way: number) => Math.floor(way / WAY)
export const ownerOf = (way: number) => way % WAY

/** Pieces of moved land; keys are ways. */
export function movedParts(outcome: Outcome): Part[] {
  const { labels, strands } = outcome
  return assemble(strands, strands.livingOverlay(), label => (labels.moved(label) ? wayOf(outcome, label) : null))
}

/** In a fixed order. Only ways with land are given. */
export function movesOf(outcome: Outcome, parts: readonly Part[]): Move[] {
  const { labels, owners } = outcome
  const ways = new Map<number, Label[]>(parts.map(({ key }) => [key, []]))
  for (let label = 1; label < labels.count; label++)
    if (labels.moved(label)) ways.get(wayOf(outcome, label))?.push(label)
  // Numbers of owners and labels tell the order in which they were first drawn, which must not show.
  const rank = (label: Label) => labels.origin(label) * 1e6 + labels.land(label).region
  const words = ({ base, owner }: Move) => `${owners.code(base)} ${owners.code(owner)}`
  return [...ways]
    .map(([way, list]) => ({ base: baseOf(way), owner: ownerOf(way), labels: list.sort((a, b) => rank(a) - rank(b)) }))
    .sort((a, b) => (words(a) < words(b) ? -1 : 1))
}

/** Residents on the land of these labels: counted where points are in use, else estimated. */
export function residentsOn(outcome: Outcome, list: readonly Label[]): Estimate {
  const { counts, residents } = outcome
  return counts ? exactly(counts.onAll(list)) : residents.estimateTogether(sharesOf(outcome, list))
}

/** Land of these labels per census cell, by its municipality in the dataset. */
function sharesOf(
  { labels, movedCells }: Outcome,
  list: readonly Label[]
): { readonly face: number; readonly covered: CellAreas }[] {
  const byFace = new Map<number, Map<number, number>>()
  for (const label of list) {
    const covered = byFace.get(labels.origin(label)) ?? new Map<number, number>()
    for (const [key, m2] of movedCells.get(label) ?? []) covered.set(key, (covered.get(key) ?? 0) + m2)
    byFace.set(labels.origin(label), covered)
  }
  return [...byFace].map(([face, covered]) => ({ face, covered }))
}

export function transferFacts(
  outcome: Outcome,
  moves: readonly Move[],
  done: readonly DoneStep[],
  measure: AreaMeasure,
  residents: Pick<TransferFact['residents'], 'basis' | 'pedigree'>
): TransferFact[] {
  const { owners } = outcome
  const moving = done.filter(movesLand)
  return moves.map(({ base, owner, labels }): TransferFact => {
    const [from, to] = [owners.code(base), owners.code(owner)]
    const areaM2 = outcome.areaWhereM2(land => land.base === base && land.owner === owner)
    const own = new Set(labels)
    return {
      from,
      to,
      area: mapArea(
        measure,
        areaM2,
        measure.outlineM(label => own.has(label))
      ),
      residents: { ...residentsOn(outcome, labels), ...residents },
      changes: onTheWay(moving, from, to)
    }
  })
}

/** Changes that can have brought land from one municipality to another, straight or over others in the list's order. */
function onTheWay(moving: readonly DoneStep[], from: string, to: string): string[] {
  const reached = new Set([from])
  const before = moving.map(({ result }) => {
    const here = result.moves.filter(move => reached.has(move.from))
    for (const move of here) reached.add(move.to)
    return here
  })
  const leads = new Set([to])
  const ids: string[] = []
  for (let i = moving.length - 1; i >= 0; i--) {
    const here = before[i]?.filter(move => leads.has(move.to)) ?? []
    if (here.length === 0) continue
    for (const move of here) leads.add(move.from)
    ids.unshift(moving[i]?.change.id as string)
  }
  return ids
}
