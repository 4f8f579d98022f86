/** What goes between page and worker: the engine's door, but a proposal that stays the same is sent once. */
import type { Change, Proposal } from '../../proposal/types.ts'
import type { EngineApi, Preview } from '../api.ts'

/** Name of a worker that lays nothing into the browser's storage. */
export const FORGETFUL = 'skel-engine-forgetful'

export interface WirePreview {
  readonly draft: Change
  /** Left out where it is the one sent last. */
  readonly proposal?: Proposal
}

export interface WireEngine extends Omit<EngineApi, 'preview'> {
  preview(request: WirePreview): Promise<Preview>
  /** Answers as soon as the worker has a moment. */
  ping(): Promise<void>
  /** Holds a lock of this name for as long as the worker lives. False where the browser has no locks. */
  holdLock(name: string): Promise<boolean>
}
