/**
 * The pieces of land a key tells apart (moved land by its way, for instance), kept up to date: an edit takes apart the
 * rings it touches and puts together what is there now, and nothing else is looked at. Edits wait until somebody asks.
 */

import { addTo } from '../collections/lists.ts'
import { inserted } from '../collections/sorted.ts'
import type { HalfEdge } from './half-edge.ts'
import { Homes, type Joined, joinRings } from './joined-rings.ts'
import { edgeRings, type KeyOf, outlinesOf, type Part, partOf } from './polygonize.ts'
import { SideTable } from './side-table.ts'
import type { Strands } from './strands.ts'
import { compareBeginnings, type EdgeRing, TracedRing } from './traced-ring.ts'

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

const NO_PARTS: readonly Part[] = []

export interface PieceIndexOptions {
  /**
   * The dataset's own land has pieces too; else keys must be wanted only for land that changes have touched. A municipality's
   * outline is long, so what is not asked for of a piece is not put together, and must be asked for before an edit is undone.
   */
  readonly untouchedToo?: boolean
}

export class PieceIndex {
  private readonly strands: Strands
  private readonly keyOf: KeyOf
  private readonly order: (a: number, b: number) => number
  private readonly untouchedToo: boolean
  private untouched: readonly Part[] | null = null
  private readonly bySide: SideTable<TracedRing>
  private readonly byKey = new Map<number, readonly KeptPiece[]>()
  private readonly lists = new WeakMap<readonly KeptPiece[], readonly Part[]>()
  private inOrder: readonly number[] | null = null
  private flat: readonly Part[] | null = null
  private pending: Applied[] = []
  private readonly batches: Batch[] = []

