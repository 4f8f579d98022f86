/**
 * The outcome: the division after a list of changes. A pure function of dataset and changes; inside it keeps what it has
 * worked out, so that asking again with one more change costs that change only. Undo is leaving out the last change.
 */
import { type Dataset, OUTSIDE } from '../dataset/types.ts'
import type { Ring } from '../geometry/rings.ts'
import { type CellAreas, cellsByFace } from './cells.ts'
import { type Label, Labels } from './labels.ts'
import { type Defects, defectsAt, strandEnds } from './proof.ts'
import { Residents } from './residents.ts'
import type { StepResult, TransferStep } from './steps.ts'
import { Strands } from './strands.ts'
import { transfer } from './transfer.ts'

interface Taken {
  readonly fingerprint: string
  readonly result: StepResult
  readonly undo: () => void
}

export class Outcome {
  readonly labels: Labels
  readonly strands: Strands
  readonly residents: Residents
  /** Per moved label: its land per census cell. */
  readonly movedCells = new Map<Label, CellAreas>()
  readonly faces: readonly string[]
  readonly origin: readonly [number, number]
  private readonly inDivision: readonly boolean[]
  /** Per face of the dataset: the strands beside it. */
  private readonly datasetStrands: readonly number[][]
  private readonly taken: Taken[] = []

  constructor(dataset: Dataset) {
    this.faces = dataset.land.faces
    this.origin = dataset.land.origin
    this.labels = new Labels(this.faces.length)
    this.strands = new Strands(dataset.land)
    this.datasetStrands = this.faces.map(() => [])
    for (const id of this.strands.living())
      for (const label of [this.strands.left[id], this.strands.right[id]]) this.datasetStrands[label as Label]?.push(id)
    this.residents = new Residents(dataset, cellsByFace(this.strands, this.faces.length, this.origin))
    const records = new Map(dataset.register.municipalities.map(record => [record.code, record]))
    this.inDivision = this.faces.map(code => records.get(code)?.inDivision ?? false)
  }

  /** Bring the outcome to exactly these changes, in order. One result per change; a refused change moves nothing. */
  update(steps: readonly TransferStep[]): readonly StepResult[] {
    const fingerprints = steps.map(step => JSON.stringify([step.area, step.to, step.from ?? null]))
    let same = 0
    while (same < this.taken.length && this.taken[same]?.fingerprint === fingerprints[same]) same++
    while (this.taken.length > same) this.taken.pop()?.undo()
    for (let i = same; i < steps.length; i++) {
      const { result, undo } = transfer(this, steps[i] as TransferStep, true)
      this.taken.push({ fingerprint: fingerprints[i] as string, result, undo })
    }
    return this.taken.map(({ result }) => result)
  }

  /** Look at the outcome with one more change, then take that change back. */
  with<T>(step: TransferStep, look: (result: StepResult) => T): T {
    const { result, undo } = transfer(this, step, false)
    try {
      return look(result)
    } finally {
      undo()
    }
  }

  /** False for land outside the division (Christiansø) and for what is no municipality at all. */
  isInDivision(face: number): boolean {
    return this.inDivision[face] ?? false
  }

  /** Face index of a municipality code, −1 for one the dataset does not know. */
  face(code: string): number {
    return code === '' ? -1 : this.faces.indexOf(code)
  }

  /** Places where borders do not fit together now, looked for at both ends of every strand the changes left. */
  defects(): Defects {
    return defectsAt(this.strands, strandEnds(this.strands, this.strands.livingOverlay()))
  }

  /** m² of a municipality now. */
  areaM2(face: number): number {
    let doubled = 0
    for (let label = 1; label < this.labels.count; label++)
      if (this.labels.owner(label) === face) doubled += this.strands.doubledArea(label).toNumber()
    return doubled / 2e6
  }

  /** m² of the whole country, Christiansø included: what the outside is bounded by. */
  countryM2(): number {
    return -this.strands.doubledArea(OUTSIDE).toNumber() / 2e6
  }

  /** Residents of a municipality now: the official figure, less the best estimate of what left, plus what came. */
  residentsNow(face: number): number {
    let residents = this.residents.total(face)
    for (const [label, cells] of this.movedCells) {
      const best = this.residents.estimate(this.labels.origin(label), cells).best
      if (this.labels.origin(label) === face) residents -= best
      if (this.labels.owner(label) === face) residents += best
    }
    return residents
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
