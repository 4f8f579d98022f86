/** The page's end of the worker that searches. */
import { wrap } from 'comlink'
import type { Register } from '../../dataset/types.ts'
import { deathOf } from '../../vector/worker/asked.ts'
import type { Entry, EntryKind } from '../entries.ts'
import type { Found, SearchSources, SearchWorker } from './search-worker.ts'

/** All reject where the worker can't be had, or dies. */
export interface SearchClient {
  readonly open: (register: Register, sources: SearchSources) => Promise<void>
  readonly replace: (entries: readonly Entry[], kinds: readonly EntryKind[]) => Promise<void>
  readonly find: (query: string, limit: number) => Promise<Found[]>
  readonly end: () => void
}

export function searchClient(): SearchClient {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module', name: 'skel-search' })
  const remote = wrap<SearchWorker>(worker)
  const died = deathOf(worker)
  const or = <Answer>(answer: Promise<Answer>): Promise<Answer> => Promise.race([answer, died])
  return {
    open: (register, sources) => or(remote.open(register, sources)),
    replace: (entries, kinds) => or(remote.replace(entries, kinds)),
    find: (query, limit) => or(remote.find(query, limit)),
    end: () => worker.terminate()
  }
}
