/**
 * The division as it stands: who has which land, and what is kept of it. Changes alter it and say how to take that back;
 * everyone else reads. It knows nothing of the list of changes (outcome.ts).
 */

import { cooperationsOn } from '../dataset/cooperations.ts'
import { type LandTopology, OUTSIDE, type UnitTopology } from '../dataset/topology.ts'
import type { CooperationRecord, Dataset, Register } from '../dataset/types.ts'
import { ExactSum } from '../geometry/exact.ts'
import { boxOfRings, type Ring } from '../geometry/rings.ts'
import { Cache } from '../partition/cache.ts'
import { baseOf, type Label, Labels, type Land, ownerOf, type Way, wayFrom } from '../partition/labels.ts'
import { OutlineLengths } from '../partition/outline-lengths.ts'
import { type Applied, PieceIndex } from '../partition/piece-index.ts'
import { Strands } from '../partition/strands.ts'
import { undoAll } from '../partition/undo.ts'
import { type Defects, defectsAt, strandEnds } from '../partition/validate.ts'
import { Owners } from './owners.ts'
import { Regions } from './regions.ts'
import { cellsOfFace } from './residents/census-cells.ts'
import { CensusEstimate } from './residents/census-estimate.ts'
import type { Counting } from './residents/counted-at-points.ts'
import type { FaceCoverage } from './residents/coverage.ts'
import { CensusTable } from './residents/estimate.ts'
import type { ResidentPoints } from './residents/points.ts'
import type { ResidentSource } from './residents/source.ts'
import { UnplacedLand } from './unplaced-land.ts'

/** A layer of units that changes can name. */
export interface OpenedUnits {
  readonly topology: UnitTopology
  readonly codes: ReadonlySet<string>
  /** Outlines of selections asked for before. */
  readonly rings: Map<string, readonly Ring[]>
}

export class Division {
  readonly labels: Labels
  readonly strands: Strands
  /** People estimated from census cells, kept also where they are counted: what the file of points does not know is estimated. */
  readonly census: CensusEstimate
  readonly counting: Counting | null
  /** Those that people are counted at; null while they are estimated. */
  readonly points: ResidentPoints | null
  /** How many people live where. */
  readonly residents: ResidentSource
  readonly owners: Owners
  readonly regions: Regions
  /** Land that moved by its registered area alone. What is read per municipality and per way counts it in; the map can't. */
  readonly unplaced = new UnplacedLand()
  /** Ids of cooperations that changes have dissolved. */
  readonly dissolved = new Set<string>()
  /** Outline of moved land along the dataset's lines. */
  readonly outlines: OutlineLengths
  /** Pieces of moved land; keys are ways. */
  readonly moved: PieceIndex
  /** Pieces of land that a doubt was settled for and that has stayed there since; keys are labels. */
  readonly settled: PieceIndex
  /** Pieces of land that has another owner than in the dataset; keys are ways from origin to owner. */
  readonly changed: PieceIndex
  /** All land in pieces of one origin and one owner; keys are ways from origin to owner. */
  readonly fragments: PieceIndex
  /** Code per face of the dataset. */
  readonly faces: readonly string[]
  readonly origin: readonly [number, number]
  readonly land: LandTopology
  /** By layer id. */
  readonly unitLayers = new Map<string, OpenedUnits>()
  private readonly register: Register
  /** Per face of the dataset: the strands beside it. */
  private readonly datasetStrands: readonly number[][]
  protected date = ''
  protected stated: readonly CooperationRecord[] = []
  /** Edits in force, and after how many of them all borders were found to fit together. */
  private readonly edits: Applied[] = []
  private readonly provedAt: number[] = []
  private readonly cachesByOwner: Cache<unknown>[] = []
  private readonly cachesByWay: Cache<unknown>[] = []

