/** A hearing by files: the file that is being answered here, and those that came back. Nothing of it outlives the page. */
import { create } from 'zustand'
import type { Returned } from '../../hearing/merge.ts'
import type { Answer, HearingFile } from '../../hearing/types.ts'

export interface HearingStore {
  /** null where no council's file is open. */
  readonly answering: HearingFile | null
  readonly answer: Answer
  /** The answer as it was last written to a file. */
  readonly written: Answer
  readonly returned: readonly Returned[]
}

export const useHearing = create<HearingStore>()(() => ({ answering: null, answer: {}, written: {}, returned: [] }))
