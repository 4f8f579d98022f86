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
import type { Ring } from '../geometry/rings.ts'
import { type CellAreas, cellsByFace } from './cells.ts'
import { cooperationsOn } from './cooperations.ts'
import { type Label, Labels, type Land } from './labels.ts'
import { Owners } from './owners.ts'
import { type Defects, defectsAt, strandEnds } from './proof.ts'
import { Regions } from './regions.ts'
import { Residents } from './residents.ts'
import { residentsOf } from './residents-now.ts'
import type { Step, StepResult, Taken } from './steps.ts'
import { Strands } from './strands.ts'
import { fingerprint, take } from './take.ts'

/** A layer of units that changes can name. */
export interface UnitLayer {
  readonly topology: UnitTopology
  readonly codes: ReadonlySet<string>
  /** Outlines of selections asked for before. */
  readonly rings: Map<string, readonly Ring[]>
}

export class Outcome {
  readonly labels: Labels
  readonly strands: Strands
  readonly residents: Residents
  readonly owners: Owners
  readonly regions: Regions
  /** Ids of cooperations that changes have dissolved. */
  readonly dissolved = new Set<string>()
  /** Per label that is not the dataset's own: its land per census cell. */
  readonly movedCells = new Map<Label, CellAreas>()
  /** Code per face of the dataset. */
  readonly faces: readonly string[]
  readonly origin: readonly [number, number]
  readonly land: LandTopology
  /** By layer id. */
  readonly unitLayers = new Map<string, UnitLayer>()
  private readonly register: Register
  /** Per face of the dataset: the strands beside it. */
  private readonly datasetStrands: readonly number[][]
  private readonly taken: (Taken & { readonly fingerprint: string })[] = []
  private date = ''
  private stated: readonly CooperationRecord[] = []

  constructor(dataset: Dataset) {
    this.register = dataset.register
    this.land = dataset.land
    this.faces = dataset.land.faces
    this.owners = new Owners(this.faces, dataset.register.municipalities)
    this.regions = new Regions(dataset.register, this.owners)
    this.origin = dataset.land.origin
    this.labels = new Labels(this.faces.length)
    this.strands = new Strands(dataset.land)
    this.datasetStrands = this.faces.map(() => [])
    for (const id of this.strands.living())
      for (const label of [this.strands.left[id], this.strands.right[id]]) this.datasetStrands[label as Label]?.push(id)
    this.residents = new Residents(dataset, cellsByFace(this.strands, this.faces.length, this.origin))
  }

  /**
   * Bring the outcome to exactly these changes, in order, on an effective date (YYYY-MM-DD; it decides which regions and
   * cooperations there are). `stated`: cooperations besides the register's. One result per change; a refused change does
   * nothing and leaves the rest standing.
   */
  update(steps: readonly Step[], date = '', stated: readonly CooperationRecord[] = []): readonly StepResult[] {
    const fingerprints = steps.map(step => fingerprint(step, date, stated))
    let same = 0
    while (same < this.taken.length && this.taken[same]?.fingerprint === fingerprints[same]) same++
    while (this.taken.length > same) this.taken.pop()?.undo()
    this.date = date
    this.stated = stated
    this.regions.setDate(date)
    for (let i = same; i < steps.length; i++)
      this.taken.push({ fingerprint: fingerprints[i] as string, ...take(this, steps[i] as Step, true) })
    return this.taken.map(({ result }) => result)
  }

  /** Let changes name units of a layer. */
  openUnits(layer: string, topology: UnitTopology): void {
    const codes = new Set(topology.pieces.slice(1).map(({ unit }) => unit))
    this.unitLayers.set(layer, { topology, codes, rings: new Map() })
  }

  /** Look at the outcome with one more change, then take that change back. */
  with<T>(step: Step, look: (result: StepResult) => T): T {
    const { result, undo } = take(this, step, false)
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
    return defectsAt(this.strands, strandEnds(this.strands, this.strands.livingOverlay()))
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

  /** m² of a municipality now. */
  areaM2(owner: number): number {
    return this.areaWhereM2(land => land.owner === owner)
  }

  /**
   * m² of a municipality before the changes, 0 for one that a change creates. Read off the division as it is, by where land
   * came from, so that what left and what came add up to what it has now to the last digit.
   */
  areaBeforeM2(owner: number): number {
    return this.areaWhereM2(land => land.origin === owner)
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
    const concerns = (label: Label) => labels.origin(label) === face || labels.owner(label) === face
    for (const id of this.datasetStrands[face] ?? []) if (strands.isAlive(id)) yield id
    for (const id of strands.livingOverlay())
      if (concerns(strands.left[id] as Label) || concerns(strands.right[id] as Label)) yield id
  }

  /** Faces whose borders a drawing comes near. */
  facesNear(rings: readonly Ring[]): Set<number> {
    const faces = new Set<number>()
    for (const id of this.strandsNear(rings))
      for (const label of [this.strands.left[id], this.strands.right[id]]) faces.add(this.labels.owner(label as Label))
    faces.delete(OUTSIDE)
    return faces
  }

  private strandsNear(rings: readonly Ring[]): number[] {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
    for (const { x, y } of rings) {
      for (let i = 0; i < x.length; i++) {
        minX = Math.min(minX, x[i] as number)
        minY = Math.min(minY, y[i] as number)
        maxX = Math.max(maxX, x[i] as number)
        maxY = Math.max(maxY, y[i] as number)
      }
    }
    return this.strands.query(minX, minY, maxX, maxY)
  }
}
