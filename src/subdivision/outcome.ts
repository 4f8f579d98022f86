/**
 * The outcome: the division after a list of changes. A pure function of dataset and changes; inside it keeps what it has
 * worked out, so that asking again with one more change costs that change only. Undo is leaving out the last change.
 */
import {
  type CooperationRecord,
  type Dataset,
  type LandTopology,
  OUTSIDE,
  type Register,
  type UnitTopology
} from '../dataset/types.ts'
import { ExactSum } from '../geometry/exact.ts'
import { boxOfRings, type Ring } from '../geometry/rings.ts'
import { cellsByFace } from './cells.ts'
import { cooperationsOn } from './cooperations.ts'
import { Kept } from './kept.ts'
import { baseOf, type Label, Labels, type Land, ownerOf, type Way, wayFrom } from './labels.ts'
import { MovedCells } from './moved-cells.ts'
import { Outlines } from './outlines.ts'
import { Owners } from './owners.ts'
import { type Applied, PieceBook } from './piece-book.ts'
import { type Defects, defectsAt, strandEnds } from './proof.ts'
import { Regions } from './regions.ts'
import { ResidentCounts } from './resident-counts.ts'
import type { ResidentPoints } from './resident-points.ts'
import { Residents } from './residents.ts'
import { residentsOf } from './residents-now.ts'
import { refused, type Step, StepFailedError, type StepResult, type Taken, undoAll } from './steps.ts'
import { Strands } from './strands.ts'
import { fingerprint, take } from './take.ts'

/** A layer of units that changes can name. */
export interface UnitLayer {
  readonly topology: UnitTopology
  readonly codes: ReadonlySet<string>
  /** Outlines of selections asked for before. */
  readonly rings: Map<string, readonly Ring[]>
}

/** Changes taken before others are served: some milliseconds' worth. */
const STRETCH = 10

export class Outcome {
  readonly labels: Labels
  readonly strands: Strands
  readonly residents: Residents
  readonly owners: Owners
  readonly regions: Regions
  /** Ids of cooperations that changes have dissolved. */
  readonly dissolved = new Set<string>()
  /** People counted at points, per label; null while they are estimated. */
  readonly counts: ResidentCounts | null
  /** Land that is not as the dataset has it, per census cell, and the people in it. */
  readonly movedCells: MovedCells
  /** Outline of moved land along the dataset's lines. */
  readonly outlines: Outlines
  /** Pieces of moved land; keys are ways. */
  readonly moved: PieceBook
  /** Pieces of land that a doubt was settled for and that has stayed there since; keys are labels. */
  readonly settled: PieceBook
  /** Pieces of land that has another owner than in the dataset; keys are ways from origin to owner. */
  readonly changed: PieceBook
  /** Code per face of the dataset. */
  readonly faces: readonly string[]
  readonly origin: readonly [number, number]
  readonly land: LandTopology
  /** Keys of steps that threw, each where it stood: they are refused without being tried again. */
  readonly failing = new Set<string>()
  /** By layer id. */
  readonly unitLayers = new Map<string, UnitLayer>()
  private readonly register: Register
  /** Per face of the dataset: the strands beside it. */
  private readonly datasetStrands: readonly number[][]
  private readonly taken: (Taken & { readonly fingerprint: string })[] = []
  private date = ''
  private stated: readonly CooperationRecord[] = []
  /** Edits in force, and after how many of them all borders were found to fit together. */
  private readonly edits: Applied[] = []
  private readonly provedAt: number[] = []
  private readonly keptByOwner: Kept<unknown>[] = []
  private readonly keptByWay: Kept<unknown>[] = []

  /** Residents are counted at points where there are some, else estimated from census cells. */
  constructor(dataset: Dataset, points: ResidentPoints | null = null) {
    this.register = dataset.register
    this.land = dataset.land
    this.faces = dataset.land.faces
    this.owners = new Owners(this.faces, dataset.register.municipalities)
    this.regions = new Regions(dataset.register, this.owners)
    this.origin = dataset.land.origin
    this.labels = new Labels(this.faces.length)
    this.strands = new Strands(dataset.land)
    this.counts = points && new ResidentCounts(points, this.strands)
    this.datasetStrands = this.faces.map(() => [])
    for (const id of this.strands.living())
      for (const label of [this.strands.left[id], this.strands.right[id]]) this.datasetStrands[label as Label]?.push(id)
    this.residents = new Residents(dataset, cellsByFace(this.strands, this.faces.length, this.origin))
    this.movedCells = new MovedCells(this.labels, this.residents)
    this.outlines = new Outlines(this.labels, this.strands)
    const { labels, strands } = this
    const byCodes = (a: Way, b: Way) => compare(this.codesOf(a), this.codesOf(b))
    this.moved = new PieceBook(strands, label => labels.way(label), byCodes)
    this.changed = new PieceBook(strands, label => changedWay(labels.land(label)), byCodes)
    const byLand = (a: Label, b: Label) => byCodes(originWay(labels.land(a)), originWay(labels.land(b)))
    this.settled = new PieceBook(strands, label => (isSettled(labels.land(label)) ? label : null), byLand)
  }

