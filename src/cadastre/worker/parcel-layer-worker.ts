/** Reads files of parcels beside the page, so that a large one holds up nobody. The features stay here until they are placed. */
import { expose } from 'comlink'
import initSqlJs from 'sql.js'
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url'
import type { VectorCrs } from '../../vector/crs.ts'
import { VectorError } from '../../vector/types.ts'
import { nameOfAll, sourceOf } from '../../vector/worker/source.ts'
import { buildLayer } from '../layer/build.ts'
import { fieldsOf, recognised } from '../layer/fields.ts'
import { readParcelFile } from '../layer/read.ts'
import type { FieldMap, ParcelLayer, ReadLayer } from '../layer/types.ts'
import type { BuildAnswer, ReadAnswer } from './wire.ts'

let read: { readonly name: string; readonly raw: ReadLayer } | null = null

/** An error of the file's own crosses the border as an answer. */
function answered<T>(error: unknown): T {
  if (error instanceof VectorError) return { kind: 'refused', message: error.told, place: error.place } as T
  throw error
}

const api = {
  async read(
    files: readonly File[],
    system: VectorCrs | null,
    onProgress: (share: number) => void
  ): Promise<ReadAnswer> {
    try {
      const raw = await readParcelFile(files.map(sourceOf), {
        system,
        onProgress,
        sql: () => initSqlJs({ locateFile: () => wasm })
      })
      read = { name: nameOfAll(files), raw }
      const fields = fieldsOf(raw.features)
      return { kind: 'read', fields, map: recognised(fields.map(({ name }) => name)) }
    } catch (error) {
      return answered(error)
    }
  },
  build(map: FieldMap): BuildAnswer {
    if (!read) throw new Error('nothing was read')
    try {
      const layer: ParcelLayer = buildLayer(read.name, read.raw, map)
      return { kind: 'built', layer }
    } catch (error) {
      return answered(error)
    }
  }
}

export type ParcelLayerWorker = typeof api

expose(api)
