/**
 * The outcome: the division after a list of changes. A pure function of dataset and changes; inside it keeps what it has
 * worked out, so that asking again with one more change costs that change only. Undo is leaving out the last change.
 */
import type { MultiPolygon, Polygon } from 'geojson'
import { ArcKind, type Dataset, OUTSIDE } from '../dataset/types.ts'
import type { Ring } from '../geometry/rings.ts'
import { type CellAreas, cellsByFace, cellsLost } from './cells.ts'
import { cut } from './cut.ts'
import { type DrawnProblem, drawnArea } from './drawn-area.ts'
import { type Label, Labels } from './labels.ts'
import { type Defects, defectsAt, endsOf, strandEnds } from './proof.ts'
import { type Estimate, Residents } from './residents.ts'
import { type Edit, Strands } from './strands.ts'

/** A change as the partition understands it. */
export interface TransferStep {
  readonly id: string
  readonly area: Polygon | MultiPolygon
  readonly to: string
  readonly from?: readonly string[]
}

export type StepProblem =
  | DrawnProblem
  | 'unknown-code'
  | 'at-sea'
  | 'already-receiver'
  | 'unassigned-only'
  | 'giver-excluded'
  | 'not-exact'

export interface StepRefused {
  readonly ok: false
  readonly problem: StepProblem
  /** JSON path from the change: `.area.coordinates[0]`. */
  readonly path: string
  /** m²: what the drawing covers, where that is the trouble. */
  readonly areaM2: number
  /** Municipality codes the problem is about. */
  readonly codes: readonly string[]
}

/** Land one change moved, by the municipality that had it when the change came. */
export interface StepMove {
  readonly from: string
  readonly to: string
  readonly areaM2: number
  readonly residents: Estimate
}

export interface StepDone {
  readonly ok: true
  readonly moves: readonly StepMove[]
  readonly areaM2: number
  readonly residents: Estimate
  /** m² of land outside the division (Christiansø) under the drawing, by code. */
  readonly unassigned: readonly { readonly code: string; readonly areaM2: number }[]
  /** The drawing crosses the land border. */
  readonly reachesForeignLand: boolean
}

