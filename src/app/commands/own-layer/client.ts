/** The app's end of the worker that reads a user's layer. It ends with the reading: stopping is ending it. */
import { wrap } from 'comlink'
import { crsNamed } from '../../../vector/crs.ts'
import { asked } from '../../../vector/worker/asked.ts'
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
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'worker')))
  })
  died.catch(() => undefined)
  return {
    read: (system, onProgress) => {
      const named = system === null ? null : crsNamed(system)
      const crs = named && 'unknown' in named ? null : named
      return asked<OwnAnswer>(async told => remote.read(files, crs, told), onProgress, died)
    },
    build: choice => Promise.race([remote.build(choice), died]),
    end: () => worker.terminate()
  }
}
