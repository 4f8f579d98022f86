/**
 * The outcome: the division after a list of changes. A pure function of dataset and changes; inside it keeps what it has
 * worked out, so that asking again with one more change costs that change only. Undo is leaving out the last change.
 */
import type { CooperationRecord } from '../dataset/types.ts'
import type { Step } from './changes/apply.ts'
import { apply, fingerprint } from './changes/apply.ts'
import { refused, StepFailedError, type StepResult, type Taken } from './changes/change.ts'
import { Division } from './division.ts'

/** Changes taken before others are served: some milliseconds' worth. */
const STRETCH = 10

export class Outcome extends Division {
  private readonly taken: (Taken & { readonly fingerprint: string })[] = []
  /** Keys of steps that threw, each where it stood: they are refused without being tried again. */
  readonly failing = new Set<string>()

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
    this.setCircumstances(date, stated)
    for (let i = same; i < steps.length; i++) {
      if (i > same && (i - same) % STRETCH === 0) yield (i - same) / (steps.length - same)
      const print = fingerprints[i] as string
      this.taken.push({ fingerprint: print, ...this.apply(steps[i] as Step, print, true) })
    }
    return this.taken.map(({ result }) => result)
  }

  /** Throws a StepFailedError where the step does; then nothing can be told of what stands here any more. */
  private apply(step: Step, print: string, prove: boolean): Taken {
    if (this.failing.size > 0 && this.failing.has(this.keyOf(print))) return refused('failed', '')
    try {
      return apply(this, step, prove)
    } catch (cause) {
      throw new StepFailedError(this.keyOf(print), { cause })
    }
  }

  /** As long as the case is long: asked for only where a step has thrown before. */
  private readonly keyOf = (print: string) => {
    const standing = this.taken.map(taken => taken.fingerprint)
    return [this.date, JSON.stringify(this.stated), ...standing, print].join('\n')
  }

  /** Look at the outcome with one more change, then take that change back. */
  with<T>(step: Step, look: (result: StepResult) => T): T {
    const { result, undo } = this.apply(step, fingerprint(step, this.date, this.stated), false)
    try {
      return look(result)
    } finally {
      undo()
    }
  }
}
