/**
 * Land that changed hands, with the changes that moved it. The division is brought to the changes one by one: a piece that a
 * change makes, or makes larger, is its; one that it leaves as it was, or takes some of, stays with those that had made it.
 */
import type { Box } from '../../geometry/box.ts'
import { baseOf, ownerOf } from '../../partition/labels.ts'
import type { Part } from '../../partition/polygonize.ts'
import type { Proposal } from '../../proposal/types.ts'
import type { Division } from '../../subdivision/division.ts'
import type { ExchangeChange } from '../api.ts'
import { bring } from '../evaluate.ts'
import type { Session } from '../session.ts'
import type { Stretches } from '../task-queue.ts'
import { shapeOf } from './grid-shape.ts'

interface Piece {
  readonly kind: 'moved' | 'settled'
  readonly part: Part
  /** Ids, in the order of the proposal. */
  readonly changes: readonly string[]
}

/** Changes looked at before others are served. */
const STRETCH = 5

export function* changedLand(session: Session, proposal: Proposal | null): Stretches<ExchangeChange[]> {
  if (!proposal) return []
  const { outcome } = session
  let pieces: readonly Piece[] = []
  for (const [i, change] of proposal.changes.entries()) {
    if (change.off) continue
    bring(session, { ...proposal, changes: proposal.changes.slice(0, i + 1) })
    pieces = piecesAfter(outcome, pieces, change.id)
    if (i % STRETCH !== STRETCH - 1) continue
    session.standing = null
    yield (i + 1) / proposal.changes.length
    bring(session, { ...proposal, changes: proposal.changes.slice(0, i + 1) })
  }
  bring(session, proposal)
  return together(outcome, pieces)
}

function piecesAfter(outcome: Division, before: readonly Piece[], change: string): Piece[] {
  const known = new Map(before.map(piece => [signOf(piece.kind, piece.part), piece]))
  const now = [
    ...outcome.moved.parts().map(part => ({ kind: 'moved', part }) as const),
    ...outcome.settled.parts().map(part => ({ kind: 'settled', part }) as const)
  ]
  const signs = new Set(now.map(({ kind, part }) => signOf(kind, part)))
  const gone = before.filter(({ kind, part }) => !signs.has(signOf(kind, part)))
  return now.map(({ kind, part }) => {
    const same = known.get(signOf(kind, part))
    if (same) return { ...same, part }
    const own = gone.filter(piece => piece.kind === kind && piece.part.key === part.key)
    const within = own.filter(piece => holds(part.box, piece.part.box))
    const around = own.filter(piece => holds(piece.part.box, part.box))
    const grew = part.areaM2 > within.reduce((sum, piece) => sum + piece.part.areaM2, 0)
    const shrank = around.some(piece => piece.part.areaM2 >= part.areaM2)
    const ids = new Set([...within, ...around].flatMap(({ changes }) => changes))
    if (grew && !shrank) ids.add(change)
    return { kind, part, changes: [...ids] }
  })
}

/** The same for a piece that no change has touched since. */
const signOf = (kind: Piece['kind'], { key, areaM2, box }: Part): string => [kind, key, areaM2, ...box].join(' ')

const holds = (outer: Box, inner: Box): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]

/** Pieces that the same changes moved the same way are one. */
function together(outcome: Division, pieces: readonly Piece[]): ExchangeChange[] {
  const { owners, origin } = outcome
  const groups = new Map<string, Piece[]>()
  for (const piece of pieces) {
    const sign = JSON.stringify([piece.kind, waysOf(outcome, piece), piece.changes])
    const known = groups.get(sign)
    if (known) known.push(piece)
    else groups.set(sign, [piece])
  }
  return [...groups.values()].map(group => {
    const [first] = group as [Piece]
    const [from, to] = waysOf(outcome, first)
    const parts = group.map(({ part }) => part)
    return {
      kind: first.kind,
      changes: first.changes,
      from: owners.code(from),
      to: owners.code(to),
      fromName: owners.name(from),
      toName: owners.name(to),
      areaM2: parts.reduce((sum, { areaM2 }) => sum + areaM2, 0),
      shape: shapeOf(parts, origin)
    }
  })
}

function waysOf({ labels }: Division, { kind, part: { key } }: Piece): readonly [from: number, to: number] {
  return kind === 'moved' ? [baseOf(key), ownerOf(key)] : [labels.origin(key), labels.owner(key)]
}