  /** `order` sorts keys. */
  constructor(
    strands: Strands,
    keyOf: KeyOf,
    order: (a: number, b: number) => number,
    { untouchedToo = false }: PieceIndexOptions = {}
  ) {
    this.strands = strands
    this.keyOf = keyOf
    this.order = order
    this.untouchedToo = untouchedToo
    this.bySide = new SideTable(untouchedToo ? 0 : strands.count)
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

  /** Pieces of one key, by place: the same list for as long as nothing about them changes. */
  of(key: number): readonly Part[] {
    this.settle()
    const pieces = this.byKey.get(key)
    if (!pieces) return NO_PARTS
    const known = this.lists.get(pieces)
    if (known) return known
    const parts = pieces.map(({ part }) => part)
    this.lists.set(pieces, parts)
    return parts
  }

  /** The piece on a side of a strand; null where there is none with a key. */
  pieceAt(side: HalfEdge): Part | null {
    this.settle()
    const ring = this.bySide.get(side)
    return (ring && homeOf(ring)?.part) ?? null
  }

  /** Pieces that the edits since the last answer made or altered; call before any other question. */
  settleFresh(): readonly Part[] {
    if (this.pending.length === 0) return []
    this.settle()
    return this.batches.at(-1)?.added.map(({ part }) => part) ?? []
  }

  /** Work off what is waiting. */
  settle(): void {
    if (this.untouchedToo) this.asInDataset()
    if (this.pending.length === 0) return
    const edits = this.pending
    this.pending = []
    const again = this.touchedBy(edits)
    const touched = new Set<KeptPiece>()
    for (const ring of again) {
      const piece = homeOf(ring)
      if (piece) touched.add(piece)
    }
    const walked = edgeRings(this.strands, this.sidesNow(edits, again), this.keyOf).map(ring => this.outlined(ring))
    const standing = [...touched].flatMap(ringsOf).filter(ring => !again.has(ring))
    const fresh = this.joined([...standing, ...walked], touched)
    const added = fresh.map(joined => this.keptPiece(joined))
    this.replace(edits, { again, walked }, { removed: [...touched], added })
  }

  /** The pieces the dataset's own land has, whatever edits are in force; where they are wanted. They may be asked anything at any time. */
  asInDataset(): readonly Part[] {
    this.untouched ??= this.begin()
    return this.untouched
  }

  private begin(): Part[] {
    const { keyOf, strands } = this
    const pieces = joinRings(outlinesOf(strands, strands.ofDataset(), keyOf)).map(joined => this.keptPiece(joined))
    this.exchange([], pieces.flatMap(ringsOf), [], pieces)
    const byKey = new Map<number, KeptPiece[]>()
    for (const piece of pieces) addTo(byKey, piece.part.key, piece)
    for (const [key, own] of byKey) this.byKey.set(key, own.sort(byPlace))
    return pieces.map(({ part }) => part)
  }

  private outlined(walked: EdgeRing): TracedRing {
    const ring = new TracedRing(this.strands, walked)
    return this.untouchedToo ? ring : ring.traced()
  }

  private keptPiece({ outer, holes }: Joined): KeptPiece {
    const inPlace = { outer, holes: holes.toSorted((a, b) => compareBeginnings(a.beginning, b.beginning)) }
    return { ...inPlace, part: partOf(inPlace, this.untouchedToo) }
  }

  /** Rings put together; pieces that stand otherwise and get a hole are touched by that. */
  private joined(rings: readonly TracedRing[], touched: Set<KeptPiece>): Joined[] {
    const fresh = new Map<TracedRing, TracedRing[]>()
    for (const ring of rings) if (ring.size > 0) fresh.set(ring, [])
    const holes = rings.filter(({ size }) => size <= 0)
    const keys = new Set(holes.map(({ key }) => key))
    const others = [...keys].flatMap(key => (this.byKey.get(key) ?? []).filter(piece => !touched.has(piece)))
    const homes = new Homes([...[...fresh.keys()].map(outer => ({ outer })), ...others])
    for (const hole of holes) {
      const outer = homes.around(hole)?.outer
      if (!outer) continue
      const known = fresh.get(outer)
      if (known) {
        known.push(hole)
        continue
      }
      const piece = homeOf(outer) as KeptPiece
      touched.add(piece)
      fresh.set(outer, [...piece.holes, hole])
    }
    return [...fresh].map(([outer, own]) => ({ outer, holes: own }))
  }

  /** Rings to be walked again. */
  private touchedBy(edits: readonly Applied[]): Set<TracedRing> {
    const touched = new Set<TracedRing>()
    if (this.bySide.isEmpty) return touched
    const touch = (strand: number) => {
      for (const forward of [true, false]) {
        const ring = this.bySide.get({ strand, forward })
        if (ring) touched.add(ring)
      }
    }
    for (const { gone } of edits) gone.forEach(touch)
    // A new line may begin at a corner of a ring that keeps all its lines: the ring goes another way there now.
    const { strands } = this
    for (const { from, to } of edits)
      for (let id = from; id < to; id++)
        if (strands.isAlive(id))
          for (const v of [0, strands.vertexCount(id) - 1])
            strands.endingAt(strands.x(id, v), strands.y(id, v), this.untouchedToo).forEach(touch)
    return touched
  }

  /** Sides that are not in a ring which stays as it is, new ones included. */
  private sidesNow(edits: readonly Applied[], again: ReadonlySet<TracedRing>): HalfEdge[] {
    const { strands, keyOf } = this
    const sides: HalfEdge[] = []
    for (const ring of again) for (const side of ring.sides) if (strands.isAlive(side.strand)) sides.push(side)
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

  private replace(
    edits: readonly Applied[],
    { again, walked }: { readonly again: ReadonlySet<TracedRing>; readonly walked: readonly TracedRing[] },
    { removed, added }: Pick<Batch, 'removed' | 'added'>
  ): void {
    const { inOrder, flat } = this
    const before = new Map([...removed, ...added].map(({ part: { key } }) => [key, this.byKey.get(key)] as const))
    const fresh = new Map<number, KeptPiece[]>()
    for (const piece of added) addTo(fresh, piece.part.key, piece)
    const gone = new Set(removed)
    this.exchange(again, walked, removed, added)
    const begun: number[] = []
    const ended = new Set<number>()
    for (const [key, list = []] of before) {
      const standing = list.filter(piece => !gone.has(piece))
      const now = inserted(standing, fresh.get(key) ?? [], byPlace)
      if (now.length === 0 && list.length > 0) ended.add(key)
      if (now.length > 0 && list.length === 0) begun.push(key)
      if (now.length === 0) this.byKey.delete(key)
      else this.byKey.set(key, now)
    }
    if (inOrder && ended.size + begun.length > 0) {
      const standing = ended.size > 0 ? inOrder.filter(key => !ended.has(key)) : inOrder
      this.inOrder = inserted(standing, begun, this.order)
    }
    if (before.size > 0) this.flat = null
    const undo = () => {
      this.exchange(walked, again, added, removed)
      for (const [key, list] of before) {
        if (list) this.byKey.set(key, list)
        else this.byKey.delete(key)
      }
      this.inOrder = inOrder
      this.flat = flat
    }
    this.batches.push({ edits, removed, added, undo })
  }

  private exchange(
    ringsGone: Iterable<TracedRing>,
    ringsNow: Iterable<TracedRing>,
    gone: readonly KeptPiece[],
    now: readonly KeptPiece[]
  ): void {
    const { bySide } = this
    for (const ring of ringsGone) for (const side of ring.sides) bySide.delete(side)
    for (const ring of ringsNow) for (const side of ring.sides) bySide.set(side, ring)
    for (const piece of gone) for (const ring of ringsOf(piece)) ring.home = null
    for (const piece of now) for (const ring of ringsOf(piece)) ring.home = piece
  }
}

const homeOf = ({ home }: TracedRing) => home as KeptPiece | null

const ringsOf = ({ outer, holes }: Joined): readonly TracedRing[] => [outer, ...holes]

const byPlace = (a: KeptPiece, b: KeptPiece) => compareBeginnings(a.outer.beginning, b.outer.beginning)
