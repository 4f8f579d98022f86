/** The case at hand: dataset, the proposal's log, what the engine says of it, and where it is kept. */
import { create } from 'zustand'
import type { CaseState, Opened } from '../../engine/api.ts'
import type { EngineState } from '../../engine/worker/supervised.ts'
import type { Log } from '../../proposal/log/log.ts'
import type { Proposal } from '../../proposal/types.ts'

export type SaveState =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed'; readonly reason: 'full' | 'forbidden' | 'blocked' }

/** Why the dataset could not be opened; `file` is null where the failure is not one file's. */
export interface DatasetFailure {
  readonly file: string | null
  readonly cause: string
}

export interface CaseStore {
  readonly opened: Opened | null
  /** 0 to 1. */
  readonly progress: number
  readonly failure: DatasetFailure | null
  readonly log: Log | null
  /** What the engine says of `outcomeOf`; kept on screen, marked as old, until the next is ready. */
  readonly outcome: CaseState | null
  readonly outcomeOf: Proposal | null
  /** The engine failed on the present proposal; words as it gave them. */
  readonly calculationError: string | null
  /** Work that takes a while, with the share that is done (0–1). */
  readonly longWork: { readonly kind: 'case' | 'export'; readonly share: number } | null
  /** Why the present proposal is not being calculated: the user stopped it, or it did not come to an end last time. */
  readonly stopped: 'by-user' | 'unfinished' | null
  /** Other than `ready` the figures on screen are from before the engine's worker died. */
  readonly engine: EngineState
  /** null until something was worth keeping. */
  readonly save: SaveState | null
  /** Whether the browser has promised not to clear what is kept by itself; null before it was asked. */
  readonly keptForGood: boolean | null
}

export const emptyCase: CaseStore = {
  opened: null,
  progress: 0,
  failure: null,
  log: null,
  outcome: null,
  outcomeOf: null,
  calculationError: null,
  longWork: null,
  stopped: null,
  engine: 'ready',
  save: null,
  keptForGood: null
}

export const useCase = create<CaseStore>()(() => emptyCase)

/** The proposal as it stands, or null before the dataset is open. */
export const presentProposal = (state: CaseStore): Proposal | null => state.log?.present ?? null

/** True where figures on screen belong to an earlier state of the proposal, whether or not others are being calculated. */
const isBehind = (state: CaseStore): boolean => state.log !== null && state.outcomeOf !== state.log.present

export const isCalculating = (state: CaseStore): boolean =>
  isBehind(state) && state.calculationError === null && state.stopped === null

/** True where the proposal changes something of which nothing on screen knows yet, if that knows of no change. */
export const isUnjudged = (state: CaseStore): boolean =>
  isBehind(state) && (presentProposal(state)?.changes.some(({ off }) => !off) ?? false)
