/**
 * The pieces of land a key tells apart (moved land by its way, for instance), kept up to date: an edit takes apart the
 * pieces it touches and puts together what is there now, and nothing else is looked at. Edits wait until somebody asks.
 */

import type { Ring } from '../geometry/rings.ts'
import {
  aroundHole,
  edgeRings,
  type HalfEdge,
  halfEdgeNumber,
  type Joined,
  type KeyOf,
  outlined,
  type Part,
  partOf
} from './polygonize.ts'
import type { Strands } from './strands.ts'

/** An edit after it was carried out: strands it took out, and the numbers `from` ≤ id < `to` of those it put in. */
export interface Applied {
  readonly gone: readonly number[]
  readonly from: number
  readonly to: number
}

interface Batch {
  readonly edits: readonly Applied[]
  readonly removed: readonly KeptPiece[]
  readonly added: readonly KeptPiece[]
  readonly undo: () => void
}

/** A piece as the book keeps it. */
interface KeptPiece extends Joined {
  readonly part: Part
}

export class PieceIndex {
  private readonly strands: Strands
  private readonly keyOf: KeyOf
  private readonly order: (a: number, b: number) => number
  private readonly bySide = new Map<number, KeptPiece>()
  private readonly byKey = new Map<number, readonly KeptPiece[]>()
  private inOrder: readonly number[] | null = null
  private flat: readonly Part[] | null = null
  private pending: Applied[] = []
  private readonly batches: Batch[] = []

  /** `order` sorts keys. Keys must be wanted only for land that changes have touched. */
  constructor(strands: Strands, keyOf: KeyOf, order: (a: number, b: number) => number) {
    this.strands = strands
    this.keyOf = keyOf
    this.order = order
  }

  /** Take note of an edit; what is returned forgets it again, which must be done before the strands are put back. */
  follow(edit: Applied): () => void {
    this.pending.push(edit)
    return () => {
      if (this.pending.length > 0) {
        this.pending.pop()
        return
      }
      const batch = this.batches.pop()
      batch?.undo()
      this.pending = batch ? batch.edits.slice(0, -1) : []
    }
  }

  /** All pieces, in the order of their keys and places. */
  parts(): readonly Part[] {
    this.settle()
    if (this.flat) return this.flat
    const flat: Part[] = []
    for (const key of this.keys()) for (const { part } of this.byKey.get(key) ?? []) flat.push(part)
    this.flat = flat
    return flat
  }

  /** Keys that have land, in order. */
  keys(): readonly number[] {
    this.settle()
    this.inOrder ??= [...this.byKey.keys()].sort(this.order)
    return this.inOrder
  }

  /** Pieces of one key, by place. */
  of(key: number): readonly Part[] {
    this.settle()
    return (this.byKey.get(key) ?? []).map(({ part }) => part)
  }

  /** The piece on a side of a strand; null where there is none with a key. */
  pieceAt(side: HalfEdge): Part | null {
    this.settle()
    return this.bySide.get(halfEdgeNumber(side))?.part ?? null
  }

  /** Pieces that the edits since the last answer made or altered; call before any other question. */
  settleFresh(): readonly Part[] {
    if (this.pending.length === 0) return []
    this.settle()
    return this.batches.at(-1)?.added.map(({ part }) => part) ?? []
  }

  /** Work off what is waiting. */
  settle(): void {
    if (this.pending.length === 0) return
    const edits = this.pending
    this.pending = []
    const touched = this.touchedBy(edits)
    const walked = edgeRings(this.strands, this.sidesNow(edits, touched), this.keyOf)
    const outlines = walked.map(ring => outlined(this.strands, ring))
    const fresh = outlines
      .filter(({ doubled }) => doubled.toNumber() > 0)
      .map((outer): Joined => ({ outer, holes: [] }))
    for (const hole of outlines) {
      if (hole.doubled.toNumber() > 0) continue
      const standing = (this.byKey.get(hole.key) ?? []).filter(piece => !touched.has(piece))
      const around = aroundHole<Joined>(hole, [...fresh, ...standing])
      if (around === null) continue
      const known = standing.find(piece => piece === around)
      if (!known) {
        around.holes.push(hole)
        continue
      }
      touched.add(known)
      fresh.push({ outer: known.outer, holes: [...known.holes, hole] })
    }
    this.replace(
      edits,
      [...touched],
      fresh.map(joined => ({ ...joined, part: partOf(inPlace(joined)) }))
    )
  }