  /** Residents are counted at points where there are some, else estimated from census cells. */
  constructor(dataset: Dataset, counting: Counting | null = null) {
    this.register = dataset.register
    this.land = dataset.land
    this.faces = dataset.land.faces
    this.owners = new Owners(this.faces, dataset.register.municipalities)
    this.regions = new Regions(dataset.register, this.owners)
    this.origin = dataset.land.origin
    this.labels = new Labels(this.faces.length)
    this.strands = new Strands(dataset.land)
    this.datasetStrands = this.faces.map(() => [])
    for (const id of this.strands.living()) {
      this.datasetStrands[this.strands.leftOf(id)]?.push(id)
      this.datasetStrands[this.strands.rightOf(id)]?.push(id)
    }
    this.counting = counting
    this.points = counting?.points ?? null
    const table = new CensusTable(dataset, this.faces.length, face =>
      cellsOfFace(this.strands, face, this.datasetStrands[face] ?? [], this.origin)
    )
    this.census = new CensusEstimate(table, this.labels, this.strands, this.origin)
    this.residents = counting?.source(this.census, this.labels, this.strands, () => this.moved.keys()) ?? this.census
    this.outlines = new OutlineLengths(this.labels, this.strands)
    const { labels, strands } = this
    const code = (owner: number) => this.owners.code(owner)
    const byCodes = (a: Way, b: Way) =>
      compare(code(baseOf(a)), code(baseOf(b))) || compare(code(ownerOf(a)), code(ownerOf(b)))
    this.moved = new PieceIndex(strands, label => labels.way(label), byCodes)
    this.changed = new PieceIndex(strands, label => changedWay(labels.land(label)), byCodes)
    const originOrNone = (label: Label) => (label === OUTSIDE ? null : originWay(labels.land(label)))
    this.fragments = new PieceIndex(strands, originOrNone, byCodes, { untouchedToo: true })
    const byLand = (a: Label, b: Label) => byCodes(originWay(labels.land(a)), originWay(labels.land(b)))
    this.settled = new PieceIndex(strands, label => (isSettled(labels.land(label)) ? label : null), byLand)
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
      ...[this.outlines, this.moved, this.changed, this.settled, this.fragments].map(book => book.follow(edit)),
      invalidateAll(this.cachesByOwner, owners),
      invalidateAll(this.cachesByWay, ways)
    ])
  }

  /** What the file of points has of a municipality, by code; null without one. */
  coverageOf(code: string): FaceCoverage | null {
    return this.points?.coverage.of(this.faces.indexOf(code)) ?? null
  }

  /** Land goes over by its registered area (m²), wherever it lies. */
  moveUnplaced(base: number, owner: number, areaM2: number): () => void {
    return undoAll([
      this.unplaced.add(base, owner, areaM2),
      invalidateAll(this.cachesByOwner, new Set([base, owner])),
      invalidateAll(this.cachesByWay, new Set([wayFrom(base, owner)]))
    ])
  }

  /** Municipalities have become another: land without a place goes along. */
  mergeUnplaced(givers: ReadonlySet<number>, receiver: number): () => void {
    if (this.unplaced.isEmpty) return () => {}
    const ways = this.unplaced.ways()
    const undo = this.unplaced.merged(givers, receiver)
    const touched = new Set([...ways, ...this.unplaced.ways()])
    const owners = new Set([...givers, receiver, ...[...touched].flatMap(way => [baseOf(way), ownerOf(way)])])
    return undoAll([undo, invalidateAll(this.cachesByOwner, owners), invalidateAll(this.cachesByWay, touched)])
  }

  /** No more people than live in the whole municipality can live on land of it, wherever that lies. */
  mostResidents(owner: number): number {
    return owner < this.faces.length ? this.census.table.total(owner) : this.residents.ofMunicipality(owner).high
  }

  /** Ways that land has gone, placed on the map or not, by codes. */
  ways(): readonly Way[] {
    const placed = this.moved.keys()
    if (this.unplaced.isEmpty) return placed
    const code = (owner: number) => this.owners.code(owner)
    return [...new Set([...placed, ...this.unplaced.ways()])].sort(
      (a, b) => compare(code(baseOf(a)), code(baseOf(b))) || compare(code(ownerOf(a)), code(ownerOf(b)))
    )
  }

  private labelsBeside({ gone, from, to }: Applied): Set<Label> {
    const { strands } = this
    const beside = new Set<Label>()
    for (const id of gone) beside.add(strands.leftOf(id)).add(strands.rightOf(id))
    for (let id = from; id < to; id++) beside.add(strands.leftOf(id)).add(strands.rightOf(id))
    return beside
  }

  /** To keep what follows from the land a municipality has or had, for as long as no change touches that. */
  cacheByOwner<V>(): Cache<V> {
    const kept = new Cache<V>()
    this.cachesByOwner.push(kept)
    return kept
  }

  /** To keep what follows from the land that went one way. */
  cacheByWay<V>(): Cache<V> {
    const kept = new Cache<V>()
    this.cachesByWay.push(kept)
    return kept
  }

  /**
   * Sets the effective date (YYYY-MM-DD), which decides which regions and cooperations there are, and the cooperations that
   * people state besides the register's. Changes in force were carried out under what was set before: they are the caller's.
   */
  setCircumstances(date: string, stated: readonly CooperationRecord[]): void {
    this.date = date
    this.stated = stated
    this.regions.setDate(date)
  }

  /** Let changes name units of a layer. */
  openUnits(layer: string, topology: UnitTopology): void {
    const codes = new Set(topology.pieces.slice(1).map(({ unit }) => unit))
    this.unitLayers.set(layer, { topology, codes, rings: new Map() })
  }

  /** Cooperations in force on the effective date, dissolved ones included. */
  cooperations(): readonly CooperationRecord[] {
    return cooperationsOn(this.register, this.date, this.stated)
  }

  /** Codes of a cooperation's members; none where there is no such cooperation on the effective date. */
  membersOf(cooperation: string): readonly string[] {
    return this.cooperations().find(({ id }) => id === cooperation)?.members ?? []
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
    const placed = this.areaOfM2(this.labels.ofOwner(owner))
    return this.unplaced.isEmpty ? placed : placed + this.unplaced.ofOwner(owner)
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

  /** Living strands with land on a side that is, or in the dataset was, the municipality's. */
  *strandsOf(face: number): Generator<number> {
    const { labels, strands } = this
    for (const id of this.datasetStrands[face] ?? []) if (strands.isAlive(id)) yield id
    const own = new Set([...labels.ofOrigin(face), ...labels.ofOwner(face)])
    // Between two labels of its own a strand comes up twice; it is told on its left only.
    for (const label of own)
      for (const id of strands.overlayBeside(label))
        if (strands.leftOf(id) === label || !own.has(strands.leftOf(id))) yield id
  }

  /** Living strands with land of this label on a side. */
  *strandsBeside(label: Label): Generator<number> {
    if (this.labels.untouched(label))
      for (const id of this.datasetStrands[label] ?? []) if (this.strands.isAlive(id)) yield id
    yield* this.strands.overlayBeside(label)
  }

  /** Edits in force, oldest first. An edit that is taken back and carried out again is another one. */
  get editsInForce(): readonly Applied[] {
    return this.edits
  }

  /** Faces whose borders a drawing comes near. */
  facesNear(rings: readonly Ring[]): Set<number> {
    const faces = new Set<number>()
    for (const id of this.strands.query(...boxOfRings(rings)))
      for (const label of [this.strands.leftOf(id), this.strands.rightOf(id)])
        faces.add(this.labels.owner(label as Label))
    faces.delete(OUTSIDE)
    return faces
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const originWay = ({ origin, owner }: Land): Way => wayFrom(origin, owner)
const changedWay = (land: Land): Way | null => (land.origin === land.owner ? null : originWay(land))
const isSettled = ({ origin, base, owner }: Land): boolean => base === owner && origin !== base

/** What is first kept while the edit is in force knows nothing of before: it forgets once more when the edit is taken back. */
function invalidateAll(all: readonly Cache<unknown>[], keys: ReadonlySet<number>): () => void {
  const before = all.length
  const remember = undoAll(all.map(kept => kept.invalidate(keys)))
  return () => {
    remember()
    for (const kept of all.slice(before)) kept.invalidate(keys)
  }
}