export type StepResult = StepDone | StepRefused

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
      const { result, undo } = this.take(steps[i] as TransferStep, true)
      this.taken.push({ fingerprint: fingerprints[i] as string, result, undo })
    }
    return this.taken.map(({ result }) => result)
  }

  /** Look at the outcome with one more change, then take that change back. */
  with<T>(step: TransferStep, look: (result: StepResult) => T): T {
    const { result, undo } = this.take(step, false)
    try {
      return look(result)
    } finally {
      undo()
    }
  }

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

  private take(step: TransferStep, prove: boolean): { result: StepResult; undo: () => void } {
    const nothing = () => {}
    const receiver = this.face(step.to)
    if (receiver < 0 || !this.inDivision[receiver])
      return { result: refuse('unknown-code', '.to', [step.to]), undo: nothing }
    const unknown = step.from?.findIndex(code => this.face(code) < 0) ?? -1
    if (unknown >= 0)
      return { result: refuse('unknown-code', `.from[${unknown}]`, [step.from?.[unknown] ?? '']), undo: nothing }
    const drawn = drawnArea(step.area, this.origin)
    if (!drawn.ok) return { result: refuse(drawn.problem, `.area${drawn.path}`, [], drawn.areaM2), undo: nothing }

    const givers = step.from ? new Set(step.from.map(code => this.face(code))) : null
    const asked = new Set<Label>()
    const moves = (label: Label): Label => {
      const owner = this.labels.owner(label)
      if (owner === receiver || !this.inDivision[owner] || (givers && !givers.has(owner))) return label
      asked.add(label)
      return this.labels.of(this.labels.origin(label), receiver)
    }
    const edit = cut(this.strands, drawn.rings, moves)
    if (edit === null) return { result: refuse('not-exact', '.area'), undo: nothing }
    const unassigned = this.unassignedUnder(drawn.rings)
    return (
      this.carryOut(step, edit, asked, unassigned, prove) ?? {
        result: this.whyNothing(step, drawn.rings, receiver),
        undo: nothing
      }
    )
  }

  /** null where the edit moves nothing; it is then not applied. `asked`: labels that may lose land. */
  private carryOut(
    step: TransferStep,
    edit: Edit,
    asked: ReadonlySet<Label>,
    unassigned: StepDone['unassigned'],
    prove: boolean
  ): { result: StepResult; undo: () => void } | null {
    const before = new Map([...asked].map(label => [label, this.strands.doubledArea(label).copy()]))
    const lost = cellsLost(this.strands, edit, asked, this.origin)
    const undoStrands = this.strands.apply(edit)
    if ([...before].every(([label, area]) => area.equals(this.strands.doubledArea(label)))) {
      undoStrands()
      return null
    }
    if (prove) {
      const { gaps, overlaps } = defectsAt(this.strands, endsOf(edit))
      if (gaps + overlaps > 0) {
        undoStrands()
        return { result: refuse('not-exact', '.area'), undo: () => {} }
      }
    }
    const cellsBefore = new Map(this.movedCells)
    const byOwner = new Map<number, { face: number; covered: CellAreas; areaM2: number }[]>()
    for (const [label, area] of before) {
      area.addSum(this.strands.doubledArea(label), -1)
      const areaM2 = area.toNumber() / 2e6
      const covered = lost.get(label) ?? new Map<number, number>()
      if (areaM2 <= 0) continue
      const [face, owner] = [this.labels.origin(label), this.labels.owner(label)]
      byOwner.set(owner, [...(byOwner.get(owner) ?? []), { face, covered, areaM2 }])
      this.shiftCells(label, covered, -1)
      this.shiftCells(this.labels.of(face, this.face(step.to)), covered, 1)
    }
    const parts = [...byOwner.values()].flat()
    const result: StepDone = {
      ok: true,
      moves: [...byOwner].map(([owner, pieces]) => ({
        from: this.faces[owner] as string,
        to: step.to,
        areaM2: pieces.reduce((sum, piece) => sum + piece.areaM2, 0),
        residents: this.residents.estimateTogether(pieces)
      })),
      areaM2: parts.reduce((sum, piece) => sum + piece.areaM2, 0),
      residents: this.residents.estimateTogether(parts),
      unassigned,
      reachesForeignLand: this.crossesNationalBorder(edit)
    }
    const undo = () => {
      this.movedCells.clear()
      for (const [label, cells] of cellsBefore) this.movedCells.set(label, cells)
      undoStrands()
    }
    return { result, undo }
  }

  /** Moved land per cell; land that returns to its own municipality is moved no longer. */
  private shiftCells(label: Label, covered: CellAreas, sign: 1 | -1): void {
    if (!this.labels.moved(label)) return
    const cells = new Map(this.movedCells.get(label))
    for (const [key, m2] of covered) {
      const sum = (cells.get(key) ?? 0) + sign * m2
      if (sum > 1e-3) cells.set(key, sum)
      else cells.delete(key)
    }
    this.movedCells.set(label, cells)
  }

  private crossesNationalBorder(edit: Edit): boolean {
    const drawnOverBorder = edit.removed.some(id => this.strands.kind[id] === ArcKind.national)
    return drawnOverBorder || edit.relabelled.some(({ strand }) => this.strands.kind[strand] === ArcKind.national)
  }

  /** What lies under a drawing, m² per owner's face, whoever may give. */
  landUnder(rings: readonly Ring[]): Map<number, number> {
    const probe = this.faces.length
    const edit = cut(this.strands, rings, label =>
      label === OUTSIDE ? label : this.labels.of(this.labels.origin(label), probe + this.labels.owner(label))
    )
    const found = new Map<number, number>()
    if (edit === null) return found
    const undo = this.strands.apply(edit)
    for (let label = 0; label < this.labels.count; label++) {
      const owner = this.labels.owner(label) - probe
      const m2 = this.strands.doubledArea(label).toNumber() / 2e6
      if (owner >= 0 && m2 > 0) found.set(owner, (found.get(owner) ?? 0) + m2)
    }
    undo()
    return found
  }

  private unassignedUnder(rings: readonly Ring[]): StepDone['unassigned'] {
    const outside = this.faces.flatMap((_, face) => (face > 0 && !this.inDivision[face] ? [face] : []))
    if (outside.length === 0) return []
    const near = this.facesNear(rings)
    if (!outside.some(face => near.has(face))) return []
    const under = this.landUnder(rings)
    return outside
      .filter(face => under.has(face))
      .map(face => ({ code: this.faces[face] as string, areaM2: under.get(face) as number }))
  }

  private whyNothing(step: TransferStep, rings: readonly Ring[], receiver: number): StepRefused {
    const under = this.landUnder(rings)
    if (under.size === 0) return refuse('at-sea', '.area')
    if ([...under.keys()].every(face => face === receiver)) return refuse('already-receiver', '.area', [step.to])
    const foreign = [...under.keys()].filter(face => face !== receiver)
    if (foreign.every(face => !this.inDivision[face])) {
      const [first] = foreign as [number]
      return refuse('unassigned-only', '.area', [this.faces[first] as string], under.get(first))
    }
    return refuse('giver-excluded', '.from', step.from ?? [])
  }
}

function refuse(problem: StepProblem, path: string, codes: readonly string[] = [], areaM2 = 0): StepRefused {
  return { ok: false, problem, path, areaM2, codes }
}