  /** The books follow an edit of the strands. Returns how to take it back, which must come before the strands are put back. */
  follow(edit: Applied): () => void {
    const owners = new Set<number>()
    const ways = new Set<Way>()
    for (const label of this.labelsBeside(edit)) {
      const { origin, owner } = this.labels.land(label)
      owners.add(origin).add(owner)
      const way = this.labels.way(label)
      if (way !== null) ways.add(way)
    }
    this.edits.push(edit)
    const forgetEdit = () => {
      this.edits.pop()
      while ((this.provedAt.at(-1) ?? -1) > this.edits.length) this.provedAt.pop()
    }
    return undoAll([
      forgetEdit,
      ...[this.outlines, this.moved, this.changed, this.settled].map(book => book.follow(edit)),
      forgetAll(this.keptByOwner, owners),
      forgetAll(this.keptByWay, ways)
    ])
  }

  private labelsBeside({ gone, from, to }: Applied): Set<Label> {
    const { left, right } = this.strands
    const beside = new Set<Label>()
    for (const id of gone) beside.add(left[id] as Label).add(right[id] as Label)
    for (let id = from; id < to; id++) beside.add(left[id] as Label).add(right[id] as Label)
    return beside
  }

  /** To keep what follows from the land a municipality has or had, for as long as no change touches that. */
  keepByOwner<V>(): Kept<V> {
    const kept = new Kept<V>()
    this.keptByOwner.push(kept)
    return kept
  }

  /** To keep what follows from the land that went one way. */
  keepByWay<V>(): Kept<V> {
    const kept = new Kept<V>()
    this.keptByWay.push(kept)
    return kept
  }

  private codesOf(way: Way): string {
    return `${this.owners.code(baseOf(way))} ${this.owners.code(ownerOf(way))}`
  }

  /**
   * Bring the outcome to exactly these changes, in order, on an effective date (YYYY-MM-DD; it decides which regions and
   * cooperations there are). `stated`: cooperations besides the register's. One result per change; a refused change does
   * nothing and leaves the rest standing.
   */
  update(steps: readonly Step[], date = '', stated: readonly CooperationRecord[] = []): readonly StepResult[] {
    const work = this.updating(steps, date, stated)
    for (;;) {
      const { done, value } = work.next()
      if (done) return value
    }
  }

  /**
   * The same a stretch of changes at a time, telling the share that is done. Between stretches the outcome stands at the
   * changes taken so far; where nobody goes on, the next update starts from there.
   */
  *updating(
    steps: readonly Step[],
    date = '',
    stated: readonly CooperationRecord[] = []
  ): Generator<number, readonly StepResult[]> {
    const fingerprints = steps.map(step => fingerprint(step, date, stated))
    let same = 0
    while (same < this.taken.length && this.taken[same]?.fingerprint === fingerprints[same]) same++
    while (this.taken.length > same) this.taken.pop()?.undo()
    this.date = date
    this.stated = stated
    this.regions.setDate(date)
    for (let i = same; i < steps.length; i++) {
      if (i > same && (i - same) % STRETCH === 0) yield (i - same) / (steps.length - same)
      const print = fingerprints[i] as string
      this.taken.push({ fingerprint: print, ...this.take(steps[i] as Step, print, true) })
    }
    return this.taken.map(({ result }) => result)
  }

  /** Throws a StepFailedError where the step does; then nothing can be told of what stands here any more. */
  private take(step: Step, print: string, prove: boolean): Taken {
    if (this.failing.size > 0 && this.failing.has(this.keyOf(print))) return refused('failed', '')
    try {
      return take(this, step, prove)
    } catch (cause) {
      throw new StepFailedError(this.keyOf(print), { cause })
    }
  }

  private readonly keyOf = (print: string) => `${this.state}\n${print}`

  /** Let changes name units of a layer. */
  openUnits(layer: string, topology: UnitTopology): void {
    const codes = new Set(topology.pieces.slice(1).map(({ unit }) => unit))
    this.unitLayers.set(layer, { topology, codes, rings: new Map() })
  }

  /** Look at the outcome with one more change, then take that change back. */
  with<T>(step: Step, look: (result: StepResult) => T): T {
    const { result, undo } = this.take(step, fingerprint(step, this.date, this.stated), false)
    try {
      return look(result)
    } finally {
      undo()
    }
  }