  private touchedBy(edits: readonly Applied[]): Set<KeptPiece> {
    const touched = new Set<KeptPiece>()
    const touch = (strand: number) => {
      for (const side of [2 * strand, 2 * strand + 1]) {
        const piece = this.bySide.get(side)
        if (piece) touched.add(piece)
      }
    }
    for (const { gone } of edits) gone.forEach(touch)
    if (this.bySide.size === 0) return touched
    // A new line may begin at a corner of a ring that keeps all its lines: the ring goes another way there now.
    for (const { from, to } of edits)
      for (let id = from; id < to; id++)
        if (this.strands.isAlive(id))
          for (const v of [0, this.strands.vertexCount(id) - 1])
            this.strands.overlayEndingAt(this.strands.x(id, v), this.strands.y(id, v)).forEach(touch)
    return touched
  }

  /** Sides the land of touched pieces has now, new ones included. */
  private sidesNow(edits: readonly Applied[], touched: ReadonlySet<KeptPiece>): HalfEdge[] {
    const { strands, keyOf } = this
    const sides: HalfEdge[] = []
    for (const { part } of touched) for (const side of part.sides) if (strands.isAlive(side.strand)) sides.push(side)
    for (const { from, to } of edits) {
      for (let strand = from; strand < to; strand++) {
        if (!strands.isAlive(strand)) continue
        const left = keyOf(strands.leftOf(strand))
        const right = keyOf(strands.rightOf(strand))
        if (left === right) continue
        if (left !== null) sides.push({ strand, forward: true })
        if (right !== null) sides.push({ strand, forward: false })
      }
    }
    return sides
  }

  private replace(edits: readonly Applied[], removed: readonly KeptPiece[], added: readonly KeptPiece[]): void {
    const keys = new Set([...removed, ...added].map(({ part }) => part.key))
    const before = [...keys].map(key => [key, this.byKey.get(key)] as const)
    const { inOrder, flat } = this
    const gone = new Set(removed)
    for (const { part } of removed) for (const side of part.sides) this.bySide.delete(halfEdgeNumber(side))
    for (const piece of added) for (const side of piece.part.sides) this.bySide.set(halfEdgeNumber(side), piece)
    for (const [key, list = []] of before) {
      const now = [...list.filter(piece => !gone.has(piece)), ...added.filter(({ part }) => part.key === key)]
      if ((now.length === 0) !== (list.length === 0)) this.inOrder = null
      if (now.length === 0) this.byKey.delete(key)
      else this.byKey.set(key, now.sort(byPlace))
    }
    if (keys.size > 0) this.flat = null
    const undo = () => {
      for (const { part } of added) for (const side of part.sides) this.bySide.delete(halfEdgeNumber(side))
      for (const piece of removed) for (const side of piece.part.sides) this.bySide.set(halfEdgeNumber(side), piece)
      for (const [key, list] of before) {
        if (list) this.byKey.set(key, list)
        else this.byKey.delete(key)
      }
      this.inOrder = inOrder
      this.flat = flat
    }
    this.batches.push({ edits, removed, added, undo })
  }
}

function inPlace({ outer, holes }: Joined): Joined {
  return { outer, holes: holes.toSorted((a, b) => compareRings(a.ring, b.ring)) }
}

const byPlace = (a: KeptPiece, b: KeptPiece) => compareRings(a.outer.ring, b.outer.ring)

/** By their lowest corner; rings that share it part at the corner after. */
function compareRings(a: Ring, b: Ring): number {
  for (let i = 0; i < 2; i++) {
    const difference = (a.x[i] as number) - (b.x[i] as number) || (a.y[i] as number) - (b.y[i] as number)
    if (difference !== 0) return difference
  }
  return 0
}
