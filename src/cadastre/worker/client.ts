/** The app's end of the worker that reads layers. It ends with the reading: stopping is ending it. */
import { wrap } from 'comlink'
import { crsStated } from '../../vector/crs.ts'
import { asked, deathOf } from '../../vector/worker/asked.ts'
import type { FieldMap } from '../layer/types.ts'
import type { ParcelLayerWorker } from './parcel-layer-worker.ts'
import type { BuildAnswer, ReadAnswer } from './wire.ts'

export interface LayerReader {
  /** `system` ("EPSG:25832") where the file names none and the user has said. Rejects where the worker can't be had. */
  readonly read: (system: string | null, onProgress: (share: number) => void) => Promise<ReadAnswer>
  /** After `read`: the parcels, with attributes by the roles they are given. */
  readonly build: (map: FieldMap) => Promise<BuildAnswer>
  readonly end: () => void
}

export function layerReader(files: readonly File[]): LayerReader {
  const worker = new Worker(new URL('./parcel-layer-worker.ts', import.meta.url), {
    type: 'module',
    name: 'skel-parcels'
  })
  const remote = wrap<ParcelLayerWorker>(worker)
  const died = deathOf(worker)
  return {
    read: (system, onProgress) =>
      asked<ReadAnswer>(async told => remote.read(files, crsStated(system), told), onProgress, died),
    build: map => Promise.race([remote.build(map), died]),
    end: () => worker.terminate()
  }
}
