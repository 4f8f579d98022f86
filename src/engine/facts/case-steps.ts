/** The changes of a case with what came of them, and what is read off them; one more costs that one only. */
import type { ChangeFact } from '../../law/types.ts'
import type { Change } from '../../proposal/types.ts'
import type { StepDone } from '../../subdivision/changes/change.ts'
import { Lineage } from './lineage.ts'
import { Remarks } from './remarks.ts'
import { type CaseStep, type DoneStep, isDone, movesLand } from './step.ts'

export class CaseSteps {
  readonly all: readonly CaseStep[]
  /** Those that could be applied. */
  readonly done: readonly DoneStep[]
  /** Of these, those that take land from one municipality to another. */
  readonly moving: readonly DoneStep[]
  /** Of those that could be applied, those that may do something else than take land from one to another. */
  readonly besides: readonly DoneStep[]
  readonly changes: readonly ChangeFact[]
  readonly lineage: Lineage
  /** What few of them have to say. */
  readonly remarks: Remarks
  readonly reachesForeignLand: boolean
  /** The same without the last, where these were made by one more. */
  readonly before: CaseSteps | null

  private constructor(
    parts: Pick<CaseSteps, 'all' | 'done' | 'moving' | 'besides' | 'changes' | 'remarks' | 'reachesForeignLand'>,
    before: CaseSteps | null,
    standing: CaseSteps | null
  ) {
    this.all = parts.all
    this.done = parts.done
    this.moving = parts.moving
    this.besides = parts.besides
    this.changes = parts.changes
    this.remarks = parts.remarks
    this.reachesForeignLand = parts.reachesForeignLand
    this.lineage = Lineage.of(parts.moving, standing?.lineage)
    this.before = before
  }

  /** `standing`: those of the proposal before, which may be nearly the same. */
  static of(steps: readonly CaseStep[], standing: CaseSteps | null = null): CaseSteps {
    const done = steps.filter(isDone)
    return new CaseSteps(
      {
        all: steps,
        done,
        moving: done.filter(movesLand),
        besides: done.filter(step => !isTransfer(step.change)),
        changes: steps.flatMap((step, i) => (isDone(step) ? [changeFact(step, i + 1)] : [])),
        remarks: Remarks.of(steps),
        reachesForeignLand: done.some(({ result }) => result.reachesForeignLand)
      },
      null,
      standing
    )
  }

  and(step: DoneStep): CaseSteps {
    return new CaseSteps(
      {
        all: [...this.all, step],
        done: [...this.done, step],
        moving: movesLand(step) ? [...this.moving, step] : this.moving,
        besides: isTransfer(step.change) ? this.besides : [...this.besides, step],
        changes: [...this.changes, changeFact(step, this.all.length + 1)],
        remarks: this.remarks.and(step),
        reachesForeignLand: this.reachesForeignLand || step.result.reachesForeignLand
      },
      this,
      this
    )
  }
}

/** True for changes that do nothing but take land from municipalities there are to others there are. */
export function isTransfer({ type }: Change): boolean {
  return (
    type === 'transfer-area' || type === 'transfer-units' || type === 'transfer-parcels' || type === 'redraw-border'
  )
}

/** By change: the same fact for as long as the change stands where it stands and nothing else came of it. */
const facts = new WeakMap<Change, { readonly result: StepDone; readonly fact: ChangeFact }>()

function changeFact(step: DoneStep, number: number): ChangeFact {
  const known = facts.get(step.change)
  if (known && known.result === step.result && known.fact.number === number) return known.fact
  const fact = factOf(step, number)
  facts.set(step.change, { result: step.result, fact })
  return fact
}

function factOf(step: DoneStep, number: number): ChangeFact {
  const { change, result } = step
  return {
    id: change.id,
    number,
    kind: change.type,
    name: change.note ?? null,
    moved: movesLand(step) ? result.moves : []
  }
}
