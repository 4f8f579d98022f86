/** What is remarked on the proposal on screen, who one is while one remarks, and what is being written. */
import { create } from 'zustand'
import type { CameBack } from '../../comments/merge.ts'
import type { Listed } from '../../comments/standing.ts'
import type { Author, Comment } from '../../proposal/comments/types.ts'

export interface CommentsStore {
  /** Of whoever only reads: beside the proposal, which stays as it is. Threads whole, those of the proposal with what was added. */
  readonly beside: readonly Comment[]
  /** What the map, the rows and the list show: all there are, by when they were written. */
  readonly listed: readonly Listed[]
  /** null before a name was given. */
  readonly me: Author | null
  /** Ids of what was written in this page. */
  readonly own: ReadonlySet<string>
  /** Texts that were begun, by what they are about; they outlive the dialog. */
  readonly unsent: Readonly<Record<string, string>>
  /** Files of comments to be merged; `instead` opens what was dropped as the case itself. */
  readonly cameBack: readonly CameBack[]
  readonly instead: (() => void) | null
  /** False where the browser refused to keep what is beside the proposal. */
  readonly kept: boolean
}

export const NO_COMMENTS: CommentsStore = {
  beside: [],
  listed: [],
  me: null,
  own: new Set(),
  unsent: {},
  cameBack: [],
  instead: null,
  kept: true
}

export const useComments = create<CommentsStore>()(() => NO_COMMENTS)