  /** Tells one state of the outcome from another: all that was taken, the date and what is stated. */
  get state(): string {
    return [this.date, JSON.stringify(this.stated), ...this.taken.map(taken => taken.fingerprint)].join('\n')
  }

  /** Cooperations in force on the effective date, dissolved ones included. */
  cooperations(): readonly CooperationRecord[] {
    return cooperationsOn(this.register, this.date, this.stated)
  }

  /** False for land outside the division (Christiansø) and for what is no municipality at all. */
  isInDivision(owner: number): boolean {
    return this.owners.isInDivision(owner)
  }

  /** Owner of a municipality code, created ones included; −1 for a code nobody has. */
  face(code: string): number {
    return this.owners.find(code)
  }

  /** Places where borders do not fit together now, looked for at both ends of every strand the changes left. */
  defects(): Defects {
    return this.proved(defectsAt(this.strands, strandEnds(this.strands, this.strands.livingOverlay())))
  }

  /** The same, looked for only where borders were altered since all of it was last looked at and found whole. */
  defectsNow(): Defects {
    const since = this.provedAt.at(-1)
    if (since === undefined) return this.defects()
    const ids = this.edits.slice(since).flatMap(({ gone, from, to }) => {
      const added = Array.from({ length: to - from }, (_, i) => from + i)
      return [...gone, ...added.filter(id => this.strands.isAlive(id))]
    })
    return this.proved(defectsAt(this.strands, strandEnds(this.strands, ids)))
  }

  private proved(found: Defects): Defects {
    const now = this.edits.length
    if (found.gaps + found.overlaps === 0 && this.provedAt.at(-1) !== now) this.provedAt.push(now)
    return found
  }

  /**
   * m² of all land that passes. Added up as whole numbers, so that it does not matter in which order labels came into use:
   * the same changes give the same digits, whatever was drawn and undone on the way.
   */
  areaWhereM2(isIn: (land: Land) => boolean): number {
    const sum = new ExactSum()
    for (let label = 1; label < this.labels.count; label++)
      if (isIn(this.labels.land(label))) sum.addSum(this.strands.doubledArea(label))
    return sum.toNumber() / 2e6
  }

  /** m² of the land under these labels. */
  areaOfM2(labels: readonly Label[]): number {
    const sum = new ExactSum()
    for (const label of labels) sum.addSum(this.strands.doubledArea(label))
    return sum.toNumber() / 2e6
  }

  /** m² of a municipality now. */
  areaM2(owner: number): number {
    return this.areaOfM2(this.labels.ofOwner(owner))
  }

  /**
   * m² of a municipality before the changes, 0 for one that a change creates. Read off the division as it is, by where land
   * came from, so that what left and what came add up to what it has now to the last digit.
   */
  areaBeforeM2(owner: number): number {
    return this.areaOfM2(this.labels.ofOrigin(owner))
  }

  /** m² of the whole country, Christiansø included: what the outside is bounded by. */
  countryM2(): number {
    return -this.strands.doubledArea(OUTSIDE).toNumber() / 2e6
  }

  /** Best figure of residents of a municipality now: the official one, less what left, plus what came. */
  residentsNow(owner: number): number {
    return residentsOf(this, owner).best
  }

  /** Living strands with land on a side that is, or in the dataset was, the municipality's. */
  *strandsOf(face: number): Generator<number> {
    const { labels, strands } = this
    for (const id of this.datasetStrands[face] ?? []) if (strands.isAlive(id)) yield id
    const own = new Set([...labels.ofOrigin(face), ...labels.ofOwner(face)])
    // Between two labels of its own a strand comes up twice; it is told on its left only.
    for (const label of own)
      for (const id of strands.overlayBeside(label))
        if (strands.left[id] === label || !own.has(strands.left[id] as Label)) yield id
  }

  /** Faces whose borders a drawing comes near. */
  facesNear(rings: readonly Ring[]): Set<number> {
    const faces = new Set<number>()
    for (const id of this.strands.query(...boxOfRings(rings)))
      for (const label of [this.strands.left[id], this.strands.right[id]]) faces.add(this.labels.owner(label as Label))
    faces.delete(OUTSIDE)
    return faces
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const originWay = ({ origin, owner }: Land): Way => wayFrom(origin, owner)
const changedWay = (land: Land): Way | null => (land.origin === land.owner ? null : originWay(land))
const isSettled = ({ origin, base, owner }: Land): boolean => base === owner && origin !== base

/** What is first kept while the edit is in force knows nothing of before: it forgets once more when the edit is taken back. */
function forgetAll(all: readonly Kept<unknown>[], keys: ReadonlySet<number>): () => void {
  const before = all.length
  const remember = undoAll(all.map(kept => kept.forget(keys)))
  return () => {
    remember()
    for (const kept of all.slice(before)) kept.forget(keys)
  }
}
