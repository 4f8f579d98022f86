/** The page's end of the worker that holds a file of reference layers. Stopping the reading, and removing the file, is ending it. */
import { wrap } from 'comlink'
import { crsStated } from '../../vector/crs.ts'
import { asked, deathOf } from '../../vector/worker/asked.ts'
import type { ReferenceHit } from '../lines.ts'
import type { TileAt } from '../vector-tile.ts'
import type { ReferenceWorker } from './reference-worker.ts'
import type { ReferenceAnswer, TileAnswer } from './wire.ts'

type LonLat = readonly [lon: number, lat: number]

export interface ReferenceReader {
  /** `system` ("EPSG:25832") where the file names none and the user has said. Rejects where the worker can't be had. */
  readonly read: (system: string | null, onProgress: (share: number) => void) => Promise<ReferenceAnswer>
  /** The rest after `read`; all reject where the worker dies. */
  readonly tile: (layer: string, at: TileAt, label: string | null) => Promise<TileAnswer | null>
  readonly nearest: (layer: string, point: LonLat, metres: number) => Promise<ReferenceHit | null>
  readonly trace: (layer: string, from: LonLat, to: LonLat) => Promise<readonly LonLat[] | null>
  readonly at: (layer: string, point: LonLat, metres: number) => Promise<readonly ReadonlyMap<string, string>[]>
  readonly keep: (id: string, settings: string) => Promise<void>
  readonly end: () => void
}

export function referenceReader(files: readonly File[]): ReferenceReader {
  const worker = new Worker(new URL('./reference-worker.ts', import.meta.url), {
    type: 'module',
    name: 'skel-reference'
  })
  const remote = wrap<ReferenceWorker>(worker)
  const died = deathOf(worker)
  const or = <Answer>(answer: Promise<Answer>): Promise<Answer> => Promise.race([answer, died])
  return {
    read: (system, onProgress) =>
      asked<ReferenceAnswer>(async told => remote.read(files, crsStated(system), told), onProgress, died),
    tile: (layer, at, label) => or<TileAnswer | null>(remote.tile(layer, at, label)),
    nearest: (layer, point, metres) => or(remote.nearest(layer, point, metres)),
    trace: (layer, from, to) => or(remote.trace(layer, from, to)),
    at: (layer, point, metres) => or(remote.at(layer, point, metres)),
    keep: (id, settings) => or(remote.keep(id, files, settings)),
    end: () => worker.terminate()
  }
}
