/** The changes of a case with what came of them, and what is read off them; one more costs that one only. */
import type { ChangeFact } from '../../law/types.ts'
import type { Change } from '../../proposal/types.ts'
import type { StepDone } from '../../subdivision/changes/change.ts'
import { Lineage } from './lineage.ts'
import { type CaseStep, type DoneStep, isDone, movesLand } from './step.ts'

export class CaseSteps {
  readonly all: readonly CaseStep[]
  /** Those that could be applied. */
  readonly done: readonly DoneStep[]
  /** Of these, those that take land from one municipality to another. */
  readonly moving: readonly DoneStep[]
  readonly changes: readonly ChangeFact[]
  readonly lineage: Lineage

  private constructor(
    all: readonly CaseStep[],
    done: readonly DoneStep[],
    moving: readonly DoneStep[],
    changes: readonly ChangeFact[],
    before: Lineage | null
  ) {
    this.all = all
    this.done = done
    this.moving = moving
    this.changes = changes
    this.lineage = new Lineage(moving, before)
  }

  static of(steps: readonly CaseStep[]): CaseSteps {
    const done = steps.filter(isDone)
    const changes = steps.flatMap((step, i) => (isDone(step) ? [changeFact(step, i + 1)] : []))
    return new CaseSteps(steps, done, done.filter(movesLand), changes, null)
  }

  and(step: DoneStep): CaseSteps {
    return new CaseSteps(
      [...this.all, step],
      [...this.done, step],
      movesLand(step) ? [...this.moving, step] : this.moving,
      [...this.changes, changeFact(step, this.all.length + 1)],
      this.lineage
    )
  }
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
