/** A hearing by files: the answers that are written here, and the files that came back. Nothing of it outlives the page. */
import { create } from 'zustand'
import type { Returned } from '../../hearing/merge.ts'
import type { Answer, HearingFile } from '../../hearing/types.ts'
import type { Proposal } from '../../proposal/types.ts'

export interface WrittenAnswer {
  readonly answer: Answer
  /** The answer as it was last written to a file. */
  readonly written: Answer
}

export interface HearingStore extends WrittenAnswer {
  /** null where no council's file is open. */
  readonly answering: HearingFile | null
  /** The proposal on screen that is answered, as the council's file has it or as it was read. */
  readonly about: Proposal | null
  /** What other councils' answers, or those to other proposals, have come to so far; by `answerKey`. */
  readonly others: ReadonlyMap<string, WrittenAnswer>
  /** The form takes the focus once it is there. */
  readonly arriving: boolean
  readonly returned: readonly Returned[]
}

export const useHearing = create<HearingStore>()(() => ({
  answering: null,
  about: null,
  answer: {},
  written: {},
  others: new Map(),
  arriving: false,
  returned: []
}))

/** Of one council to one proposal. */
export const answerKey = ({ council, fingerprint }: HearingFile): string => `${council.code} ${fingerprint}`

/** Something is written that is in no file yet. */
export const hasUnsaved = ({ answer, written, others }: HearingStore): boolean =>
  answer !== written || [...others.values()].some(one => one.answer !== one.written)
