/** Holds a user's file of reference layers beside the page: reads it, makes its tiles, finds what points snap to. */
import { expose, transfer } from 'comlink'
import { fromBlob } from 'geotiff'
import initSqlJs from 'sql.js'
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url'
import type { VectorCrs } from '../../vector/crs.ts'
import { VectorError } from '../../vector/types.ts'
import { sourceOf } from '../../vector/worker/source.ts'
import { type ReferenceFile, readReference } from '../file.ts'
import { SIDE } from '../geotiff/raster-tile.ts'
import { keepLayers } from '../kept.ts'
import type { ReferenceHit } from '../lines.ts'
import { blobSource } from '../pmtiles.ts'
import type { TileAt } from '../vector-tile.ts'
import type { ReferenceAnswer, TileAnswer } from './wire.ts'

type LonLat = readonly [lon: number, lat: number]

let held: ReferenceFile | null = null

const file = (): ReferenceFile => {
  if (!held) throw new Error('nothing was read')
  return held
}

const api = {
  async read(
    files: readonly File[],
    system: VectorCrs | null,
    onProgress: (share: number) => void
  ): Promise<ReferenceAnswer> {
    try {
      const [first] = files
      const head = first ? new Uint8Array(await first.slice(0, 16).arrayBuffer()) : new Uint8Array()
      const opened = {
        head,
        tiff: () => fromBlob(first as File),
        archive: () => blobSource(first as File, first?.name ?? '')
      }
      const sql = () => initSqlJs({ locateFile: () => wasm })
      held = await readReference(files.map(sourceOf), opened, { system, onProgress, sql })
      return held.read
    } catch (error) {
      if (!(error instanceof VectorError)) throw error
      return { kind: 'refused', message: error.told, place: error.place }
    }
  },
  /** null where there is nothing. */
  async tile(layer: string, at: TileAt, label: string | null): Promise<TileAnswer | null> {
    const made = await file().tile(layer, at, label)
    if (!made) return null
    if (made.kind === 'bytes') return transfer(made.bytes, [made.bytes.buffer])
    const image = await createImageBitmap(new ImageData(made.pixels, SIDE, SIDE))
    return transfer(image, [image])
  },
  nearest: (layer: string, point: LonLat, metres: number): ReferenceHit | null => file().nearest(layer, point, metres),
  trace: (layer: string, from: LonLat, to: LonLat): readonly LonLat[] | null => file().trace(layer, from, to),
  at: (layer: string, point: LonLat, metres: number): readonly ReadonlyMap<string, string>[] =>
    file().at(layer, point, metres),
  /** Into the browser's file storage; see kept.ts. Rejects where there is no room. */
  keep: (id: string, files: readonly File[], settings: string): Promise<void> => keepLayers(id, files, settings)
}

export type ReferenceWorker = typeof api

expose(api)
