/** The app's end of the worker that reads a user's layer. It ends with the reading: stopping is ending it. */
import { wrap } from 'comlink'
import { crsStated } from '../../../vector/crs.ts'
import { asked, deathOf } from '../../../vector/worker/asked.ts'
import type { OwnChoice } from './fields.ts'
import type { OwnLayerWorker } from './own-layer-worker.ts'
import type { OwnAnswer, OwnBuilt } from './wire.ts'

export interface OwnReader {
  /** `system` ("EPSG:25832") where the file names none and the user has said. Rejects where the worker can't be had. */
  readonly read: (system: string | null, onProgress: (share: number) => void) => Promise<OwnAnswer>
  /** After `read`. */
  readonly build: (choice: OwnChoice) => Promise<OwnBuilt>
  readonly end: () => void
}

export function ownReader(files: readonly File[]): OwnReader {
  const worker = new Worker(new URL('./own-layer-worker.ts', import.meta.url), {
    type: 'module',
    name: 'skel-own-layer'
  })
  const remote = wrap<OwnLayerWorker>(worker)
  const died = deathOf(worker)
  return {
    read: (system, onProgress) =>
      asked<OwnAnswer>(async told => remote.read(files, crsStated(system), told), onProgress, died),
    build: choice => Promise.race([remote.build(choice), died]),
    end: () => worker.terminate()
  }
}
